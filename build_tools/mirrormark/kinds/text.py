"""Free text. It is never scored, and no rule may ask about it."""

from collections.abc import Sequence
from fractions import Fraction
from typing import override

from mirrormark.kinds.alike import Seen
from mirrormark.kinds.kind import Draw, Kind
from mirrormark_engine import contract
from mirrormark_engine.kinds import Item

__all__ = ["Text"]

ANY_TEXT = "…"
"""Stands for all texts."""


class Text(Kind):
    """A question that readers answer in their own words. Made-up respondents leave it blank."""

    @override
    def first_answer(self, item: Item) -> contract.Answer:
        return ANY_TEXT

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        return [ANY_TEXT], True

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        return None

    @override
    def lean(self, item: Item, share: Fraction) -> contract.Answer | None:
        return None
