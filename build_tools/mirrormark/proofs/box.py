"""The same rules over all numbers from 0 to 100, for responses with blanks.

What is missing leaves the scores of a dimension spaced in other ways than whole responses do. So
rules have to cover what lies between those, too. Claims change their truth only at the numbers that
they name, so that those and the middles between them stand for all others. Where a claim compares
two dimensions, or one is derived from others, this is a grid and not a proof of every point; whole
responses are then still gone through exactly.
"""

from fractions import Fraction
from itertools import pairwise, product

from mirrormark.proofs.space import Space
from mirrormark_engine.prepared import PERCENT
from mirrormark_engine.units import Signature, Unit

__all__ = ["find_gap"]

MOST_POINTS = 20_000


def find_gap(space: Space) -> str | None:
    """Return where no outcome can be given, in words; None where the rules cover everything."""
    if any(outcome.is_otherwise for outcome in space.assessment.outcomes):
        return None
    points = [_list_points(unit, space) for unit in space.layout.units]
    if any(unit_points is None for unit_points in points):
        space.is_exact = False
        return None
    domains: list[dict[Signature, dict[str, int]]] = [
        {signature: {} for signature in unit_points} for unit_points in points if unit_points
    ]
    for branch in space.branches:
        # Where a dimension has no score at all, no number stands for it.
        mixed = [
            whole if any(None in signature for signature in whole) else box
            for whole, box in zip(branch.domains, domains, strict=True)
        ]
        for outcome, found in branch.leaves(mixed):
            if outcome is None:
                said = [
                    f"{name} is {float(value):.4g}"
                    for unit_points, domain in zip(points, found, strict=True)
                    for name, value in (unit_points or {}).get(next(iter(domain)), {}).items()
                ]
                return ", ".join(said) or "nothing is scored"
    return None


def _list_points(unit: Unit, space: Space) -> dict[Signature, dict[str, Fraction]] | None:
    """Return each signature of a unit with a score for each axis, None for too many points."""
    bounds = {Fraction(0), Fraction(PERCENT), *unit.list_bounds(space.prepared)}
    inside = sorted(bound for bound in bounds if 0 <= bound <= PERCENT)
    steps = sorted([*inside, *((low + high) / 2 for low, high in pairwise(inside))])
    if len(steps) ** len(unit.axes) > MOST_POINTS:
        return None
    found: dict[Signature, dict[str, Fraction]] = {}
    for values in product(steps, repeat=len(unit.axes)):
        scores = dict(zip(unit.axes, values, strict=True))
        found.setdefault(unit.sign(space.prepared, scores), scores)
    return found
