"""The plane of outcomes as data: which diagnosis is given where, exactly."""

from dataclasses import dataclass
from fractions import Fraction

from mirrormark.insight.explanation.explain_ranges import Range

__all__ = ["EVERY_SIDE", "Axis", "Block", "Plane", "Region", "Verdict", "side_of"]

EVERY_SIDE = "<=>"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A diagnosis that can be given in a region."""

    outcome: str
    """Its id."""
    title: str
    condition: str
    """What else must hold, in words; empty where nothing."""


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of the plane, or the part of it on one side of its diagonal."""

    x: Range
    y: Range
    sides: str
    """How x may compare with y: some of `<`, `=` and `>`."""
    x_in_words: str
    y_in_words: str
    side_in_words: str
    """Empty where every side is meant."""

    def holds(self, x: Fraction, y: Fraction) -> bool:
        """Whether a point lies in it."""
        return x in self.x and y in self.y and side_of(x, y) in self.sides


@dataclass(frozen=True, slots=True)
class Region:
    """All blocks with the same verdicts."""

    number: int
    """Its key in the picture, counted from 1."""
    verdicts: tuple[Verdict, ...]
    """In the order in which their rules are tried; empty where no answers lead."""
    title: str
    """The diagnoses in one line, and what decides between them."""
    blocks: tuple[Block, ...]
    """No two of them overlap."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One of the two dimensions."""

    dimension: str
    """Its id."""
    title: str
    bounds: tuple[Fraction, ...]
    """Scores at which the diagnosis may change, 0 and 100 left out."""
    bands: tuple[tuple[str, Range], ...]
    """Title and range."""


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """Scores of two dimensions, 0 to 100 each, parted into regions.

    Each is equal to itself alone, so that it is quickly known again.
    """

    x: Axis
    y: Axis
    regions: tuple[Region, ...]
    """Together they are the whole plane."""


def side_of(x: Fraction, y: Fraction) -> str:
    """Return how x compares with y."""
    return "<" if x < y else ">" if x > y else "="
