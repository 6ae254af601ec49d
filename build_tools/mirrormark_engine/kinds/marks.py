"""What the points of several options come to: those ticked together, or those shared out.

Every sum is known, as the bits of one integer, as long as that is cheap. Of points that are too
fine or too large for that only some sums are, each of them one that an answer really gives. So it
is with points so uneven that sums are many and in no order: a list of them all takes memory.
"""

from collections.abc import Iterator

from mirrormark_engine.bits import has_bit, list_bits, lowest_bit, pick_bits
from mirrormark_engine.kinds.feed import Feed
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.sums import thin_out

__all__ = ["Shared", "Ticked", "count_steps", "share_roughly"]

MOST_BITS = 100_000_000
"""Of all stages together: some 12 MB."""
MOST_SUMS = 1000
"""That are kept where not all are."""
MOST_IN_NO_ORDER = 10_000
"""Sums that are listed one by one: some 0.2 MB in a browser."""
SUMS_A_STEP = 5
FEW_TOGETHER = 12
"""So few options have few sums, however large these are."""
FEW_BITS = 300_000
"""So few of all stages together are quicker to list than such sums."""


class Ticked:
    """The sums of options that can be ticked together."""

    def __init__(self, feed: Feed) -> None:
        points = {key: each or 0 for key, each in feed.points.items()}
        alone = [key for key, option in feed.item.options.items() if option.get("none")]
        self._joined = [(key, worth) for key, worth in points.items() if key not in alone]
        self._alone = {points[key]: key for key in reversed(alone)}
        self._offset = -sum(min(0, worth) for _, worth in self._joined)
        bits = sum(abs(worth) for _, worth in self._joined) * len(self._joined)
        is_listed = bits > (FEW_BITS if len(self._joined) <= FEW_TOGETHER else MOST_BITS)
        self._stages = [] if is_listed else self._add_bits()
        """The sums of some of the first 0, 1, 2 … options, one at least; from the lowest on."""
        is_few = len(self._joined) <= FEW_TOGETHER
        self.is_all = is_few if is_listed else not _are_many(self._stages[-1])
        """Whether these are all sums."""
        self._few = self._add_some() if is_listed else {}

    def list_totals(self) -> set[int]:
        """Return the sums of points."""
        if self._few:
            return {*self._few, *self._alone}
        return {bit - self._offset for bit in _list_sums(self._stages[-1])} | {*self._alone}

    def spell(self, total: int) -> list[str]:
        """Return the first set of options with this sum, by the order in which sums come up."""
        if total in self._few:
            return list(self._few[total])
        if self._few or not has_bit(self._stages[-1], total + self._offset):
            return [self._alone[total]]
        chosen: list[str] = []
        while True:
            bit = total + self._offset
            number = next(n for n, stage in enumerate(self._stages) if has_bit(stage, bit))
            key, worth = self._joined[number - 1]
            chosen.append(key)
            total -= worth
            if not has_bit(self._stages[number - 1], total + self._offset):
                return chosen[::-1]

    def _add_bits(self) -> list[int]:
        stages = [0]
        for _, worth in self._joined:
            before = stages[-1]
            moved = before << worth if worth >= 0 else before >> -worth
            stages.append(before | moved | 1 << (worth + self._offset))
        return stages

    def _add_some(self) -> dict[int, tuple[str, ...]]:
        reached: dict[int, tuple[str, ...]] = {}
        for key, worth in self._joined:
            more = {total + worth: (*chosen, key) for total, chosen in reached.items()}
            reached = {worth: (key,)} | more | reached
            if self.is_all:
                continue
            kept = thin_out(sorted(reached), MOST_SUMS)
            reached = {total: reached[total] for total in kept}
        return reached


class Shared:
    """The sums that an allocation earns, each step of a part as much as the part is worth."""

    def __init__(self, feed: Feed) -> None:
        self._item = item = feed.item
        self._worth = {key: (each or 0) - feed.lowest for key, each in feed.points.items()}
        size = (len(self._worth) + 1) * (item.units + 1) * (feed.span + 1)
        self._is_rough = size > MOST_BITS

    def list_totals(self) -> tuple[set[int], bool]:
        """Return what can be earned, and whether that is all of it."""
        if self._is_rough:
            return {*self._share_roughly()}, False
        sums = self._share_out()[-1][self._item.units]
        return {*_list_sums(sums)}, not _are_many(sums)

    def spell(self, total: int) -> dict[str, int]:
        """Return how many steps each part gets for such a sum."""
        if self._is_rough:
            return dict.fromkeys(self._worth, 0) | self._share_roughly()[total]
        steps = self._item.units
        shares = dict.fromkeys(self._worth, 0)
        tables = self._share_out()
        for before, (key, worth) in zip(
            reversed(tables[:-1]), reversed(self._worth.items()), strict=True
        ):
            while not before[steps] >> total & 1:
                steps, total = steps - 1, total - worth
                shares[key] += 1
        return shares

    def _share_out(self) -> list[list[int]]:
        """Return the sums, as sets of bits, by how many parts and how many steps are shared out."""
        tables = [[1] + [0] * self._item.units]
        for worth in self._worth.values():
            table = list(tables[-1])
            for steps in range(1, self._item.units + 1):
                table[steps] |= table[steps - 1] << worth
            tables.append(table)
        return tables

    def _share_roughly(self) -> dict[int, dict[str, int]]:
        found: dict[int, dict[str, int]] = {}
        for shares in share_roughly(self._item):
            total = sum(self._worth[key] * steps for key, steps in shares.items())
            found.setdefault(total, shares)
        return {total: found[total] for total in thin_out(sorted(found), MOST_SUMS)}


def count_steps(shifts: int, sums: int) -> int:
    """Return how many steps of a search it takes to find so many sums by so many shifts."""
    return (shifts + min(sums, MOST_IN_NO_ORDER)) // SUMS_A_STEP


def _are_many(sums: int) -> bool:
    """Return whether so many sums are in no order that only some of them are listed."""
    count = sums.bit_count()
    return count > MOST_IN_NO_ORDER and sums >> lowest_bit(sums) != (1 << count) - 1


def _list_sums(sums: int) -> list[int]:
    """Return all of them, or where they are too many some, with the lowest and the highest."""
    if not _are_many(sums):
        return list_bits(sums)
    last = sums.bit_length() - 1
    starts = [last * number // MOST_SUMS for number in range(MOST_SUMS + 1)]
    return [*pick_bits(sums, [*starts, last + 1])]


def share_roughly(item: Item) -> Iterator[dict[str, int]]:
    """Yield steps by part: all for one part, and each pair of parts with every tenth between."""
    whole = item.units
    for one in item.options:
        yield {one: whole}
        for other in item.options:
            if other != one:
                for tenth in range(1, 10):
                    first = whole * tenth // 10
                    yield {one: first, other: whole - first}
