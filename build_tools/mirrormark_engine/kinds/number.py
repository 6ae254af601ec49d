"""A number in a range, in steps."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, override

from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.exact import as_exact, as_json
from mirrormark_engine.kinds.answer import Answer
from mirrormark_engine.kinds.feed import Feed
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.kind import READING, Kind
from mirrormark_engine.kinds.moments import Moments, moments_of_any_place, moments_of_place
from mirrormark_engine.kinds.noise import weigh_place, weigh_same
from mirrormark_engine.kinds.pieces import read_number

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Number"]


class Number(Kind):
    """An item that is answered with a number. It earns 1 a step; any other is one change away."""

    __slots__ = ()

    @override
    def find_span(self, points: int, units: int) -> int:
        del points
        return units

    @override
    def read(self, item: Item, raw: object, points_scale: int) -> Answer:
        del points_scale
        number = read_number(item, raw)
        value = as_exact(number)
        steps = (value - item.start) / item.step
        if steps.denominator != 1 or not 0 <= steps <= item.units:
            message = f"{shorten(raw)} is not among the numbers that item {item.id!r} asks for."
            raise EngineError("out-of-range", message)
        earned = tuple([feed.turn(int(steps)) for feed in item.feeds])
        return Answer(earned=earned, value=value, raw=number)

    @override
    def span_in_points(self, feed: Feed, points_scale: int) -> Fraction:
        return feed.item.units * feed.item.step * points_scale

    @override
    def find_marks(self, feed: Feed) -> tuple[Iterable[int], bool]:
        return range(feed.item.units + 1), True

    @override
    def spell(self, feed: Feed, mark: int) -> "contract.Answer":
        return _spell(feed.item, mark)

    @override
    def list_raws(self, item: Item) -> "tuple[Sequence[contract.Answer], bool]":
        return [_spell(item, steps) for steps in range(item.units + 1)], True

    @override
    def list_neighbours(self, item: Item, answer: Answer) -> "Iterator[contract.Answer]":
        numbers = (item.start + item.step * steps for steps in range(item.units + 1))
        return (as_json(number) for number in numbers if number != answer.value)

    @override
    def count_work(self, item: Item) -> int:
        return READING * (1 + item.units)

    @override
    def weigh_moves(self, item: Item, answer: Answer) -> "Iterator[tuple[contract.Answer, int]]":
        value = item.start if answer.value is None else answer.value
        place = int((value - item.start) / item.step)
        for steps, weight in enumerate(weigh_place(place, item.units + 1)):
            yield _spell(item, steps), weight

    @override
    def find_moments(self, feed: Feed, answer: Answer) -> Moments:
        count = feed.item.units + 1
        if answer.is_missing:
            return moments_of_any_place(count)
        moments = moments_of_place(feed.of(answer), count)
        return feed.heed_noise(moments, answer, weigh_same(count))


def _spell(item: Item, steps: int) -> int | float:
    return as_json(item.start + item.step * steps)
