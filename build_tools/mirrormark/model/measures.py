"""What is measured: dimensions with bands, parts, and values to compare with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from mirrormark.model.places import Place
from mirrormark_engine import contract

__all__ = ["Band", "Dimension", "Focus", "Part", "Percentiles", "Reference"]


@dataclass(frozen=True, slots=True)
class Band:
    """A named range of a dimension: from `start` up to the next band's start."""

    id: str
    """As rules name it, `need is high`."""
    title: str
    """Plain text, what readers see: the author's, or made of the id."""
    start: Decimal
    """The lowest score in it, 0 to 100."""
    place: Place
    """Its line in the front matter."""


@dataclass(frozen=True, slots=True)
class Part:
    """A dimension that another one is derived from."""

    id: str
    """The id of the dimension."""
    weight: Decimal
    """How much it counts; 1 unless the author says otherwise."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A score to compare with, and where it comes from."""

    title: str
    """Plain text, whose score it is."""
    value: Decimal
    """0 to 100."""
    source: str
    """Plain text: who measured it, and where it is published."""
    date: str
    """As the author wrote it, a year at least."""
    place: Place
    """Its line in the front matter."""


@dataclass(frozen=True, slots=True)
class Percentiles:
    """How the scores of others are spread, and where that comes from."""

    table: tuple[tuple[Decimal, Decimal], ...]
    """(percent, score): this percent of others score below this score. Both rise."""
    source: str
    """Plain text."""
    date: str
    """As the author wrote it."""
    place: Place
    """Its line in the front matter."""
    places: tuple[Place, ...] = field(default=(), compare=False)
    """Those of its rows."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """What is measured, scored 0 to 100."""

    id: str
    """As rules and items name it."""
    title: str
    """Plain text, what readers see."""
    summary: str
    """One sentence: what it measures. May be empty."""
    symptom: str
    """One sentence: what a low score looks like. May be empty."""
    mode: contract.Mode
    """`mean`, `sum` or `weakest`, of items or of parts."""
    bands: tuple[Band, ...]
    """In the author's order."""
    parts: tuple[Part, ...]
    """The dimensions that this one is derived from; empty where items feed it."""
    references: tuple[Reference, ...]
    """Scores to compare with; may be empty."""
    percentiles: Percentiles | None
    """None where the author has none."""
    unread: frozenset[str]
    """Keys that are there and can't be read. A problem says so; no check asks after them again."""
    parts_place: Place
    """The line of `mean of` or `weakest of`; its own without one."""
    place: Place
    """Its line in the front matter."""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of `mean of` or `weakest of` stand."""


@dataclass(frozen=True, slots=True)
class Focus:
    """The dimensions of which the result names the lowest."""

    title: str
    """The words above it, such as *What hurts most*."""
    among: tuple[str, ...]
    """Ids of dimensions."""
    below: Decimal
    """Only a score below this is worth naming."""
    among_place: Place
    """The line of `lowest of`; its own without one."""
    place: Place
    """Its line in the front matter."""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of `lowest of` stand."""
