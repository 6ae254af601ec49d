"""What an author wants told besides scores: pictures, and the history. It changes no score."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mirrormark.model.places import Place

__all__ = ["Apart", "Change", "Chart", "Gap", "Gaps", "Plane", "Shares"]


@dataclass(frozen=True, slots=True)
class Plane:
    """A picture of two dimensions and the outcomes between them."""

    x: str
    """The id of the one that runs from left to right."""
    y: str
    """The id of the one that runs from bottom to top."""
    x_place: Place
    """Its line in the front matter."""
    y_place: Place
    """Its line in the front matter."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A picture of dimensions that are told apart, each on its own."""

    dimensions: tuple[str, ...]
    """Ids, in the author's order."""
    place: Place
    """The line of the list."""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of `apart` stand."""


@dataclass(frozen=True, slots=True)
class Shares:
    """A picture of what an allocation went to."""

    item: str
    """The id of the allocation."""
    place: Place
    """Its line in the front matter."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Two dimensions that are the same thing, seen from two sides."""

    title: str
    """What both are, in the author's words; empty where their titles have to say it."""
    dimensions: tuple[str, str]
    """Ids: of the first side, and of the second."""
    place: Place
    """Where the pair stands."""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where its words stand."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """A picture of how far two sides are apart."""

    gaps: tuple[Gap, ...]
    """In the author's order."""
    sides: tuple[str, str] | None
    """Whose scores the first ones and the second ones are; None where titles have to say it."""
    place: Place
    """The line of the pairs."""


type Chart = Plane | Apart | Shares | Gaps
"""A picture of the result that an author can ask for."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the history."""

    date: date
    """The day of the change."""
    text: str
    """Plain text, what changed."""
    place: Place
    """Its line in the front matter."""
