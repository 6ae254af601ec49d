"""A diagnosis across assessments: what several responses say together.

A compiled profile holds the compiled form of each assessment that it uses, so that its results are
always those of the answers, and of the wording that the site has now. Its rules are trees as
`claims` describes them, in which a dimension is that of an assessment (`clarity.goals`), or an
assessment (`clarity`, whose bands are its outcomes).
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from mirrormark_engine import (
    RESULT_VERSION,
    SCHEMA_VERSION,
    EngineError,
    Prepared,
    score,
)
from mirrormark_engine.claims import Rule, dimensions_of, read_rule, walk_claims
from mirrormark_engine.exact import as_exact
from mirrormark_engine.scoring.answers import take_usable
from mirrormark_engine.scoring.findings import choose_advice
from mirrormark_engine.scoring.rules import Facts, holds, judge_claim

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = [
    "PreparedProfile",
    "choose_outcome",
    "list_open",
    "make_facts",
    "read_profile",
]

MISSING: Final = "missing"
"""The state of an assessment without answers."""


class PreparedProfile:
    """A compiled profile, ready to read one set of responses after another."""

    __slots__ = ("advice", "assessments", "data", "outcomes")

    def __init__(self, compiled: "contract.CompiledProfile") -> None:
        if compiled.get("schema_version") != SCHEMA_VERSION:
            message = f"This engine reads version {SCHEMA_VERSION} of compiled profiles."
            raise EngineError("unsupported-schema", message)
        self.data = compiled
        self.assessments = {use["id"]: Prepared(use["compiled"]) for use in compiled["uses"]}
        """By id, in the author's order."""
        self.outcomes = [(each["id"], read_rule(each["when"])) for each in compiled["outcomes"]]
        """Id and rule, in the order in which they are tried; None always holds."""
        self.advice = [
            (each["id"], read_rule(each["when"]), each["outcomes"]) for each in compiled["advice"]
        ]
        """Id, rule and the outcomes that it fits (empty for all)."""


def read_profile(
    prepared: PreparedProfile, responses: "Mapping[str, contract.Response]"
) -> "contract.ProfileResult":
    """Say what responses to several assessments mean together.

    Args:
        prepared: The profile.
        responses: By the id of the assessment ``{"answers": …, "day": "2026-11-22"}``, of which
            ``day`` is when they were last changed. Answers that an assessment doesn't take any
            more, or never did, are left out.

    Returns:
        The outcome, the advice, and a result for each assessment. Where one is ``open``, another
        outcome may come first.

    Raises:
        EngineError: The responses are no mapping, or nothing that an assessment can read.
    """
    if not isinstance(responses, dict):
        raise EngineError("wrong-type", "Responses are a mapping, by assessment.")
    uses = prepared.data["uses"]
    results = [_read_response(prepared, use, responses.get(use["id"])) for use in uses]
    facts = _collect_facts(prepared, results)
    outcome, passed = choose_outcome(prepared, facts)
    return {
        "schema_version": RESULT_VERSION,
        "profile": prepared.data["id"],
        "content_version": prepared.data["content_version"],
        "state": "incomplete" if outcome is None else "scored",
        "outcome": outcome,
        "advice": choose_advice(prepared.advice, outcome, facts),
        "results": results,
        "open": list_open(prepared, passed, facts),
    }


def make_facts(
    prepared: PreparedProfile,
    outcomes: Mapping[str, str | None],
    scores: Mapping[str, Fraction | None],
) -> Facts:
    """Return what rules are about: an assessment is like a dimension, with outcomes for bands.

    ``outcomes`` go by assessment, ``scores`` by names such as ``clarity.goals``. What is left out,
    or None, is missing.
    """
    known = {
        name: None if outcomes.get(name) is None else Fraction(1) for name in prepared.assessments
    }
    bands = {name: outcomes.get(name) for name in prepared.assessments}
    for name, assessment in prepared.assessments.items():
        for dimension in assessment.dimensions.values():
            full_name = f"{name}.{dimension.id}"
            known[full_name] = scores.get(full_name)
            bands[full_name] = dimension.band_of(known[full_name])
    return Facts({}, known, bands)


def choose_outcome(prepared: PreparedProfile, facts: Facts) -> tuple[str | None, list[Rule | None]]:
    """Return the id of the first outcome whose rule holds, and the undecided rules before it.

    Unlike an assessment, a profile passes over what it can't tell: who has answered one assessment
    of six learns what that one says, and which others could come first. Without any result there is
    no outcome, whatever the rules say.
    """
    passed: list[Rule | None] = []
    is_empty = all(score is None for score in facts.scores.values())
    for outcome, rule in prepared.outcomes:
        verdict = holds(rule, facts)
        if verdict and not is_empty:
            return outcome, passed
        if verdict is None:
            passed.append(rule)
    return None, passed


def list_open(prepared: PreparedProfile, passed: list[Rule | None], facts: Facts) -> list[str]:
    """Return the ids of the assessments that lack what undecided rules ask for, in order."""
    lacking = {name for rule in passed for name in _find_undecided(rule, facts)}
    return [name for name in prepared.assessments if name in lacking]


def _find_undecided(rule: Rule | None, facts: Facts) -> set[str]:
    """Return the ids of the assessments that lack what a rule asks for."""
    names = {
        name
        for claim in walk_claims(rule)
        if judge_claim(claim, facts) is None
        for name in dimensions_of(claim)
    }
    return {name.partition(".")[0] for name in names if facts.scores[name] is None}


def _read_response(
    prepared: PreparedProfile, use: "contract.Use", response: "contract.Response | None"
) -> "contract.ResultOfUse":
    """Score the response to one assessment."""
    nothing: contract.Unread = {
        "assessment": use["id"],
        "state": MISSING,
        "day": None,
        "result": None,
    }
    if response is None:
        return nothing
    if not _is_response(response):
        message = f"The response to {use['id']!r} is no mapping with answers and a day."
        raise EngineError("wrong-type", message)
    assessment = prepared.assessments[use["id"]]
    result = score(assessment, take_usable(assessment, response["answers"]))
    if not result["answered"]:
        return nothing
    is_old = use["since"] is not None and response["day"] < use["since"]
    return {
        "assessment": use["id"],
        "state": "incomplete" if result["outcome"] is None else "old" if is_old else "current",
        "day": response["day"],
        "result": result,
    }


def _is_response(response: object) -> bool:
    return (
        isinstance(response, dict)
        and isinstance(response.get("answers"), dict)
        and isinstance(response.get("day"), str)
    )


def _collect_facts(prepared: PreparedProfile, results: "list[contract.ResultOfUse]") -> Facts:
    found = {each["assessment"]: each["result"] for each in results if each["result"]}
    scores = {
        f"{name}.{scored['id']}": None if scored["score"] is None else as_exact(scored["score"])
        for name, result in found.items()
        for scored in result["dimensions"]
    }
    return make_facts(prepared, {name: each["outcome"] for name, each in found.items()}, scores)
