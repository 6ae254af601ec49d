"""Where things stand, and prose."""

from dataclasses import dataclass, field

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
    stop: int | None = field(default=None, compare=False)
    """The column behind the last character of what is meant; None for all the rest of the line."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def over(self, length: int) -> "Place":
        """Return the same place, of so many characters; of none, all the rest of the line."""
        stop = self.column + length if length > 0 else None
        return Place(self.path, self.line, self.column, stop)


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown that is passed on to the site as it stands."""

    text: str
    """One or more whole blocks."""
    place: Place
    """Its first line."""
