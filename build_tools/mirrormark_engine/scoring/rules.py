"""Whether a rule holds, when some scores and answers may be missing.

A claim about a score that can't be given, or about an answer that is missing, is undecided. A claim
about an item that is hidden or doesn't apply is false.

Source for the three truth values: S. C. Kleene, "Introduction to Metamathematics" (1952), §64,
the strong connectives.
"""

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from mirrormark_engine.claims import (
    Chosen,
    Claim,
    Comparison,
    InBand,
    Joined,
    Missing,
    Negated,
    Operand,
    Rule,
    ScoreOf,
    ShareOf,
)
from mirrormark_engine.scoring.answers import Answer

__all__ = ["Facts", "choose_first", "find_value", "holds", "join", "judge_claim", "weigh"]

COMPARISONS: dict[str, Callable[[Fraction | int, Fraction | int], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}


class Nowhere:
    """The value of what is hidden or doesn't apply."""


NOWHERE = Nowhere()


class Facts:
    """What rules are about."""

    __slots__ = ("answers", "bands", "scores", "signatures")

    def __init__(
        self,
        answers: Mapping[str, Answer],
        scores: Mapping[str, Fraction | None],
        bands: Mapping[str, str | None],
        signatures: Sequence[Sequence[bool | None]] = (),
    ) -> None:
        self.answers = answers
        """By item id, those of hidden items replaced by HIDDEN."""
        self.scores = scores
        """By dimension id, 0 to 100; None where it can't be given."""
        self.bands = bands
        """By dimension id; None without a score or without bands."""
        self.signatures = signatures
        """For rules of a `Layout`: by unit, the truth of each of its claims."""


def holds(rule: Rule | None, facts: Facts) -> bool | None:
    """Return True, False, or None where something missing leaves the rule undecided.

    No rule at all always holds.
    """
    return weigh(rule, lambda claim: judge_claim(claim, facts))


def weigh(rule: Rule | None, judge: Callable[[Claim], bool | None]) -> bool | None:
    """Return as `holds` does, with each claim judged by ``judge``."""
    if rule is None:
        return True
    if isinstance(rule, Joined):
        return join(rule.by, [weigh(part, judge) for part in rule.rules])
    if isinstance(rule, Negated):
        value = weigh(rule.rule, judge)
        return None if value is None else not value
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


def join(by: Literal["and", "or"], values: Sequence[object]) -> bool | None:
    """Join what is known of several rules."""
    # One False settles an "and", one True an "or"; only then does an unknown matter.
    settling = by == "or"
    if settling in values:
        return settling
    return None if None in values else not settling


def judge_claim(claim: Claim, facts: Facts) -> bool | None:
    """Return whether a claim holds, None where that is undecided."""
    if isinstance(claim, Comparison):
        return _compare(claim, facts)
    if isinstance(claim, InBand):
        name = claim.dimension
        return None if facts.scores[name] is None else facts.bands[name] == claim.band
    if isinstance(claim, Chosen):
        answer = facts.answers[claim.item]
        return None if answer.is_missing else claim.option in answer.chosen
    if isinstance(claim, Missing):
        return facts.scores[claim.assessment] is None
    return facts.signatures[claim.unit][claim.position]


def _compare(claim: Comparison, facts: Facts) -> bool | None:
    left, right = find_value(claim.left, facts), find_value(claim.right, facts)
    if isinstance(left, Nowhere) or isinstance(right, Nowhere):
        return False
    return None if left is None or right is None else COMPARISONS[claim.sign](left, right)


def find_value(operand: Operand, facts: Facts) -> Fraction | Nowhere | None:
    """Return the number that rules compare; None where it is missing."""
    if isinstance(operand, Fraction):
        return operand
    if isinstance(operand, ScoreOf):
        return facts.scores[operand.dimension]
    answer = facts.answers[operand.item]
    if answer.is_missing:
        return None
    if answer.state != "answered":
        return NOWHERE
    return answer.shares[operand.part] if isinstance(operand, ShareOf) else answer.value
