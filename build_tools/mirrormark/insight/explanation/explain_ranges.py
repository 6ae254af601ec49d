"""Ranges of scores, with or without their bounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

__all__ = ["FULL", "NOTHING", "Range", "cut"]

NOTHING = Fraction(0)
FULL = Fraction(100)


@dataclass(frozen=True, slots=True)
class Range:
    """The scores from `low` to `high`."""

    low: Fraction
    high: Fraction
    has_low: bool = True
    """Whether `low` is one of them."""
    has_high: bool = True
    """Whether `high` is one of them."""

    def __contains__(self, score: Fraction) -> bool:
        if score == self.low:
            return self.has_low
        return self.low < score < self.high or (score == self.high and self.has_high)

    @property
    def is_point(self) -> bool:
        """Whether it is a single score."""
        return self.low == self.high

    @property
    def middle(self) -> Fraction:
        """A score in it."""
        return (self.low + self.high) / 2

    def joined(self, following: "Range") -> "Range":
        """Return this range together with the one right after it."""
        return Range(self.low, following.high, self.has_low, following.has_high)


def cut(bounds: Iterable[Fraction]) -> list[Range]:
    """Return the bounds between 0 and 100, and what lies between them, rising.

    Whatever compares a score with these bounds only is the same all over each of the ranges.
    """
    inside = sorted({NOTHING, FULL, *(bound for bound in bounds if NOTHING <= bound <= FULL)})
    ranges = [Range(NOTHING, NOTHING)]
    for low, high in pairwise(inside):
        ranges += [Range(low, high, has_low=False, has_high=False), Range(high, high)]
    return ranges
