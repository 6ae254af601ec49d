"""How answers to several items go together, where some of them are missing.

What is missing leaves out a pair and not a respondent, as in R's `cov(x, use = "pairwise")`.
"""

from collections.abc import Callable, Sequence
from math import sqrt

__all__ = ["Column", "Matrix", "correlate", "count_pairs", "covary", "list_known"]

type Column = Sequence[float | None]
"""What each respondent earned by one item; None where that is missing."""
type Matrix = list[list[float]]

FEWEST = 2
"""Respondents, for a covariance."""


def list_known(column: Column) -> list[float]:
    """Return what isn't missing."""
    return [each for each in column if each is not None]


def count_pairs(columns: Sequence[Column]) -> int:
    """Return how many respondents answered both, of the two items for which they are fewest."""
    known = [{row for row, each in enumerate(column) if each is not None} for column in columns]
    return min((len(one & other) for one in known for other in known), default=0)


def covary(columns: Sequence[Column]) -> Matrix | None:
    """Return the covariances of all pairs; None where too few answered both of a pair."""
    return _fill(len(columns), lambda row, place: _covary(*_pair(columns[row], columns[place])))


def correlate(columns: Sequence[Column]) -> Matrix | None:
    """Return the correlations of all pairs; None where one of them can't be told."""
    return _fill(len(columns), lambda row, place: _correlate(columns[row], columns[place]))


def _fill(size: int, find: Callable[[int, int], float | None]) -> Matrix | None:
    matrix = [[0.0] * size for _ in range(size)]
    for row in range(size):
        for place in range(row + 1):
            value = find(row, place)
            if value is None:
                return None
            matrix[row][place] = matrix[place][row] = value
    return matrix


def _pair(one: Column, other: Column) -> tuple[list[float], list[float]]:
    both = [(x, y) for x, y in zip(one, other, strict=True) if x is not None and y is not None]
    return [x for x, _ in both], [y for _, y in both]


def _covary(one: list[float], other: list[float]) -> float | None:
    count = len(one)
    if count < FEWEST:
        return None
    mean, other_mean = sum(one) / count, sum(other) / count
    products = ((x - mean) * (y - other_mean) for x, y in zip(one, other, strict=True))
    return sum(products) / (count - 1)


def _correlate(one: Column, other: Column) -> float | None:
    first, second = _pair(one, other)
    shared = _covary(first, second)
    spread, other_spread = _covary(first, first), _covary(second, second)
    if shared is None or not spread or not other_spread:
        return None
    return shared / sqrt(spread * other_spread)
