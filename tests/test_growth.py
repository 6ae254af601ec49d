"""Large assessments take as much longer as they are larger.

Steps are counted, and no time: calls, and of patterns each look at a sign (`tests/counting.py`).
Eight times the text is about eight times the work, and with a look back for each sign 64 times.
"""

from dataclasses import replace
from types import ModuleType

import pytest
import yaml

from mirrormark.diagnostics.advisories import advise_wording as wording
from mirrormark.diagnostics.advisories import find_advisories
from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.examples import find_failing_examples
from mirrormark.diagnostics.proofs.proof_of_items import prove_items
from mirrormark.diagnostics.proofs.space import Space
from mirrormark.language.parse import brackets, points, strays, yaml_errors
from mirrormark.language.rendering import culprit, fetched, pieces, tags
from mirrormark.language.rendering import render_styles as styles
from mirrormark.language.write import write_ids
from mirrormark.model.problems import AssessmentError
from tests.bench.large import ADVISED, LARGE, write_large
from tests.calls import count_calls
from tests.counting import TooMuchError, count_work
from tests.sizes import write_different_rankings

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
    """Return how many functions are called, with nothing remembered."""
    forget()
    return count_calls(run)[0]


STEPS = {
    "reading": read,
    "advisories": lambda text: find_advisories(read(text).document, text),
    "examples": lambda text: list(find_failing_examples(read(text))),
    "mending": lambda text: write_ids(text, read(text).document),
}


@pytest.mark.slow
@pytest.mark.parametrize("shape", [LARGE, ADVISED], ids=["questions", "advice"])
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_twice_the_size_takes_about_twice_the_steps(step, shape):
    texts = write_large(shape), write_large(twice(shape))
    step(texts[0])  # what is made once only is there
    small, large = (count(lambda text=text: step(text)) for text in texts)
    assert small > 10_000
    assert large / small < MOST


def test_items_of_one_score_are_proven_by_one_look_at_all_of_them():
    """Rankings whose points come to much, so that the proof of each goes on for long."""
    few, many = (
        Space(compile_text(write_different_rankings(items)(), "large.md", "large"))
        for items in (60, 120)
    )
    for space in (few, many):
        space.examples |= {("item", item): {} for item in space.prepared.items}
    steps = [count(lambda space=space: list(prove_items(space))) for space in (few, many)]
    assert steps[1] / steps[0] < MOST


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


def list_pictures(module, text):
    return list(module.list_fetched("img", {"srcset": text}))


def list_addresses(module, text):
    return list(module.find_style_addresses(text))


def explain_yaml(module, line):
    """Have a line explained that YAML could not read, as far as its patterns go."""
    module.VALUE.match(line.rstrip())
    module.NO_SPACE.match(line.strip())
    said = "could not find expected ':'"
    error = yaml.MarkedYAMLError("while parsing a flow node", MARK, said, MARK)
    return module.explain(error, line)


MARK = yaml.Mark("large.md", 0, 0, 0, None, None)
PATTERNS = {
    "blanks before a marker": (pieces, lambda it, text: it.MARKER.split(text), " "),
    "lines before a marker": (pieces, lambda it, text: it.MARKER.split(text), "\n"),
    "open ids": (culprit, lambda it, text: it.BRACED_ID.search(text), "{#a"),
    "one open id": (culprit, lambda it, text: it.BRACED_ID.search(f"{{#{text}"), "a"),
    "commas of a list of pictures": (fetched, list_pictures, ","),
    "a list of pictures": (fetched, list_pictures, "a 1x, "),
    "open addresses of a style": (styles, list_addresses, "url("),
    "blanks of a style": (styles, lambda it, text: list_addresses(it, f"url({text}"), " "),
    "quotes of a style": (styles, lambda it, text: list_addresses(it, f"url(){text}"), "'\""),
    "open sets of a style": (styles, list_addresses, "image-set("),
    "open tags": (tags, lambda it, text: list(it.list_tags(text)), "<a "),
    "open attributes": (tags, lambda it, text: list(it.list_tags(text)), "<a b='"),
    "open comments": (tags, lambda it, text: list(it.list_tags(text)), "<!--"),
    "open texts": (tags, lambda it, text: list(it.list_tags(text)), "<title>"),
    "ends of tags": (tags, lambda it, text: it.find_too_deep(text, 50), "</b>"),
    "entries": (tags, lambda it, text: it.find_too_deep(text, 50), "<li>"),
    "brackets of words": (wording, lambda it, text: it.QUOTED.sub(" ", text), "("),
    "quotes of words": (wording, lambda it, text: it.QUOTED.sub(" ", text), "\u201c"),
    "links before braces": (strays, lambda it, text: it.AFTER_INLINE.search(text), "]("),
    "blanks before points": (points, lambda it, text: it.POINTS_AT_END.search(f"a{text}b"), " "),
}
KNOWN, FLAGS = ("when", "weight"), ("reverse",)
for opening in ("(", "[", "[a b ", "#a", "{", "[ "):
    PATTERNS |= {
        f"open lists, {opening}": (
            brackets,
            lambda it, text: it.find_list(text, KNOWN, FLAGS),
            opening,
        ),
        f"lists, {opening}": (
            brackets,
            lambda it, text: it.find_list(f"{text})]", KNOWN, FLAGS),
            opening,
        ),
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
        yaml_errors,
        lambda it, text, opening=opening, end=end: explain_yaml(it, f"{opening}{text}{end}"),
        sign,
    )
PATTERNS |= {
    "blanks within YAML": (yaml_errors, lambda it, text: explain_yaml(it, f"a: b{text}: c"), " "),
    "blanks within a line without a colon": (
        yaml_errors,
        lambda it, text: explain_yaml(it, f"a b{text}c"),
        " ",
    ),
}
SMALL = 250
"""Characters."""
MOST_FOR_EIGHT = 12
"""Times the work: between 8 and 64."""


def compare_sizes(module, run, sign, size=SMALL):
    """Raise TooMuchError where eight times the text is far more than eight times the work."""
    small, large = (sign * (each // len(sign)) for each in (size, 8 * size))
    count_work(module, run, large, MOST_FOR_EIGHT * count_work(module, run, small))


@pytest.mark.parametrize(("module", "run", "sign"), PATTERNS.values(), ids=PATTERNS)
def test_a_pattern_looks_at_each_sign_so_many_times(module, run, sign):
    compare_sizes(module, run, sign)


QUADRATIC = r"""
import re

SPACES = re.compile(r"\s*<")
TAG = re.compile(r"<[a-z][^>]*>")
POINTS = re.compile(r"\s*\((\d+)\)$")


def list_tags(html):
    position = 0
    while (position := html.find("<title>", position)) >= 0:
        end = html.find("</title", position)
        position = end if end >= 0 else position + 1


def list_pairs(text):
    return [first == second for first in text for second in text]
"""


@pytest.mark.parametrize(
    ("run", "sign"),
    [
        (lambda it, text: it.SPACES.search(text), " "),
        (lambda it, text: list(it.TAG.finditer(text)), "<a "),
        (lambda it, text: it.POINTS.sub("", text), " "),
        (lambda it, text: it.list_tags(text), "<title>"),
        (lambda it, text: it.list_pairs(text), "a"),
    ],
)
def test_what_looks_back_for_each_sign_is_seen(tmp_path, run, sign):
    module = ModuleType("quadratic")
    module.__file__ = str(tmp_path / "quadratic.py")
    (tmp_path / "quadratic.py").write_text(QUADRATIC, encoding="utf-8")
    with pytest.raises(TooMuchError):
        compare_sizes(module, run, sign, size=60)
