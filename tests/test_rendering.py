"""The words of what Markdown has made, and where two kinds of Markdown differ."""

import re

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.sources import find_assessments
from mirrormark.language.rendering import (
    OURS,
    SiteMarkdown,
    cut_at_markers,
    find_other_readings,
    page_markdown,
    words_of,
)
from mirrormark.language.rendering.pieces import list_slots, start_lines
from mirrormark.model.problems import AssessmentError
from tests.sites import ASSESSMENTS, ROOT

FILES = [*find_assessments(ASSESSMENTS), *(ROOT / "tests/cases/valid").glob("*.md")]

TEXT = """---
title: Mini
scale: agreement
dimensions:
  main: {{title: Main, bands: {{low: 0, high: 60}}}}
---

{intro}

## One {{#one}}

- {item} {{#a}}
- We keep plans. {{#b reverse}}
- Third holds. {{#c}}

# Outcomes

## Good {{#good when="main is high"}}

{prose}

## Not {{#no otherwise}}

No.
"""

MANY = SiteMarkdown(
    (
        *("abbr", "attr_list", "footnotes", "md_in_html", "smarty"),
        *("pymdownx.mark", "pymdownx.caret", "pymdownx.tilde", "pymdownx.keys"),
        *("pymdownx.critic", "pymdownx.arithmatex", "pymdownx.tasklist", "pymdownx.magiclink"),
    ),
    {"pymdownx.arithmatex": {"generic": True}},
)


def compile_with(*, intro="Intro.", item="We plan.", prose="Yes.", render=OURS):
    text = TEXT.format(intro=intro, item=item, prose=prose)
    return compile_text(text, "mini.md", "mini", render)


def say(item, intro="Intro.", render=OURS):
    return compile_with(intro=intro, item=item, render=render).data["items"][0]["text"]


def read_otherwise(render=OURS, **texts):
    found = find_other_readings(compile_with(**texts, render=render).authored, render)
    return [(problem.place.line, problem.what, problem.mend) for problem in found]


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("No marks at all", "No marks at all"),
        ("**Bold**, _slanted_ and `co*de`", "Bold, slanted and co*de"),
        ("[A link](https://example.org 'title')", "A link"),
        ("![A mirror](mirror.png)", "A mirror"),
        ("<b>Tags</b> go, <https://example.org> stays", "Tags go, https://example.org stays"),
        (r"2 \* 3 \{x\}", "2 * 3 {x}"),
        ("Fish &amp; chips &lt; 5 &pound;", "Fish & chips < 5 £"),
        ("snake_case_name", "snake_case_name"),
        ("5 < 6 & 7 > 6", "5 < 6 & 7 > 6"),
        ("[not a link] and *neither", "[not a link] and *neither"),
        ("We celebrate :tada:.", "We celebrate 🎉."),
        ("[Ours](https://example.org){target=_blank rel=noopener} and yours", "Ours and yours"),
        ("five\N{NO-BREAK SPACE}% of *it*", "five\N{NO-BREAK SPACE}% of it"),
    ],
)
def test_a_line_reads(markdown, words):
    assert say(markdown) == words


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("==Waste== of H~2~O", "Waste of H2O"),
        ("More than 10^6^ people", "More than 10⁶ people"),
        ("The 1^st^ of all", "The 1st of all"),
        ("~~Old~~ new ^^words^^", "Old new words"),
        ("Press ++ctrl+c++ now", "Press Ctrl+C now"),
        ("It grows with $x^2$ each day", "It grows with x^2 each day"),
        ("We know our OKR", "We know our OKR"),
        ("We know [the policy][pol] well", "We know the policy well"),
        ("We know the rule[^1] well", "We know the rule well"),
        ('They call it "done"...', "They call it “done”…"),
        ("{++Added++} words", "Added words"),
    ],
)
def test_a_line_reads_with_the_extensions_of_a_site(markdown, words):
    intro = "[pol]: https://example.org\n\n[^1]: A note.\n\n*[OKR]: Objectives and key results"
    assert say(markdown, intro, MANY) == words


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<span class="twemoji"><svg><title>Check</title><path/></svg></span> it', "Check it"),
        ('<span class="twemoji"><svg aria-label="Tick"><path/></svg></span>', "Tick"),
        ('<span class="twemoji"><svg><path/></svg></span>  it', "it"),
        ('One<br>line<script>no</script><a class="headerlink">¶</a><!-- no -->', "One line"),
        ('<a href="#x">a</a> <span hidden>no</span>&nbsp;b', "a \N{NO-BREAK SPACE}b"),
        ("", ""),
    ],
)
def test_a_fragment_reads(html, words):
    assert words_of(html) == words


def test_lines_with_nothing_to_render_are_as_typed_and_as_rendered():
    class Slow(SiteMarkdown):
        """The same, and never skipped."""

    slow = Slow(OURS.extensions, {})
    done = 0
    for path in FILES:
        try:
            text = path.read_text(encoding="utf-8")
            fast = compile_text(text, path.name, path.stem).data
        except (AssessmentError, UnicodeDecodeError):
            continue
        assert fast == compile_text(text, path.name, path.stem, slow).data
        done += 1
    assert done > 25


def test_every_piece_begins_where_it_is_said_to():
    for path in find_assessments(ASSESSMENTS):
        authored = compile_text(path.read_text(encoding="utf-8"), path.name, path.stem).authored
        lines = page_markdown(authored).split("\n")
        slots = list(list_slots(authored))
        assert len(slots) > 10
        for slot, start in zip(slots, start_lines(slots), strict=True):
            assert lines[start - 2].startswith("<!--mirrormark ")
            assert "\n".join(lines[start:]).startswith(slot.markdown)


@pytest.mark.parametrize(
    "words",
    ["#1 priority is clear.", "!!! note", "[^1]: We move.", "\\#1 is *not* clear, `#2` is"],
)
def test_what_mends_a_line_works(words):
    mended = words
    if not words.startswith("\\"):
        with pytest.raises(AssessmentError) as caught:
            say(words)
        mended = re.search(r"before the first sign: '(.*)'\.", str(caught.value))[1]
    assert say(mended).startswith(words.lstrip("\\")[:2])


@pytest.mark.parametrize(
    ("prose", "line"),
    [
        ("So:\n* first\n* second", 2),
        ("So:\n\n* first\n  * within\n* second", 4),
        ("So:\n* first\n  * within\n* second", 2),
        ("1) one\n2) two", 1),
        ("#1 of all\n\nMore.", 1),
        ("> So:\n> * first", 2),
        ("Text.\n\n1. one\n   - within", 4),
        ("1. one\n\nBetween.\n\n2. two\n3. three", 5),
        ("* one\n\n1. first\n2. second", 3),
        ("1. first\n2. second\n\n* one", 4),
        ("So:\n#### A heading", None),
        ("So:\n\n    code", None),
    ],
)
def test_what_mends_another_reading_works(prose, line):
    found = read_otherwise(prose=prose)
    assert [each[0] for each in found] == ([] if line is None else [line + 19])
    for _, _, mend in found:
        assert mend != "Look at it on the page, and write it so that both agree."


def test_a_number_that_the_page_changes_is_told():
    (found,) = read_otherwise(prose="1. one\n\nBetween.\n\n2. two")
    assert found[1:] == (
        (
            "'two' reads as entry 2 of a numbered list, but the page shows it "
            "as entry 1 of a numbered list"
        ),
        "Indent what stands between it and the entry before it by four spaces.",
    )


def test_another_reading_is_told_once_for_each_list():
    prose = "So:\n* one\n  * deep\n* two\n\nAnd:\n* three\n* four"
    assert [each[0] for each in read_otherwise(prose=prose)] == [21, 26]


@pytest.mark.parametrize(
    "prose",
    [
        '!!! tip "Mind"\n\n    * one\n    * two',
        "!!! tip\n    So:\n\n    * one",
        "??? note\n\n    1. one\n\n        * deep",
        '=== "One"\n\n    Words.\n\n=== "Two"\n\n    > Others.',
        "Term\n:   What it is.\n\n    * one",
        "Words.[^1]\n\n[^1]: A note.\n\n    * in it",
        '<div class="grid" markdown>\n\n* one\n* two\n\n</div>',
        "| A | B |\n| --- | --- |\n| one | two |",
        "```python\nprint(1)\n```",
        "* one\n\n    ```\n    code\n    ```\n\n* two",
        "### A heading {#here .there}\n\n* one {: .two }\n* [x] :tada: three",
        "1. one\n1. two\n\n    * deep\n    * er\n\n3. three\n\nSo:\n\n- a",
        "A title\n\n***\n\nWords\\\nbroken.",
        "> Said.\n>\n> * one\n> * two",
        "*[ABC]: What it is\n\nABC.\n\n[link]: https://example.org\n\n* [link] {{ macro }}",
    ],
)
def test_what_extensions_make_is_no_other_reading(prose):
    assert read_otherwise(prose=prose) == []


def test_raw_html_in_which_the_site_reads_no_markdown_is_told():
    render = SiteMarkdown(("tables",), {})
    found = read_otherwise(prose="<div>\n\n* one\n* two\n\n</div>", render=render)
    assert [what for _, what, _ in found] == [
        "'one' reads as an entry of a list, but the page shows it within plain text"
    ]


def test_a_fence_is_no_code_without_its_extension():
    render = SiteMarkdown(("tables",), {})
    found = read_otherwise(prose="So:\n\n```\na command\n```", render=render)
    assert [what for _, what, _ in found] == [
        "'a command' reads as code, but the page shows it as a paragraph"
    ]


def test_one_text_is_rendered_once():
    calls = []

    class Counting(SiteMarkdown):
        def _convert(self, markdown):
            calls.append(markdown)
            return super()._convert(markdown)

    render = Counting(OURS.extensions, {})
    authored = compile_with(item="We *plan*.", render=render).authored
    assert list(find_other_readings(authored, render)) == []
    assert len(calls) == 1


def test_notes_of_one_file_are_none_of_the_next():
    note = "[^1]: A note.\n\n[ref]: https://example.org"
    assert say("It is *so*.[^1]", note) == "It is so."
    assert say("It is *so*.[^1] [a][ref]") == "It is so.[^1] [a][ref]"


def test_the_pieces_of_a_page_are_found_again():
    authored = compile_with().authored
    cut = cut_at_markers(OURS(page_markdown(authored)), authored)
    assert cut.slots["item/a"] == "We plan."
    assert cut.slots["outcome/good"] == "<p>Yes.</p>"
    assert (cut.before, cut.after) == ("", "")
