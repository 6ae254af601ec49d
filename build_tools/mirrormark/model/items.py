"""What is answered: sections, items, scales and response options."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from mirrormark.model.places import Place, Prose
from mirrormark.model.rules import Rule
from mirrormark_engine import contract

__all__ = [
    "DOESNT_APPLY",
    "DONT_KNOW",
    "STATES",
    "Feed",
    "Item",
    "Quantity",
    "ResponseOption",
    "Scale",
    "Section",
]

DOESNT_APPLY: Final = "doesnt-apply"
DONT_KNOW: Final = "dont-know"
STATES: Mapping[str, str] = {DOESNT_APPLY: "doesn't apply", DONT_KNOW: "don't know"}
"""What may be said in an answer's place, each as an author would write it."""


@dataclass(frozen=True, slots=True)
class ResponseOption:
    """One thing that a reader can choose, or one part of an allocation."""

    id: str
    """Unique in its item; the points as text unless the author gives another."""
    label: str
    """Inline Markdown in a question, plain text in a scale."""
    points: Decimal | None
    """None where the author left them out."""
    place: Place
    """Its line; in a built-in scale the place is of no use to anybody."""
    is_none: bool = False
    """Whether it is a multiple choice's *none of these*, which excludes all others."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A named list of response options, lowest first."""

    name: str
    """As authors write it in `scale:`."""
    options: tuple[ResponseOption, ...]
    """In the order in which they are shown."""
    place: Place
    """Where it is defined."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a number can be, or what an allocation parts."""

    lowest: Decimal
    """0 for an allocation."""
    highest: Decimal
    """The total of an allocation."""
    step: Decimal
    """The distance between two answers, counted from the lowest."""
    unit: str
    """Plain text, such as `%` or `people`; may be empty."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What an item counts for in one dimension."""

    dimension: str
    """The id of the dimension."""
    weight: Decimal
    """How much it counts there; 1 unless the author says otherwise."""
    reverse: bool
    """Whether agreement lowers the score."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to answer."""

    id: str
    """Unique in the assessment; saved responses depend on it."""
    has_own_id: bool
    """Whether the author gave it; otherwise it is derived from the text."""
    kind: contract.Kind
    """What `kinds.KINDS` knows it by."""
    text: str
    """Inline Markdown."""
    feeds: tuple[Feed, ...]
    """What it counts for; empty where neither item nor section names it, or it isn't scored."""
    is_scored: bool
    """False for free text, for `unscored`, and for an allocation whose parts have no points."""
    scale: str | None
    """The name of a statement's scale; None for all others."""
    options: tuple[ResponseOption, ...]
    """A choice's own options, an allocation's parts; empty for all others."""
    quantity: Quantity | None
    """For a number and an allocation."""
    allow: tuple[contract.State, ...]
    """What may be answered beside the options: DOESNT_APPLY, DONT_KNOW."""
    when: Rule | None
    """It is asked only while this holds; None where it always is."""
    help: Prose | None
    """What stands between a question and its options."""
    place: Place
    """Its first line."""
    noise: Decimal = Decimal(1)
    """How many times as often as usual it is answered otherwise when it is asked again."""
    when_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of `when` stand, by the keys of `rules.locate`."""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the values of its attributes stand, by their names."""
    lines: tuple[tuple[str, Place], ...] = field(default=(), compare=False)
    """Its text as it stands in the file, a line each, and where."""

    def find_feed(self, dimension: str) -> Feed | None:
        """Return what it counts for in a dimension; None where it counts for nothing there."""
        return next((each for each in self.feeds if each.dimension == dimension), None)

    def place_of(self, name: str) -> Place:
        """Return where an attribute's value stands; the item's place where it has none such."""
        return self.places.get(name, self.place)


@dataclass(frozen=True, slots=True)
class Section:
    """A page of an assessment."""

    id: str
    """Unique in the assessment."""
    has_own_id: bool
    """Whether the author gave it."""
    title: str
    """Inline Markdown."""
    content: tuple[Prose | Item, ...]
    """In the author's order."""
    when: Rule | None
    """It is shown only while this holds; None where it always is."""
    place: Place
    """Its heading."""
    when_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of `when` stand, by the keys of `rules.locate`."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The items without the prose around them."""
        return tuple(part for part in self.content if isinstance(part, Item))
