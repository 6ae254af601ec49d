"""A number in a range, in steps."""

from collections.abc import Iterable, Sequence
from typing import override

from mirrormark.kinds.alike import MOST_ANSWERS, Seen
from mirrormark.kinds.kind import Draw, Kind, draw_below
from mirrormark_engine import contract
from mirrormark_engine.exact import as_json
from mirrormark_engine.kinds import Item

__all__ = ["Number"]


class Number(Kind):
    """A question that is answered with a number."""

    @override
    def first_answer(self, item: Item) -> contract.Answer:
        return _spell(item, 0)

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        steps, is_all = _list_steps(item, seen)
        return [_spell(item, each) for each in steps], is_all

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        return _spell(item, draw_below(item.units + 1, draw))


def _list_steps(item: Item, seen: Seen) -> tuple[Iterable[int], bool]:
    if item.units < MOST_ANSWERS:
        return range(item.units + 1), True
    below = [int((bound - item.start) // item.step) for bound in seen.bounds]
    near = {steps + off for steps in below for off in (-1, 0, 1)}
    kept = sorted({each for each in near if 0 <= each <= item.units} | {0, item.units})
    return kept, seen.is_alone and item.dimension is None


def _spell(item: Item, steps: int) -> int | float:
    return as_json(item.start + item.step * steps)
