"""What the points of a ranking come to, in all orders, and an order that comes to so much.

Seven options have 5,040 orders. But what those at the end of one come to hangs on nothing before
them: the few sums of each set of up to four are worked out once, and put behind each beginning.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import combinations, permutations

__all__ = ["Orders", "count_shifts", "find_orders", "spread_orders"]

LONGEST_TAIL = 4
"""So many options at the end are looked up."""
MOST_REMEMBERED = 1024
"""Rankings of different points whose sums are remembered, each with some 80 kB at most."""


class Orders:
    """All orders of options with these points.

    The last one counts once, the one before it twice, and so on. Options go by their places in
    ``points``.
    """

    __slots__ = ("_heads", "_points", "_tails", "_worths")

    def __init__(self, points: Sequence[int]) -> None:
        self._points = points
        self._heads = _list_heads(len(points))
        times = range(len(points), LONGEST_TAIL, -1)
        self._worths = [
            sum([each * points[one] for each, one in zip(times, head, strict=True)])
            for head, _ in self._heads
        ]
        """What each of the heads comes to."""
        self._tails: dict[tuple[int, ...], set[int]] = {(): {0}}
        """By which options stand at the end, rising, what they can come to."""
        for size in range(1, min(LONGEST_TAIL, len(points)) + 1):
            for options in combinations(range(len(points)), size):
                self._tails[options] = {
                    total + size * points[first]
                    for place, first in enumerate(options)
                    for total in self._tails[options[:place] + options[place + 1 :]]
                }

    def list_totals(self) -> set[int]:
        """Return all that orders come to."""
        return {
            worth + total
            for worth, (_, rest) in zip(self._worths, self._heads, strict=True)
            for total in self._tails[rest]
        }

    def spell(self, total: int) -> list[int]:
        """Return the first order that comes to so much, as `permutations` lists them."""
        order, left, rest = next(
            ([*head], total - worth, rest)
            for worth, (head, rest) in zip(self._worths, self._heads, strict=True)
            if total - worth in self._tails[rest]
        )
        while rest:
            for place, first in enumerate(rest):
                others = rest[:place] + rest[place + 1 :]
                after = left - len(rest) * self._points[first]
                if after in self._tails[others]:
                    order.append(first)
                    left, rest = after, others
                    break
        return order


def spread_orders(sums: int, points: Sequence[int], factor: int) -> int:
    """Return the sums that there are once what an order comes to, times a factor, is added to each.

    Sums are a set of bits, and no points are below 0. It takes `count_shifts` shifts.
    """
    worths = [each * factor for each in points]
    reached = {0: sums}
    for size in range(1, len(worths) + 1):
        longer: dict[int, int] = {}
        for options, before in reached.items():
            for one, worth in enumerate(worths):
                if not options >> one & 1:
                    both = options | 1 << one
                    longer[both] = longer.get(both, 0) | before << size * worth
        reached = longer
    return reached[(1 << len(worths)) - 1]


def count_shifts(options: int) -> int:
    """Return how many shifts it takes to add all orders of so many options to a set of bits."""
    return options << (options - 1)


@lru_cache(maxsize=MOST_REMEMBERED)
def find_orders(points: tuple[int, ...]) -> Orders:
    """Return the orders of these points, worked out once for all rankings that have them."""
    return Orders(points)


@cache
def _list_heads(count: int) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return what can stand before the tail, and which of so many options are left for that."""
    return [
        (head, tuple([one for one in range(count) if one not in head]))
        for head in permutations(range(count), max(0, count - LONGEST_TAIL))
    ]
