"""Outcomes."""

from collections.abc import Iterator

from mirrormark.model import Document
from mirrormark.model.problems import Problem

__all__ = ["find_misplaced_otherwise", "find_missing_outcomes"]


def find_missing_outcomes(assessment: Document) -> Iterator[Problem]:
    """An assessment ends in a diagnosis, whatever was answered."""
    if not assessment.outcomes:
        mend = "Add '# Outcomes' and below it '## …' headings, the last one with {otherwise}."
        yield Problem(
            "no-outcome", assessment.place, f"the {assessment.shape} has no outcome", mend
        )


def find_misplaced_otherwise(assessment: Document) -> Iterator[Problem]:
    """`otherwise` always holds: there is one, and nothing after it could be reached."""
    always = [outcome for outcome in assessment.outcomes if outcome.is_otherwise]
    for outcome in always[1:]:
        what = (
            f"outcome '{outcome.id}' is a second 'otherwise' (first at line {always[0].place.line})"
        )
        yield Problem(
            "misplaced-otherwise", outcome.place, what, 'Give one of them a rule, {when="…"}.'
        )
    if len(always) == 1 and not assessment.outcomes[-1].is_otherwise:
        what = f"outcome '{always[0].id}' is 'otherwise', so those after it are never reached"
        yield Problem("misplaced-otherwise", always[0].place, what, "Move it to the end.")
