"""How made-up respondents spread over the outcomes of an assessment."""

from collections import Counter
from statistics import fmean

from mirrormark.insight.simulation.respondents import PATTERNS, choose_at_random, respond
from mirrormark.insight.simulation.simulation_found import Pattern, PatternScore, Simulation, Spread
from mirrormark.insight.simulation.simulation_report import describe_simulation
from mirrormark_engine import Prepared, contract, score

__all__ = ["PATTERNS", "choose_at_random", "describe_simulation", "respond", "simulate"]

MOST_EXPLAINED = 300
"""So many responses tell the share of close calls well enough; each costs about ten others."""
FEWEST_EXPLAINED = 20
MOST_CHANGES = 60_000
"""Changed answers to look at in all, which for numbers and allocations are many."""


def simulate(compiled: contract.CompiledAssessment, count: int, seed: int) -> Simulation:
    """Score ``count`` random responses and one of each pattern.

    Args:
        compiled: The compiled form of the assessment.
        count: How many respondents answer by chance alone.
        seed: The same one gives the same responses.

    Returns:
        How often each outcome came, how scores spread, how many calls were close, and what those
        get who answer by a pattern.
    """
    prepared = Prepared(compiled)
    choose = choose_at_random(seed)
    outcomes: Counter[str | None] = Counter()
    scores: dict[str, list[float]] = {name: [] for name in prepared.dimensions}
    explained = min(count, _count_explained(prepared))
    close = 0
    for number in range(count):
        result = score(prepared, respond(prepared, choose), why=number < explained)
        outcomes[result["outcome"]] += 1
        close += number < explained and result["why"]["call"] == "close"
        for each in result["dimensions"]:
            if each["score"] is not None:
                scores[each["id"]].append(each["score"])
    return {
        "assessment": compiled["id"],
        "content_version": compiled["content_version"],
        "responses": count,
        "seed": seed,
        "outcomes": [{"id": name, "count": outcomes[name]} for name, _ in prepared.outcomes],
        "without_outcome": outcomes[None],
        "never": [name for name, _ in prepared.outcomes if not outcomes[name]],
        "dimensions": [_spread(name, found) for name, found in scores.items()],
        "close_calls": {"responses": explained, "count": close},
        "patterns": [_try_pattern(prepared, name) for name in PATTERNS],
    }


def _count_explained(prepared: Prepared) -> int:
    """Return how many responses can be explained in a second or a few."""
    changes = sum(
        item.units * max(1, len(item.options) - 1) + len(item.options)
        for item in prepared.items.values()
    )
    return max(FEWEST_EXPLAINED, min(MOST_EXPLAINED, MOST_CHANGES // max(1, changes)))


def _spread(name: str, scores: list[float]) -> Spread:
    ranked = sorted(scores)
    return {
        "id": name,
        "scored": len(ranked),
        "mean": fmean(ranked) if ranked else None,
        "p5": _find_percentile(ranked, 5),
        "p50": _find_percentile(ranked, 50),
        "p95": _find_percentile(ranked, 95),
    }


def _find_percentile(ranked: list[float], percent: int) -> float | None:
    """Return the lowest score that at least this percent of all scores don't exceed."""
    return ranked[-(-len(ranked) * percent // 100) - 1] if ranked else None


def _try_pattern(prepared: Prepared, name: str) -> Pattern:
    result = score(prepared, respond(prepared, PATTERNS[name]))
    scores: list[PatternScore] = [
        {"id": each["id"], "score": each["score"]} for each in result["dimensions"]
    ]
    return {"name": name, "outcome": result["outcome"], "dimensions": scores}
