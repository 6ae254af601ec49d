"""Advice."""

from collections.abc import Iterator

from mirrormark.model import Document
from mirrormark.model.problems import Problem, list_known, suggest

__all__ = ["find_unknown_outcomes_in_advice"]


def find_unknown_outcomes_in_advice(assessment: Document) -> Iterator[Problem]:
    """Advice is for outcomes that there are."""
    known = [outcome.id for outcome in assessment.outcomes]
    for advice in assessment.advice:
        for name in advice.outcomes:
            if known and name not in known:
                what = f"advice '{advice.id}' is for an unknown outcome '{name}'"
                mend = suggest(name, known, list_known("outcomes", known))
                yield Problem(
                    "unknown-outcome", advice.outcomes_places.get(name, advice.place), what, mend
                )
