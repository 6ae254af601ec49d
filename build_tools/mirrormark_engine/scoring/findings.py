"""From scores to the outcome, the advice and what hurts most.

Outcomes are a decision table of which the first rule that holds decides: hit policy *first* of
the Object Management Group's "Decision Model and Notation" (DMN). A rule that is undecided decides
nothing, and lets none below it decide.
"""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from mirrormark_engine.claims import Rule
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.rules import Facts, choose_first, holds, judge_claim
from mirrormark_engine.scoring.scores import Score

__all__ = [
    "Apart",
    "choose_advice",
    "choose_notices",
    "choose_outcome",
    "find_focus",
    "find_percentile",
]

type Apart = Callable[[str, str], bool]
"""Says of two dimensions whether their scores can be told apart."""


def choose_outcome(prepared: Prepared, facts: Facts) -> str | None:
    """Return the id of the first outcome whose rule holds.

    None when something missing leaves an earlier rule undecided: then no outcome is pretended.
    """
    return choose_first(prepared.outcomes, lambda claim: judge_claim(claim, facts))


def choose_advice(
    pieces: Iterable[tuple[str, Rule | None, list[str]]], outcome: str | None, facts: Facts
) -> list[str]:
    """Return the ids of the advice that fits the outcome and whose rule holds, in order.

    ``pieces`` are ids, rules and the outcomes that they fit. Without an outcome there is no advice,
    and what is undecided is not given.
    """
    if outcome is None:
        return []
    return [
        advice
        for advice, rule, outcomes in pieces
        if (not outcomes or outcome in outcomes) and holds(rule, facts)
    ]


def choose_notices(prepared: Prepared, facts: Facts) -> list[str]:
    """Return the ids of the notices whose rule holds, in order.

    They hang on no outcome, nor on there being one. What is undecided is not shown.
    """
    return [notice for notice, rule in prepared.notices if holds(rule, facts)]


def find_focus(
    prepared: Prepared, scores: Mapping[str, Score], are_apart: Apart
) -> tuple[list[str], bool]:
    """Return the ids of what hurts most among the dimensions that the author watches.

    That is the lowest, and all that can't be told apart from it. Where none of several can, none is
    named, and the second value is true. Without ``focus``, when one of them has no score, or when
    none is below its bound, none is named either.
    """
    focus = prepared.data["focus"]
    if focus is None:
        return [], False
    watched = {name: scores[name].score for name in focus["among"]}
    known = [score for score in watched.values() if score is not None]
    if len(known) < len(watched) or min(known) >= Fraction(repr(focus["below"])):
        return [], False
    lowest = next(name for name, score in watched.items() if score == min(known))
    found = [name for name in watched if name == lowest or not are_apart(name, lowest)]
    is_level = 1 < len(found) == len(watched)
    return ([] if is_level else found), is_level


def find_percentile(dimension: Dimension, score: Fraction | None) -> float | None:
    """Return the highest percent in the author's table whose score is not above ``score``.

    0 where the score is below all of them; None without a score or a table.
    """
    if score is None or not dimension.percentiles:
        return None
    return max((percent for percent, bound in dimension.percentiles if bound <= score), default=0)
