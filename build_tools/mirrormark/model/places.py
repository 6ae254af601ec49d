"""Where things stand, and prose."""

from dataclasses import dataclass

__all__ = ["Place", "Prose"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an author wrote something."""

    path: str
    """The file, as the author would type its name."""
    line: int
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown that is passed on to the site as it stands."""

    text: str
    """One or more whole blocks."""
    place: Place
    """Its first line."""
