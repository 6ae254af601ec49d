"""What rules are made of: claims about scores and about answers, joined and negated.

This is the contract's `Rule` as it is kept in memory. Claims are tuples, so that the same ones are
equal and can be looked up. Tuples are equal by what they hold, whatever they are called: `type`
tells those apart that hold the same words.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from mirrormark_engine.exact import as_exact

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = [
    "AnswerTo",
    "At",
    "Chosen",
    "Claim",
    "Comparison",
    "InBand",
    "Joined",
    "Missing",
    "Negated",
    "Operand",
    "Rule",
    "ScoreOf",
    "ShareOf",
    "answers_in",
    "dimensions_of",
    "items_of",
    "numbers_in",
    "read_rule",
    "walk_claims",
]


class ScoreOf(NamedTuple):
    """The score of a dimension."""

    dimension: str
    type: Literal["score"] = "score"


class AnswerTo(NamedTuple):
    """What an item was answered with, as a number."""

    item: str
    type: Literal["answer"] = "answer"


class ShareOf(NamedTuple):
    """What a part of an allocation got."""

    item: str
    part: str
    type: Literal["share"] = "share"


type Operand = Fraction | ScoreOf | AnswerTo | ShareOf


class Comparison(NamedTuple):
    """How two numbers compare."""

    sign: "contract.Sign"
    left: Operand
    right: Operand


class InBand(NamedTuple):
    """In which band a score is; of an assessment in a profile, which outcome it has."""

    dimension: str
    band: str
    type: Literal["band"] = "band"


class Chosen(NamedTuple):
    """Which option was chosen."""

    item: str
    option: str
    type: Literal["chosen"] = "chosen"


class Missing(NamedTuple):
    """Of an assessment in a profile: that it has no diagnosis."""

    assessment: str


class At(NamedTuple):
    """A claim about scores, by where its truth stands in the signatures of a `Layout`."""

    unit: int
    position: int


type Claim = Comparison | InBand | Chosen | Missing | At
"""The smallest rule."""


class Joined(NamedTuple):
    """All of several rules, or one of them."""

    by: Literal["and", "or"]
    rules: "tuple[Rule, ...]"


class Negated(NamedTuple):
    """What must not hold."""

    rule: "Rule"


type Rule = Joined | Negated | Claim


def walk_claims(rule: Rule | None) -> Iterator[Claim]:
    """Yield every claim in a rule, in reading order, with repeats; none for no rule."""
    if isinstance(rule, Joined):
        for part in rule.rules:
            yield from walk_claims(part)
    elif isinstance(rule, Negated):
        yield from walk_claims(rule.rule)
    elif rule is not None:
        yield rule


def dimensions_of(claim: Claim) -> list[str]:
    """Return the ids of the dimensions that a claim is about; none where it is about answers.

    An assessment in a profile is like a dimension.
    """
    if isinstance(claim, Comparison):
        operands = claim.left, claim.right
        return [operand.dimension for operand in operands if isinstance(operand, ScoreOf)]
    if isinstance(claim, InBand):
        return [claim.dimension]
    return [claim.assessment] if isinstance(claim, Missing) else []


def items_of(claim: Claim) -> list[str]:
    """Return the ids of the items whose answers a claim is about."""
    if isinstance(claim, Chosen):
        return [claim.item]
    return list(dict.fromkeys(operand.item for operand in answers_in(claim)))


def answers_in(claim: Claim) -> list[AnswerTo | ShareOf]:
    """Return the answers that a claim compares, one or two."""
    if not isinstance(claim, Comparison):
        return []
    operands = claim.left, claim.right
    return [operand for operand in operands if isinstance(operand, AnswerTo | ShareOf)]


def numbers_in(claim: Claim) -> list[Fraction]:
    """Return the numbers that a claim compares with."""
    if not isinstance(claim, Comparison):
        return []
    operands = claim.left, claim.right
    return [operand for operand in operands if isinstance(operand, Fraction)]


def read_rule(rule: "contract.Rule | contract.ProfileRule | None") -> Rule | None:
    """Return a compiled rule as the engine keeps it, with exact numbers. Raises KeyError."""
    return None if rule is None else _read_tree(rule)


def _read_tree(rule: "contract.Rule | contract.ProfileRule") -> Rule:
    if rule["type"] == "and" or rule["type"] == "or":
        return Joined(rule["type"], tuple(_read_tree(each) for each in rule["rules"]))
    if rule["type"] == "not":
        return Negated(_read_tree(rule["rule"]))
    return _read_claim(rule)


def _read_claim(claim: "contract.Claim | contract.ProfileClaim") -> Claim:
    if claim["type"] == "compare":
        return Comparison(
            claim["sign"], _read_operand(claim["left"]), _read_operand(claim["right"])
        )
    if claim["type"] == "band":
        return InBand(claim["dimension"], claim["band"])
    if claim["type"] == "chosen":
        return Chosen(claim["item"], claim["option"])
    if claim["type"] == "outcome":
        return InBand(claim["assessment"], claim["outcome"])
    return Missing(claim["assessment"])


def _read_operand(operand: "contract.Operand") -> Operand:
    if isinstance(operand, int | float):
        return as_exact(operand)
    if operand["type"] == "score":
        return ScoreOf(operand["dimension"])
    if operand["type"] == "answer":
        return AnswerTo(operand["item"])
    return ShareOf(operand["item"], operand["part"])
