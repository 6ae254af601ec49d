"""A ranking: several things, put in order."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import islice, pairwise, permutations
from typing import TYPE_CHECKING, override

from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.kinds.answer import BLANK, Answer
from mirrormark_engine.kinds.kind import MOST_ANSWERS, Item, Kind
from mirrormark_engine.kinds.pieces import read_option_id

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Ranking", "add_up"]


class Ranking(Kind):
    """An item whose options are all put in order, first the one that stands highest.

    The last option earns its points once, the one before it twice, and so on. One change swaps two
    that follow each other. There are few enough orders to go through all of them.
    """

    __slots__ = ()

    @override
    def read(self, item: Item, raw: object, points_scale: int) -> Answer:
        order = _read_order(item, raw)
        if not order:
            return BLANK
        return Answer(
            earned=item.turn(add_up(item, order) - item.lowest),
            chosen=order[:1],
            shares={option: Fraction(place) for place, option in enumerate(order, 1)},
            raw=list(order),
        )

    @override
    def find_marks(self, item: Item) -> tuple[Iterable[int], bool]:
        return {add_up(item, order) - item.lowest for order in permutations(item.options)}, True

    @override
    def spell(self, item: Item, mark: int) -> "contract.Answer":
        wanted = mark + item.lowest
        orders = permutations(item.options)
        return list(next(order for order in orders if add_up(item, order) == wanted))

    @override
    def list_raws(self, item: Item) -> "tuple[Sequence[contract.Answer], bool]":
        orders = islice(permutations(item.options), MOST_ANSWERS + 1)
        return [list(order) for order in orders], True

    @override
    def list_neighbours(self, item: Item, answer: Answer) -> "Iterator[contract.Answer]":
        order = list(answer.shares)
        for place, (higher, lower) in enumerate(pairwise(order)):
            yield [*order[:place], lower, higher, *order[place + 2 :]]


def add_up(item: Item, order: Sequence[str]) -> int:
    """Return the sum of points, each as many times as its option stands high."""
    points = (item.options[option]["points"] or 0 for option in reversed(order))
    return sum(times * each for times, each in enumerate(points, 1))


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
