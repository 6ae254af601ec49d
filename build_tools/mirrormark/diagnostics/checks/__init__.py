"""What must hold of a document. One rule, one function; these tables are the list of them."""

from collections.abc import Callable, Iterator

from mirrormark.diagnostics.checks.chart import find_bad_chart
from mirrormark.diagnostics.checks.check_advice import find_unknown_outcomes_in_advice
from mirrormark.diagnostics.checks.check_claims import (
    find_claims_about_free_text,
    find_comparisons_without_points,
    find_numbers_too_large,
    find_unchoosable_options_in_rules,
    find_unknown_options_in_rules,
    find_unknown_parts_in_rules,
)
from mirrormark.diagnostics.checks.check_conditions import (
    find_circles,
    find_conditions_on_later_items,
    find_conditions_on_scores,
    find_unknown_items_in_conditions,
)
from mirrormark.diagnostics.checks.check_dimensions import (
    find_bad_bands,
    find_bad_focus,
    find_bad_parts,
    find_fed_means,
    find_missing_dimensions,
    find_unfed_dimensions,
)
from mirrormark.diagnostics.checks.check_examples import (
    find_bad_answers_in_examples,
    find_bad_expectations,
    find_examples_with_one_name,
)
from mirrormark.diagnostics.checks.check_items import (
    find_items_without_dimension,
    find_unknown_scales,
)
from mirrormark.diagnostics.checks.check_measures import find_bad_percentiles, find_bad_references
from mirrormark.diagnostics.checks.check_outcomes import (
    find_misplaced_otherwise,
    find_missing_outcomes,
)
from mirrormark.diagnostics.checks.check_pairs import find_bad_pairs
from mirrormark.diagnostics.checks.check_profile import (
    MISSING,
    NOTHING,
    Beside,
    find_bad_comparisons,
    find_bad_profile_expectations,
    find_bad_results,
    find_missing_uses,
    find_unknown_names,
    find_unknown_uses,
    find_unknown_values,
)
from mirrormark.diagnostics.checks.check_rules import (
    find_ambiguous_names_in_rules,
    find_scores_compared_with_answers,
    find_scores_out_of_range,
    find_unknown_bands_in_rules,
    find_unknown_names_in_rules,
)
from mirrormark.diagnostics.checks.check_sections import find_empty_sections, find_missing_sections
from mirrormark.diagnostics.checks.identity import (
    find_bad_file_name,
    find_duplicate_ids,
    find_missing_title,
)
from mirrormark.diagnostics.checks.options import (
    find_indistinct_options,
    find_items_without_options,
    find_missing_points,
    find_reserved_option_ids,
    find_several_none_options,
)
from mirrormark.diagnostics.checks.sizes import find_excess, find_long_text
from mirrormark.diagnostics.checks.texts import find_long_texts
from mirrormark.model import Assessment, Document, Profile
from mirrormark.model.problems import Problem

__all__ = [
    "MISSING",
    "NOTHING",
    "OF_ANY",
    "OF_ANY_RULES",
    "OF_ASSESSMENTS",
    "OF_PROFILES",
    "Beside",
    "find_long_text",
    "find_problems",
]

type Check = Callable[[Document], Iterator[Problem]]

OF_ANY: tuple[Check, ...] = (
    find_bad_file_name,
    find_missing_title,
    find_duplicate_ids,
)
OF_ANY_RULES: tuple[Check, ...] = (
    find_missing_outcomes,
    find_misplaced_otherwise,
    find_unknown_outcomes_in_advice,
    find_examples_with_one_name,
)
OF_ASSESSMENTS: tuple[Callable[[Assessment], Iterator[Problem]], ...] = (
    find_missing_dimensions,
    find_bad_bands,
    find_bad_parts,
    find_bad_references,
    find_bad_percentiles,
    find_fed_means,
    find_bad_focus,
    find_unfed_dimensions,
    find_missing_sections,
    find_empty_sections,
    find_items_without_dimension,
    find_items_without_options,
    find_missing_points,
    find_indistinct_options,
    find_reserved_option_ids,
    find_several_none_options,
    find_unknown_scales,
    find_conditions_on_scores,
    find_unknown_items_in_conditions,
    find_circles,
    find_conditions_on_later_items,
    find_unknown_names_in_rules,
    find_ambiguous_names_in_rules,
    find_unknown_bands_in_rules,
    find_scores_out_of_range,
    find_scores_compared_with_answers,
    find_claims_about_free_text,
    find_unknown_parts_in_rules,
    find_unchoosable_options_in_rules,
    find_unknown_options_in_rules,
    find_comparisons_without_points,
    find_numbers_too_large,
    find_bad_pairs,
    find_bad_chart,
    find_bad_answers_in_examples,
    find_bad_expectations,
)
OF_PROFILES: tuple[Callable[[Profile, Beside], Iterator[Problem]], ...] = (
    find_missing_uses,
    find_unknown_uses,
    find_unknown_names,
    find_unknown_values,
    find_bad_comparisons,
    find_bad_results,
    find_bad_profile_expectations,
)


def find_problems(document: Document, beside: Beside = NOTHING) -> list[Problem]:
    """Run every check; where something is far too large, say no more than that.

    ``beside`` are the assessments that a profile may use.
    """
    if excess := [*find_excess(document), *find_long_texts(document)]:
        return excess
    problems = [problem for check in OF_ANY for problem in check(document)]
    if isinstance(document, Profile):
        problems += [each for check in OF_PROFILES for each in check(document, beside)]
    else:
        problems += [each for check in OF_ASSESSMENTS for each in check(document)]
    return problems + [problem for check in OF_ANY_RULES for problem in check(document)]
