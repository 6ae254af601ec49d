"""A choice: one of several options."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, override

from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.kinds.answer import Answer
from mirrormark_engine.kinds.kind import Item, Kind
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
        option = item.options.get(option_id)
        if option is None:
            message = f"Item {item.id!r} has no response option {shorten(raw)}."
            raise EngineError("unknown-option", message)
        points = option["points"]
        if points is None:
            return Answer(chosen=(option_id,), raw=option_id)
        return Answer(
            earned=item.turn(points - item.lowest),
            value=Fraction(points, points_scale),
            chosen=(option_id,),
            raw=option_id,
        )

    @override
    def find_marks(self, item: Item) -> tuple[Iterable[int], bool]:
        points = [option["points"] for option in item.options.values()]
        return {each - item.lowest for each in points if each is not None}, True

    @override
    def spell(self, item: Item, mark: int) -> "contract.Answer":
        wanted = mark + item.lowest
        return next(option["id"] for option in item.options.values() if option["points"] == wanted)

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
    def find_moments(self, item: Item, answer: Answer) -> Moments:
        earned = {
            name: item.turn((option["points"] or 0) - item.lowest)
            for name, option in item.options.items()
        }
        weighed = self.weigh_raws(item, answer)
        return find_moments((earned[f"{name}"], weight) for name, weight in weighed)
