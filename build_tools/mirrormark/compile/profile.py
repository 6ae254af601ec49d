"""The compiled form of a profile.

It carries those of the assessments that it uses: their answers are scored anew, by the version that
the site has now.
"""

from collections.abc import Mapping

from mirrormark.checks import MISSING
from mirrormark.compile.compiled import CompiledAssessment
from mirrormark.compile.findings import Ruled, compile_rule
from mirrormark.model import Advice, Assessment, Outcome, Profile
from mirrormark.rules import Rule, walk_names
from mirrormark.words import profile_rule_in_words
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
                **_compile_in(assessments, outcome),
                "rests_on": _list_names(outcome.when, list(used)),
            }
            for outcome in profile.outcomes
        ],
        "advice": [
            {
                "id": advice.id,
                "title": advice.title,
                **_compile_in(assessments, advice),
                "outcomes": list(advice.outcomes),
            }
            for advice in profile.advice
        ],
    }


def _compile_in(
    assessments: Mapping[str, Assessment], ruled: Outcome | Advice
) -> Ruled[contract.ProfileRule]:
    return compile_rule(
        ruled.when,
        lambda rule: _resolve(rule, assessments),
        lambda rule: profile_rule_in_words(rule, assessments),
    )


def _resolve(rule: Rule, assessments: Mapping[str, Assessment]) -> contract.ProfileRule:
    """Return the compiled form of a rule, which says what names are: of assessments or scores."""
    name, *arguments = rule
    if name == "not":
        return {"type": "not", "rule": _resolve(arguments[0], assessments)}
    if name in ("and", "or"):
        return {"type": name, "rules": [_resolve(each, assessments) for each in arguments]}
    first, second = arguments
    if name != "is":
        left, right = _resolve_operand(first), _resolve_operand(second)
        return {"type": "compare", "sign": name, "left": left, "right": right}
    if first not in assessments:
        return {"type": "band", "dimension": first, "band": second}
    if second == MISSING:
        return {"type": "missing", "assessment": first}
    return {"type": "outcome", "assessment": first, "outcome": second}


def _resolve_operand(operand: float | str) -> contract.Score:
    return {"type": "score", "dimension": operand} if isinstance(operand, str) else operand


def _list_names(rule: Rule | None, order: list[str]) -> list[str]:
    """Return the names in a rule, by the order of the assessments."""
    names = dict.fromkeys(walk_names(rule)) if rule else {}
    return sorted(names, key=lambda name: order.index(name.partition(".")[0]))
