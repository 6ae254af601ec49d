"""How answers to several items go together, where some of them are missing.

What is missing leaves out a pair and not a respondent, as in R's `cov(x, use = "pairwise")`.
"""

from collections.abc import Callable, Sequence
from math import fsum, sqrt, sumprod
from statistics import fmean
from typing import NamedTuple

__all__ = ["Column", "Matrix", "correlate", "count_pairs", "covary", "find_variance", "list_known"]

type Column = Sequence[float | None]
"""What each respondent earned by one item; None where that is missing."""
type Matrix = list[list[float]]

FEWEST = 2
"""Respondents, for a covariance."""
ROUNDING = 1e-12
"""A variance below this share of the squares that it is taken from is none."""


class Marked(NamedTuple):
    """A column as sums take it. Values are counted from its mean, so that none is lost in them."""

    values: list[float]
    """0 where missing."""
    squares: list[float]
    known: list[float]
    """1 where it isn't missing, else 0."""


def list_known(column: Column) -> list[float]:
    """Return what isn't missing."""
    return [each for each in column if each is not None]


def find_variance(values: Sequence[float]) -> float | None:
    """Return how far values are spread, estimated from a sample; None for fewer than two."""
    if len(values) < FEWEST:
        return None
    mean = fmean(values)
    return fsum((each - mean) ** 2 for each in values) / (len(values) - 1)


def count_pairs(columns: Sequence[Column]) -> int:
    """Return how many respondents answered both, of the two items for which they are fewest."""
    marked = [_mark(each).known for each in columns]
    return min((int(sumprod(one, other)) for one in marked for other in marked), default=0)


def covary(columns: Sequence[Column]) -> Matrix | None:
    """Return the covariances of all pairs; None where too few answered both of a pair."""
    return _fill([_mark(each) for each in columns], _covary)


def correlate(columns: Sequence[Column]) -> Matrix | None:
    """Return the correlations of all pairs; None where one of them can't be told."""
    return _fill([_mark(each) for each in columns], _correlate)


def _mark(column: Column) -> Marked:
    known = list_known(column)
    mean = fmean(known) if known else 0.0
    values = [0.0 if each is None else each - mean for each in column]
    return Marked(
        values, [each * each for each in values], [float(each is not None) for each in column]
    )


def _fill(
    columns: Sequence[Marked], find: Callable[[Marked, Marked], float | None]
) -> Matrix | None:
    matrix = [[0.0] * len(columns) for _ in columns]
    for row, one in enumerate(columns):
        for place, other in enumerate(columns[: row + 1]):
            value = find(one, other)
            if value is None:
                return None
            matrix[row][place] = matrix[place][row] = value
    return matrix


def _covary(one: Marked, other: Marked) -> float | None:
    count = sumprod(one.known, other.known)
    if count < FEWEST:
        return None
    sums = sumprod(one.values, other.known) * sumprod(one.known, other.values)
    return (sumprod(one.values, other.values) - sums / count) / (count - 1)


def _correlate(one: Marked, other: Marked) -> float | None:
    shared = _covary(one, other)
    if shared is None:
        return None
    spread = _find_spread(one, other) * _find_spread(other, one)
    return shared / sqrt(spread) if spread > 0 else None


def _find_spread(one: Marked, other: Marked) -> float:
    """Return the variance of one among those who answered the other, too; at least two."""
    count, total = sumprod(one.known, other.known), sumprod(one.values, other.known)
    squares = sumprod(one.squares, other.known)
    left = squares - total * total / count
    return left / (count - 1) if left > ROUNDING * squares else 0.0
