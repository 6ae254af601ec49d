"""What an assessment tells those who answer by habit, and not by what is asked."""

from collections.abc import Mapping
from fractions import Fraction

from mirrormark.diagnostics.compile.compiled_assessment import compile_assessment
from mirrormark.kinds import KINDS
from mirrormark.model import Assessment
from mirrormark_engine import Prepared, contract, score

__all__ = ["HABITS", "IN_THE_MIDDLE", "answer_by_habit", "find_outcomes_of_habits"]

MIDDLE = Fraction(1, 2)
IN_THE_MIDDLE = "stays in the middle"
HABITS: Mapping[str, Fraction] = {
    "agrees": Fraction(1),
    "disagrees": Fraction(0),
    IN_THE_MIDDLE: MIDDLE,
}
"""How far up the scale each statement is answered."""


def find_outcomes_of_habits(assessment: Assessment) -> dict[str, str | None]:
    """Return the outcome of each habit in an assessment without problems; None for no diagnosis."""
    prepared = Prepared(compile_assessment(assessment, content_version=""))
    return {
        habit: score(prepared, answer_by_habit(prepared, share))["outcome"]
        for habit, share in HABITS.items()
    }


def answer_by_habit(prepared: Prepared, share: Fraction) -> dict[str, contract.Answer]:
    """Answer every statement so far up its scale, and stay in the middle of all other items."""
    answers: dict[str, contract.Answer] = {}
    for item in prepared.items.values():
        kind = KINDS[item.kind.name]
        answer = kind.lean(item, share if kind.has_scale else MIDDLE)
        if answer is not None:
            answers[item.id] = answer
    return answers
