"""Outcomes, advice and pairs."""

from collections.abc import Callable
from typing import Any

from mirrormark.compile.conditions import resolve
from mirrormark.model import Advice, Assessment, Outcome, Pair
from mirrormark.rules import Rule, walk_names
from mirrormark.words import rule_in_words

__all__ = ["compile_advice", "compile_outcome", "compile_pair", "compile_ruled"]


def compile_outcome(outcome: Outcome, assessment: Assessment) -> dict[str, Any]:
    """Return the compiled form of an outcome."""
    return {
        **_compile_in(assessment, outcome),
        "rests_on": _find_dimensions_behind(outcome, assessment),
    }


def compile_advice(advice: Advice, assessment: Assessment) -> dict[str, Any]:
    """Return the compiled form of a piece of advice."""
    return {**_compile_in(assessment, advice), "outcomes": list(advice.outcomes)}


def compile_ruled(
    ruled: Outcome | Advice, resolve: Callable[[Rule], Rule], say: Callable[[Rule], str]
) -> dict[str, Any]:
    """Return what outcomes and advice have in common, with the rule resolved, and said in words."""
    rule = ruled.when
    return {
        "id": ruled.id,
        "title": ruled.title,
        "when": None if rule is None else resolve(rule),
        "because": "" if rule is None else say(rule),
    }


def _compile_in(assessment: Assessment, ruled: Outcome | Advice) -> dict[str, Any]:
    return compile_ruled(
        ruled,
        lambda rule: resolve(rule, assessment),
        lambda rule: rule_in_words(rule, assessment),
    )


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
