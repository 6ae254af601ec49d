"""A choice: one of several options."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, override

from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.kinds.answer import Answer
from mirrormark_engine.kinds.feed import Feed
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.kind import Kind
from mirrormark_engine.kinds.moments import Moments, find_moments
from mirrormark_engine.kinds.noise import ALONE, SAME, weigh_place
from mirrormark_engine.kinds.pieces import read_option_id

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Choice"]


class Choice(Kind):
    """An item with options, one of which is chosen. Another one is one change away."""

    __slots__ = ()

    @override
    def read(self, item: Item, raw: object, points_scale: int) -> Answer:
        option_id = read_option_id(item, raw)
        known = item.of_options.get(option_id)
        if known is not None:
            return known
        option = item.options.get(option_id)
        if option is None:
            message = f"Item {item.id!r} has no response option {shorten(raw)}."
            raise EngineError("unknown-option", message)
        points = option["points"]
        answer = Answer(
            earned=tuple([feed.turn(feed.worth(option_id)) for feed in item.feeds]),
            value=None if points is None else Fraction(points, points_scale),
            chosen=(option_id,),
            raw=option_id,
        )
        item.of_options[option_id] = answer
        return answer

    @override
    def find_marks(self, feed: Feed) -> tuple[Iterable[int], bool]:
        return {each - feed.lowest for each in feed.points.values() if each is not None}, True

    @override
    def spell(self, feed: Feed, mark: int) -> "contract.Answer":
        wanted = mark + feed.lowest
        return next(option for option, points in feed.points.items() if points == wanted)

    @override
    def list_raws(self, item: Item) -> "tuple[Sequence[contract.Answer], bool]":
        return list(item.options), True

    @override
    def list_neighbours(self, item: Item, answer: Answer) -> "Iterator[contract.Answer]":
        return (option for option in item.options if option not in answer.chosen)

    @override
    def weigh_moves(self, item: Item, answer: Answer) -> "Iterator[tuple[contract.Answer, int]]":
        """Options with points are in a row; what has the same points is one step apart.

        Without points, none is nearer than another.
        """
        (chosen,) = answer.chosen
        points = {name: option["points"] for name, option in item.options.items()}
        known = sorted({each for each in points.values() if each is not None})
        if len(known) < 2 or None in points.values():
            others = max(1, len(points) - 1)
            yield from ((each, SAME * others if each == chosen else ALONE) for each in points)
            return
        weights = weigh_place(known.index(points[chosen] or 0), len(known))
        beside = weigh_place(0, len(known))[1]
        for name, each in points.items():
            is_alike = name != chosen and each == points[chosen]
            yield name, beside if is_alike else weights[known.index(each or 0)]

    @override
    def find_moments(self, feed: Feed, answer: Answer) -> Moments:
        earned = {option: feed.turn(feed.worth(option)) for option in feed.points}
        weighed = self.weigh_raws(feed.item, answer)
        return find_moments((earned[f"{name}"], weight) for name, weight in weighed)
