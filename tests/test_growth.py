"""Large assessments take as much longer as they are larger.

Steps are counted, and no time. What a pattern does in one step is compared with itself: eight times
the text takes about eight times as long, and with a look back for each sign it would be 64.
"""

import sys
from dataclasses import replace
from time import process_time

import pytest
import yaml

from mirrormark.diagnostics.advisories import advise_wording as wording
from mirrormark.diagnostics.advisories import find_advisories
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.examples import find_failing_examples
from mirrormark.language.parse import points, strays, yaml_errors
from mirrormark.language.parse.brackets import find_list
from mirrormark.language.rendering import culprit
from mirrormark.language.rendering.fetched import list_fetched
from mirrormark.language.rendering.pieces import MARKER
from mirrormark.language.rendering.render_styles import find_style_addresses
from mirrormark.language.rendering.tags import find_too_deep, list_tags
from mirrormark.language.write import write_ids
from mirrormark.model.problems import AssessmentError
from tests.bench.large import ADVISED, LARGE, write_large

MOST = 2.6
"""Times the steps for twice the size; with a step for each pair of things it would be 4."""


def twice(shape):
    return replace(
        shape,
        questions=2 * shape.questions,
        advice=2 * shape.advice,
        conditions=2 * shape.conditions,
    )


def read(text):
    return compile_text(text, "large.md", "large")


def forget():
    for remembering in (wording.plain_words, wording.own_words, wording.main_clause):
        remembering.cache_clear()


def count(run):
    """Return how many functions are called, those of C included."""
    calls = 0

    def note(frame, event, argument):  # noqa: ARG001 (Python's signature)
        nonlocal calls
        calls += event in ("call", "c_call")

    forget()
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(before)
    return calls


STEPS = {
    "reading": read,
    "advisories": lambda text: find_advisories(read(text).document, text),
    "examples": lambda text: list(find_failing_examples(read(text))),
    "mending": lambda text: write_ids(text, read(text).document),
}


@pytest.mark.parametrize("shape", [LARGE, ADVISED], ids=["questions", "advice"])
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_twice_the_size_takes_about_twice_the_steps(step, shape):
    texts = write_large(shape), write_large(twice(shape))
    step(texts[0])  # what is made once only is there
    small, large = (count(lambda text=text: step(text)) for text in texts)
    assert small > 10_000
    assert large / small < MOST


def test_an_item_that_was_renamed_is_looked_for_once():
    """Each example names all of its items by the old ids."""
    few, many = (
        write_large(replace(ADVISED, advice=0, examples=examples)).replace("  i", "  x")
        for examples in (4, 8)
    )

    def refuse(text):
        with pytest.raises(AssessmentError, match="answers an unknown item"):
            read(text)

    refuse(few)
    assert count(lambda: refuse(many)) / count(lambda: refuse(few)) < MOST


def explain_yaml(line):
    """Have a line explained that YAML could not read, as far as its patterns go."""
    yaml_errors.VALUE.match(line.rstrip())
    yaml_errors.NO_SPACE.match(line.strip())
    said = "could not find expected ':'"
    error = yaml.MarkedYAMLError("while parsing a flow node", MARK, said, MARK)
    return yaml_errors.explain(error, line)


MARK = yaml.Mark("large.md", 0, 0, 0, None, None)
PATTERNS = {
    "blanks before a marker": (MARKER.split, " "),
    "lines before a marker": (MARKER.split, "\n"),
    "open ids": (culprit.BRACED_ID.search, "{#a"),
    "one open id": (lambda text: culprit.BRACED_ID.search(f"{{#{text}"), "a"),
    "commas of a list of pictures": (lambda text: list(list_fetched("img", {"srcset": text})), ","),
    "a list of pictures": (lambda text: list(list_fetched("img", {"srcset": text})), "a 1x, "),
    "open addresses of a style": (lambda text: list(find_style_addresses(text)), "url("),
    "blanks of a style": (lambda text: list(find_style_addresses(f"url({text}")), " "),
    "quotes of a style": (lambda text: list(find_style_addresses(f"url(){text}")), "'\""),
    "open sets of a style": (lambda text: list(find_style_addresses(text)), "image-set("),
    "open tags": (lambda text: list(list_tags(text)), "<a "),
    "open attributes": (lambda text: list(list_tags(text)), "<a b='"),
    "open comments": (lambda text: list(list_tags(text)), "<!--"),
    "open texts": (lambda text: list(list_tags(text)), "<title>"),
    "ends of tags": (lambda text: find_too_deep(text, 50), "</b>"),
    "entries": (lambda text: find_too_deep(text, 50), "<li>"),
}
KNOWN, FLAGS = ("when", "weight"), ("reverse",)
for opening in ("(", "[", "[a b ", "#a", "{", "[ "):
    PATTERNS[f"open lists, {opening}"] = (lambda text: find_list(text, KNOWN, FLAGS), opening)
    PATTERNS[f"lists, {opening}"] = (lambda text: find_list(f"{text})]", KNOWN, FLAGS), opening)
PATTERNS |= {
    "brackets of words": (lambda text: wording.QUOTED.sub(" ", text), "("),
    "quotes of words": (lambda text: wording.QUOTED.sub(" ", text), "\u201c"),
    "links before braces": (strays.AFTER_INLINE.search, "]("),
    "blanks before points": (lambda text: points.POINTS_AT_END.search(f"a{text}b"), " "),
}
for opening, sign, end in (
    ("{", "a", "}"),
    ("{a", ": ", "}"),
    ("{a: ", "b ", "}"),
    ("{a: b", " ", "}"),
    ("{a:", " b", "}"),
    ("{", "a: '", "}"),
    ("", "[", ""),
):
    PATTERNS[f"YAML, {opening}{sign}…{end}"] = (
        lambda text, opening=opening, end=end: explain_yaml(f"{opening}{text}{end}"),
        sign,
    )
PATTERNS["blanks within YAML"] = (lambda text: explain_yaml(f"a: b{text}: c"), " ")
PATTERNS["blanks within a line without a colon"] = (lambda text: explain_yaml(f"a b{text}c"), " ")
SMALL = 20_000
"""Characters."""
MOST_FOR_EIGHT = 24
"""Times as long: between 8 and 64, so that a busy machine is no mistake."""


def clock(run, text):
    """Return the shortest time of several, which other work disturbs least."""
    times = []
    for _ in range(5):
        start = process_time()
        run(text)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize(("run", "sign"), PATTERNS.values(), ids=PATTERNS)
def test_a_pattern_looks_at_each_sign_so_many_times(run, sign):
    small, large = (sign * (size // len(sign)) for size in (SMALL, 8 * SMALL))
    assert clock(run, large) < MOST_FOR_EIGHT * max(clock(run, small), 0.0002)
