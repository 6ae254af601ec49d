"""No answers make a reader wait: what one request takes is counted, and has a bound.

`make bench` measures what that many steps take.
"""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirrormark.diagnostics.compile import compile_text
from mirrormark.model.problems import AssessmentError
from mirrormark_engine import Prepared, score
from tests import sizes
from tests.answering import LEFT_OUT, draw_answers, each_left_out
from tests.calls import count_calls
from tests.drawing import draw_few
from tests.sizes import REFUSED, SIZES

MOST_CALLS = 2_000_000
"""Functions called for one result with its reasons, those of C included."""
MOST_MEMORY = 80_000_000
"""Bytes that an assessment and its results take here, where numbers are larger than in a page."""
LONG = {
    "numbers of nine primes",
    "100 outcomes",
    "200 outcomes",
    "50 rankings",
    "200 rankings",
    "50 rankings of wild points",
    "200 different rankings",
    "100 rankings that a rule names",
    "50 multiple choices of wild points",
    "20 allocations",
    "200 different allocations of 100",
    "200 different allocations of 20",
    "200 different multiple choices",
    "500 nested conditions",
    "5,000 boxes with code",
    "30 dimensions of 10 in a rule",
    "19,000 open formulas",
}
"""What takes a second or more of the processor to count."""
HEAVY = (
    "200 different allocations of 100",
    "200 different allocations of 20",
    "200 different multiple choices",
    "500 nested conditions",
)
"""What once took too much memory, and what takes most of it besides."""

PLENTY = st.one_of(
    st.builds(lambda most: sizes.write_numbers(*most), st.lists(st.integers(1, 1000), max_size=12)),
    st.builds(
        lambda points: sizes.write_points(*map(str, points), kind="multiple"),
        st.lists(st.integers(-(10**6), 10**6), min_size=2, max_size=60),
    ),
    st.builds(
        lambda weights: sizes.write_weights(*map(str, weights)),
        st.lists(st.decimals("0.000001", 10_000, places=6), min_size=1, max_size=60),
    ),
    st.builds(
        lambda count, points: sizes.write_questions(count, "ranking", *points),
        st.integers(1, 300),
        st.lists(st.integers(0, 1000), min_size=2, max_size=7),
    ),
    st.builds(sizes.write_different_rankings, st.integers(1, 100)),
    st.builds(sizes.write_different_allocations, st.integers(1, 200), st.integers(1, 1000)),
    st.builds(sizes.write_different_ticks, st.integers(1, 200)),
    st.builds(sizes.write_parts, st.integers(2, 50), st.integers(1, 1000)),
    st.builds(sizes.write_statements, st.integers(1, 1000)),
    st.integers(2, 100).flatmap(
        lambda count: st.builds(
            sizes.write_dimensions,
            st.just(count),
            st.integers(0, count),
            st.integers(1, 1000 // count),
        )
    ),
    st.builds(sizes.write_bands, st.integers(2, 100)),
    st.builds(sizes.write_outcomes, st.integers(2, 200)),
    st.builds(sizes.write_conditions, st.integers(1, 40), st.integers(1, 900)),
    st.builds(sizes.write_chain, st.integers(1, 1000)),
    st.builds(sizes.write_pairs, st.integers(1, 500)),
)
"""What writes a file with much of something, and mostly no more than is allowed."""


def measure_memory(run):
    """Return the most bytes that were held at a time."""
    tracemalloc.start()
    try:
        run()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


each_size = pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.slow] * (name in LONG))
        for name in sorted(SIZES.keys() - REFUSED)
    ],
)


@each_size
@each_left_out
def test_a_result_takes_no_more_than_so_many_steps(name, left_out):
    compiled = compile_text(SIZES[name](), "large.md", "large").data
    prepared = Prepared(compiled)
    all_answers = [draw_answers(prepared, each) for each in left_out]
    prepared = Prepared(compiled)  # it hasn't found anything out
    for answers in all_answers:
        calls, result = count_calls(lambda answers=answers: score(prepared, answers, why=True))
        assert calls < MOST_CALLS
        assert {**result, "why": None} == {**score(prepared, answers), "why": None}


@each_size
@pytest.mark.corners(*HEAVY)
def test_results_take_no_more_than_so_much_memory(name):
    compiled = compile_text(SIZES[name](), "large.md", "large").data
    both = [draw_answers(Prepared(compiled), each) for each in (LEFT_OUT[0], LEFT_OUT[-1])]

    def run():
        desk = Prepared(compiled)
        for answers in both:
            score(desk, answers, why=True)

    assert measure_memory(run) < MOST_MEMORY


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_nobody_means_is_refused(name):
    with pytest.raises(AssessmentError):
        compile_text(SIZES[name](), "large.md", "large")


@draw_few(30)
@given(PLENTY, st.sampled_from(LEFT_OUT))
def test_whatever_passes_gives_a_result_in_so_many_steps(write, left_out):
    try:
        compiled = compile_text(write(), "large.md", "large")
    except AssessmentError:
        return
    prepared = Prepared(compiled.data)
    answers = draw_answers(prepared, left_out)
    calls, _ = count_calls(lambda: score(prepared, answers, why=True))
    assert calls < MOST_CALLS
