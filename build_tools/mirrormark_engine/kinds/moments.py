"""Mean and variance of what an answer earns on answering again, found without trying all answers.

They are kept in whole numbers: as the sum of all weights, and those of numbers and of their squares
times their weights. Laws compare them with what comes of trying all answers.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import NamedTuple

from mirrormark_engine.kinds.noise import STEPS, WEIGHTS, WIDER, weigh_same

__all__ = [
    "Moments",
    "find_moments",
    "moments_of_any_order",
    "moments_of_any_place",
    "moments_of_any_shares",
    "moments_of_place",
    "moments_of_ticks",
    "moments_of_transfers",
    "weigh_no_transfer",
]

MOST_REMEMBERED = 256


class Moments(NamedTuple):
    """What tells mean and variance of a whole number."""

    whole: int
    """The sum of all weights."""
    first: int
    """The sum of each number times its weight."""
    second: int
    """The sum of the square of each number times its weight."""

    @property
    def mean(self) -> Fraction:
        """What the number is on average."""
        return Fraction(self.first, self.whole)

    @property
    def spread(self) -> int:
        """Its variance, times the square of the sum of all weights."""
        return self.second * self.whole - self.first * self.first

    def move(self, by: int) -> "Moments":
        """Return the moments of numbers that are higher by so much."""
        first = self.first + by * self.whole
        return Moments(self.whole, first, self.second + by * (self.first + first))

    def turn(self, span: int) -> "Moments":
        """Return the moments of what is left of a span."""
        return Moments(self.whole, -self.first, self.second).move(span)

    def times(self, often: int) -> "Moments":
        """Return the moments of the same numbers, each so many times as often."""
        return Moments(self.whole * often, self.first * often, self.second * often)

    def include(self, number: int, weight: int) -> "Moments":
        """Return them with a number that comes as often as its weight says; less, if below 0."""
        first, second = number * weight, number * number * weight
        return Moments(self.whole + weight, self.first + first, self.second + second)


def find_moments(weights: Iterable[tuple[int, int]]) -> Moments:
    """Return the moments of what is given as numbers, each with its weight."""
    whole = first = second = 0
    for number, weight in weights:
        whole += weight
        first += weight * number
        second += weight * number * number
    return Moments(whole, first, second)


def moments_of_any_place(count: int) -> Moments:
    """Return those of one of ``count`` places in a row, each of which is as likely."""
    return Moments(count, *(_sum_powers(count - 1, power) for power in (1, 2)))


def moments_of_place(place: int, count: int) -> Moments:
    """Return those of one of ``count`` places in a row on answering again: of `weigh_place`."""
    above, below = _add_up(count - 1 - place, count), _add_up(place, count)
    whole = weigh_same(count) + above[0] + below[0]
    return Moments(whole, above[1] - below[1], above[2] + below[2]).move(place)


def moments_of_ticks(boxes: Iterable[tuple[int, int, int]]) -> Moments:
    """Return those of the sum of all that is ticked, each box by itself.

    Boxes are (number, how often it is ticked, how often it isn't).
    """
    found = Moments(1, 0, 0)
    for number, on, off in boxes:
        ticked, left = found.move(number).times(on), found.times(off)
        found = Moments(*(one + other for one, other in zip(ticked, left, strict=True)))
    return found


def moments_of_any_order(points: Sequence[int]) -> Moments:
    """Return those of the sum of points in any order, the last once, and so on."""
    count = len(points)
    if count < 2:
        return find_moments([(sum(points), 1)])
    times, squares = _sum_powers(count, 1), _sum_powers(count, 2)
    total, others = times * sum(points), count * sum(each * each for each in points)
    spread = (count * squares - times**2) * (others - sum(points) ** 2)
    whole = count * count * (count - 1)
    return Moments(whole, total * whole // count, spread + total * total * (count - 1))


def moments_of_any_shares(units: int, worths: Sequence[int]) -> Moments:
    """Return those of what is earned if so many steps are shared out in any way."""
    count, total = len(worths), units * sum(worths)
    squares = count * sum(each * each for each in worths) - sum(worths) ** 2
    whole = count * count * (count + 1)
    spread = units * (units + count) * squares
    return Moments(whole, total * count * (count + 1), spread + total * total * (count + 1))


def moments_of_transfers(units: int, held: Sequence[tuple[int, int]]) -> Moments:
    """Return those of what is won if something goes from one part to another, or stays.

    ``held`` has for each part what a step is worth there, and how many steps it has. As many go as
    a number moves that may be as high as ``units``; of all ways to move as many, each is as
    frequent.
    """
    count, others = len(held), len(held) - 1
    total, squares = sum([worth for worth, _ in held]), sum([worth**2 for worth, _ in held])
    whole, first, second = weigh_same(units + 1), 0, 0
    apart = _find_multiple(count)
    before = 0, 0, 0
    for most in sorted({share for _, share in held if share}) if others else ():
        sources = [worth for worth, share in held if share >= most]
        given, given_squares = sum(sources), sum([worth**2 for worth in sources])
        ways = len(sources) * others
        gained = len(sources) * total - count * given
        gained_squares = len(sources) * squares - 2 * total * given + count * given_squares
        up_to = _add_up(most, units + 1)
        whole += 2 * (up_to[0] - before[0])
        first += 2 * (up_to[1] - before[1]) * gained * (apart // ways)
        second += 2 * (up_to[2] - before[2]) * gained_squares * (apart // ways)
        before = up_to
    return Moments(whole * apart, first, second)


def weigh_no_transfer(units: int, count: int) -> int:
    """Return how often nothing goes from one of ``count`` parts to another, by the same weights."""
    return weigh_same(units + 1) * _find_multiple(count)


def _find_multiple(count: int) -> int:
    """Return what is divided by the number of ways in which something can go between parts."""
    return lcm(*range(1, count + 1)) * max(1, count - 1)


@lru_cache(MOST_REMEMBERED)
def _add_up(longest: int, count: int) -> tuple[int, int, int]:
    """Return the sums of weight, of weight x distance and of weight x its square.

    From a distance of 1 up to the longest, of ``count`` places. Between two of the distances on
    five options a weight is a straight line, so that sums of powers do, however many there are.
    """
    if count <= STEPS:
        moved = find_moments((each, WIDER[each]) for each in range(1, longest + 1))
        return moved.whole, moved.first, moved.second
    steps = count - 1
    found = [0, 0, 0]
    for bucket in range(len(WEIGHTS) - 1):
        first = max(1, -(-bucket * steps // STEPS))
        last = min(longest, -(-(bucket + 1) * steps // STEPS) - 1)
        if first > last:
            continue
        before, slope = WEIGHTS[bucket], WEIGHTS[bucket + 1] - WEIGHTS[bucket]
        level = steps * (before - bucket * slope)
        sums = [_sum_powers(last, each) - _sum_powers(first - 1, each) for each in range(4)]
        for power in range(3):
            found[power] += level * sums[power] + STEPS * slope * sums[power + 1]
    return found[0], found[1], found[2]


def _sum_powers(last: int, power: int) -> int:
    """Return 1 + 2 + ... + last, or so many squares or cubes; with power 0 how many there are."""
    return (
        last,
        last * (last + 1) // 2,
        last * (last + 1) * (2 * last + 1) // 6,
        (last * (last + 1) // 2) ** 2,
    )[power]
