"""How far scores lie from what they would be if the same person answered the same questions again.

The *error* of a score is the root of the mean square of that distance: over all ways to answer
again, each as often as it comes (see `kinds.noise`). Where nothing is missing, and no answer lies
at an end, it is the standard deviation of the score. Elsewhere it has in it, too, that scores on
answering again lie to one side: from an end, answers only move inwards.

The questions are those that are asked now: that other answers would bring up others is left out.
Items move independently of each other, so that means and variances add up, and no answers have to
be gone through. Only of what is the lowest of several the values are counted.
"""

from collections.abc import Collection, Mapping
from fractions import Fraction
from math import isqrt, lcm
from typing import TYPE_CHECKING, NamedTuple

from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Feed
from mirrormark_engine.kinds.moments import Moments, find_moments
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.gaps import Gap
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.scores import Score
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.choices import read_again
from mirrormark_engine.search.weights import Weights, join_weights, keep_least

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["EIGHT_IN_TEN", "Retest", "find_root"]

MOST_STEPS = 20_000
"""Steps of a search that it may take to count the values of scores of which the lowest decides."""
PRECISION = 100
"""Errors are rounded to hundredths."""
EIGHT_IN_TEN = Fraction(128, 100)
"""So many errors to either side a score lies 8 times in 10, if it is spread as most sums are."""


class Again(NamedTuple):
    """A score on answering again."""

    bias: Fraction
    """By how much its mean lies above the score that there is."""
    variance: Fraction
    loads: Mapping[str, Fraction]
    """How much of each dimension with items is in it; empty where that is not in proportion."""


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

    def describe_error(self, name: str) -> "contract.ErrorOfScore | None":
        """Return the error of a score as it is told; None in the same cases."""
        score, square = self._scores[name].score, self.find_square(name)
        if score is None or square is None:
            return None
        error = find_root(square)
        far = EIGHT_IN_TEN * error
        return {
            "dimension": name,
            "error": float(error),
            "low": float(max(Fraction(), score - far)),
            "high": float(min(Fraction(PERCENT), score + far)),
        }

    def find_variance(self, name: str) -> Fraction | None:
        """Return the variance of a score on answering again; None in the same cases."""
        again = self._find(name)
        return None if again is None else again.variance

    def find_product(self, name: str, other: str) -> Fraction | None:
        """Return the mean product of the distances of two scores, as the square is of one.

        Of a score that is the lowest of several, nought is taken for how much it moves with others.
        It is no less: of two numbers that the same answers raise, one tends to be high where the
        other is (T. E. Harris, "A lower bound for the critical probability in a certain
        percolation process", 1960).
        """
        one, two = self._find(name), self._find(other)
        if one is None or two is None:
            return None
        found = one.bias * two.bias
        for part in one.loads.keys() & two.loads.keys():
            if of_part := self._find(part):
                found += one.loads[part] * two.loads[part] * of_part.variance
        return found

    def are_apart(self, name: str, other: str) -> bool:
        """Whether two scores differ by no less than the error of their difference.

        By anything at all where that is too much to work out; not where one of them isn't known.
        """
        one, two = self._scores[name].score, self._scores[other].score
        if one is None or two is None or one == two:
            return False
        square = self._find_square_of({name: 1, other: -1})
        return square is None or (one - two) ** 2 >= square

    def is_gap(self, gap: Gap) -> bool:
        """Whether two scores lie farther apart than chance would put them 8 times in 10.

        Any gap is where that is too much to work out.
        """
        square = self._find_square_of({gap.higher: 1, gap.lower: -1})
        return gap.width > 0 and (square is None or gap.width**2 >= EIGHT_IN_TEN**2 * square)

    def are_gaps_apart(self, one: Gap, other: Gap) -> bool:
        """Whether one gap is wider than another by no less than the error of that difference."""
        if one.width == other.width:
            return False
        square = self._find_square_of(
            {one.higher: 1, one.lower: -1, other.higher: -1, other.lower: 1}
        )
        return square is None or (one.width - other.width) ** 2 >= square

    def _find_square_of(self, parts: Mapping[str, int]) -> Fraction | None:
        """Return the square of the error of a sum of scores, each with its sign.

        None in the same cases as that of one score.
        """
        found = Fraction()
        for name, sign in parts.items():
            for other, beside in parts.items():
                square = self.find_square(name) if name == other else self.find_product(name, other)
                if square is None:
                    return None
                found += sign * beside * square
        return found

    def correlate(self, name: str, other: str) -> Fraction | None:
        """Return how far two scores move together on answering again, from -1 to 1.

        Rounded to the nearest hundredth; None if it isn't known, as of a score that is the lowest
        of several, together with one of these.
        """
        first, second = self.find_square(name), self.find_square(other)
        both = self.find_product(name, other)
        if first is None or second is None or both is None or self._is_least_of(name, other):
            return None
        if not first or not second:
            return Fraction()
        found = find_root(both * both / (first * second))
        return -found if both < 0 else found

    def _is_least_of(self, name: str, other: str) -> bool:
        """Whether the same items are in two scores, and not in proportion in both."""
        return any(
            part != beside and not self._list_fed(part).isdisjoint(self._list_fed(beside))
            for part in self._list_loads(name)
            for beside in self._list_loads(other)
        )

    def _list_loads(self, name: str) -> Collection[str]:
        again = self._find(name)
        return again.loads if again and again.loads else [name]

    def _list_fed(self, name: str) -> set[str]:
        """Return the dimensions with items that are in a score."""
        parts = self._prepared.dimensions[name].parts
        return set().union(*(self._list_fed(part) for part, _ in parts)) if parts else {name}

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
        for feed in self._list_moving(dimension):
            moments = self._moments_of(feed)
            factor, (first, spread) = feed.factor, sums.get(moments.whole, (0, 0))
            full += feed.full
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
            {dimension.id: Fraction(1)},
        )

    def _mix(self, dimension: Dimension) -> Again | None:
        """Return the weighted mean of other dimensions on answering again."""
        whole = sum(weight for _, weight in dimension.parts)
        bias = variance = Fraction()
        loads: dict[str, Fraction] = {}
        for part, weight in dimension.parts:
            again = self._find(part)
            if again is None:
                return None
            share = loads[part] = Fraction(weight, whole)
            bias += share * again.bias
            variance += share**2 * again.variance
        return Again(bias, variance, loads)

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
        loads = {} if dimension.parts else {dimension.id: Fraction(1)}
        variance = Fraction(PERCENT**2 * moments.spread, (moments.whole * whole) ** 2)
        return Again(PERCENT * moments.mean / whole - score, variance, loads)

    def _weigh(self, dimension: Dimension, budget: Budget) -> tuple[int, Weights]:
        """Return what a score of 100 is, and how often each number comes on answering again."""
        feeds = self._list_moving(dimension)
        parts = []
        for feed in feeds:
            item = feed.item
            if item.kind.count_work(item) > budget.left:
                raise OutOfBudgetError
            again = read_again(self._prepared, item, self._shown[item.id], budget)
            parts.append([(feed.of(each) * feed.factor, often) for each, often in again])
        is_least = dimension.mode == "weakest"
        full = feeds[0].full if is_least else sum(feed.full for feed in feeds)
        return full, join_weights(parts, budget, is_least=is_least)

    def _list_moving(self, dimension: Dimension) -> list[Feed]:
        """Return what counts, or would if its item were answered."""
        answers = ((feed, self._shown[feed.item.id]) for feed in dimension.feeds)
        return [feed for feed, answer in answers if answer.state == "answered" or answer.is_missing]

    def _moments_of(self, feed: Feed) -> Moments:
        item, answer = feed.item, self._shown[feed.item.id]
        if not isinstance(answer.raw, str):
            return item.kind.find_moments(feed, answer)
        remembered = self._prepared.kept.of(_Remembered)
        key = item.id, feed.place, answer.raw
        if key not in remembered:
            remembered[key] = item.kind.find_moments(feed, answer)
        return remembered[key]


class _Remembered(dict[tuple[str, int, str], Moments]):
    """How answers move that are one of several options, by item, place of the feed and answer."""


def find_root(square: Fraction) -> Fraction:
    """Return the root of a number, rounded to the nearest hundredth."""
    doubled = isqrt(square.numerator * (2 * PRECISION) ** 2 // square.denominator)
    return Fraction((doubled + 1) // 2, PRECISION)
