"""The answers to an item, from the least of what it asks after to the most, and where they part.

Whoever leans towards an item by so much gives one of them. Leanings are spread normally among
people, with mean 0 and variance 1.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from statistics import NormalDist

from mirrormark.kinds import KINDS
from mirrormark_engine import contract
from mirrormark_engine.kinds import Feed, Item
from mirrormark_engine.kinds.answer import Earned
from mirrormark_engine.scoring.answers import read_answer

__all__ = ["Ladder", "make_ladder"]

NORMAL = NormalDist()
PARTS = 100
"""Of all people so many equal parts are told apart, where answers have no steps of their own."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """Answers to one item."""

    answers: Sequence[contract.Answer]
    """Rising, as they could be sent."""
    earned: Sequence[Earned]
    """By each of them."""
    cuts: Sequence[float]
    """Between two of them: from here on it is the higher one."""

    def pick(self, leaning: float) -> contract.Answer:
        """Return the answer of one who leans so far."""
        return self.answers[bisect_right(self.cuts, leaning)]

    def weigh(self, mean: float, spread: float) -> list[float]:
        """Return how likely each answer is where leanings are spread so."""
        if not spread:
            sure = bisect_right(self.cuts, mean)
            return [float(place == sure) for place in range(len(self.answers))]
        around = NormalDist(mean, spread)
        below = [0.0, *map(around.cdf, self.cuts), 1.0]
        return [high - low for low, high in pairwise(below)]

    def expect(self, feed: Feed, mean: float, spread: float) -> float:
        """Return what is earned by a feed on average where leanings are spread so."""
        pairs = zip(self.weigh(mean, spread), self.earned, strict=True)
        return sum(chance * earned[feed.place] for chance, earned in pairs)


def make_ladder(item: Item, points_scale: int, reach: float) -> Ladder | None:
    """Return the ladder of an item; None where no answer counts.

    Options with points stand in the order of these, their middles evenly from ``-reach`` to
    ``reach``. Those without divide people evenly. All else goes by how many people lean less.
    """
    kind = KINDS[item.kind.name]
    if not kind.counts:
        return None
    if not kind.is_single:
        return _lean_along(item, points_scale)
    points = {name: option["points"] for name, option in item.options.items()}
    names = list(points)
    known = [each for each in points.values() if each is not None]
    if len(known) == len(names):
        ranked = dict(zip(names, known, strict=True))
        names.sort(key=lambda name: ranked[name])
        step = 2 * reach / max(1, len(names) - 1)
        cuts = [step * (place + 0.5) - reach for place in range(len(names) - 1)]
    else:
        cuts = [NORMAL.inv_cdf(place / len(names)) for place in range(1, len(names))]
    return _ladder(item, names, cuts, points_scale)


def _lean_along(item: Item, points_scale: int) -> Ladder:
    """Give each hundredth of people what is nearest to so much of the way."""
    answers: list[contract.Answer] = []
    cuts: list[float] = []
    for part in range(PARTS):
        answer = KINDS[item.kind.name].lean(item, Fraction(2 * part + 1, 2 * PARTS))
        assert answer is not None, "it counts, so there is an answer"
        if not answers or answer != answers[-1]:
            answers.append(answer)
            cuts += [NORMAL.inv_cdf(part / PARTS)] if part else []
    return _ladder(item, answers, cuts, points_scale)


def _ladder(
    item: Item, answers: Sequence[contract.Answer], cuts: Sequence[float], points_scale: int
) -> Ladder:
    earned = [read_answer(item, answer, points_scale).earned for answer in answers]
    return Ladder(tuple(answers), tuple(earned), tuple(cuts))
