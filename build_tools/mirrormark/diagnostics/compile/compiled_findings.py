"""Outcomes, advice, notices and pairs."""

from mirrormark.diagnostics.compile.compiled_conditions import resolve
from mirrormark.model import Advice, Assessment, Notice, Outcome, Pair
from mirrormark.model.rules import walk_names
from mirrormark_engine import contract

__all__ = ["compile_advice", "compile_notice", "compile_outcome", "compile_pair"]


def compile_outcome(outcome: Outcome, assessment: Assessment) -> contract.Outcome:
    """Return the compiled form of an outcome."""
    return {
        "id": outcome.id,
        "title": outcome.title,
        "when": _resolve(outcome, assessment),
        "rests_on": _find_dimensions_behind(outcome, assessment),
    }


def compile_advice(advice: Advice, assessment: Assessment) -> contract.Advice:
    """Return the compiled form of a piece of advice."""
    return {
        "id": advice.id,
        "title": advice.title,
        "when": _resolve(advice, assessment),
        "outcomes": list(advice.outcomes),
    }


def compile_notice(notice: Notice, assessment: Assessment) -> contract.Notice:
    """Return the compiled form of a notice."""
    assert notice.when is not None, "one without a rule is a mistake"
    return {
        "id": notice.id,
        "title": notice.title,
        "when": resolve(notice.when, assessment),
        "urgency": notice.urgency,
    }


def _resolve(ruled: Outcome | Advice, assessment: Assessment) -> contract.Rule | None:
    return None if ruled.when is None else resolve(ruled.when, assessment)


def compile_pair(pair: Pair) -> contract.Pair:
    """Return the compiled form of a pair."""
    return {
        "items": list(pair.items),
        "opposite": pair.is_opposite,
        "apart": list(pair.apart.as_integer_ratio()),
        "question": pair.question,
    }


def _find_dimensions_behind(outcome: Outcome, assessment: Assessment) -> list[str]:
    """Return the dimensions that an outcome's rule names; for `otherwise`, those of all rules."""
    behind = assessment.outcomes if outcome.is_otherwise else (outcome,)
    named = {name for each in behind if each.when for name in walk_names(each.when)}
    return [dimension.id for dimension in assessment.dimensions if dimension.id in named]
