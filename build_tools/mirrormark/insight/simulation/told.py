"""How sure an outcome is by the answers alone, and how often that was right."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from statistics import fmean
from typing import NamedTuple

from mirrormark.insight.simulation.simulation_found import Checked, Tenth, Told
from mirrormark.wording.tables import round_to_tenths
from mirrormark_engine import Prepared, contract, find_facts
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.scoring.findings import choose_outcome
from mirrormark_engine.search.again import choose_call, find_chances
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.why import MOST_STEPS_AGAIN

__all__ = ["Foretold", "count_tenths", "count_told", "foretell"]

CALLS: tuple[contract.Call, ...] = ("firm", "leaning", "open")

TENTHS = range(11)


class Foretold(NamedTuple):
    """What answers say of a second sitting, and what came of it."""

    outcome: str
    chance: Fraction | None
    """How likely it is to come again; None where that is too much work."""
    again: str | None
    """What came."""


def foretell(prepared: Prepared, answers: contract.Answers, again: str | None) -> Foretold | None:
    """Return what answers say of a second sitting, beside what came of it.

    Without an outcome there is nothing to come again.
    """
    outcome = choose_outcome(prepared, find_facts(prepared, answers))
    if outcome is None:
        return None
    chances = find_chances(prepared, read_answers(prepared, answers), Budget(MOST_STEPS_AGAIN))
    chance = None if chances is None else chances.get(outcome, Fraction())
    return Foretold(outcome, chance, again)


def count_told(foretold: Iterable[Foretold]) -> list[Told]:
    """Return how often each call was made, and how often the same outcome came again."""
    checked = _check(foretold, CALLS, choose_call)
    return [{"call": call, **each} for call, each in checked.items()]


def count_tenths(foretold: Iterable[Foretold]) -> list[Tenth]:
    """Return the same by tenths, as readers are told them."""
    checked = _check(foretold, TENTHS, lambda chance: round_to_tenths(float(chance)))
    return [{"tenths": tenths, **each} for tenths, each in checked.items()]


def _check[T](
    foretold: Iterable[Foretold], words: Iterable[T], choose: Callable[[Fraction], T]
) -> dict[T, Checked]:
    """Return what came, by what readers are told of a chance."""
    told: dict[T, list[tuple[float, Foretold]]] = {word: [] for word in words}
    for each in foretold:
        if each.chance is not None:
            told[choose(each.chance)].append((float(each.chance), each))
    return {
        word: {
            "count": len(made),
            "chance": fmean(chance for chance, _ in made) if made else None,
            "twice": sum(each.again is not None for _, each in made),
            "again": sum(each.outcome == each.again for _, each in made),
        }
        for word, made in told.items()
    }
