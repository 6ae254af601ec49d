"""What must hold of an assessment. One rule, one function; this table is the list of them."""

from collections.abc import Callable, Iterator

from mirrormark.checks.dimensions import (
    find_bad_bands,
    find_bad_focus,
    find_bad_parts,
    find_fed_means,
    find_missing_dimensions,
    find_unfed_dimensions,
)
from mirrormark.checks.identity import find_bad_file_name, find_duplicate_ids, find_missing_title
from mirrormark.checks.items import (
    find_indistinct_options,
    find_items_without_dimension,
    find_items_without_options,
    find_missing_points,
    find_unknown_scales,
)
from mirrormark.checks.outcomes import (
    find_misplaced_otherwise,
    find_missing_otherwise,
    find_missing_outcomes,
    find_unknown_bands_in_rules,
    find_unknown_dimensions_in_rules,
)
from mirrormark.checks.sections import find_empty_sections, find_missing_sections
from mirrormark.model import Assessment
from mirrormark.problems import Problem

__all__ = ["CHECKS", "find_problems"]

CHECKS: tuple[Callable[[Assessment], Iterator[Problem]], ...] = (
    find_bad_file_name,
    find_missing_title,
    find_duplicate_ids,
    find_missing_dimensions,
    find_bad_bands,
    find_bad_parts,
    find_fed_means,
    find_bad_focus,
    find_unfed_dimensions,
    find_missing_sections,
    find_empty_sections,
    find_items_without_dimension,
    find_items_without_options,
    find_missing_points,
    find_indistinct_options,
    find_unknown_scales,
    find_missing_outcomes,
    find_missing_otherwise,
    find_misplaced_otherwise,
    find_unknown_dimensions_in_rules,
    find_unknown_bands_in_rules,
)


def find_problems(assessment: Assessment) -> list[Problem]:
    """Run every check."""
    return [problem for check in CHECKS for problem in check(assessment)]
