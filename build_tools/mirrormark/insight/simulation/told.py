"""How sure an outcome is by the answers alone, and how often that was right."""

from collections.abc import Sequence
from fractions import Fraction
from statistics import fmean

from mirrormark.insight.simulation.simulation_found import Told
from mirrormark_engine import Prepared, contract, find_facts
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.scoring.findings import choose_outcome
from mirrormark_engine.search.again import choose_call, find_chances
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.why import MOST_STEPS_AGAIN

__all__ = ["Foretold", "count_told", "foretell"]

CALLS: tuple[contract.Call, ...] = ("firm", "leaning", "open")

type Foretold = tuple[str, Fraction | None, str | None]
"""An outcome, how likely it was to come again (None: too much work), and what came again."""


def foretell(prepared: Prepared, answers: contract.Answers, again: str | None) -> Foretold | None:
    """Return what answers say of a second sitting, beside what came of it.

    Without an outcome there is nothing to come again.
    """
    outcome = choose_outcome(prepared, find_facts(prepared, answers))
    if outcome is None:
        return None
    chances = find_chances(prepared, read_answers(prepared, answers), Budget(MOST_STEPS_AGAIN))
    return outcome, None if chances is None else chances.get(outcome, Fraction()), again


def count_told(foretold: Sequence[Foretold]) -> list[Told]:
    """Return how often each call was made, and how often the same outcome came again."""
    called: dict[contract.Call, list[tuple[str, Fraction, str | None]]] = {
        call: [] for call in CALLS
    }
    for outcome, chance, again in foretold:
        if chance is not None:
            called[choose_call(chance)].append((outcome, chance, again))
    return [
        {
            "call": call,
            "count": len(made),
            "chance": fmean(float(chance) for _, chance, _ in made) if made else None,
            "twice": sum(again is not None for *_, again in made),
            "again": sum(outcome == again for outcome, _, again in made),
        }
        for call, made in called.items()
    ]
