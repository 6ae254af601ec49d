"""How far scores lie from what they would be if the same person answered the same questions again.

The *error* of a score is the root of the mean square of that distance: over all ways to answer
again, each as often as it comes (see `kinds.noise`). Where nothing is missing, and no answer lies
at an end, it is the standard deviation of the score. Elsewhere it has in it, too, that scores on
answering again lie to one side: from an end, answers only move inwards.

Items move independently of each other, so that means and variances add up, and no answers have to
be gone through. Only of what is the lowest of several the values are counted.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import isqrt, lcm
from typing import NamedTuple

from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Item
from mirrormark_engine.kinds.moments import Moments, find_moments
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.scores import Score
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.choices import read_again
from mirrormark_engine.search.weights import Weights, add_up_weights, keep_least

__all__ = ["Retest", "find_root"]

MOST_STEPS = 20_000
"""Steps of a search that it may take to count the values of scores of which the lowest decides."""
PRECISION = 100
"""Errors are rounded to hundredths."""


class Again(NamedTuple):
    """A score on answering again."""

    bias: Fraction
    """By how much its mean lies above the score that there is."""
    variance: Fraction


class Retest:
    """What scores may become on answering again; finds out what it is asked for, and once."""

    def __init__(
        self, prepared: Prepared, shown: Mapping[str, Answer], scores: Mapping[str, Score]
    ) -> None:
        self._prepared = prepared
        self._shown = shown
        self._scores = scores
        self._found: dict[str, Again | None] = {}

    def find_square(self, name: str) -> Fraction | None:
        """Return the square of the error of a score.

        None without a score, or where it is too much to work out.
        """
        again = self._find(name)
        return None if again is None else again.variance + again.bias * again.bias

    def _find(self, name: str) -> Again | None:
        if name not in self._found:
            score = self._scores[name].score
            self._found[name] = None if score is None else self._find_anew(name, score)
        return self._found[name]

    def _find_anew(self, name: str, score: Fraction) -> Again | None:
        dimension = self._prepared.dimensions[name]
        try:
            if dimension.mode == "weakest":
                return self._settle_least(dimension, score)
            return self._mix(dimension) if dimension.parts else self._add_up(dimension, score)
        except OutOfBudgetError:
            return None

    def _add_up(self, dimension: Dimension, score: Fraction) -> Again:
        """Return the mean or the sum of items on answering again."""
        sums: dict[int, tuple[int, int]] = {}
        full = 0
        for item in self._list_moving(dimension):
            moments = self._moments_of(item)
            factor, (first, spread) = item.factor, sums.get(moments.whole, (0, 0))
            full += item.full
            # Most items are alike in all their weights, and whole numbers are quick to add up.
            sums[moments.whole] = (
                first + factor * moments.first,
                spread + factor * factor * moments.spread,
            )
        mean = sum((Fraction(first, whole) for whole, (first, _) in sums.items()), Fraction())
        variances = (Fraction(spread, whole**2) for whole, (_, spread) in sums.items())
        return Again(
            PERCENT * mean / full - score,
            sum(variances, Fraction()) * PERCENT**2 / full**2,
        )

    def _mix(self, dimension: Dimension) -> Again | None:
        """Return the weighted mean of other dimensions on answering again."""
        whole = sum(weight for _, weight in dimension.parts)
        bias = variance = Fraction()
        for part, weight in dimension.parts:
            again = self._find(part)
            if again is None:
                return None
            share = Fraction(weight, whole)
            bias += share * again.bias
            variance += share**2 * again.variance
        return Again(bias, variance)

    def _settle_least(self, dimension: Dimension, score: Fraction) -> Again:
        """Return the lowest of items or of dimensions on answering again."""
        budget = Budget(MOST_STEPS)
        if dimension.parts:
            names = [part for part, _ in dimension.parts]
            weighed = [self._weigh(self._prepared.dimensions[each], budget) for each in names]
        else:
            weighed = [self._weigh(dimension, budget)]
        whole = lcm(*(full for full, _ in weighed))
        parts = [
            {number * (whole // full): weight for number, weight in weights.items()}
            for full, weights in weighed
        ]
        moments = find_moments(keep_least(parts, budget).items())
        variance = Fraction(PERCENT**2 * moments.spread, (moments.whole * whole) ** 2)
        return Again(PERCENT * moments.mean / whole - score, variance)

    def _weigh(self, dimension: Dimension, budget: Budget) -> tuple[int, Weights]:
        """Return what a score of 100 is, and how often each number comes on answering again."""
        items = self._list_moving(dimension)
        parts = []
        for item in items:
            if item.kind.count_work(item) > budget.left:
                raise OutOfBudgetError
            answer, scale = self._shown[item.id], self._prepared.scale
            weights: dict[int, int] = {}
            for again, often in read_again(item, answer, scale, budget):
                mark = again.earned * item.factor
                weights[mark] = weights.get(mark, 0) + often
            parts.append(weights)
        if dimension.mode == "weakest":
            return items[0].full, keep_least(parts, budget)
        return sum(item.full for item in items), add_up_weights(parts, budget)

    def _list_moving(self, dimension: Dimension) -> list[Item]:
        """Return the items that count, or would if they were answered."""
        answers = ((item, self._shown[item.id]) for item in dimension.items)
        return [item for item, answer in answers if answer.state == "answered" or answer.is_missing]

    def _moments_of(self, item: Item) -> Moments:
        answer = self._shown[item.id]
        if not isinstance(answer.raw, str):
            return item.kind.find_moments(item, answer)
        remembered = self._prepared.kept.of(_Remembered)
        key = item.id, answer.raw
        if key not in remembered:
            remembered[key] = item.kind.find_moments(item, answer)
        return remembered[key]


class _Remembered(dict[tuple[str, str], Moments]):
    """How answers move that are one of several options, by item and answer."""


def find_root(square: Fraction) -> Fraction:
    """Return the root of a number, rounded to the nearest hundredth."""
    doubled = isqrt(square.numerator * (2 * PRECISION) ** 2 // square.denominator)
    return Fraction((doubled + 1) // 2, PRECISION)
