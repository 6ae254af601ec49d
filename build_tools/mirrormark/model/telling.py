"""What an author says about an assessment for the page on how it is scored. It changes no score."""

from dataclasses import dataclass
from datetime import date

from mirrormark.model.places import Place

__all__ = ["Change", "Chart"]


@dataclass(frozen=True, slots=True)
class Chart:
    """The two dimensions of the picture of outcomes."""

    x: str
    """The id of the one that runs from left to right."""
    y: str
    """The id of the one that runs from bottom to top."""
    x_place: Place
    """Its line in the front matter."""
    y_place: Place
    """Its line in the front matter."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the history."""

    date: date
    """The day of the change."""
    text: str
    """Plain text, what changed."""
    place: Place
    """Its line in the front matter."""
