"""From chosen options to scores, bands, the outcome and what hurts most.

All arithmetic is on whole numbers and fractions, and is rounded once, at the end. So a score does
not depend on the order of items, on the machine, or on the version of Python.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from mirrormark_engine.rules import holds

__all__ = ["choose_outcome", "find_focus", "score_dimensions"]

Options = Mapping[str, dict[str, Any]]


def score_dimensions(compiled: dict[str, Any], chosen: Options) -> list[dict[str, Any]]:
    """Score every dimension of a compiled assessment, 0 to 100, in the author's order.

    Each entry has ``id``, ``score`` (None below the minimum of answers), ``band`` (None without
    a score or without bands), ``answered`` and ``items`` (how many items feed it).
    """
    exact: dict[str, Fraction | None] = {}
    counts: dict[str, tuple[int, int]] = {}
    dimensions = {dimension["id"]: dimension for dimension in compiled["dimensions"]}
    for dimension_id, dimension in dimensions.items():
        if not dimension["parts"]:
            items = [item for item in compiled["items"] if item["dimension"] == dimension_id]
            answered = [item for item in items if item["id"] in chosen]
            counts[dimension_id] = (len(answered), len(items))
            enough = _is_enough(len(answered), len(items), compiled["at_least"])
            exact[dimension_id] = _mean_of_items(answered, chosen) if enough else None
    for dimension_id, dimension in dimensions.items():
        if parts := dimension["parts"]:
            counts[dimension_id] = (
                sum(counts[part][0] for part in parts),
                sum(counts[part][1] for part in parts),
            )
            exact[dimension_id] = _mean_of_parts([exact[part] for part in parts])
    return [
        _describe(dimension, exact[dimension_id], counts[dimension_id])
        for dimension_id, dimension in dimensions.items()
    ]


def choose_outcome(compiled: dict[str, Any], scored: list[dict[str, Any]]) -> str | None:
    """Return the id of the first outcome whose rule holds.

    None when a missing score leaves an earlier rule undecided: then no outcome is pretended.
    """
    scores = {dimension["id"]: dimension["score"] for dimension in scored}
    bands = {dimension["id"]: dimension["band"] for dimension in scored}
    for outcome in compiled["outcomes"]:
        verdict = True if outcome["when"] is None else holds(outcome["when"], scores, bands)
        if verdict is not False:
            return outcome["id"] if verdict else None
    return None


def find_focus(compiled: dict[str, Any], scored: list[dict[str, Any]]) -> list[str]:
    """Return the ids of the lowest dimensions (several on a tie) that the author watches.

    Empty without ``focus``, when one of them has no score, or when none is below its bound.
    """
    focus = compiled["focus"]
    if focus is None:
        return []
    scores = {dimension["id"]: dimension["score"] for dimension in scored}
    watched = [scores[dimension_id] for dimension_id in focus["among"]]
    if None in watched or min(watched) >= focus["below"]:
        return []
    return [name for name in focus["among"] if scores[name] == min(watched)]


def _is_enough(answered: int, items: int, at_least: list[int]) -> bool:
    numerator, denominator = at_least
    return answered > 0 and answered * denominator >= items * numerator


def _mean_of_items(items: list[dict[str, Any]], chosen: Options) -> Fraction:
    """Return the weighted mean of x in [0, 1], where x = (points - lowest) / (highest - lowest).

    Items with the same span are summed as whole numbers first: fractions are slow, spans are few.
    """
    earned_by_span: dict[int, int] = {}
    weights = 0
    for item in items:
        points = chosen[item["id"]]["points"]
        earned = item["highest"] - points if item["reverse"] else points - item["lowest"]
        span = item["highest"] - item["lowest"]
        earned_by_span[span] = earned_by_span.get(span, 0) + item["weight"] * earned
        weights += item["weight"]
    total = sum((Fraction(earned, span) for span, earned in earned_by_span.items()), Fraction())
    return total / weights


def _mean_of_parts(parts: list[Fraction | None]) -> Fraction | None:
    known = [part for part in parts if part is not None]
    return sum(known, Fraction()) / len(known) if len(known) == len(parts) else None


def _describe(
    dimension: dict[str, Any], exact: Fraction | None, counts: tuple[int, int]
) -> dict[str, Any]:
    score = None if exact is None else float(100 * exact)
    band = None
    if score is not None:
        band = next((b["id"] for b in reversed(dimension["bands"]) if score >= b["from"]), None)
    answered, items = counts
    return {
        "id": dimension["id"],
        "score": score,
        "band": band,
        "answered": answered,
        "items": items,
    }
