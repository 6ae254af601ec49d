"""How reliable scores are: coefficients as R's psych has them, and what they make of responses."""

import json
from math import isclose
from pathlib import Path

import pytest

from mirrormark.insight.reliability.coefficients import (
    find_alpha,
    find_omega,
    find_stratified_alpha,
    find_weak,
    relate_to_rest,
)
from mirrormark.insight.reliability.covariance import count_pairs, covary
from mirrormark.insight.reliability.intervals import bootstrap, feldt, wilson

HERE = Path(__file__).parent
VECTORS = json.loads((HERE / "vectors" / "reliability.json").read_text("utf-8"))["cases"]
COMPLETE = [each for each in VECTORS if not any(None in row for row in each["rows"])]


def columns_of(case):
    return list(zip(*case["rows"], strict=True))


def name_of(case):
    return case["name"]


def test_there_are_vectors():
    assert len(VECTORS) > len(COMPLETE) > 0


@pytest.mark.parametrize("case", VECTORS, ids=name_of)
def test_coefficients_are_those_of_psych(case):
    columns = columns_of(case)
    covariances = covary(columns)
    assert find_alpha(covariances) == pytest.approx(case["alpha"], abs=1e-12)
    assert relate_to_rest(covariances) == pytest.approx(case["rest"], abs=1e-12)
    # psych stops its search for the loadings a little earlier.
    assert find_omega(columns) == pytest.approx(case["omega"], abs=1e-6)


@pytest.mark.parametrize("case", COMPLETE, ids=name_of)
def test_the_interval_of_alpha_is_that_of_psych(case):
    found = feldt(case["alpha"], len(case["rows"]), len(case["rows"][0]))
    assert found == pytest.approx(case["feldt"], abs=1e-9)


def test_an_interval_rests_on_those_who_answered_both_of_a_pair():
    case = next(each for each in VECTORS if each not in COMPLETE)
    pairs = count_pairs(columns_of(case))
    assert pairs < len(case["rows"])
    low, high = feldt(case["alpha"], pairs, 8)
    assert low < case["feldt"][0] < case["feldt"][1] < high


def test_what_cannot_be_told_is_not_told():
    assert find_alpha([[1.0]]) is None
    assert find_alpha(covary([[1, 1, 1], [2, 2, 2]])) is None
    assert find_omega([[1, 2, 3], [1, 3, 2]]) is None
    assert find_omega([[1, 2, 3], [1, 3, 2], [1, 1, 1]]) is None
    assert covary([[1, None, 2], [None, 3, 4]]) is None
    assert relate_to_rest(covary([[1, 2, 3], [4, 4, 4]])) == [None, None]
    assert feldt(0.5, 1, 3) is None
    assert wilson(0, 0) is None
    assert find_stratified_alpha([(1, 4.0, None)], 3.0) is None


def test_items_that_are_parallel_have_the_alpha_of_spearman_and_brown():
    matrix = [[1.0 if row == place else 0.36 for place in range(8)] for row in range(8)]
    assert isclose(find_alpha(matrix), 8 * 0.36 / (1 + 7 * 0.36))


def test_two_parts_without_a_relation_are_as_reliable_as_each():
    assert find_stratified_alpha([(1, 4.0, 0.7), (1, 4.0, 0.7)], 2.0) == pytest.approx(0.7)
    # One that counts thrice weighs so in the error.
    parts = [(3, 4.0, 0.9), (1, 4.0, 0.5)]
    expected = 1 - (9 / 16 * 0.4 + 1 / 16 * 2) / 2.5
    assert find_stratified_alpha(parts, 2.5) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("correlations", "weak"),
    [
        ([0.5, 0.4, 0.6], []),
        ([0.5, 0.1, 0.6], [1]),
        ([0.5, 0.11, 0.2], [1]),
        ([0.5, 0.2, 0.6, 0.5], [1]),
        ([0.5, 0.25, 0.5, 0.5], []),
        ([-0.3, 0.4, None], [0]),
        ([0.05, 0.05], [0, 1]),
        ([0.2, 0.9], []),
    ],
)
def test_items_that_pull_against_their_scale(correlations, weak):
    assert find_weak(correlations) == weak


def test_the_interval_of_a_share_is_wilsons():
    # E. B. Wilson's own formula, worked out by hand for 8 of 10.
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    low, high = wilson(0, 20)
    assert (low, high) == pytest.approx((0, 0.1611), abs=1e-4)


def test_a_bootstrap_finds_the_error_of_a_mean():
    values = [float(each % 10) for each in range(100)]

    def measure(rows):
        return {"mean": sum(values[row] for row in rows) / len(rows), "never": None}

    found = bootstrap(measure, len(values), 2000, seed=1)
    assert found == bootstrap(measure, len(values), 2000, seed=1)
    low, high = found["mean"]
    # The mean is 4.5, its standard error 2.87 / 10.
    assert (low, high) == pytest.approx((4.5 - 1.96 * 0.287, 4.5 + 1.96 * 0.287), abs=0.06)
    assert "never" not in found
