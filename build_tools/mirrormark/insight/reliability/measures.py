"""How reliable an assessment has been with those who answered it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from mirrormark.insight.reliability.intervals import Interval, bootstrap, feldt, wilson
from mirrormark.insight.reliability.reliability_found import (
    Estimate,
    MeasuredItem,
    MeasuredOutcome,
    MeasuredScale,
    Measures,
)
from mirrormark.insight.reliability.scales import Scale, measure_scales
from mirrormark.insight.reliability.sheet import Noting, Sheet
from mirrormark_engine import Prepared, contract, find_facts
from mirrormark_engine.kinds import Item

__all__ = ["measure"]

MOST_RESAMPLES = 1000
FEWEST_RESAMPLES = 200
"""Fewer tell too little of the tails."""
USUAL_WORK = 25_000_000
"""Sums over so many answers, to pairs of items, take some seconds."""
MOST_WORK = 400_000_000
"""Beyond this nothing is drawn: it would take minutes."""
SET_UP = 100
"""To begin a sum takes as long as to add so many answers."""

type Name = tuple[Literal["alpha", "omega", "error"], str] | tuple[Literal["item"], str, str]
"""What a figure is, and of which dimension; of an item, for which dimension it counts."""


def measure(
    compiled: contract.CompiledAssessment, responses: Sequence[contract.Answers], seed: int
) -> Measures:
    """Measure what responses show of an assessment.

    Args:
        compiled: The compiled form of the assessment.
        responses: Answers as the engine takes them, one response a respondent.
        seed: Of the draws for intervals that have no formula. The same one gives the same.

    Returns:
        How often each outcome came, how reliable each dimension's score is, and how each item goes
        together with the others of its dimension, with intervals of 95 %.

    Raises:
        EngineError: An answer is none to its item.
    """
    prepared = Prepared(compiled)
    noting = Noting(prepared)
    asked: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    for answers in responses:
        facts = find_facts(prepared, answers)
        noting.note(facts)
        asked.update(name for name, each in facts.answers.items() if each.state != "hidden")
        missing.update(name for name, each in facts.answers.items() if each.is_missing)
    sheet = noting.finish()
    scales = measure_scales(prepared, sheet)
    resamples = _count_resamples(prepared, len(responses))
    intervals = bootstrap(
        lambda rows: _list_figures(measure_scales(prepared, sheet.pick(rows))),
        len(responses),
        resamples,
        seed,
    )
    return {
        "assessment": compiled["id"],
        "content_version": compiled["content_version"],
        "responses": len(responses),
        "resamples": resamples,
        "seed": seed,
        "outcomes": _count_outcomes(prepared, sheet),
        "dimensions": [_describe_scale(each, intervals) for each in scales],
        "items": [
            _describe_item(prepared.items[name], scale, intervals, (asked[name], missing[name]))
            for scale in scales
            for name in scale.correlations
        ],
    }


def _count_resamples(prepared: Prepared, responses: int) -> int:
    """Return how often responses are drawn anew: 0 where even the fewest would take too long."""
    pairs = sum(len(each.feeds) ** 2 for each in prepared.dimensions.values())
    work = max(1, pairs * (responses + SET_UP))
    if work * FEWEST_RESAMPLES > MOST_WORK:
        return 0
    return max(FEWEST_RESAMPLES, min(MOST_RESAMPLES, USUAL_WORK // work))


def _list_figures(scales: Sequence[Scale]) -> dict[Name, float | None]:
    figures: dict[Name, float | None] = {}
    for each in scales:
        figures["alpha", each.id] = each.alpha
        figures["omega", each.id] = each.omega
        figures["error", each.id] = each.error
        figures |= {("item", each.id, name): value for name, value in each.correlations.items()}
    return figures


def _count_outcomes(prepared: Prepared, sheet: Sheet) -> list[MeasuredOutcome]:
    counts, total = Counter(sheet.outcomes), len(sheet.outcomes)
    return [
        {
            "id": name,
            "count": counts[name],
            "share": _estimate(counts[name] / total, wilson(counts[name], total)),
        }
        for name in [*(name for name, _ in prepared.outcomes), None]
    ]


def _describe_scale(scale: Scale, intervals: Mapping[Name, Interval]) -> MeasuredScale:
    alpha = None
    if scale.alpha is not None:
        # What has parts rests on no pairs of items, and has no formula.
        known = feldt(scale.alpha, scale.pairs, scale.items) if scale.correlations else None
        alpha = _estimate(scale.alpha, known or intervals.get(("alpha", scale.id)))
    return {
        "id": scale.id,
        "items": scale.items,
        "scored": scale.scored,
        "mean": scale.mean,
        "spread": scale.spread,
        "alpha": alpha,
        "omega": _estimate_if(scale.omega, intervals.get(("omega", scale.id))),
        "error": _estimate_if(scale.error, intervals.get(("error", scale.id))),
    }


def _describe_item(
    item: Item, scale: Scale, intervals: Mapping[Name, Interval], counts: tuple[int, int]
) -> MeasuredItem:
    asked, missing = counts
    return {
        "id": item.id,
        "dimension": scale.id,
        "asked": asked,
        "missing": missing,
        "correlation": _estimate_if(
            scale.correlations[item.id], intervals.get(("item", scale.id, item.id))
        ),
        "weak": any(each.id == item.id for each in scale.weak),
    }


def _estimate_if(value: float | None, interval: Interval | None) -> Estimate | None:
    return None if value is None else _estimate(value, interval)


def _estimate(value: float, interval: Interval | None) -> Estimate:
    low, high = interval or (None, None)
    return {"value": value, "low": low, "high": high}
