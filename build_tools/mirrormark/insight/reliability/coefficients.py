"""How well the items of a scale measure one thing.

Sources: L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16
(1951); R. P. McDonald, "Test Theory" (1999), for omega; H. H. Harman, W. H. Jones, "Factor analysis
by minimizing residuals (minres)", Psychometrika 31 (1966); N. Rajaratnam, L. J. Cronbach,
G. C. Gleser, "Generalizability of stratified-parallel tests", Psychometrika 30 (1965).
`tests/vectors/reliability.json` has what R's psych gives.
"""

from collections.abc import Sequence
from math import sqrt
from statistics import median

from mirrormark.insight.reliability.covariance import Column, Matrix, correlate

__all__ = [
    "Part",
    "find_alpha",
    "find_omega",
    "find_stratified_alpha",
    "find_weak",
    "relate_to_rest",
]

LEAST_UNIQUE = 0.005
"""Of an item's variance so much is never the common factor's, as in psych's `fa`."""
MOST_ROUNDS = 2000
CLOSE_ENOUGH = 1e-9
FEWEST_FOR_FACTOR = 3
"""With two items, one correlation can't tell two loadings."""

LOWEST_CORRELATION = 0.1
"""An item that goes together no better with the rest of its scale says nothing about it."""
LOWEST_SHARE = 0.5
"""Nor does one that stays below this share of what the other items of its scale have."""
FEWEST_TO_COMPARE = 3


def find_alpha(covariances: Matrix) -> float | None:
    """Return Cronbach's alpha; None for one item, or where nobody differs."""
    count, total = len(covariances), _add_up(covariances)
    if count < 2 or total <= 0:
        return None
    own = sum(covariances[each][each] for each in range(count))
    return count / (count - 1) * (1 - own / total)


def find_omega(columns: Sequence[Column]) -> float | None:
    """Return McDonald's omega of the standardised items, with one common factor.

    None for fewer than three items, or where they can't be correlated.
    """
    correlations = correlate(columns)
    if correlations is None or len(correlations) < FEWEST_FOR_FACTOR:
        return None
    total = _add_up(correlations)
    loadings = find_loadings(correlations)
    if loadings is None or total <= 0:
        return None
    return 1 - sum(1 - each**2 for each in loadings) / total


def find_loadings(correlations: Matrix) -> list[float] | None:
    """Return the loadings on one factor that leave the least unexplained besides the diagonal.

    Each is set in turn to what fits best with the others, until none moves.
    """
    most = sqrt(1 - LEAST_UNIQUE)
    loadings = [0.5] * len(correlations)
    for _ in range(MOST_ROUNDS):
        moved = 0.0
        for item, row in enumerate(correlations):
            others = [place for place in range(len(row)) if place != item]
            squares = sum(loadings[place] ** 2 for place in others)
            if not squares:
                return None
            best = sum(row[place] * loadings[place] for place in others) / squares
            best = max(-most, min(most, best))
            moved = max(moved, abs(best - loadings[item]))
            loadings[item] = best
        if moved < CLOSE_ENOUGH:
            break
    return loadings


def relate_to_rest(covariances: Matrix) -> list[float | None]:
    """Return how each item correlates with the sum of all others of its scale.

    None for an item to which all gave the same answer, and where there is no other.
    """
    total = _add_up(covariances)
    found: list[float | None] = []
    for item, row in enumerate(covariances):
        own, shared = row[item], sum(row) - row[item]
        spread = own * (total - 2 * shared - own)
        found.append(shared / sqrt(spread) if spread > 0 else None)
    return found


def find_weak(correlations: Sequence[float | None]) -> list[int]:
    """Return the places of items that pull against their scale, or add nothing to it.

    They correlate with the rest by 0.1 at most, or by less than half the median of the others,
    where there are two others at least.
    """
    weak: list[int] = []
    for place, each in enumerate(correlations):
        if each is None:
            continue
        others = [o for p, o in enumerate(correlations) if p != place and o is not None]
        is_far_below = len(others) + 1 >= FEWEST_TO_COMPARE and each < LOWEST_SHARE * median(others)
        if each <= LOWEST_CORRELATION or is_far_below:
            weak.append(place)
    return weak


type Part = tuple[float, float, float | None]
"""The weight of a part of a composite, the variance of its score, and its alpha."""


def find_stratified_alpha(parts: Sequence[Part], variance: float) -> float | None:
    """Return the alpha of a weighted mean of scales, whose own variance is ``variance``."""
    weights = sum(weight for weight, _, _ in parts)
    error = 0.0
    for weight, spread, alpha in parts:
        if alpha is None:
            return None
        error += (weight / weights) ** 2 * spread * (1 - alpha)
    return 1 - error / variance if variance > 0 else None


def _add_up(matrix: Matrix) -> float:
    return sum(map(sum, matrix))
