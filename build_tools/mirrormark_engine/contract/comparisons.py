"""What comparing two responses of one person gives."""

from typing import Annotated, Literal, TypedDict

from mirrormark_engine.contract.answers import Answer
from mirrormark_engine.contract.results import DimensionResult, ErrorOfScore
from mirrormark_engine.contract.schema import Schema
from mirrormark_engine.contract.values import Count, Id, Percent, Version

type Asked = Annotated[
    Literal["both", "then", "now"],
    Schema(description="Whether an item was asked both times, or only one of the two."),
]


class OneTime(TypedDict):
    """One of the two responses, read by the text that there is now."""

    outcome: Id | None
    """Null where the answers are too few for one."""
    left_out: list[Id]
    """Items whose answers don't fit, or that are gone."""


class Measured(TypedDict):
    """What one of the two says of a dimension."""

    result: DimensionResult
    """Its score, as in a result."""
    error: ErrorOfScore | None
    """How far it may lie; null without a score, or where that is too much to work out."""


class PartOfDifference(TypedDict):
    """What one answer did to a difference."""

    item: Id
    """Which."""
    points: float
    """So many of it; all of them together are the difference."""


class Moved(TypedDict):
    """How far one score moved, and by what."""

    dimension: Id
    """Which."""
    then: Measured
    """What it was."""
    now: Measured
    """What it is."""
    difference: Annotated[float, Schema(minimum=-100, maximum=100)] | None
    """Now less then; null where there isn't a score both times."""
    chance: Annotated[float, Schema(minimum=0)] | None
    """1.28 errors of the difference; about 9 times in 10 it is less if nothing has changed."""
    is_more_than_chance: bool | None
    """Whether it is anything, and no less than that; null where that isn't known."""
    one_answer: Percent | None
    """So far another answer to one item moves the score that there is now, at most."""
    is_within_one_answer: bool | None
    """Whether it is no more than that; null where that isn't known."""
    parts: list[PartOfDifference]
    """What each changed answer did, the most first; empty without a difference."""


class ChangedAnswer(TypedDict):
    """What is answered otherwise, or was asked only one of the two times."""

    item: Id
    """Which."""
    then: Answer | None
    """Null where it was left blank, or not asked."""
    now: Answer | None
    """Likewise."""
    asked: Asked
    """When it was asked."""


class Turned(TypedDict):
    """A claim that became true or false with the outcome."""

    outcome: Id
    """In whose rule it stands."""
    claim: Count
    """Which of the claims there, in reading order."""
    then: bool | None
    """Whether it held; null where that was open."""
    now: bool | None
    """Whether it holds with the answers that led to the outcome."""


class Turn(TypedDict):
    """Why the outcome is another one."""

    items: list[Id]
    """The fewest changed answers that lead to it; empty where it takes more than `searched`."""
    others: Count
    """So many other ways are there with as few."""
    searched: Count
    """So many answers at most were tried together."""
    claims: list[Turned]
    """What that moved in the rules of the two outcomes; where `items` is empty, what all did."""


class ThenAndNow(TypedDict):
    """What moved from one response to a later one."""

    schema_version: Literal[1]
    """Another one for each form that comparisons have had."""
    assessment: Id
    """Its name."""
    content_version: Version
    """That of the text that both are read by."""
    then: OneTime
    """The earlier one."""
    now: OneTime
    """The later one."""
    scores: list[Moved]
    """In the author's order."""
    most_moved: list[Id]
    """Those with items of their own whose scores moved, the most first."""
    changed: list[ChangedAnswer]
    """In the order of the items."""
    turn: Turn | None
    """Null where the outcome is the same."""
