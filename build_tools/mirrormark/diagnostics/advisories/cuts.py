"""Cuts of a score that chance tells apart."""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from mirrormark.diagnostics.moving import find_moves
from mirrormark.model import Assessment
from mirrormark.model.measures import Dimension
from mirrormark.model.places import Place
from mirrormark.model.problems import Problem
from mirrormark.model.rules import Comparison, Rule, walk_claims

__all__ = ["find_close_cuts"]


class Cut(NamedTuple):
    """A score from which on readers are told something else."""

    score: float
    name: str
    """That of the band that begins there; else the number in a rule."""
    place: Place
    """Of this name."""


def find_close_cuts(assessment: Assessment) -> Iterator[Problem]:
    """Two cuts nearer to each other than a score moves by itself part people by chance."""
    pairs = [
        (dimension, below, above)
        for dimension in assessment.dimensions
        for below, above in pairwise(_list_cuts(assessment, dimension))
    ]
    moves = find_moves(assessment) if pairs else {}
    for dimension, below, above in pairs:
        moved = moves.get(dimension.id, 0.0)
        if above.score - below.score < moved:
            what = (
                f"'{above.name}' lies only {above.score - below.score:g} above '{below.name}', and "
                f"the score of '{dimension.id}' moves by {moved:.1f} when the same people answer "
                "again"
            )
            mend = f"Set them {ceil(moved)} apart or more, leave one out, or add items."
            yield Problem("close-cuts", above.place, what, mend)


def _list_cuts(assessment: Assessment, dimension: Dimension) -> list[Cut]:
    """Return the cuts of a dimension, rising, one of those at the same score."""
    found: dict[float, Cut] = {}
    # The lowest band begins at 0, where nobody is parted.
    for band in dimension.bands[1:]:
        score = float(band.start)
        found.setdefault(score, Cut(score, band.id, band.place))
    ruled = [(each.when, each.when_places, each.place) for each in assessment.outcomes]
    ruled += [(each.when, each.when_places, each.place) for each in assessment.advice]
    ruled += [(each.when, each.when_places, each.place) for each in assessment.notices]
    for rule, places, place in ruled:
        for score in _compared(rule, dimension.id):
            number = f"{score:g}"
            found.setdefault(score, Cut(score, number, places.get(number, place)))
    return [cut for _, cut in sorted(found.items())]


def _compared(rule: Rule | None, name: str) -> Iterator[float]:
    for claim in walk_claims(rule) if rule else ():
        if isinstance(claim, Comparison) and name in claim.operands:
            yield from (float(each) for each in claim.operands if not isinstance(each, str))
