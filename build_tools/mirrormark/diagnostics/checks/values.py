"""Bands and options that a rule compares, as if they were numbers of their own."""

from collections.abc import Sequence
from itertools import pairwise

from mirrormark.diagnostics.checks.names import Ruled
from mirrormark.model import Band, Dimension, Item
from mirrormark.model.problems import Problem
from mirrormark.model.rules import Claim, Comparison, Is, write_claim

__all__ = ["find_value_as_name"]

OPPOSITES = {"==": "is", "!=": "is not"}
FROM_ITS_START = (">=", "<")
FROM_THE_NEXT = {">": ">=", "<=": "<"}


def find_value_as_name(
    claim: Claim, value: str, ruled: Ruled, dimensions: Sequence[Dimension], items: Sequence[Item]
) -> Problem | None:
    """Return what is wrong with a ``claim`` that compares a band or an option; None if it doesn't.

    `need == high` was meant as `need is high`, and `need >= high` as `need >= 60`.
    """
    match claim:
        case Is(left, right):
            sign = "is"
        case Comparison(sign, left, right):
            pass
    other = left if value == right else right
    dimension = next((each for each in dimensions if each.id == other), None)
    if dimension and any(band.id == value for band in dimension.bands):
        meant = _write_band(sign if value == right else "==", value, dimension)
        return _describe(ruled, claim, f"'{value}' is a band", meant)
    holders = [each.id for each in items if value in [o.id for o in each.options]]
    if other in holders:
        meant = f"{other} {OPPOSITES.get(sign, 'is')} {value}"
        return _describe(ruled, claim, f"'{value}' is a response option", meant)
    owners = [each.id for each in dimensions if value in [b.id for b in each.bands]]
    if not owners and not holders:
        return None
    thing = "a band" if owners else "a response option"
    return _describe(ruled, claim, f"'{value}' is {thing}", f"{(owners or holders)[0]} is {value}")


def _describe(ruled: Ruled, claim: Claim, why: str, meant: str) -> Problem:
    said = write_claim(claim)
    what = f"{ruled.subject} says '{said}', and {why}"
    return Problem("value-compared", ruled.place_of(said), what, f"Write '{meant}'.")


def _write_band(sign: str, band: str, dimension: Dimension) -> str:
    """Return what a comparison with a band was meant to say."""
    if sign in FROM_ITS_START:
        start = next(each.start for each in dimension.bands if each.id == band)
        return f"{dimension.id} {sign} {start:f}"
    above = _find_next(dimension.bands, band)
    if sign in FROM_THE_NEXT and above:
        return f"{dimension.id} {FROM_THE_NEXT[sign]} {above.start:f}"
    return f"{dimension.id} {OPPOSITES.get(sign, 'is')} {band}"


def _find_next(bands: Sequence[Band], name: str) -> Band | None:
    return next((after for before, after in pairwise(bands) if before.id == name), None)
