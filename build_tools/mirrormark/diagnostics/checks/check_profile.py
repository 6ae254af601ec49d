"""What must hold of a profile alone, given the assessments beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from mirrormark.diagnostics.checks.check_examples import NONE, find_unknown
from mirrormark.diagnostics.checks.check_rules import HIGHEST_SCORE, LOWEST_SCORE, refuse_score
from mirrormark.diagnostics.checks.lookup import find_word
from mirrormark.diagnostics.checks.names import Ruled, find_verdicts
from mirrormark.model import Assessment, Dimension, Expected, Profile
from mirrormark.model.problems import Problem, find_nearest, list_known, suggest
from mirrormark.model.rules import Comparison, Is, walk_claims, walk_names

if TYPE_CHECKING:
    from mirrormark.model.finding_kinds import FindingName

__all__ = [
    "MISSING",
    "NOTHING",
    "Beside",
    "find_bad_comparisons",
    "find_bad_profile_expectations",
    "find_bad_results",
    "find_missing_uses",
    "find_unknown_names",
    "find_unknown_uses",
    "find_unknown_values",
]

type Beside = Mapping[str, Assessment | None]
"""The assessments that a profile may use, by id; None for one that has mistakes of its own."""

NOTHING: Mapping[str, None] = MappingProxyType({})
"""Beside an assessment there is nothing that it could use."""

MISSING = "missing"
"""What a rule says of an assessment without a diagnosis: `clarity is missing`."""


def find_missing_uses(profile: Profile, beside: Beside) -> Iterator[Problem]:  # noqa: ARG001
    """A profile reads something."""
    if not profile.uses and "uses" not in profile.unread:
        mend = "Name them below 'uses:', each with a colon: 'clarity: {}'."
        yield Problem("no-uses", profile.place, "the profile uses no assessment", mend)


def find_unknown_uses(profile: Profile, beside: Beside) -> Iterator[Problem]:
    """A profile reads assessments that there are, and that can be read."""
    for use in profile.uses:
        if use.id not in beside:
            what = f"there is no assessment '{use.id}' beside the profile"
            mend = suggest(use.id, beside, list_known("assessments", beside))
            yield Problem("unknown-assessment", use.place, what, mend)
        elif (assessment := beside[use.id]) is None:
            what = f"assessment '{use.id}', which the profile uses, has mistakes of its own"
            yield Problem(
                "unsound-assessment", use.place, what, f"Run 'mirrormark check' on '{use.id}.md'."
            )
        elif any(outcome.id == MISSING for outcome in assessment.outcomes):
            what = f"assessment '{use.id}' has an outcome '{MISSING}', which rules can't name"
            yield Problem(
                "reserved-id", use.place, what, f"Give it another id, such as '{MISSING}-it'."
            )


def find_unknown_names(profile: Profile, beside: Beside) -> Iterator[Problem]:
    """Rules and examples are about assessments that it uses, and about their dimensions."""
    used = _list_used(profile, beside)
    named = [
        (name, ruled.subject, ruled.place_of(name))
        for ruled in find_verdicts(profile)
        for name in walk_names(ruled.rule)
    ]
    named += [
        (name, f"example '{example.name}'", place)
        for example in profile.examples
        for name, place in example.answer_places.items()
    ]
    reported: set[str] = set()
    finding: FindingName
    for name, subject, place in named if used else []:
        assessment_id, _, dimension_id = name.partition(".")
        assessment = beside.get(assessment_id)
        if assessment_id not in used:
            finding, key, at = "unknown-assessment", assessment_id, place
            what = f"{subject} names '{assessment_id}', which the profile doesn't use"
            mend = suggest(assessment_id, used, list_known("assessments that it uses", used))
            mend = "Add it below 'uses:'." if assessment_id in beside else mend
        elif dimension_id and assessment and not _find_dimension(name, beside):
            finding, key = "unknown-dimension", name
            at = replace(place, column=place.column + len(assessment_id) + 1)
            known = [dimension.id for dimension in assessment.dimensions]
            what = f"{subject} names '{dimension_id}', which is no dimension of '{assessment_id}'"
            mend = suggest(dimension_id, known, list_known("dimensions", known))
        else:
            continue
        if key not in reported:  # one slip, one message, however often it is repeated
            reported.add(key)
            yield Problem(finding, at, what, mend)


def _list_used(profile: Profile, beside: Beside) -> list[str]:
    """Return the assessments that a profile uses, and those that it seems to mean."""
    used = [use.id for use in profile.uses]
    meant = [find_nearest(name, beside) for name in used if name not in beside]
    return [*used, *(name for name in meant if name)]


def find_unknown_values(profile: Profile, beside: Beside) -> Iterator[Problem]:
    """`is` names an outcome of an assessment, `missing`, or a band of a dimension."""
    finding: FindingName
    for ruled in find_verdicts(profile):
        claims = [claim for claim in walk_claims(ruled.rule) if isinstance(claim, Is)]
        for name, value in dict.fromkeys((claim.name, claim.value) for claim in claims):
            assessment = beside.get(name)
            dimension = _find_dimension(name, beside)
            if assessment:
                finding, kind = "unknown-outcome", "outcome"
                known = [*(outcome.id for outcome in assessment.outcomes), MISSING]
            elif dimension:
                finding, kind = "unknown-band", "band"
                known = [band.id for band in dimension.bands]
            else:
                continue
            if value not in known:
                what = f"{ruled.subject} names an unknown {kind} '{value}' of '{name}'"
                place = ruled.place_of(f"{name}: {value}")
                yield Problem(
                    finding, place, what, suggest(value, known, list_known(f"{kind}s", known))
                )


def find_bad_comparisons(profile: Profile, beside: Beside) -> Iterator[Problem]:
    """Scores of dimensions are compared, with each other or with a number from 0 to 100."""
    for ruled in find_verdicts(profile):
        for claim in walk_claims(ruled.rule):
            if isinstance(claim, Comparison):
                yield from _judge_comparison(claim, ruled, beside)


def _judge_comparison(claim: Comparison, ruled: Ruled, beside: Beside) -> Iterator[Problem]:
    for operand in claim.operands:
        if isinstance(operand, str) and "." not in operand:
            what = (
                f"{ruled.subject} compares '{operand}', and an assessment as a whole has no score"
            )
            assessment = beside.get(operand)
            example = assessment.dimensions[0].id if assessment and assessment.dimensions else "…"
            mend = f"Name a dimension of it, as in '{operand}.{example} >= 60'."
            yield Problem("unfit-comparison", ruled.place_of(operand), what, mend)
        elif not isinstance(operand, str):
            yield from refuse_score(operand, ruled)


def find_bad_results(profile: Profile, beside: Beside) -> Iterator[Problem]:
    """An example has results that there could be."""
    for example in profile.examples:
        for name, place in example.answer_places.items():
            assessment, dimension = beside.get(name), _find_dimension(name, beside)
            value = example.answers.get(name)
            said = f"'{value}'" if isinstance(value, str | Decimal) else "several values"
            subject = f"example '{example.name}' has {said} for '{name}'"
            if assessment:
                known = [outcome.id for outcome in assessment.outcomes]
                if value not in known:
                    mend = suggest(str(value), known, list_known("outcomes", known))
                    at = find_word(said, example.answer_words.get(name, {}), place)
                    yield Problem("bad-answer", at, f"{subject}, which is no outcome of it", mend)
            elif dimension and not (
                isinstance(value, Decimal) and LOWEST_SCORE <= value <= HIGHEST_SCORE
            ):
                yield Problem(
                    "score-out-of-range",
                    place,
                    f"{subject}, which is no score",
                    "Write one from 0 to 100.",
                )


def find_bad_profile_expectations(profile: Profile, beside: Beside) -> Iterator[Problem]:  # noqa: ARG001
    """An example expects an outcome, and advice, that there are."""
    for example in profile.examples if profile.outcomes and profile.uses else ():
        for expected in example.expected:
            if found := _judge_expected(expected, profile):
                what, mend = found
                place = find_word(what, expected.places, expected.place)
                yield Problem(
                    "bad-expectation", place, f"example '{example.name}' expects {what}", mend
                )


def _judge_expected(expected: Expected, profile: Profile) -> tuple[str, str] | None:
    value = expected.value
    if expected.name == "outcome" and isinstance(value, tuple):
        return "a list for 'outcome'", "Write 'outcome: …' with one of them."
    if expected.name == "advice":
        known = [advice.id for advice in profile.advice]
        return find_unknown("advice", value if isinstance(value, tuple) else (), known)
    if expected.name == "outcome":
        known = [*dict.fromkeys(outcome.id for outcome in profile.outcomes), NONE]
        return find_unknown("outcome", (str(value),), known)
    if expected.name == "open":
        known = [use.id for use in profile.uses]
        values = value if isinstance(value, tuple) else None
        if values is None:
            return "no list for 'open'", "Write 'open: [first, second]'."
        return find_unknown("open", values, known)
    return f"'{expected.name}', which is unknown", "It can be one of: outcome, advice, open."


def _find_dimension(name: str, beside: Beside) -> Dimension | None:
    assessment_id, _, dimension_id = name.partition(".")
    assessment = beside.get(assessment_id)
    dimensions = assessment.dimensions if assessment else ()
    return next((each for each in dimensions if each.id == dimension_id), None)
