"""Outcomes, advice and pairs."""

from collections.abc import Callable
from typing import TypedDict

from mirrormark.compile.conditions import resolve
from mirrormark.model import Advice, Assessment, Outcome, Pair
from mirrormark.rules import Rule, walk_names
from mirrormark.words import rule_in_words
from mirrormark_engine import contract

__all__ = ["Ruled", "compile_advice", "compile_outcome", "compile_pair", "compile_rule"]


def compile_outcome(outcome: Outcome, assessment: Assessment) -> contract.Outcome:
    """Return the compiled form of an outcome."""
    return {
        "id": outcome.id,
        "title": outcome.title,
        **_compile_in(assessment, outcome),
        "rests_on": _find_dimensions_behind(outcome, assessment),
    }


def compile_advice(advice: Advice, assessment: Assessment) -> contract.Advice:
    """Return the compiled form of a piece of advice."""
    return {
        "id": advice.id,
        "title": advice.title,
        **_compile_in(assessment, advice),
        "outcomes": list(advice.outcomes),
    }


class Ruled[R](TypedDict):
    """What outcomes and advice say of their rule."""

    when: R | None
    because: str


def compile_rule[R](
    rule: Rule | None, resolve: Callable[[Rule], R], say: Callable[[Rule], str]
) -> Ruled[R]:
    """Return a rule resolved, and said in words."""
    if rule is None:
        return {"when": None, "because": ""}
    return {"when": resolve(rule), "because": say(rule)}


def _compile_in(assessment: Assessment, ruled: Outcome | Advice) -> Ruled[contract.Rule]:
    return compile_rule(
        ruled.when,
        lambda rule: resolve(rule, assessment),
        lambda rule: rule_in_words(rule, assessment),
    )


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
