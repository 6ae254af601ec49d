"""One whole file."""

from dataclasses import dataclass
from fractions import Fraction

from mirrormark.model.findings import Advice, Example, Outcome, Pair
from mirrormark.model.items import Item, Scale, Section
from mirrormark.model.measures import Dimension, Focus
from mirrormark.model.places import Place, Prose
from mirrormark.model.telling import Change, Chart

__all__ = ["Assessment"]


@dataclass(frozen=True, slots=True)
class Assessment:
    """One file."""

    id: str
    """The file's name without its ending."""
    title: str
    """Plain text."""
    question: str
    """What readers ask themselves when they choose it; plain text, may be empty."""
    summary: str
    """Plain text; may be empty."""
    minutes: int | None
    """How long it takes, as the author says."""
    language: str | None
    """The tag of the language that it is written in, such as `fr`; None where the author says
    nothing of it."""
    scales: tuple[Scale, ...]
    """Those that the author defines."""
    dimensions: tuple[Dimension, ...]
    """In the author's order, which is the order of the result."""
    at_least: Fraction
    """The part of a dimension's items that must be answered for a score."""
    focus: Focus | None
    """None where the author asks for none."""
    pairs: tuple[Pair, ...]
    """Items whose answers should go together."""
    charts: tuple[Chart, ...]
    """The pictures of the result, in the author's order; empty where the author names none."""
    history: tuple[Change, ...]
    """What the author tells of former versions, in the author's order."""
    introduction: Prose | None
    """What stands before the first section."""
    sections: tuple[Section, ...]
    """In the order in which they are answered."""
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
    lent_in: str = "en-GB"
    """The locale that labels of built-in scales are in."""

    @property
    def kind(self) -> str:
        """What messages call it."""
        return "assessment"

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in the order in which they are answered."""
        return tuple(item for section in self.sections for item in section.items)
