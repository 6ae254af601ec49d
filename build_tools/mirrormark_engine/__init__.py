"""Scoring for Mirrormark assessments: pure functions over plain JSON data.

Standard library only, and nothing of the generator: the compiled assessment is the contract. The
same files run in CPython and, packed as a wheel, in the reader's browser.
"""

from typing import TYPE_CHECKING

from mirrormark_engine.errors import EngineError
from mirrormark_engine.scoring.answers import BLANK, Answer, read_answers
from mirrormark_engine.scoring.findings import (
    choose_advice,
    choose_outcome,
    find_focus,
    find_percentile,
)
from mirrormark_engine.scoring.prepared import RESULT_VERSION, SCHEMA_VERSION, Dimension, Prepared
from mirrormark_engine.scoring.rules import Facts
from mirrormark_engine.scoring.scores import Score, score_dimensions
from mirrormark_engine.scoring.visible import hide
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
        Scores from 0 to 100 with their ranges, bands, the outcome and the advice.

    Raises:
        EngineError: An answer is none to its item; its ``name`` says what is wrong with it. Or the
            assessment was compiled for another version (``unsupported-schema``).
    """
    prepared = assessment if isinstance(assessment, Prepared) else Prepared(assessment)
    given = read_answers(prepared, answers)
    shown = hide(prepared, given)
    scores = score_dimensions(prepared, shown)
    facts = _make_facts(prepared, shown, scores)
    outcome = choose_outcome(prepared, facts)
    retest = Retest(prepared, shown, scores)
    focus, is_level = find_focus(prepared, scores, retest.are_apart)
    asked = [shown[item.id] for item in prepared.items.values() if item.kind.counts]
    result: contract.Result = {
        "schema_version": RESULT_VERSION,
        "assessment": prepared.data["id"],
        "content_version": prepared.data["content_version"],
        "state": "incomplete" if outcome is None else "scored",
        "outcome": outcome,
        "dimensions": [
            _describe(dimension, scores[name], facts.bands[name])
            for name, dimension in prepared.dimensions.items()
        ],
        "focus": focus,
        "focus_level": is_level,
        "advice": choose_advice(prepared.advice, outcome, facts),
        "answered": sum(each is not BLANK and each.state != "hidden" for each in asked),
        "items": sum(each.state != "hidden" for each in asked),
        "hidden": [name for name, each in shown.items() if each.state == "hidden"],
    }
    if why:
        result["why"] = explain(prepared, given, shown, scores, outcome, retest=retest)
    return result


def find_facts(prepared: Prepared, answers: "contract.Answers") -> Facts:
    """Return what rules see of a response. Raises EngineError."""
    shown = hide(prepared, read_answers(prepared, answers))
    return _make_facts(prepared, shown, score_dimensions(prepared, shown))


def _make_facts(prepared: Prepared, shown: dict[str, Answer], scores: dict[str, Score]) -> Facts:
    return Facts(
        shown,
        {name: each.score for name, each in scores.items()},
        {name: each.band_of(scores[name].score) for name, each in prepared.dimensions.items()},
    )


def _describe(dimension: Dimension, scored: Score, band: str | None) -> "contract.DimensionResult":
    return {
        "id": dimension.id,
        "score": None if scored.score is None else float(scored.score),
        "low": float(scored.low),
        "high": float(scored.high),
        "band": band,
        "percentile": find_percentile(dimension, scored.score),
        "answered": scored.answered,
        "items": scored.items,
    }
