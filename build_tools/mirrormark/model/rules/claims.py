"""What rules are made of, what stands in them, and where an author wrote it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mirrormark.model.rules.tokens import split_rule
from mirrormark_engine import contract

__all__ = [
    "Claim",
    "Comparison",
    "Is",
    "Joined",
    "Negated",
    "Operand",
    "Rule",
    "claims_by_name",
    "locate",
    "names_in",
    "walk_claims",
    "walk_names",
    "write_claim",
]

type Operand = str | float
"""A name, as the author wrote it, or a number."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two numbers compare."""

    sign: contract.Sign
    """How they must compare."""
    left: Operand
    """What stands before the sign."""
    right: Operand
    """What stands behind it."""

    @property
    def operands(self) -> tuple[Operand, Operand]:
        """Both, in reading order."""
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Is:
    """That a name is a band, a response option, an outcome or `missing`."""

    name: str
    """Of a dimension, an item or an assessment."""
    value: str
    """What it must be."""


@dataclass(frozen=True, slots=True)
class Joined:
    """All of several rules, or one of them."""

    by: Literal["and", "or"]
    """Whether all must hold, or one."""
    rules: "tuple[Rule, ...]"
    """Two or more, in reading order."""


@dataclass(frozen=True, slots=True)
class Negated:
    """What must not hold."""

    rule: "Rule"
    """What is negated."""


type Claim = Comparison | Is
"""The smallest rule."""
type Rule = Joined | Negated | Claim
"""A rule as an author wrote it: its names may be of anything."""


def walk_claims(rule: Rule) -> Iterator[Claim]:
    """Yield every claim in a rule, in reading order: comparisons and `is`."""
    if isinstance(rule, Joined):
        for each in rule.rules:
            yield from walk_claims(each)
    elif isinstance(rule, Negated):
        yield from walk_claims(rule.rule)
    else:
        yield rule


def claims_by_name(rule: Rule) -> dict[str, Claim]:
    """Return the last claim about each name in a rule, in the order in which names come first."""
    return {name: claim for claim in walk_claims(rule) for name in names_in(claim)}


def walk_names(rule: Rule) -> Iterator[str]:
    """Yield every name of a dimension or an item in a rule, in reading order, with repeats."""
    for claim in walk_claims(rule):
        yield from names_in(claim)


def names_in(claim: Claim) -> list[str]:
    """Return the names of dimensions and items in a single claim."""
    if isinstance(claim, Is):
        return [claim.name]
    return [operand for operand in claim.operands if isinstance(operand, str)]


def write_claim(claim: Claim) -> str:
    """Return a claim as an author would write it."""
    if isinstance(claim, Is):
        return f"{claim.name} is {claim.value}"
    return f"{claim.left} {claim.sign} {claim.right}"


def locate(text: str) -> dict[str, tuple[int, int]]:
    """Return where in a rule's text things begin and end first, counted in characters from 0.

    The keys are names and numbers (`need`, `60`), claims (`need >= 60`, `need is high`), and what a
    name is said to be (`need: high`).
    """
    tokens = [token for token in split_rule(text, []) if not token.is_keyword("not")]
    places: dict[str, tuple[int, int]] = {}
    for token in tokens:
        key = f"{float(token.text):g}" if token.tag == "number" else token.text
        places.setdefault(key, (token.start, token.stop))
    for left, sign, right in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if sign.is_keyword("is"):
            places.setdefault(f"{left.text} is {right.text}", (left.start, right.stop))
            places.setdefault(f"{left.text}: {right.text}", (right.start, right.stop))
        elif sign.tag == "comparison" and right.is_operand:
            places.setdefault(f"{left.text} {sign.text} {right.text}", (left.start, right.stop))
    return places
