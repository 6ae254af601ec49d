"""How reliable each dimension of an assessment is, by a sheet of responses."""

from dataclasses import dataclass
from math import sqrt
from statistics import fmean

from mirrormark.insight.reliability.coefficients import (
    Part,
    find_alpha,
    find_omega,
    find_stratified_alpha,
    find_weak,
    relate_to_rest,
)
from mirrormark.insight.reliability.covariance import (
    Column,
    count_pairs,
    covary,
    find_variance,
    list_known,
)
from mirrormark.insight.reliability.sheet import Sheet
from mirrormark_engine import Prepared
from mirrormark_engine.scoring.prepared import Dimension

__all__ = ["Scale", "WeakItem", "measure_scales"]


@dataclass(frozen=True, slots=True)
class WeakItem:
    """An item that pulls against its scale, or adds nothing to it."""

    id: str
    correlation: float
    """With the sum of the other items of its dimension."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How reliable the score of a dimension is; None where that can't be told."""

    id: str
    items: int
    """How many feed it, by themselves or by its parts."""
    scored: int
    """How many responses have a score."""
    pairs: int
    """How many responses at least both items of a pair rest on; 0 where it has parts."""
    mean: float | None
    spread: float | None
    """The standard deviation of the score."""
    alpha: float | None
    omega: float | None
    error: float | None
    """The standard error of measurement, in points of the score."""
    correlations: dict[str, float | None]
    """By item, the one with the rest of the scale; empty where it has parts."""
    weak: tuple[WeakItem, ...]


def measure_scales(prepared: Prepared, sheet: Sheet) -> list[Scale]:
    """Measure every dimension, in the author's order.

    The alpha of a mean of parts is the stratified one. The weakest of several items or parts has
    none: what is known of sums doesn't hold for it.
    """
    alphas = {
        name: _find_alpha(dimension, sheet)
        for name, dimension in prepared.dimensions.items()
        if not dimension.parts
    }
    return [_measure(each, sheet, prepared, alphas) for each in prepared.dimensions.values()]


def _measure(
    dimension: Dimension, sheet: Sheet, prepared: Prepared, alphas: dict[str, float | None]
) -> Scale:
    scores = list_known(sheet.scores[dimension.id])
    variance = find_variance(scores)
    spread = None if variance is None else sqrt(variance)
    columns = _list_columns(dimension, sheet)
    covariances = covary(columns) if columns else None
    related = relate_to_rest(covariances) if covariances else [None] * len(columns)
    alpha = _stratify(dimension, sheet, alphas) if dimension.parts else alphas[dimension.id]
    names = [feed.item.id for feed in dimension.feeds]
    fed = [prepared.dimensions[part] for part, _ in dimension.parts] or [dimension]
    return Scale(
        id=dimension.id,
        items=sum(len(each.feeds) for each in fed),
        scored=len(scores),
        pairs=count_pairs(columns),
        mean=fmean(scores) if scores else None,
        spread=spread,
        alpha=alpha,
        omega=find_omega(columns) if _adds_up(dimension) and columns else None,
        error=_find_error(spread, alpha),
        correlations=dict(zip(names, related, strict=True)),
        weak=tuple(WeakItem(names[place], related[place] or 0.0) for place in find_weak(related)),
    )


def _list_columns(dimension: Dimension, sheet: Sheet) -> list[Column]:
    return [sheet.items[dimension.id, feed.item.id] for feed in dimension.feeds]


def _adds_up(dimension: Dimension) -> bool:
    return dimension.mode != "weakest"


def _find_alpha(dimension: Dimension, sheet: Sheet) -> float | None:
    columns = _list_columns(dimension, sheet)
    covariances = covary(columns) if _adds_up(dimension) else None
    return find_alpha(covariances) if covariances else None


def _stratify(dimension: Dimension, sheet: Sheet, alphas: dict[str, float | None]) -> float | None:
    """Return the alpha of a mean of parts, by the responses that it has a score for."""
    rows = [row for row, each in enumerate(sheet.scores[dimension.id]) if each is not None]
    known = {name: [column[row] for row in rows] for name, column in sheet.scores.items()}
    whole = find_variance(list_known(known[dimension.id]))
    if not _adds_up(dimension) or whole is None:
        return None
    parts: list[Part] = [
        (weight, find_variance(list_known(known[part])) or 0.0, alphas[part])
        for part, weight in dimension.parts
    ]
    return find_stratified_alpha(parts, whole)


def _find_error(spread: float | None, alpha: float | None) -> float | None:
    if spread is None or alpha is None:
        return None
    return spread * sqrt(max(0.0, 1 - alpha))
