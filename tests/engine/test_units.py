"""What a unit leaves out makes no difference: its signatures are those of all its scores."""

from itertools import product

import pytest
from hypothesis import given

from mirrormark.diagnostics.compile import compile_text
from mirrormark_engine import Prepared
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.scoring.visible import hide
from mirrormark_engine.search.axes import make_axis
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.layout import lay_out
from tests.engine.strategies import assessments

PLENTY = 10**9
"""More steps than any of these takes."""


def sign_everything(unit, prepared, shown):
    """Return each combination of scores with its signature."""
    axes = [make_axis(prepared, prepared.dimensions[name], shown) for name in unit.axes]
    scores = [[axis.score_of(value) for value in axis.list_values()] or [None] for axis in axes]
    combinations = [dict(zip(unit.axes, each, strict=True)) for each in product(*scores)]
    return [(each, unit.sign(prepared, each)) for each in combinations]


def expect_all(unit, prepared, shown):
    """Return how many combinations there are, after everything was found to be the same."""
    signed = sign_everything(unit, prepared, shown)
    found, is_exact = unit.list_signatures(prepared, shown, Budget(PLENTY))
    assert is_exact
    assert set(found) == {signature for _, signature in signed}
    axes = {name: make_axis(prepared, prepared.dimensions[name], shown) for name in unit.axes}
    for signature, values in found.items():
        scores = dict.fromkeys(unit.axes) | {
            name: axes[name].score_of(value) for name, value in values.items()
        }
        assert unit.sign(prepared, scores) == signature
    placed, is_exact = unit.list_by_scores(prepared, shown, unit.axes, Budget(PLENTY))
    assert is_exact
    assert {(tuple(scores.values()), signature) for scores, signature in signed} == {
        (scores, each) for scores, signatures in placed.items() for each in signatures
    }
    return len(signed)


@given(assessments(most_items=5))
def test_signatures_are_those_of_all_combinations_of_scores(data):
    prepared = Prepared(data)
    shown = hide(prepared, read_answers(prepared, {}))
    for unit in lay_out(prepared, [rule for _, rule, _ in prepared.advice]).units:
        expect_all(unit, prepared, shown)


FOUR = """---
title: Four
scale: agreement
dimensions:
  a: {bands: {low: 0, high: 45}}
  b: {bands: {low: 0, high: 60}}
  c: {title: C}
  least: {DERIVED of: [a, b, c], bands: {low: 0, middle: 40, high: 70}}
---

## Part {#part}

ITEMS

# Outcomes

## First {#first when="least is high or (a < b and b < c)"}

## Second {#second when="a is high and b is low and c == 50"}

## Third {#third when="least > 30 and not c < a"}

## Rest {#rest otherwise}
"""


@pytest.mark.parametrize(
    ("derived", "last", "is_smaller"),
    [("weakest", 4, True), ("weakest", 5, False), ("mean", 4, False)],
)
def test_values_that_claims_cant_tell_apart_are_dropped_and_no_others(derived, last, is_smaller):
    items = [
        f"- Item. {{#{name}-{number} dimension={name}}}"
        for name, count in (("a", 4), ("b", 4), ("c", last))
        for number in range(count)
    ]
    text = FOUR.replace("DERIVED", derived).replace("ITEMS", "\n".join(items))
    prepared = Prepared(compile_text(text, "four.md", "four").data)
    shown = hide(prepared, read_answers(prepared, {}))
    (unit,) = lay_out(prepared).units
    every = expect_all(unit, prepared, shown)
    assert every == 17 * 17 * (4 * last + 1)
    (small,) = lay_out(prepared, most=every - 1).units
    _, is_exact = small.list_signatures(prepared, shown, Budget(PLENTY))
    assert is_exact == is_smaller
