"""Every piece of advice is given to somebody."""

from collections.abc import Iterator, Mapping
from typing import Any

from mirrormark.model import Advice
from mirrormark.problems import Problem
from mirrormark.proofs.space import Space
from mirrormark.rules import Rule
from mirrormark_engine.reach import Reach

__all__ = ["prove_advice"]


def prove_advice(space: Space) -> Iterator[Problem]:
    """Yield advice that no response gets."""
    for advice, (name, rule, outcomes) in zip(
        space.assessment.advice, space.prepared.advice, strict=True
    ):
        for reach in space.reach_advice(rule):
            if example := _find_response(reach, rule, outcomes):
                space.examples["advice", name] = example
                break
        else:
            space.is_exact = space.is_exact and reach.is_exact
            yield _explain_idle(advice, rule, outcomes, reach)


def _explain_idle(advice: Advice, rule: Rule | None, outcomes: list[str], reach: Reach) -> Problem:
    what = f"advice '{advice.id}' is never given: no response meets its rule"
    if outcomes:
        referred = reach.layout.refer(rule)
        if any(branch.find(referred) is not None for branch in reach.branches()):
            fits = ", ".join(f"'{outcome}'" for outcome in outcomes)
            what = f"advice '{advice.id}' is never given: its rule never holds with outcome {fits}"
    return Problem(advice.place, what, "Change its rule or its 'for', or remove it.")


def _find_response(
    reach: Reach, rule: Rule | None, outcomes: list[str]
) -> Mapping[str, Any] | None:
    referred = reach.layout.refer(rule)
    for branch in reach.branches():
        for outcome, domains in branch.leaves():
            if outcome is None or (outcomes and outcome not in outcomes):
                continue
            found = branch.find(referred, domains)
            if found is not None:
                return branch.spell(found)
    return None
