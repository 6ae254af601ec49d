"""Scoring for Mirrormark assessments: pure functions over plain JSON data.

Standard library only, and nothing of the generator: the compiled assessment is the contract. The
same files run in CPython and, packed as a wheel, in the reader's browser.
"""

from typing import TYPE_CHECKING

from mirrormark_engine.errors import EngineError
from mirrormark_engine.scoring.answers import BLANK, read_answers
from mirrormark_engine.scoring.findings import choose_advice, choose_notices, find_focus
from mirrormark_engine.scoring.prepared import RESULT_VERSION, SCHEMA_VERSION, Prepared
from mirrormark_engine.scoring.rules import Facts
from mirrormark_engine.scoring.scored import describe_score, score_given
from mirrormark_engine.search.retest import Retest
from mirrormark_engine.search.why import explain

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["RESULT_VERSION", "SCHEMA_VERSION", "EngineError", "Prepared", "find_facts", "score"]


def score(
    assessment: "contract.CompiledAssessment | Prepared",
    answers: "contract.Answers",
    *,
    why: bool = False,
) -> "contract.Result":
    """Score one response.

    Args:
        assessment: A compiled assessment. Make it a `Prepared` once to score many responses.
        answers: What was answered, by the id of the item; what is left out is blank.
        why: Whether the result has its reasons, too. They take most of the time.

    Returns:
        Scores from 0 to 100 with their ranges, bands, the outcome, the advice and the notices.

    Raises:
        EngineError: An answer is none to its item; its ``name`` says what is wrong with it. Or the
            assessment was compiled for another version (``unsupported-schema``).
    """
    prepared = assessment if isinstance(assessment, Prepared) else Prepared(assessment)
    scored = score_given(prepared, read_answers(prepared, answers))
    retest = Retest(prepared, scored.shown, scored.scores)
    focus, is_level = find_focus(prepared, scored.scores, retest.are_apart)
    asked = [scored.shown[item.id] for item in prepared.items.values() if item.kind.counts]
    result: contract.Result = {
        "schema_version": RESULT_VERSION,
        "assessment": prepared.data["id"],
        "content_version": prepared.data["content_version"],
        "state": "incomplete" if scored.outcome is None else "scored",
        "outcome": scored.outcome,
        "dimensions": [describe_score(each, scored) for each in prepared.dimensions.values()],
        "focus": focus,
        "focus_level": is_level,
        "advice": choose_advice(prepared.advice, scored.outcome, scored.facts),
        "answered": sum(each is not BLANK and each.state != "hidden" for each in asked),
        "items": sum(each.state != "hidden" for each in asked),
        "hidden": [name for name, each in scored.shown.items() if each.state == "hidden"],
    }
    if notices := choose_notices(prepared, scored.facts):
        result["notices"] = notices
    if why:
        result["why"] = explain(prepared, scored, retest=retest)
    return result


def find_facts(prepared: Prepared, answers: "contract.Answers") -> Facts:
    """Return what rules see of a response. Raises EngineError."""
    return score_given(prepared, read_answers(prepared, answers)).facts
