"""What an assessment is, once its text has been read. Data only; each thing knows its place."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mirrormark.rules import Rule

__all__ = [
    "Assessment",
    "Band",
    "Dimension",
    "Focus",
    "Item",
    "Outcome",
    "Place",
    "Prose",
    "ResponseOption",
    "Scale",
    "Section",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an author wrote something."""

    path: str
    """The file, as the author would type its name."""
    line: int
    """Counted from 1."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown that is passed on to the site as it stands."""

    text: str
    """One or more whole blocks."""
    place: Place
    """Its first line."""


@dataclass(frozen=True, slots=True)
class ResponseOption:
    """One thing that a reader can choose."""

    id: str
    """Unique in its item; the points as text unless the author gives another."""
    label: str
    """Inline Markdown in a question, plain text in a scale."""
    points: Decimal | None
    """None where the author left them out."""
    place: Place
    """Its line; in a built-in scale the place is of no use to anybody."""


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
class Item:
    """One thing to answer."""

    id: str
    """Unique in the assessment; saved responses depend on it."""
    kind: str
    """`statement`, answered on a scale, or `choice`, a question with options of its own."""
    text: str
    """Inline Markdown."""
    dimension: str | None
    """The id of the dimension that it feeds; None where neither item nor section names one."""
    weight: Decimal
    """How much it counts within its dimension; 1 unless the author says otherwise."""
    reverse: bool
    """Whether agreement lowers the score."""
    scale: str | None
    """The name of a statement's scale; None for a choice."""
    options: tuple[ResponseOption, ...]
    """A choice's own options; empty for a statement."""
    help: Prose | None
    """What stands between a question and its options."""
    place: Place
    """Its first line."""


@dataclass(frozen=True, slots=True)
class Section:
    """A page of an assessment."""

    id: str
    """Unique in the assessment."""
    title: str
    """Inline Markdown."""
    content: tuple[Prose | Item, ...]
    """In the author's order."""
    place: Place
    """Its heading."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The items without the prose around them."""
        return tuple(part for part in self.content if isinstance(part, Item))


@dataclass(frozen=True, slots=True)
class Band:
    """A named range of a dimension: from `start` up to the next band's start."""

    id: str
    """As rules name it, `need is high`."""
    start: Decimal
    """The lowest score in it, 0 to 100."""
    place: Place
    """Its line in the front matter."""

    @property
    def title(self) -> str:
        """What readers see."""
        return self.id.replace("-", " ").capitalize()


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
    bands: tuple[Band, ...]
    """In the author's order."""
    parts: tuple[str, ...]
    """Ids of the dimensions that this one is the mean of; empty where items feed it."""
    unread: frozenset[str]
    """Keys that are there and can't be read. A problem says so; no check asks after them again."""
    parts_place: Place
    """The line of `mean of`; its own without one."""
    place: Place
    """Its line in the front matter."""


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


@dataclass(frozen=True, slots=True)
class Outcome:
    """A diagnosis."""

    id: str
    """Unique in the assessment; links and themes depend on it."""
    title: str
    """Inline Markdown, the finding in one line."""
    when: Rule | None
    """None for `otherwise`, and for a rule that can't be read."""
    is_otherwise: bool
    """Whether it always holds."""
    prose: Prose | None
    """What the reader is told."""
    place: Place
    """Its heading."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """One file."""

    id: str
    """The file's name without its ending."""
    title: str
    """Plain text."""
    summary: str
    """Plain text; may be empty."""
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
    introduction: Prose | None
    """What stands before the first section."""
    sections: tuple[Section, ...]
    """In the order in which they are answered."""
    outcomes: tuple[Outcome, ...]
    """In the order in which their rules are tried."""
    unread: frozenset[str]
    """Keys of the front matter that can't be read. A problem says so; no check asks again."""
    place: Place
    """Its first line."""

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in the order in which they are answered."""
        return tuple(item for section in self.sections for item in section.items)
