"""What scoring one response gives."""

from typing import Annotated, Literal, NotRequired, TypedDict

from mirrormark_engine.contract.answers import Answer
from mirrormark_engine.contract.pictures import Picture
from mirrormark_engine.contract.schema import Schema
from mirrormark_engine.contract.values import Count, Id, Percent, Version


class DimensionResult(TypedDict):
    """What is known of one dimension."""

    id: Id
    """Which."""
    score: Percent | None
    """Null with too few answers."""
    low: Percent
    """With everything missing at its lowest."""
    high: Percent
    """With everything missing at its highest."""
    band: Id | None
    """The one that the score lies in; null without a score or without bands."""
    percentile: Percent | None
    """So many per cent of others score below; null where that isn't known."""
    answered: Count
    """How many of its items count."""
    items: Count
    """How many could: those that are shown and apply."""


class Effect(TypedDict):
    """What one item does to its dimension."""

    item: Id
    """Which item."""
    dimension: Id
    """Which dimension."""
    effect: float
    """The score less what it would be with this item at its middle."""


class ErrorOfScore(TypedDict):
    """How far a score may lie from the one that the same person would get on answering again."""

    dimension: Id
    """Which dimension."""
    error: Percent
    """The root of the mean square of that distance, in points."""
    low: Percent
    """8 times in 10 the other score lies from here …"""
    high: Percent
    """… to here: 1.28 errors to either side."""


class Change(TypedDict):
    """Another answer to one item."""

    item: Id
    """Which item."""
    answer: Answer
    """What it would be."""


class Flip(TypedDict):
    """The least changes of answers that lead to another outcome."""

    outcome: Id | None
    """Which; null for none: more would have to be answered first."""
    changes: Annotated[list[Change], Schema(minItems=1, maxItems=2)]
    """All of them together."""


class Chance(TypedDict):
    """How likely an outcome is if the same person answers again."""

    outcome: Id | None
    """Which; null for none: more would have to be answered first."""
    chance: Annotated[float, Schema(minimum=0, maximum=1)]
    """Of 1."""


type Call = Annotated[
    Literal["firm", "leaning", "open"],
    Schema(description="How sure an outcome is: from 17 in 20 on, from 3 in 5 on, or less."),
]


class Why(TypedDict):
    """Why a result is what it is, and how far it can be relied on."""

    effects: list[Effect]
    """By dimension, the largest first."""
    errors: list[ErrorOfScore]
    """Of each dimension that has a score, unless it is too much to work out."""
    missing: list[Id]
    """Items without an answer that feed a dimension, or that a rule names."""
    possible: list[Id]
    """The outcomes that are possible once what is missing is answered."""
    more_possible: NotRequired[Literal[True]]
    """Only there where not every way of answering what is missing could be tried."""
    again: list[Chance]
    """How likely each outcome is on answering again, the likeliest first; empty if unknown."""
    call: Call | None
    """How sure the outcome is, by that; null where there is nothing to say it by."""
    flips: list[Flip]
    """For each other outcome that was found, the least changes that lead to it, likeliest first."""
    searched: Literal[0, 1, 2]
    """All changes of so many answers were tried, unless fewer led elsewhere."""
    pairs: list[Count]
    """Which of the author's pairs don't go together, by their places in the compiled form."""
    pictures: list[Picture]
    """In the order in which they are shown: the author's, all scores, effects by dimension."""


class Result(TypedDict):
    """What scoring one response gives."""

    schema_version: Literal[4]
    """Another one for each form that results have had."""
    assessment: Id
    """Its name."""
    content_version: Version
    """That of the compiled form."""
    state: Literal["scored", "incomplete"]
    """Whether there is an outcome."""
    outcome: Id | None
    """Null where the answers are too few for one."""
    dimensions: list[DimensionResult]
    """In the author's order."""
    focus: list[Id]
    """The lowest dimension and what can't be told apart from it, where that is worth naming."""
    focus_level: bool
    """Whether the lowest is low enough to be named, but nothing is apart from it."""
    advice: list[Id]
    """What is advised, in order."""
    notices: NotRequired[list[Id]]
    """What is shown whatever the outcome, in order; only there where anything is."""
    answered: Count
    """How many items were answered, without free text."""
    items: Count
    """How many are shown, without free text."""
    hidden: list[Id]
    """Items whose condition doesn't hold."""
    why: NotRequired[Why]
    """Only if asked for."""
