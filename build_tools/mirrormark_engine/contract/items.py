"""What an assessment asks, and where."""

from typing import Annotated, Literal, NotRequired, TypedDict

from mirrormark_engine.contract.rules import Rule
from mirrormark_engine.contract.schema import Row, Schema
from mirrormark_engine.contract.values import Id, Kind, Positive, State


class Section(TypedDict):
    """A page of an assessment."""

    id: Id
    """Its name."""
    title: str
    """Its title in words."""
    items: list[Id]
    """What it asks, in order."""


class Option(TypedDict):
    """One thing that a reader can choose, or one part of an allocation."""

    id: Id
    """Its name."""
    label: str | None
    """What it says, in plain words; null on a built-in scale, which each language has words for."""
    points: int | None
    """Times `points_scale`; null where it has none."""
    none: NotRequired[Literal[True]]
    """Of a multiple choice: excludes all others."""


class Quantity(TypedDict):
    """Which numbers can be given, as the author wrote them."""

    lowest: float
    """The least."""
    highest: float
    """The most; of an allocation, the total."""
    step: Annotated[float, Schema(exclusiveMinimum=0)]
    """The distance between two of them."""
    unit: str
    """What is counted; may be empty."""


class Feed(TypedDict):
    """What the answers to an item count for in one dimension."""

    dimension: Id
    """Which."""
    weight: Positive
    """In proportion to those of all other feeds."""
    reverse: bool
    """Whether much of it is little of the dimension."""
    lowest: int
    """The fewest points of an answer here, times `points_scale`."""
    highest: int
    """The most points of an answer here, times `points_scale`."""


class Item(TypedDict):
    """One thing to answer."""

    id: Id
    """Its name."""
    kind: Kind
    """How it is answered."""
    text: str
    """The question, in plain words."""
    feeds: list[Feed]
    """What its answers count for; empty if it isn't scored."""
    lowest: int
    """The fewest points of an answer, times `points_scale`."""
    highest: int
    """The most points of an answer, times `points_scale`."""
    scale: Id | None
    """The built-in scale that has its options; null where these are the author's."""
    options: list[Option]
    """What can be chosen, or the parts of an allocation."""
    quantity: Quantity | None
    """Of a number and an allocation; else null."""
    allow: list[State]
    """What can be said in the place of an answer."""
    noise: NotRequired[Annotated[list[int], Row(Positive, Positive)]]
    """How much more than usual other answers weigh when it is asked again: a fraction; or 1."""
    when: Rule | None
    """It is asked while this holds, its section's condition and its own; null for always."""
