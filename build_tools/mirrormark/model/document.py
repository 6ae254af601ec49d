"""What every file has, whatever its shape."""

from dataclasses import dataclass

from mirrormark.model.findings import Advice, Example, Outcome
from mirrormark.model.places import Place, Prose

__all__ = ["Common"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """One file."""

    id: str
    """The file's name without its ending."""
    title: str
    """Plain text."""
    question: str
    """What readers ask themselves when they choose it; plain text, may be empty."""
    summary: str
    """Plain text; may be empty."""
    language: str | None
    """The tag of the language that it is written in, such as `fr`; None where the author says
    nothing of it."""
    introduction: Prose | None
    """What stands before the first section or chapter."""
    outcomes: tuple[Outcome, ...]
    """In the order in which their rules are tried."""
    advice: tuple[Advice, ...]
    """In the order in which it is given."""
    examples: tuple[Example, ...]
    """In the author's order."""
    unread: frozenset[str]
    """Keys of the front matter that can't be read. A problem says so; no check asks again."""
    place: Place
    """Its first line."""
