"""What an edit means: what the two versions say, and what becomes of answers and results."""

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.differences.changes import Change
from mirrormark.insight.differences.compare_items import find_item_changes
from mirrormark.insight.differences.compare_results import compare_examples, compare_simulated
from mirrormark.insight.differences.differences_found import Comparison, Version
from mirrormark.insight.differences.differences_report import describe_differences
from mirrormark.insight.differences.saved import find_saved
from mirrormark.insight.differences.wholes import (
    find_advice_changes,
    find_changes_of_the_whole,
    find_dimension_changes,
    find_example_changes,
    find_notice_changes,
    find_outcome_changes,
    find_scale_changes,
    find_section_changes,
)
from mirrormark.model import Assessment
from mirrormark_engine import Prepared

__all__ = ["compare", "describe_differences", "find_changes"]

RESPONSES = 10_000
SEED = 1


def find_changes(old: Assessment, new: Assessment) -> list[Change]:
    """Return what the new version says otherwise, area by area."""
    finders = (
        *(find_changes_of_the_whole, find_scale_changes, find_section_changes),
        *(find_item_changes, find_dimension_changes, find_outcome_changes, find_advice_changes),
        *(find_notice_changes, find_example_changes),
    )
    return [change for find in finders for change in find(old, new)]


def compare(
    old: CompiledAssessment, new: CompiledAssessment, responses: int = RESPONSES
) -> Comparison:
    """Compare two versions of an assessment.

    Args:
        old: The one that was.
        new: The one that is to be.
        responses: How many made-up responses are scored by both.

    Returns:
        JSON data: what was changed, area by area, what becomes of saved answers, and what of the
        results of made-up responses and examples.
    """
    before, after = Prepared(old.data), Prepared(new.data)
    changes = find_changes(old.authored, new.authored)
    return {
        "old": _identify(old),
        "new": _identify(new),
        "changes": [change.as_json() for change in changes],
        "saved_answers": find_saved(before, after),
        "simulated": compare_simulated(before, after, responses, SEED),
        "examples": compare_examples(before, after, old.document.examples),
    }


def _identify(compiled: CompiledAssessment) -> Version:
    data = compiled.data
    return {
        "id": data["id"],
        "title": data["title"],
        "content_version": data["content_version"],
    }
