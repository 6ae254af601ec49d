"""How sure diagnoses are: what people would get from their true scores, and at a second sitting."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mirrormark.insight.reliability.scales import Scale, measure_scales
from mirrormark.insight.reliability.sheet import Sheet
from mirrormark.insight.simulation.people import (
    PeopleModel,
    draw_person,
    find_leanings,
    sit_down,
)
from mirrormark.insight.simulation.respondents import respond
from mirrormark.insight.simulation.simulation_found import People, Reliability, Sureness, Weak
from mirrormark.insight.simulation.told import Foretold, count_tenths, count_told, foretell
from mirrormark.insight.simulation.true_scores import find_true_facts
from mirrormark_engine import Prepared, contract, find_facts
from mirrormark_engine.scoring.findings import choose_outcome

__all__ = ["Trial", "judge_people", "try_people"]

MOST_FORETOLD = 2000
"""So many tell how sure outcomes are by the answers alone; each costs about ten others."""


class Trial(NamedTuple):
    """What else comes of a person who has answered once."""

    true: str | None
    """The outcome by the true scores."""
    again: str | None
    """That of a second sitting."""
    foretold: Foretold | None
    """How likely that was, of the first few; None without a diagnosis."""


def try_people(
    prepared: Prepared, model: PeopleModel, count: int, seed: int
) -> Iterator[tuple[dict[str, contract.Answer], Trial]]:
    """Yield what people answer the first time, and what else comes of them."""
    # Of all that `random` offers, only these numbers stay the same in every version of Python.
    draw = random.Random(seed).random  # noqa: S311 (nothing secret hangs on it)
    leanings = find_leanings(prepared, model)
    for number in range(count):
        person = draw_person(prepared, leanings, model, draw)
        first, second = (
            respond(prepared, sit_down(person, leanings, model, draw)) for _ in range(2)
        )
        true = choose_outcome(prepared, find_true_facts(prepared, leanings, person))
        again = choose_outcome(prepared, find_facts(prepared, second))
        foretold = foretell(prepared, first, again) if number < MOST_FORETOLD else None
        yield first, Trial(true, again, foretold)


def judge_people(
    prepared: Prepared, sheet: Sheet, trials: Sequence[Trial], parameters: Mapping[str, float]
) -> People:
    """Return how sure outcomes and scores are.

    Args:
        prepared: The assessment.
        sheet: What was noted of the first sittings.
        trials: What else came of these people, in the same order.
        parameters: What they are like.
    """
    got = list(zip(sheet.outcomes, trials, strict=True))
    outcomes = [
        _count(name, [each for each in got if each[0] == name]) for name, _ in prepared.outcomes
    ]
    scales = measure_scales(prepared, sheet)
    foretold = [trial.foretold for trial in trials if trial.foretold]
    return {
        "parameters": dict(parameters),
        "overall": _count(None, [each for each in got if each[0] is not None]),
        "outcomes": outcomes,
        "told": count_told(foretold),
        "tenths": count_tenths(foretold),
        "untold": sum(each.chance is None for each in foretold),
        "dimensions": [_describe(scale) for scale in scales],
        "weak": [
            Weak(id=each.id, dimension=scale.id, correlation=each.correlation)
            for scale in scales
            for each in scale.weak
        ],
    }


def _count(name: str | None, got: Sequence[tuple[str | None, Trial]]) -> Sureness:
    return {
        "id": name,
        "count": len(got),
        "would": sum(outcome == trial.true for outcome, trial in got),
        "twice": sum(trial.again is not None for _, trial in got),
        "again": sum(outcome == trial.again for outcome, trial in got),
    }


def _describe(scale: Scale) -> Reliability:
    return {
        "id": scale.id,
        "items": scale.items,
        "alpha": scale.alpha,
        "omega": scale.omega,
        "error": scale.error,
    }
