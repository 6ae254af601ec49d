"""How made-up respondents spread over the outcomes of an assessment."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from statistics import fmean

from mirrormark.insight.reliability.covariance import list_known
from mirrormark.insight.reliability.sheet import Noting
from mirrormark.insight.simulation.people import PeopleModel
from mirrormark.insight.simulation.respondents import PATTERNS, choose_at_random, respond
from mirrormark.insight.simulation.simulation_found import (
    Model,
    Pattern,
    PatternScore,
    Simulation,
    Spread,
)
from mirrormark.insight.simulation.simulation_report import describe_simulation
from mirrormark.insight.simulation.sureness import Trial, judge_people, try_people
from mirrormark_engine import Prepared, contract, find_facts, score

__all__ = ["PATTERNS", "choose_at_random", "describe_simulation", "respond", "simulate"]


def simulate(
    compiled: contract.CompiledAssessment, count: int, seed: int, model: Model = "people"
) -> Simulation:
    """Score ``count`` made-up responses and one of each pattern.

    Args:
        compiled: The compiled form of the assessment.
        count: How many respondents there are.
        seed: The same one gives the same responses.
        model: Whether they are like people, or choose evenly among all answers.

    Returns:
        How often each outcome came, how scores spread, and what those get who answer by a
        pattern. Of people, how sure outcomes and scores are, too.
    """
    prepared = Prepared(compiled)
    people = PeopleModel() if model == "people" else None
    noting = Noting(prepared)
    trials: list[Trial] = []
    for answers, trial in _draw(prepared, count, seed, people):
        noting.note(find_facts(prepared, answers))
        trials += [trial] if trial else []
    sheet = noting.finish()
    outcomes = Counter(sheet.outcomes)
    return {
        "assessment": compiled["id"],
        "content_version": compiled["content_version"],
        "model": model,
        "responses": count,
        "seed": seed,
        "outcomes": [{"id": name, "count": outcomes[name]} for name, _ in prepared.outcomes],
        "without_outcome": outcomes[None],
        "never": [name for name, _ in prepared.outcomes if not outcomes[name]],
        "dimensions": [_spread(name, list_known(each)) for name, each in sheet.scores.items()],
        "patterns": [_try_pattern(prepared, name) for name in PATTERNS],
        "people": judge_people(prepared, sheet, trials, asdict(people)) if people else None,
    }


def _draw(
    prepared: Prepared, count: int, seed: int, people: PeopleModel | None
) -> Iterator[tuple[dict[str, contract.Answer], Trial | None]]:
    """Yield responses; those of people with what else came of them."""
    if people:
        yield from try_people(prepared, people, count, seed)
        return
    choose = choose_at_random(seed)
    for _ in range(count):
        yield respond(prepared, choose), None


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
