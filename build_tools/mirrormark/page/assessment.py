"""What the page of an assessment has: a form, and data for its script."""

from mirrormark.catalogue import Catalogue
from mirrormark.compile import CompiledAssessment
from mirrormark.contract.page import AssessmentPage
from mirrormark.model import Assessment
from mirrormark.page.areas import list_areas
from mirrormark.page.languages import Languages
from mirrormark.page.quantities import amount, is_whole, plain
from mirrormark.scales import is_lent, options_of
from mirrormark.words import rule_in_words

__all__ = ["describe_assessment", "make_assessment_data"]

LONGEST_TEXT = 5000
"""Characters of an answer in free text; more would be another document."""


def describe_assessment(assessment: Assessment) -> dict[str, object]:
    """Return what only the template of assessments knows."""
    return {
        "numbers": {item.id: number for number, item in enumerate(assessment.items, start=1)},
        "options_of": lambda item: options_of(item, assessment),
        "is_lent": lambda item: is_lent(item, assessment),
        "in_words": lambda rule: rule_in_words(rule, assessment),
        "amount": amount,
        "plain": plain,
        "is_whole": is_whole,
        "longest_text": LONGEST_TEXT,
    }


def make_assessment_data(
    compiled: CompiledAssessment, catalogue: Catalogue, languages: Languages
) -> AssessmentPage:
    """Return what the page carries for its script."""
    return {
        "compiled": compiled.data,
        "areas": list_areas(compiled, catalogue),
        "language": catalogue.language,
        "author": languages.for_script(compiled.document),
        "strings": catalogue.for_script(),
    }
