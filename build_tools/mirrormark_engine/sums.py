"""What the open items of a score can add up to.

As long as that is cheap, every sum is known, as the bits of one integer: adding an item is a few
shifts. Where items are too many or their points too fine for that, only some sums are: as many as
can be afforded, from the lowest to the highest, and each of them one that answers really give.
"""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from math import ceil, floor, isqrt
from typing import NamedTuple

from mirrormark_engine.bits import Spread, find_part, list_bits, pick_bits
from mirrormark_engine.exact import PERCENT

__all__ = [
    "AllSums",
    "Free",
    "SomeSums",
    "add_up",
    "count_work",
    "edges",
    "is_cheap",
    "leaves_out_marks",
    "list_starts",
    "thin_out",
]

MOST_BITS = 30_000_000
"""Of all stages together: some 4 MB."""
MOST_ADDED = 20_000
"""Sums that are worked out one by one where not all are known."""
MOST_KEPT = 200
"""Sums that are kept after each item, then."""

ADDED_A_STEP = 15
BITS_A_STEP = 10_000
FEW_SHIFTS = 16
"""With more, each shift is counted."""
BITS_A_SHIFT = 20_000
"""What a shift takes by itself, as so many bits that are shifted."""
SHIFTED_A_STEP = 100_000
MOST_SHIFTED = 3_000_000_000
"""Bits that are shifted for all items whose marks are in no order."""


class Free(NamedTuple):
    """An open item."""

    marks: Sequence[int]
    """What it can earn, rising."""
    factor: int
    spread: Spread
    """What adds that."""


class AllSums:
    """Every sum."""

    is_all = True

    def __init__(self, base: int, free: Sequence[Free]) -> None:
        self._free = free
        self._stages = [1 << base]
        """After the first 0, 1, 2 … items."""
        for each in free:
            self._stages.append(each.spread.add(self._stages[-1], each.factor))

    def list_all(self) -> list[int]:
        """Return them, rising."""
        return list_bits(self._stages[-1])

    def pick(self, starts: Iterable[int]) -> list[int]:
        """Return the lowest in each range, rising; ``starts`` are as `pick_bits` takes them."""
        return list(pick_bits(self._stages[-1], starts))

    def spell(self, value: int) -> list[int]:
        """Return what each item has to earn for a sum."""
        return _spell(self._free, self._stages, value, find_part)


class SomeSums:
    """Sums that there are, and mostly not all of them."""

    def __init__(self, base: int, free: Sequence[Free]) -> None:
        kept, most = _find_room(len(free))
        self._free = [each._replace(marks=thin_out(each.marks, most)) for each in free]
        self.is_all = all(len(each.marks) <= most for each in free)
        """Whether nothing was left out."""
        self._stages = [[base]]
        for marks, factor, _ in self._free:
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
        return _spell(self._free, self._stages, value, _find_listed)


def _find_listed(sums: Sequence[int], value: int, marks: Sequence[int], factor: int) -> int | None:
    return next((mark for mark in marks if value - mark * factor in sums), None)


def _spell[Sums](
    free: Sequence[Free],
    stages: Sequence[Sums],
    value: int,
    find: Callable[[Sums, int, Sequence[int], int], int | None],
) -> list[int]:
    """Step back through the stages from ``value``; ``find`` is as `find_part`."""
    earned: list[int] = []
    for (marks, factor, _), before in zip(reversed(free), reversed(stages[:-1]), strict=True):
        mark = find(before, value, marks, factor)
        assert mark is not None, "the sum was made of one"
        earned.append(mark)
        value -= mark * factor
    return earned[::-1]


def add_up(base: int, free: Sequence[Free], full: int) -> AllSums | SomeSums:
    """Return the sums of ``base`` and of what open items earn, none of them above ``full``."""
    return AllSums(base, free) if is_cheap(free, full) else SomeSums(base, free)


def count_work(free: Sequence[Free], full: int) -> int:
    """Return about how many steps of a search it takes to add up open items."""
    if not is_cheap(free, full):
        return MOST_ADDED // ADDED_A_STEP
    usual = (len(free) + 1) * (2 + full // BITS_A_STEP)
    return usual + _count_shifted(free, full) // SHIFTED_A_STEP


def leaves_out_marks(free: Sequence[Free], full: int) -> bool:
    """Return whether it is plain, without adding anything, that some sums are left out."""
    _, most = _find_room(len(free))
    return not is_cheap(free, full) and any(len(each.marks) > most for each in free)


def _find_room(free: int) -> tuple[int, int]:
    """Return how many sums are kept where not all are, and how many marks of each open item."""
    a_stage = max(4, MOST_ADDED // (free + 1))
    kept = max(2, min(MOST_KEPT, isqrt(10 * a_stage)))
    return kept, max(2, a_stage // kept)


def is_cheap(free: Sequence[Free], full: int) -> bool:
    """Return whether all sums are worked out."""
    return full * (len(free) + 1) <= MOST_BITS and _count_shifted(free, full) <= MOST_SHIFTED


def _count_shifted(free: Sequence[Free], full: int) -> int:
    """Return how many bits are shifted for items whose marks are in no order."""
    many = [each.spread.shifts for each in free if each.spread.shifts > FEW_SHIFTS]
    return sum(many) * (full + BITS_A_SHIFT)


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
