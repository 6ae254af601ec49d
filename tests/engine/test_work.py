"""No answers make a reader wait: what one request takes is counted, and has a bound.

`make bench` measures what that many steps take.
"""

import random
import sys

import pytest

from mirrormark.compile import compile_text
from mirrormark.problems import AssessmentError
from mirrormark_engine import Prepared, score
from mirrormark_engine.choices import every_answer
from tests.sizes import SIZES

MOST_CALLS = 4_500_000
"""Functions called for one result with its reasons, those of C included."""
REFUSED = {
    "points of 10 digits",
    "points of 20 digits",
    "points of 19 decimals",
    "fine and coarse weights",
    "forty powers of two",
    "huge numbers on both sides",
    "a huge number",
    "500 dimensions",
    "2,000 items",
    "2,000 bands",
    "10,000 claims",
    "200 parts",
    "1,200 conditional pairs",
    "brackets in brackets",
    "20,000 open comments",
    "500 misspelt ids",
}


def count_calls(run):
    calls = 0

    def note(frame, event, argument):  # noqa: ARG001 (Python's signature)
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        result = run()
    finally:
        sys.setprofile(before)
    return calls, result


def draw_answers(prepared, leave_out):
    """Answer everything but what ``leave_out`` leaves out of every four items."""
    chance = random.Random(1)  # noqa: S311 (the same answers each time)
    return {
        name: chance.choice(every_answer(item, prepared.scale)[0]).raw
        for number, (name, item) in enumerate(prepared.items.items())
        if item.kind != "text" and number % 4 not in leave_out
    }


@pytest.mark.parametrize("name", sorted(SIZES.keys() - REFUSED))
def test_a_result_takes_no_more_than_so_many_steps(name):
    prepared = Prepared(compile_text(SIZES[name](), "large.md", "large").data)
    for leave_out in ((), (0,), (1, 3), (0, 1, 2, 3)):
        answers = draw_answers(prepared, leave_out)
        calls, result = count_calls(lambda answers=answers: score(prepared, answers, why=True))
        assert calls < MOST_CALLS
        assert {**result, "why": None} == {**score(prepared, answers), "why": None}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_nobody_means_is_refused(name):
    with pytest.raises(AssessmentError):
        compile_text(SIZES[name](), "large.md", "large")
