"""What the open items of a score can add up to.

As long as that is cheap, every sum is known, as the bits of one integer: adding an item is a few
shifts. Where items are too many or their points too fine for that, only some sums are: as many as
can be afforded, from the lowest to the highest, and each of them one that answers really give.
"""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from math import ceil, floor, isqrt
from operator import contains

from mirrormark_engine.bits import has_bit, list_bits, pick_bits, spread
from mirrormark_engine.exact import PERCENT

__all__ = ["AllSums", "SomeSums", "add_up", "count_work", "edges", "list_starts", "thin_out"]

MOST_BITS = 30_000_000
"""Of all stages together: some 4 MB."""
MOST_ADDED = 20_000
"""Sums that are worked out one by one where not all are known."""
MOST_KEPT = 200
"""Sums that are kept after each item, then."""

ADDED_A_STEP = 15
BITS_A_STEP = 10_000

type Free = tuple[Sequence[int], int]
"""What an open item can earn, rising, and its factor."""


class AllSums:
    """Every sum."""

    is_all = True

    def __init__(self, base: int, free: Sequence[Free]) -> None:
        self._free = free
        self._stages = [1 << base]
        """After the first 0, 1, 2 … items."""
        for marks, factor in free:
            self._stages.append(spread(self._stages[-1], marks, factor))

    def list_all(self) -> list[int]:
        """Return them, rising."""
        return list_bits(self._stages[-1])

    def pick(self, starts: Iterable[int]) -> list[int]:
        """Return the lowest in each range, rising; ``starts`` are as `pick_bits` takes them."""
        return list(pick_bits(self._stages[-1], starts))

    def spell(self, value: int) -> list[int]:
        """Return what each item has to earn for a sum."""
        return _spell(self._free, self._stages, value, has_bit)


class SomeSums:
    """Sums that there are, and mostly not all of them."""

    def __init__(self, base: int, free: Sequence[Free]) -> None:
        a_stage = max(4, MOST_ADDED // (len(free) + 1))
        kept = max(2, min(MOST_KEPT, isqrt(10 * a_stage)))
        self._free = [(thin_out(marks, max(2, a_stage // kept)), factor) for marks, factor in free]
        self.is_all = all(few[0] == every[0] for few, every in zip(self._free, free, strict=True))
        """Whether nothing was left out."""
        self._stages = [[base]]
        for marks, factor in self._free:
            sums = {total + mark * factor for total in self._stages[-1] for mark in marks}
            self.is_all = self.is_all and len(sums) <= kept
            self._stages.append(thin_out(sorted(sums), kept))

    def list_all(self) -> list[int]:
        """Return them, rising."""
        return self._stages[-1]

    def pick(self, starts: Iterable[int]) -> list[int]:
        """Return the lowest in each range, rising; ``starts`` are as `pick_bits` takes them."""
        number = 0
        picked: list[int] = []
        for start in sorted(starts):
            while number < len(self._stages[-1]) and self._stages[-1][number] < start:
                number += 1
            left = self._stages[-1][number : number + 1]
            if left and left[0] not in picked[-1:]:
                picked += left
        return picked

    def spell(self, value: int) -> list[int]:
        """Return what each item has to earn for a sum."""
        return _spell(self._free, self._stages, value, contains)


def _spell[Sums](
    free: Sequence[Free], stages: Sequence[Sums], value: int, has: Callable[[Sums, int], bool]
) -> list[int]:
    """Step back through the stages from ``value``, each of whose sums ``has`` knows."""
    earned: list[int] = []
    for (marks, factor), before in zip(reversed(free), reversed(stages[:-1]), strict=True):
        mark = next(mark for mark in marks if has(before, value - mark * factor))
        earned.append(mark)
        value -= mark * factor
    return earned[::-1]


def add_up(base: int, free: Sequence[Free], full: int) -> AllSums | SomeSums:
    """Return the sums of ``base`` and of what open items earn, none of them above ``full``."""
    if full * (len(free) + 1) > MOST_BITS:
        return SomeSums(base, free)
    return AllSums(base, free)


def count_work(free: int, full: int) -> int:
    """Return about how many steps of a search it takes to add up so many open items."""
    if full * (free + 1) > MOST_BITS:
        return MOST_ADDED // ADDED_A_STEP
    return (free + 1) * (2 + full // BITS_A_STEP)


def list_starts(bounds: Iterable[Fraction], full: int) -> set[int]:
    """Return where values begin that lie at one of these scores, or between two.

    ``full`` is a score of 100. Together they are all values, as `pick_bits` takes ranges.
    """
    exact = (edge for bound in bounds for edge in edges(bound * full / PERCENT))
    return {0, full + 1, *(max(0, min(full + 1, edge)) for edge in exact)}


def edges(bound: Fraction) -> tuple[int, int]:
    """Return the first whole number that is not below, and the first that is above."""
    return ceil(bound), floor(bound) + 1


def thin_out(values: Sequence[int], most: int) -> list[int]:
    """Return as many of rising values as are allowed, two at least, the ends among them."""
    if len(values) <= most:
        return list(values)
    last = len(values) - 1
    return [values[number * last // (most - 1)] for number in range(most)]
