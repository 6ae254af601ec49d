"""What stands in a rule: its claims and names, and where an author wrote them."""

from collections.abc import Iterator
from typing import Any

from mirrormark.model.rules.tokens import split_rule

__all__ = ["Rule", "locate", "names_in", "walk_claims", "walk_names", "write_claim"]

type Rule = list[Any]


def walk_claims(rule: Rule) -> Iterator[Rule]:
    """Yield every claim in a rule, in reading order: comparisons and `is`."""
    name, *arguments = rule
    if name in ("and", "or", "not"):
        for argument in arguments:
            yield from walk_claims(argument)
    else:
        yield rule


def walk_names(rule: Rule) -> Iterator[str]:
    """Yield every name of a dimension or an item in a rule, in reading order, with repeats."""
    for claim in walk_claims(rule):
        yield from names_in(claim)


def names_in(claim: Rule) -> Iterator[str]:
    """Yield the names of dimensions and items in a single claim."""
    sign, *arguments = claim
    operands = arguments[:1] if sign == "is" else arguments
    yield from (operand for operand in operands if isinstance(operand, str))


def write_claim(claim: Rule) -> str:
    """Return a claim as an author would write it."""
    sign, left, right = claim
    return f"{left} {sign} {right}"


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
