"""Every value that a score can take while some of its items are open.

An axis is one whole number: the sum, or the least, of what its items contribute. Sets of such
numbers are kept as the bits of one integer, so that adding an item is a few shifts.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

from mirrormark_engine.answers import Answer
from mirrormark_engine.bits import list_bits
from mirrormark_engine.choices import earnable
from mirrormark_engine.prepared import PERCENT, Dimension, Item, Prepared

__all__ = ["Axis", "make_axis"]


class Axis:
    """The items behind one score, for one response."""

    __slots__ = ("free", "full", "given", "is_least")

    def __init__(
        self,
        given: list[tuple[Item, int, int]],
        free: list[tuple[Item, int]],
        full: int,
        *,
        is_least: bool,
    ) -> None:
        self.given = given
        """(item, earned, factor) of what is answered."""
        self.free = free
        """(item, factor) of what is open."""
        self.full = full
        """The value that is a score of 100; 0 where nothing counts, and there is no score."""
        self.is_least = is_least
        """Whether the least contribution decides, rather than their sum."""

    def score_of(self, value: int) -> Fraction:
        """Return the score, 0 to 100."""
        return Fraction(PERCENT * value, self.full)

    @property
    def base(self) -> int:
        """What the answered items give: their sum, or the least of them."""
        marks = [earned * factor for _, earned, factor in self.given]
        return min(marks, default=self.full) if self.is_least else sum(marks)

    def list_values(self) -> list[int]:
        """Return every value that it can take, rising. Empty where nothing counts."""
        if not self.full:
            return []
        if self.is_least:
            marks = {mark * factor for item, factor in self.free for mark in earnable(item)}
            return sorted({mark for mark in marks if mark < self.base} | {self.base})
        return list_bits(self._add_up()[-1])

    def spell(self, value: int) -> dict[str, int]:
        """Return what each open item has to earn for this value, by item id."""
        if self.is_least:
            return self._spell_least(value)
        earned: dict[str, int] = {}
        stages = self._add_up()
        for (item, factor), before in zip(reversed(self.free), reversed(stages[:-1]), strict=True):
            mark = next(
                mark
                for mark in earnable(item)
                if value >= mark * factor and before >> (value - mark * factor) & 1
            )
            earned[item.id] = mark
            value -= mark * factor
        return earned

    def _add_up(self) -> list[int]:
        """Return the sets of sums after the first 0, 1, 2 … open items."""
        stages = [1 << self.base]
        for item, factor in self.free:
            sums = 0
            for mark in earnable(item):
                sums |= stages[-1] << mark * factor
            stages.append(sums)
        return stages

    def _spell_least(self, value: int) -> dict[str, int]:
        earned = {item.id: earnable(item)[-1] for item, _ in self.free}
        if value < self.base:
            for item, factor in self.free:
                if value % factor == 0 and value // factor in earnable(item):
                    return earned | {item.id: value // factor}
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
    given: list[tuple[Item, int, int]] = []
    free: list[tuple[Item, int]] = []
    for axis, weight in parts:
        times = weight * common // axis.full
        given += [(item, earned, factor * times) for item, earned, factor in axis.given]
        free += [(item, factor * times) for item, factor in axis.free]
    return Axis(given, free, common * sum(weight for _, weight in parts), is_least=False)


def _axis_of_items(dimension: Dimension, shown: Mapping[str, Answer]) -> Axis:
    given = []
    free = []
    for item in dimension.items:
        answer = shown[item.id]
        if answer.state == "answered":
            given.append((item, answer.earned, item.factor))
        elif answer.is_missing:
            free.append((item, item.factor))
    items = [item for item, *_ in given] + [item for item, _ in free]
    is_least = dimension.mode == "weakest"
    full = items[0].full if is_least and items else sum(item.full for item in items)
    return Axis(given, free, full, is_least=is_least)
