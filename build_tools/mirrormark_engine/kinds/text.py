"""Free text. It is never looked at."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, override

from mirrormark_engine.errors import EngineError
from mirrormark_engine.kinds.answer import BLANK, Answer
from mirrormark_engine.kinds.feed import Feed
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.kind import Kind
from mirrormark_engine.kinds.moments import Moments, find_moments

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Text"]

LONGEST_TEXT = 100_000
"""Characters of a free text; it is never scored, but may come along."""
ANY_TEXT = "…"
"""Stands for all texts."""


class Text(Kind):
    """An item that is answered in the reader's own words, which earn nothing."""

    __slots__ = ()
    counts = False

    @override
    def read(self, item: Item, raw: object, points_scale: int) -> Answer:
        del points_scale
        if not isinstance(raw, str) or len(raw) > LONGEST_TEXT:
            raise EngineError("wrong-type", f"The answer to item {item.id!r} is not a short text.")
        return Answer(raw=raw) if raw.strip() else BLANK

    @override
    def find_marks(self, feed: Feed) -> tuple[Iterable[int], bool]:
        return (0,), True

    @override
    def spell(self, feed: Feed, mark: int) -> "contract.Answer":
        del mark
        return ANY_TEXT

    @override
    def list_raws(self, item: Item) -> "tuple[Sequence[contract.Answer], bool]":
        return [ANY_TEXT], True

    @override
    def list_neighbours(self, item: Item, answer: Answer) -> "Iterator[contract.Answer]":
        del answer
        return iter(())

    @override
    def weigh_moves(self, item: Item, answer: Answer) -> "Iterator[tuple[contract.Answer, int]]":
        yield ANY_TEXT, 1

    @override
    def find_moments(self, feed: Feed, answer: Answer) -> Moments:
        return find_moments([(0, 1)])
