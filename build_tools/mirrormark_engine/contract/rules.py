"""When something holds: a tree of claims about one response."""

from typing import Annotated, Literal, TypedDict

from mirrormark_engine.contract.schema import Schema
from mirrormark_engine.contract.values import Id, Sign

type Rule = Annotated[
    Joined | Negated | Claim, Schema(description="When something holds: a tree of claims.")
]
type Claim = Annotated[Comparison | InBand | Chosen, Schema(description="The smallest rule.")]
type Operand = Annotated[
    float | ScoreOf | AnswerTo | ShareOf,
    Schema(description="A number, the score of a dimension, or the answer to an item."),
]


class Joined(TypedDict):
    """Two rules or more, joined."""

    type: Literal["and", "or"]
    """Tells the rules apart, and says whether all must hold, or one."""
    rules: Annotated[list[Rule], Schema(minItems=2)]
    """What is joined, in the author's order."""


class Negated(TypedDict):
    """What must not hold."""

    type: Literal["not"]
    """Tells the rules apart."""
    rule: Rule
    """What must not hold."""


class Comparison(TypedDict):
    """How two numbers compare."""

    type: Literal["compare"]
    """Tells the rules apart."""
    sign: Sign
    """How they must compare."""
    left: Operand
    """What stands before the sign."""
    right: Operand
    """What stands behind it."""


class InBand(TypedDict):
    """In which band a score is."""

    type: Literal["band"]
    """Tells the rules apart."""
    dimension: Id
    """Whose score; in a profile, of which assessment: `clarity.goals`."""
    band: Id
    """The band that it must be in."""


class Chosen(TypedDict):
    """Which option was chosen, alone or among others."""

    type: Literal["chosen"]
    """Tells the rules apart."""
    item: Id
    """Of which item."""
    option: Id
    """The option that must be chosen."""


class ScoreOf(TypedDict):
    """The score of a dimension."""

    type: Literal["score"]
    """Tells the operands apart."""
    dimension: Id
    """Which; in a profile, of which assessment: `clarity.goals`."""


class AnswerTo(TypedDict):
    """What an item was answered with: the number, or the points of what was chosen."""

    type: Literal["answer"]
    """Tells the operands apart."""
    item: Id
    """Which."""


class ShareOf(TypedDict):
    """What a part of an allocation got, or the place of an option in a ranking, from 1."""

    type: Literal["share"]
    """Tells the operands apart."""
    item: Id
    """Which allocation, or ranking."""
    part: Id
    """Which part of it."""
