"""What a response leads to: outcomes, advice, notices, pairs, and the examples that prove it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from mirrormark.model.places import Place, Prose
from mirrormark.model.rules import Rule
from mirrormark_engine import contract

__all__ = ["Advice", "Answer", "Example", "Expected", "Notice", "Outcome", "Pair"]

type Answer = str | Decimal | list[str] | dict[str, Decimal]
"""An option's id, DOESNT_APPLY, DONT_KNOW or free text; a number; options' ids; parts' shares."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A diagnosis."""

    id: str
    """Unique in the assessment; links and themes depend on it."""
    has_own_id: bool
    """Whether the author gave it."""
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
    when_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of `when` stand, by the keys of `rules.locate`."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A next step, given where its rule holds."""

    id: str
    """Unique among the advice."""
    has_own_id: bool
    """Whether the author gave it."""
    title: str
    """Inline Markdown: what to do, in one line."""
    when: Rule | None
    """None where it depends on the outcome alone, and for a rule that can't be read."""
    outcomes: tuple[str, ...]
    """Ids of the outcomes that it fits; empty where it fits all."""
    prose: Prose | None
    """What the reader is told beyond the line."""
    place: Place
    """Its heading or list entry."""
    when_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of `when` stand, by the keys of `rules.locate`."""
    outcomes_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where each of its outcomes is named."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is shown wherever its rule holds, whatever else comes of a response."""

    id: str
    """Unique among the notices."""
    has_own_id: bool
    """Whether the author gave it."""
    title: str
    """Inline Markdown: what a reader must know, in one line."""
    when: Rule | None
    """None for a rule that can't be read."""
    urgency: contract.Urgency
    """How much it asks for the reader's eye."""
    prose: Prose | None
    """What the reader is told beyond the line."""
    place: Place
    """Its heading."""
    when_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of `when` stand, by the keys of `rules.locate`."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items that ask about the same thing, so that their answers should go together."""

    items: tuple[str, ...]
    """Ids of two items that are answered on a scale or by a single choice."""
    is_opposite: bool
    """Whether agreeing with one means disagreeing with the other."""
    apart: Fraction
    """From this part of the scale on, 0 to 1, two answers are too far apart."""
    question: str
    """Plain text, what the reader is then asked."""
    place: Place
    """Its line in the front matter."""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of the list of items stand."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One thing that an example's result must have."""

    name: str
    """`outcome`, `state`, `advice`, `notices`, `call`, or the id of a dimension."""
    value: str | Decimal | tuple[str, ...]
    """An id; a score or a band's id for a dimension; ids of advice or notices, in order."""
    place: Place
    """Its line."""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where the words of the value stand."""


@dataclass(frozen=True, slots=True)
class Example:
    """A response and the result that it must have: documentation and test in one."""

    name: str
    """Plain text, who this is."""
    answers: Mapping[str, Answer]
    """Item id to answer; items left out are blank."""
    answer_places: Mapping[str, Place]
    """Where each answer stands."""
    expected: tuple[Expected, ...]
    """In the author's order."""
    place: Place
    """Its first line."""
    answer_words: Mapping[str, Mapping[str, Place]] = field(default_factory=dict, compare=False)
    """Where the words of each answer stand, by item."""
