"""Whether a rule holds, when some scores and answers may be missing.

A compiled rule is a small JSON tree::

    ["and", RULE, RULE, …]   ["or", RULE, RULE, …]   ["not", RULE]
    [">=", OPERAND, OPERAND]   (also >, <=, <, ==, !=)
    ["is", DIMENSION, BAND]   ["chosen", ITEM, OPTION]

An operand is a number, the id of a dimension as text, `["answer", ITEM]`, or
`["answer", ITEM, PART]` for a part of an allocation.

A claim about a score that can't be given, or about an answer that is missing, is undecided. A claim
about an item that is hidden or doesn't apply is false.

Source for the three truth values: S. C. Kleene, "Introduction to Metamathematics" (1952), §64,
the strong connectives.
"""

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from mirrormark_engine.answers import Answer
from mirrormark_engine.claims import CONNECTIVES, Claim, Rule

__all__ = ["Facts", "choose_first", "holds", "join", "judge_claim"]

COMPARISONS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}
NOWHERE = object()
"""The value of what is hidden or doesn't apply."""


class Facts:
    """What rules are about."""

    __slots__ = ("answers", "bands", "scores")

    def __init__(
        self,
        answers: Mapping[str, Answer],
        scores: Mapping[str, Fraction | None],
        bands: Mapping[str, str | None],
    ) -> None:
        self.answers = answers
        """By item id, those of hidden items replaced by HIDDEN."""
        self.scores = scores
        """By dimension id, 0 to 100; None where it can't be given."""
        self.bands = bands
        """By dimension id; None without a score or without bands."""


def holds(rule: Rule | None, facts: Facts) -> bool | None:
    """Return True, False, or None where something missing leaves the rule undecided.

    No rule at all always holds.
    """
    return weigh(rule, lambda claim: judge_claim(claim, facts))


def weigh(rule: Rule | None, judge: Callable[[Claim], bool | None]) -> bool | None:
    """Return as `holds` does, with each claim judged by ``judge``."""
    if rule is None:
        return True
    if rule[0] in CONNECTIVES:
        return join(rule[0], [weigh(part, judge) for part in rule[1:]])
    return judge(rule)


def choose_first(
    rules: Iterable[tuple[str, Rule | None]], judge: Callable[[Claim], bool | None]
) -> str | None:
    """Return the name of the first rule that holds; None where one before it is undecided."""
    for name, rule in rules:
        verdict = weigh(rule, judge)
        if verdict is not False:
            return name if verdict else None
    return None


def join(connective: str, values: Sequence[object]) -> bool | None:
    """Apply `and`, `or` or `not` to what is known of the rules below it."""
    if connective == "not":
        return None if values[0] is None else not values[0]
    # One False settles an "and", one True an "or"; only then does an unknown matter.
    settling = connective == "or"
    if settling in values:
        return settling
    return None if None in values else not settling


def judge_claim(claim: Claim, facts: Facts) -> bool | None:
    """Return whether a comparison, `is` or `chosen` holds, None where that is undecided."""
    name, *arguments = claim
    if name == "is":
        dimension, band = arguments
        return None if facts.scores[dimension] is None else facts.bands[dimension] == band
    if name == "chosen":
        answer = facts.answers[arguments[0]]
        return None if answer.is_missing else arguments[1] in answer.chosen
    left, right = (_value(operand, facts) for operand in arguments)
    if left is NOWHERE or right is NOWHERE:
        return False
    return None if left is None or right is None else COMPARISONS[name](left, right)


def _value(operand: Any, facts: Facts) -> Any:  # noqa: ANN401 (a number, None or NOWHERE)
    if isinstance(operand, str):
        return facts.scores[operand]
    if isinstance(operand, list):
        answer = facts.answers[operand[1]]
        if answer.is_missing:
            return None
        if answer.state != "answered":
            return NOWHERE
        return answer.shares[operand[2]] if len(operand) == 3 else answer.value
    return operand
