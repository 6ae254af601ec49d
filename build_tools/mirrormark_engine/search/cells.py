"""Numbers that claims compare scores with, and the cells into which these cut all scores."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from mirrormark_engine.claims import Claim, InBand, numbers_in
from mirrormark_engine.scoring.prepared import Dimension

__all__ = ["Cell", "list_bounds_in", "make_cell_finder"]

type Cell = tuple[int, int]
"""How many bounds lie below a value, and how many up to it."""


def list_bounds_in(claim: Claim, dimensions: Mapping[str, Dimension]) -> Sequence[Fraction]:
    """Return the scores that a claim compares with."""
    if isinstance(claim, InBand):
        return [start for _, start in dimensions[claim.dimension].bands]
    return numbers_in(claim)


def make_cell_finder(bounds: Iterable[Fraction | int]) -> Callable[[int], Cell]:
    """Return what gives the same for values between the same two bounds, or at the same one."""
    ordered = sorted(bounds)
    below, up_to = [floor(bound) for bound in ordered], [ceil(bound) for bound in ordered]
    return lambda value: (bisect_left(below, value), bisect_right(up_to, value))
