"""Sections."""

from collections.abc import Iterator

from mirrormark.model import Assessment
from mirrormark.model.problems import Problem

__all__ = ["find_empty_sections", "find_missing_sections"]


def find_missing_sections(assessment: Assessment) -> Iterator[Problem]:
    """There has to be something to answer."""
    if not assessment.sections:
        mend = "Add a heading '## …' and a '-' list of statements below it."
        yield Problem("no-section", assessment.place, "the assessment has no sections", mend)


def find_empty_sections(assessment: Assessment) -> Iterator[Problem]:
    """A section is a page, and a page asks something."""
    for section in assessment.sections:
        if not section.items:
            what = f"section '{section.id}' has no items"
            mend = "List statements with '-', or add a question '### …'; '*' lists are prose."
            yield Problem("empty-section", section.place, what, mend)
