"""Outcomes, advice and pairs."""

from typing import Any

from mirrormark.compile.conditions import resolve
from mirrormark.model import Advice, Assessment, Outcome, Pair
from mirrormark.rules import walk_names
from mirrormark.words import plain_text, rule_in_words

__all__ = ["compile_advice", "compile_outcome", "compile_pair"]


def compile_outcome(outcome: Outcome, assessment: Assessment) -> dict[str, Any]:
    """Return the compiled form of an outcome."""
    rule = outcome.when
    return {
        "id": outcome.id,
        "title": plain_text(outcome.title),
        "when": None if rule is None else resolve(rule, assessment),
        "because": "" if rule is None else rule_in_words(rule, assessment),
        "rests_on": _find_dimensions_behind(outcome, assessment),
    }


def compile_advice(advice: Advice, assessment: Assessment) -> dict[str, Any]:
    """Return the compiled form of a piece of advice."""
    rule = advice.when
    return {
        "id": advice.id,
        "title": plain_text(advice.title),
        "when": None if rule is None else resolve(rule, assessment),
        "because": "" if rule is None else rule_in_words(rule, assessment),
        "outcomes": list(advice.outcomes),
    }


def compile_pair(pair: Pair) -> dict[str, Any]:
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
