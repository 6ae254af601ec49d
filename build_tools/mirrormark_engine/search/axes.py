"""Every value that a score can take while some of its items are open.

An axis is one whole number: the sum, or the least, of what its items contribute.
"""

from bisect import bisect_right
from collections.abc import Mapping
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Feed
from mirrormark_engine.kinds.kind import Searched
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.search.choices import earnable, find_spread, has_all_marks, spell_answer
from mirrormark_engine.sums import (
    AllSums,
    Free,
    SomeSums,
    add_up,
    count_work,
    is_cheap,
    leaves_out_marks,
    list_starts,
)

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Axis", "make_axis"]

MOST_LISTED = 20_000
"""Values that are listed one by one; of more there are some."""
STEPS = 200
"""Values that are listed in the place of too many."""


class Axis:
    """The items behind one score, for one response."""

    __slots__ = ("_added", "_open", "free", "full", "given", "is_least")

    def __init__(
        self,
        given: list[tuple[Feed, int, int]],
        free: list[tuple[Feed, int]],
        full: int,
        *,
        is_least: bool,
    ) -> None:
        self.given = given
        """(feed, earned, factor) of what is answered."""
        self.free = free
        """(feed, factor) of what is open."""
        self.full = full
        """The value that is a score of 100; 0 where nothing counts, and there is no score."""
        self.is_least = is_least
        """Whether the least contribution decides, rather than their sum."""
        self._added: AllSums | SomeSums | None = None
        self._open: list[Free] = []

    def score_of(self, value: int) -> Fraction:
        """Return the score, 0 to 100."""
        return Fraction(PERCENT * value, self.full)

    @property
    def base(self) -> int:
        """What the answered items give: their sum, or the least of them."""
        marks = [earned * factor for _, earned, factor in self.given]
        return min(marks, default=self.full) if self.is_least else sum(marks)

    @property
    def is_all(self) -> bool:
        """Whether `list_values` and `list_between` leave out nothing that they should have."""
        if not all(has_all_marks(feed) for feed, _ in self.free):
            return False
        if self.is_least or not self.full or is_cheap(self._list_open(), self.full):
            return True
        return not leaves_out_marks(self._list_open(), self.full) and self._sums.is_all

    @property
    def is_listable(self) -> bool:
        """Whether `list_values` lists every value."""
        return self.is_all and (self.is_least or self.full <= MOST_LISTED)

    @property
    def searched(self) -> set[Searched]:
        """What work it is to find what its items can earn; of those that are alike once."""
        found = (feed.item.kind.search_marks(feed) for feed, _ in self.free)
        return {each for each in found if each}

    @property
    def work(self) -> int:
        """Return about how many steps it takes to find its values, once that is known."""
        if self.is_least:
            return sum(len(earnable(feed)) for feed, _ in self.free)
        return len(self.given) + count_work(self._list_open(), self.full)

    def list_values(self) -> list[int]:
        """Return every value that it can take, rising. Empty where nothing counts.

        Where they are too many (see `is_listable`) there are some, from the lowest to the highest.
        """
        if not self.full:
            return []
        if self.is_least:
            return self._list_least()
        if self.full <= MOST_LISTED or not self._sums.is_all:
            return self._sums.list_all()
        starts = [self.full * number // STEPS for number in range(STEPS + 1)]
        return self._sums.pick([*starts, self.full + 1])

    def list_between(self, bounds: set[Fraction]) -> list[int]:
        """Return the lowest value at each of these scores and between each two, rising.

        Whatever is only compared with these scores needs no more.
        """
        if not self.full:
            return []
        starts = list_starts(bounds, self.full)
        if not self.is_least:
            return self._sums.pick(starts)
        values = self._list_least()
        ordered = sorted(starts)
        lowest = {bisect_right(ordered, value): value for value in reversed(values)}
        return sorted(lowest.values())

    def has_between(self, low: int, high: int) -> bool:
        """Return whether it can take a value from ``low`` to below ``high``."""
        if self.is_least:
            return any(low <= value < high for value in self._list_least())
        ends = [max(0, min(self.full + 1, end)) for end in (low, high)]
        return ends[0] < ends[1] and any(value < high for value in self._sums.pick(ends))

    def spell(self, value: int) -> "dict[str, contract.Answer]":
        """Return answers to the open items that give this value, as they could be sent, by id."""
        marks = self._spell_least(value) if self.is_least else self._sums.spell(value)
        return {
            feed.item.id: spell_answer(feed, mark)
            for (feed, _), mark in zip(self.free, marks, strict=True)
        }

    @property
    def _sums(self) -> AllSums | SomeSums:
        if self._added is None:
            self._added = add_up(self.base, self._list_open(), self.full)
        return self._added

    def _list_open(self) -> list[Free]:
        if not self._open:
            self._open = [
                Free(earnable(feed), factor, find_spread(feed)) for feed, factor in self.free
            ]
        return self._open

    def _list_least(self) -> list[int]:
        marks = {mark * factor for feed, factor in self.free for mark in earnable(feed)}
        return sorted({mark for mark in marks if mark < self.base} | {self.base})

    def _spell_least(self, value: int) -> list[int]:
        earned = [earnable(feed)[-1] for feed, _ in self.free]
        if value < self.base:
            for place, (feed, factor) in enumerate(self.free):
                if value % factor == 0 and value // factor in earnable(feed):
                    earned[place] = value // factor
                    break
        return earned


def make_axis(prepared: Prepared, dimension: Dimension, shown: Mapping[str, Answer]) -> Axis:
    """Return the axis of a dimension, given what is shown and answered.

    That of a derived dimension weighs the items of its parts so that their sum is its own score.
    """
    if not dimension.parts:
        return _axis_of_items(dimension, shown)
    parts = [(_axis_of_items(prepared.dimensions[part], shown), w) for part, w in dimension.parts]
    if not all(axis.full for axis, _ in parts):
        return Axis([], [], 0, is_least=False)
    common = lcm(*(axis.full for axis, _ in parts))
    given: list[tuple[Feed, int, int]] = []
    free: list[tuple[Feed, int]] = []
    for axis, weight in parts:
        times = weight * common // axis.full
        given += [(feed, earned, factor * times) for feed, earned, factor in axis.given]
        free += [(feed, factor * times) for feed, factor in axis.free]
    return Axis(given, free, common * sum(weight for _, weight in parts), is_least=False)


def _axis_of_items(dimension: Dimension, shown: Mapping[str, Answer]) -> Axis:
    given = []
    free = []
    for feed in dimension.feeds:
        answer = shown[feed.item.id]
        if answer.state == "answered":
            given.append((feed, answer.earned[feed.place], feed.factor))
        elif answer.is_missing:
            free.append((feed, feed.factor))
    feeds = [feed for feed, *_ in given] + [feed for feed, _ in free]
    is_least = dimension.mode == "weakest"
    full = feeds[0].full if is_least and feeds else sum(feed.full for feed in feeds)
    return Axis(given, free, full, is_least=is_least)
