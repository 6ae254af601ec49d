"""What the page of an assessment has: a form, and data for its script."""

from mirrormark.contract.page_data import AssessmentPage
from mirrormark.contract.versions import Earlier
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.rules_in_words import (
    claims_in_words,
    condition_in_words,
    rule_in_words,
)
from mirrormark.model import Assessment
from mirrormark.model.scales import is_lent, labelled_options
from mirrormark.site.page.areas import list_areas
from mirrormark.site.page.languages import Languages
from mirrormark.site.page.show_quantities import is_whole
from mirrormark.wording.catalogue import Catalogue

__all__ = ["describe_assessment", "make_assessment_data"]

LONGEST_TEXT = 5000
"""Characters of an answer in free text; more would be another document."""


def describe_assessment(assessment: Assessment, catalogue: Catalogue) -> dict[str, object]:
    """Return what only the template of assessments knows."""
    return {
        "numbers": {item.id: number for number, item in enumerate(assessment.items, start=1)},
        "options_of": lambda item: labelled_options(item, assessment),
        "is_lent": lambda item: is_lent(item, assessment),
        "in_words": lambda rule: rule_in_words(rule, assessment, catalogue),
        "asked_if": lambda rule: condition_in_words(rule, assessment, catalogue),
        "amount": catalogue.amount,
        "numeral": catalogue.numeral,
        "is_whole": is_whole,
        "longest_text": LONGEST_TEXT,
    }


def make_assessment_data(
    compiled: CompiledAssessment,
    catalogue: Catalogue,
    languages: Languages,
    earlier: Earlier | None = None,
) -> AssessmentPage:
    """Return what the page carries for its script."""
    data: AssessmentPage = {
        "compiled": compiled.data,
        "areas": list_areas(compiled, catalogue),
        "rules": {
            outcome.id: rule_in_words(outcome.when, compiled.document, catalogue)
            for outcome in compiled.document.outcomes
            if outcome.when
        },
        "claims": {
            outcome.id: claims_in_words(outcome.when, compiled.document, catalogue)
            for outcome in compiled.document.outcomes
            if outcome.when
        },
        "language": catalogue.language,
        "direction": "rtl" if catalogue.is_from_right else "ltr",
        "author": languages.for_script(compiled.document),
        "strings": catalogue.for_script(
            *("again", "then", "plan", "notes"), *_list_lent_scales(compiled)
        ),
    }
    if earlier and (earlier["texts"] or "same" in earlier):
        data["earlier"] = earlier
    return data


def _list_lent_scales(compiled: CompiledAssessment) -> list[str]:
    """Return the rooms of the scales whose labels are the catalogue's."""
    names = {item["scale"] for item in compiled.data["items"]}
    return [f"scale-{name}" for name in sorted(name for name in names if name)]
