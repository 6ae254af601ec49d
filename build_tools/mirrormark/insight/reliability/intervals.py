"""How far a figure may be off that rests on few respondents: intervals of 95 %.

Sources: L. S. Feldt, "The approximate sampling distribution of Kuder-Richardson reliability
coefficient twenty", Psychometrika 30 (1965); E. B. Wilson, "Probable inference, the law of
succession, and statistical inference", Journal of the American Statistical Association 22 (1927);
B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), percentiles. The incomplete
beta function is NIST's Digital Library of Mathematical Functions, 8.17.22, a continued fraction.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import exp, lgamma, log, sqrt
from statistics import NormalDist

__all__ = ["Interval", "bootstrap", "feldt", "wilson"]

type Interval = tuple[float, float]
"""From where to where."""

TAIL = 0.025
"""Of the distribution, on each side."""
MOST_TERMS = 500
TINY = 1e-300
"""In the place of 0, by which nothing can be divided."""
CLOSE_ENOUGH = 1e-15
HALVINGS = 60
"""Of the distance between 0 and 1: as far as numbers go."""


def feldt(alpha: float, respondents: int, items: int) -> Interval | None:
    """Return where Cronbach's alpha may lie; None for fewer than two respondents or items."""
    first, second = respondents - 1, (respondents - 1) * (items - 1)
    if first < 1 or second < 1:
        return None
    low = 1 - (1 - alpha) * _find_f(1 - TAIL, first, second)
    return low, 1 - (1 - alpha) * _find_f(TAIL, first, second)


def wilson(count: int, total: int) -> Interval | None:
    """Return where a share may lie of which ``count`` of ``total`` were seen; None of none."""
    if not total:
        return None
    z = NormalDist().inv_cdf(1 - TAIL)
    share = count / total
    middle = share + z * z / (2 * total)
    reach = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    whole = 1 + z * z / total
    return max(0.0, (middle - reach) / whole), min(1.0, (middle + reach) / whole)


def bootstrap[K](
    measure: Callable[[Sequence[int]], Mapping[K, float | None]],
    respondents: int,
    resamples: int,
    seed: int,
) -> dict[K, Interval]:
    """Return where each figure may lie, by measuring respondents drawn anew with repeats.

    Args:
        measure: Gives the figures of some respondents, by their numbers; None leaves one out.
        respondents: How many there are.
        resamples: How often so many of them are drawn.
        seed: The same one gives the same intervals.
    """
    draw = random.Random(seed).random  # noqa: S311 (nothing secret hangs on it)
    found: dict[K, list[float]] = {}
    for _ in range(resamples):
        drawn = [int(draw() * respondents) for _ in range(respondents)]
        for name, value in measure(drawn).items():
            if value is not None:
                found.setdefault(name, []).append(value)
    return {name: _find_middle(sorted(values)) for name, values in found.items()}


def _find_middle(ranked: list[float]) -> Interval:
    """Return what leaves out as much on either side as the tails hold."""
    out = int(TAIL * len(ranked))
    return ranked[out], ranked[-1 - out]


def _find_f(share: float, first: int, second: int) -> float:
    """Return what an F of these degrees of freedom doesn't exceed with this share."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if _beta(first / 2, second / 2, middle) < share:
            low = middle
        else:
            high = middle
    x = (low + high) / 2
    return second * x / (first * (1 - x))


def _beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(b, a, 1 - x)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x))
    return front * _work_out(_list_terms(a, b, x)) / a


def _list_terms(a: float, b: float, x: float) -> Iterator[float]:
    """Yield the numerators of the continued fraction, whose denominators are all 1."""
    yield 1.0
    for m in range(MOST_TERMS):
        if m:
            yield m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        yield -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))


def _work_out(numerators: Iterator[float]) -> float:
    """Return the value of a continued fraction, by the method of Lentz and Thompson."""
    value, above, below = TINY, TINY, 0.0
    for numerator in numerators:
        below = 1 / (1 + numerator * below or TINY)
        above = 1 + numerator / above or TINY
        value *= above * below
        if abs(above * below - 1) < CLOSE_ENOUGH:
            break
    return value
