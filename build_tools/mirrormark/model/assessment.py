"""One whole file of items, and what is measured by them."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar, Literal

from mirrormark.model.document import Common
from mirrormark.model.findings import Notice, Pair
from mirrormark.model.items import Item, Scale, Section
from mirrormark.model.measures import Dimension, Focus
from mirrormark.model.telling import Change, Chart

__all__ = ["Assessment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Common):
    """A file that asks."""

    shape: ClassVar[Literal["assessment"]] = "assessment"
    """Tells the documents apart, and is what messages call it."""
    minutes: int | None
    """How long it takes, as the author says."""
    scales: tuple[Scale, ...]
    """Those that the author defines."""
    dimensions: tuple[Dimension, ...]
    """In the author's order, which is the order of the result."""
    at_least: Fraction
    """The part of a dimension's items that must be answered for a score."""
    focus: Focus | None
    """None where the author asks for none."""
    notices: tuple[Notice, ...]
    """What is shown whatever the outcome, in the author's order."""
    pairs: tuple[Pair, ...]
    """Items whose answers should go together."""
    charts: tuple[Chart, ...]
    """The pictures of the result, in the author's order; empty where the author names none."""
    history: tuple[Change, ...]
    """What the author tells of former versions, in the author's order."""
    sections: tuple[Section, ...]
    """In the order in which they are answered."""
    lent_in: str = "en-GB"
    """The locale that labels of built-in scales are in."""
    items: tuple[Item, ...] = field(init=False, repr=False, compare=False)
    """All items, in the order in which they are answered."""
    has_conditions: bool = field(init=False, repr=False, compare=False)
    """Whether answers decide what is asked."""

    def __post_init__(self) -> None:
        """Find out what is asked for again and again."""
        items = tuple(item for section in self.sections for item in section.items)
        asks = any(part.when for part in self.sections) or any(item.when for item in items)
        object.__setattr__(self, "items", items)
        object.__setattr__(self, "has_conditions", asks)
