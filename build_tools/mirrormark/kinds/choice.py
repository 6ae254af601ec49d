"""A choice: one of several options."""

from collections.abc import Sequence
from typing import override

from mirrormark.kinds.alike import Seen
from mirrormark.kinds.kind import Draw, WithOptions, draw_below
from mirrormark_engine import contract
from mirrormark_engine.kinds import Item

__all__ = ["Choice"]


class Choice(WithOptions):
    """A question with options of its own, of which one is chosen."""

    @override
    def choose_one(self, item: Item, option: str) -> contract.Answer:
        return option

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        return list(item.options), True

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        return list(item.options)[draw_below(len(item.options), draw)]
