"""The compiled form of a profile.

It carries those of the assessments that it uses: their answers are scored anew, by the version that
the site has now.
"""

from collections.abc import Mapping

from mirrormark.diagnostics.checks import MISSING
from mirrormark.diagnostics.compile.compiled import CompiledAssessment
from mirrormark.model import Assessment, Profile
from mirrormark.model.rules import Is, Joined, Negated, Operand, Rule, walk_names
from mirrormark_engine import SCHEMA_VERSION, contract

__all__ = ["compile_profile"]


def compile_profile(
    profile: Profile, used: Mapping[str, CompiledAssessment], content_version: str
) -> contract.CompiledProfile:
    """Return the compiled form of a told profile without problems.

    ``used`` are the assessments that it uses, by id, in its order.
    """
    assessments = {name: each.document for name, each in used.items()}
    return {
        "schema_version": SCHEMA_VERSION,
        "shape": profile.shape,
        "id": profile.id,
        "title": profile.title,
        "content_version": content_version,
        "uses": [
            {
                "id": use.id,
                "since": use.since.isoformat() if use.since else None,
                "compiled": used[use.id].data,
            }
            for use in profile.uses
        ],
        "outcomes": [
            {
                "id": outcome.id,
                "title": outcome.title,
                "when": _resolve(outcome.when, assessments),
                "rests_on": _list_names(outcome.when, list(used)),
            }
            for outcome in profile.outcomes
        ],
        "advice": [
            {
                "id": advice.id,
                "title": advice.title,
                "when": _resolve(advice.when, assessments),
                "outcomes": list(advice.outcomes),
            }
            for advice in profile.advice
        ],
    }


def _resolve(
    rule: Rule | None, assessments: Mapping[str, Assessment]
) -> contract.ProfileRule | None:
    return None if rule is None else _resolve_rule(rule, assessments)


def _resolve_rule(rule: Rule, assessments: Mapping[str, Assessment]) -> contract.ProfileRule:
    """Return the compiled form of a rule, which says what names are: of assessments or scores."""
    if isinstance(rule, Joined):
        return {"type": rule.by, "rules": [_resolve_rule(each, assessments) for each in rule.rules]}
    if isinstance(rule, Negated):
        return {"type": "not", "rule": _resolve_rule(rule.rule, assessments)}
    if isinstance(rule, Is):
        return _resolve_is(rule, assessments)
    left, right = map(_resolve_operand, rule.operands)
    return {"type": "compare", "sign": rule.sign, "left": left, "right": right}


def _resolve_is(claim: Is, assessments: Mapping[str, Assessment]) -> contract.ProfileClaim:
    if claim.name not in assessments:
        return {"type": "band", "dimension": claim.name, "band": claim.value}
    if claim.value == MISSING:
        return {"type": "missing", "assessment": claim.name}
    return {"type": "outcome", "assessment": claim.name, "outcome": claim.value}


def _resolve_operand(operand: Operand) -> contract.Score:
    return {"type": "score", "dimension": operand} if isinstance(operand, str) else operand


def _list_names(rule: Rule | None, order: list[str]) -> list[str]:
    """Return the names in a rule, by the order of the assessments."""
    names = dict.fromkeys(walk_names(rule)) if rule else {}
    return sorted(names, key=lambda name: order.index(name.partition(".")[0]))
