"""What the rules of a compiled assessment are made of: claims about scores, and about answers."""

from collections.abc import Hashable, Iterator
from typing import Any

__all__ = [
    "CONNECTIVES",
    "Claim",
    "Rule",
    "dimensions_of",
    "freeze",
    "items_of",
    "walk_claims",
]

type Rule = list[Any]
"""As in the contract, with exact numbers. No type tells lists apart by their first cell."""
type Claim = Rule
"""The smallest rule: a comparison, `is` or `chosen`."""

CONNECTIVES = ("and", "or", "not")


def walk_claims(rule: Rule | None) -> Iterator[Claim]:
    """Yield every claim in a rule, in reading order, with repeats; none for no rule."""
    if rule is None:
        return
    if rule[0] in CONNECTIVES:
        for part in rule[1:]:
            yield from walk_claims(part)
    else:
        yield rule


def dimensions_of(claim: Claim) -> list[str]:
    """Return the ids of the dimensions that a claim is about; none where it is about answers."""
    if claim[0] == "chosen":
        return []
    operands = claim[1:2] if claim[0] == "is" else claim[1:]
    return [operand for operand in operands if isinstance(operand, str)]


def items_of(claim: Claim) -> list[str]:
    """Return the ids of the items whose answers a claim is about."""
    if claim[0] == "chosen":
        return [claim[1]]
    operands = (operand for operand in claim[1:] if isinstance(operand, list))
    return list(dict.fromkeys(operand[1] for operand in operands))


def freeze(claim: Claim) -> Hashable:
    """Return what is the same for the same claims."""
    return tuple(tuple(each) if isinstance(each, list) else each for each in claim)
