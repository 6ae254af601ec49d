"""Large assessments take as much longer as they are larger. Steps are counted, and no time."""

import sys
from dataclasses import replace

import pytest

from mirrormark.advisories import find_advisories, wording
from mirrormark.compile import compile_text
from mirrormark.examples import find_failing_examples
from mirrormark.mending import write_ids
from mirrormark.problems import AssessmentError
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
