"""How far scores move when the same people answer again."""

from collections.abc import Mapping
from fractions import Fraction
from math import sqrt

from mirrormark.diagnostics.compile.compiled_assessment import compile_assessment
from mirrormark.kinds import KINDS
from mirrormark.model import Assessment
from mirrormark_engine import Prepared
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import read_answer
from mirrormark_engine.scoring.prepared import Dimension

__all__ = ["find_moves"]

MIDDLE = Fraction(1, 2)


def find_moves(assessment: Assessment) -> dict[str, float]:
    """Return how far the score of each dimension moves, in points, on answering again.

    It is the standard deviation of the score around one to which every item was answered in its
    middle, by the model of answers that move (`mirrormark_engine.kinds.noise`). The weakest of
    several has none, for what is known of sums doesn't hold for it. The assessment has no problems.
    """
    prepared = Prepared(compile_assessment(assessment, content_version=""))
    fed = {
        name: _find_variance(each, prepared.scale)
        for name, each in prepared.dimensions.items()
        if not each.parts
    }
    found = {
        name: _join(each, fed) if each.parts else fed[name]
        for name, each in prepared.dimensions.items()
        if each.mode != "weakest"
    }
    return {name: sqrt(variance) for name, variance in found.items() if variance is not None}


def _find_variance(dimension: Dimension, points_scale: int) -> Fraction | None:
    if dimension.mode == "weakest":
        return None
    full = sum(item.full for item in dimension.items)
    moved = sum(_vary(item, points_scale) * item.factor**2 for item in dimension.items)
    return Fraction(PERCENT**2 * moved, full**2) if full else None


def _vary(item: Item, points_scale: int) -> Fraction:
    """Return the variance of what an item earns, answered again after its middle."""
    middle = KINDS[item.kind.name].lean(item, MIDDLE)
    moments = item.kind.find_moments(item, read_answer(item, middle, points_scale))
    return Fraction(moments.spread, moments.whole**2)


def _join(dimension: Dimension, fed: Mapping[str, Fraction | None]) -> Fraction | None:
    """Return the variance of a mean of parts, which move by themselves."""
    weights = sum(weight for _, weight in dimension.parts)
    found = Fraction(0)
    for part, weight in dimension.parts:
        variance = fed[part]
        if variance is None:
            return None
        found += variance * Fraction(weight, weights) ** 2
    return found
