"""From the text of a profile, and the assessments beside it, to its compiled form.

The compiled form carries those of the assessments that it uses: their answers are scored anew, by
the version that the site has now.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mirrormark.checks import MISSING, find_long_text, find_problems_in_profile
from mirrormark.compile.document import Compiled, version_of
from mirrormark.model import Assessment, Profile
from mirrormark.parse import parse_profile
from mirrormark.problems import AssessmentError
from mirrormark.rendering import OURS, Render, tell, tell_from
from mirrormark.rules import Rule, walk_names
from mirrormark_engine import SCHEMA_VERSION, contract

__all__ = ["CompiledProfile", "compile_profile", "tell_profile_anew"]


@dataclass(frozen=True, slots=True)
class CompiledProfile:
    """A valid profile and its compiled form."""

    profile: Profile
    """In the words that readers see."""
    assessments: Mapping[str, Compiled]
    """Those that it uses, by id, in its order."""
    data: contract.CompiledProfile
    """The compiled form, for the engine and the script of the page."""
    authored: Profile
    """The same in the author's Markdown, for the page."""


def compile_profile(
    text: str,
    path: str,
    profile_id: str,
    beside: Mapping[str, Compiled | None],
    render: Render = OURS,
) -> CompiledProfile:
    """Parse, check and compile one file. Raises AssessmentError with all of its mistakes.

    ``beside`` are the assessments that it may use, by id; None for one with mistakes of its own.
    ``render`` is what `compile_text` takes.
    """
    if problems := list(find_long_text(text, path)):
        raise AssessmentError(problems)
    profile, problems = parse_profile(text, path, profile_id)
    known = {name: each.assessment if each else None for name, each in beside.items()}
    problems += find_problems_in_profile(profile, known)
    if problems:
        raise AssessmentError(problems)
    named = {use.id: beside[use.id] for use in profile.uses}
    used = {name: each for name, each in named.items() if each}
    told = tell(profile, render)
    return CompiledProfile(told, used, _compile(told, used, version_of(text)), profile)


def tell_profile_anew(
    compiled: CompiledProfile, slots: Mapping[str, str], title: str, beside: Mapping[str, Compiled]
) -> CompiledProfile:
    """Return a profile with the words of its rendered pieces, HTML by key, and a title.

    ``beside`` are the assessments by id, told already.
    """
    told = replace(tell_from(slots, compiled.authored), title=title)
    used = {name: beside[name] for name in compiled.assessments}
    data = _compile(told, used, compiled.data["content_version"])
    return CompiledProfile(told, used, data, compiled.authored)


def _compile(
    profile: Profile, used: Mapping[str, Compiled], content_version: str
) -> contract.CompiledProfile:
    assessments = {name: each.assessment for name, each in used.items()}
    return {
        "schema_version": SCHEMA_VERSION,
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
    name, *arguments = rule
    if name == "not":
        return {"type": "not", "rule": _resolve_rule(arguments[0], assessments)}
    if name in ("and", "or"):
        return {"type": name, "rules": [_resolve_rule(each, assessments) for each in arguments]}
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
