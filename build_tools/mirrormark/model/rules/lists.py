"""Lists behind `is`, such as `need is low or high`: taken as meant."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from mirrormark.model.rules.claims import Is, Joined, Negated, Rule
from mirrormark.model.rules.slips import Bands
from mirrormark.model.rules.tokens import END, Token

__all__ = ["List", "find_list"]


class List(NamedTuple):
    """Several names behind one `is`."""

    rule: Rule
    """What was meant."""
    meant: str
    """The same, as an author would write it."""
    last: Token
    """Its last word."""
    is_single: bool
    """Whether it is a single name in brackets."""

    def what(self, said: str) -> str:
        """Say what is wrong with it, as the author ``said`` it."""
        how = (
            "has a bracket behind 'is'" if self.is_single else "has more than one name behind 'is'"
        )
        return f"'{said}' {how}"


def find_list(tokens: Sequence[Token], start: int, bands: Bands) -> List | None:
    """Return the list in the claim whose name is the word number ``start``; None without one.

    A score lies in one band only: `low and high` of a dimension means one of them.
    """
    name = tokens[start].text
    position = start + 2
    is_negated = tokens[position].is_keyword("not")
    position += is_negated
    is_bracketed = tokens[position].text == "("
    position += is_bracketed
    values: list[Token] = []
    joints: list[str] = []
    while tokens[position].is_operand:
        values.append(tokens[position])
        position += 1
        joint = position
        while tokens[position].is_keyword("and", "or") or tokens[position].text == ",":
            position += 1
        if position == joint or not _stands_alone(tokens, position, name, bands):
            position = joint
            break
        joints.append(tokens[position - 1].text)
    if is_bracketed and (not values or tokens[position].text != ")"):
        return None
    if not values or (len(values) == 1 and not is_bracketed):
        return None
    last = tokens[position] if is_bracketed else values[-1]
    is_every = is_negated or ("and" in joints and name not in bands)
    joins: Literal["and", "or"] = "and" if is_every else "or"
    found = _write(name, "is not" if is_negated else "is", joins, values, last)
    if is_bracketed and not found.is_single:
        found = found._replace(meant=f"({found.meant})")
    return found


def _write(
    name: str, sign: str, joint: Literal["and", "or"], values: list[Token], last: Token
) -> List:
    """Return the list with a claim for each of its values."""
    claims: tuple[Rule, ...] = tuple(Is(name, value.text) for value in values)
    if sign == "is not":
        claims = tuple(Negated(claim) for claim in claims)
    meant = f" {joint} ".join(f"{name} {sign} {value.text}" for value in values)
    is_single = len(claims) == 1
    return List(claims[0] if is_single else Joined(joint, claims), meant, last, is_single)


def _stands_alone(tokens: Sequence[Token], position: int, name: str, bands: Bands) -> bool:
    """Whether a word begins no claim of its own, and may be what ``name`` is."""
    text = tokens[position].text
    if text in bands and text not in bands.get(name, ()):
        return False
    after = tokens[min(position + 1, len(tokens) - 1)]
    ends = after.tag == END or after.is_keyword("and", "or") or after.text in (")", ",")
    return tokens[position].is_operand and ends
