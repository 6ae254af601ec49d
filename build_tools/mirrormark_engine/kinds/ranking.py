"""A ranking: several things, put in order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice, pairwise, permutations
from math import factorial, perm
from typing import TYPE_CHECKING, override

from mirrormark_engine.bits import Spread
from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.kinds.answer import BLANK, Answer
from mirrormark_engine.kinds.farthest import list_orders
from mirrormark_engine.kinds.feed import Feed
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.kind import MOST_ANSWERS, Kind, Searched
from mirrormark_engine.kinds.moments import Moments, find_moments, moments_of_any_order
from mirrormark_engine.kinds.noise import ALONE, SAME
from mirrormark_engine.kinds.orders import count_shifts, find_orders, spread_orders
from mirrormark_engine.kinds.pieces import read_option_id

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Ranking", "add_up"]

ORDERS_A_STEP = 5
"""So many orders are as much work as a step of a search."""


class Ranking(Kind):
    """An item whose options are all put in order, first the one that stands highest.

    The last option earns its points once, the one before it twice, and so on. One change swaps two
    that follow each other.
    """

    __slots__ = ()

    @override
    def read(self, item: Item, raw: object, points_scale: int) -> Answer:
        order = _read_order(item, raw)
        if not order:
            return BLANK
        return Answer(
            earned=tuple([feed.turn(add_up(feed, order) - feed.lowest) for feed in item.feeds]),
            chosen=order[:1],
            shares={option: Fraction(place) for place, option in enumerate(order, 1)},
            raw=list(order),
        )

    @override
    def find_marks(self, feed: Feed) -> tuple[Iterable[int], bool]:
        totals = find_orders(_list_points(feed)).list_totals()
        return {total - feed.lowest for total in totals}, True

    @override
    def find_spread(self, feed: Feed) -> Spread:
        points = _list_points(feed)
        once = len(points) * (len(points) + 1) // 2
        if feed.reverse:
            worths = [max(points) - each for each in points]
            least = max(points) * once - feed.lowest - feed.span
        else:
            worths = [each - min(points) for each in points]
            least = feed.lowest - min(points) * once

        def spread(sums: int, factor: int) -> int:
            return spread_orders(sums, worths, factor) >> least * factor

        return Spread(count_shifts(len(points)), spread)

    @override
    def search_marks(self, feed: Feed) -> Searched:
        points = _list_points(feed)
        return Searched(tuple(sorted(points)), factorial(len(points)) // ORDERS_A_STEP)

    @override
    def spell(self, feed: Feed, mark: int) -> "contract.Answer":
        options = list(feed.points)
        order = find_orders(_list_points(feed)).spell(mark + feed.lowest)
        return [options[place] for place in order]

    @override
    def list_raws(self, item: Item) -> "tuple[Sequence[contract.Answer], bool]":
        orders = islice(permutations(item.options), MOST_ANSWERS + 1)
        return [list(order) for order in orders], True

    @override
    def list_telling(
        self, item: Item, bounds: Mapping[str, set[Fraction]], *, is_compared: bool
    ) -> "tuple[Sequence[contract.Answer], bool]":
        """Return one order for all that have what rules name in its place, if it earns nothing."""
        named = [option for option in item.options if option in bounds]
        if item.feeds or perm(len(item.options), len(named)) > MOST_ANSWERS:
            return super().list_telling(item, bounds, is_compared=is_compared)
        others = [option for option in item.options if option not in bounds]
        orders = [
            _put(named, places, others)
            for places in permutations(range(len(item.options)), len(named))
        ]
        ranks = {option: place for place, option in enumerate(item.options)}
        return sorted(orders, key=lambda order: [ranks[option] for option in order]), True

    @override
    def list_farthest(
        self, item: Item, bounds: Mapping[str, set[Fraction]], *, is_compared: bool
    ) -> "tuple[Sequence[contract.Answer], bool]":
        worths = {key: option["points"] or 0 for key, option in item.options.items()}
        orders = list_orders(worths, [key for key in worths if key in bounds])
        return orders or [], orders is not None

    @override
    def list_neighbours(self, item: Item, answer: Answer) -> "Iterator[contract.Answer]":
        order = list(answer.shares)
        for place, (higher, lower) in enumerate(pairwise(order)):
            yield [*order[:place], lower, higher, *order[place + 2 :]]

    @override
    def weigh_moves(self, item: Item, answer: Answer) -> "Iterator[tuple[contract.Answer, int]]":
        """It stays, or two that follow each other are swapped; each pair is as frequent."""
        pairs = max(1, len(answer.shares) - 1)
        yield list(answer.shares), SAME * pairs
        yield from ((order, 2 * ALONE) for order in self.list_neighbours(item, answer))

    @override
    def find_moments(self, feed: Feed, answer: Answer) -> Moments:
        if answer.is_missing:
            return feed.turn_moments(moments_of_any_order(_list_points(feed)).move(-feed.lowest))
        order = list(answer.shares)
        points = [feed.points[option] or 0 for option in order]
        # Of two that are swapped, the lower one counts once more, and the higher one once less.
        gains = [lower - higher for higher, lower in pairwise(points)]
        swapped = [(-gain if feed.reverse else gain, 2 * ALONE) for gain in gains]
        same = SAME * max(1, len(order) - 1)
        moments = find_moments([(0, same), *swapped]).move(feed.of(answer))
        return feed.heed_noise(moments, answer, same)


def add_up(feed: Feed, order: Sequence[str]) -> int:
    """Return the sum of points, each as many times as its option stands high."""
    points = (feed.points[option] or 0 for option in reversed(order))
    return sum(times * each for times, each in enumerate(points, 1))


def _put(named: Sequence[str], places: Sequence[int], others: Sequence[str]) -> list[str]:
    """Return the others in their order, with those that are named put in at these places."""
    order = list(others)
    for place, option in sorted(zip(places, named, strict=True)):
        order.insert(place, option)
    return order


def _list_points(feed: Feed) -> tuple[int, ...]:
    return tuple([each or 0 for each in feed.points.values()])


def _read_order(item: Item, raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list):
        message = f"The answer to item {item.id!r} is {shorten(raw)}, not a list of options."
        raise EngineError("wrong-type", message)
    order = tuple(read_option_id(item, each) for each in raw)
    for option_id in order:
        if option_id not in item.options:
            message = f"Item {item.id!r} has no response option {shorten(option_id)}."
            raise EngineError("unknown-option", message)
    if len(set(order)) < len(order):
        raise EngineError("wrong-type", f"The answer to item {item.id!r} has an option twice.")
    if 0 < len(order) < len(item.options):
        raise EngineError("wrong-type", f"The answer to item {item.id!r} leaves options out.")
    return order
