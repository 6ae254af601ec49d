"""The compiled form of an assessment."""

from mirrormark.diagnostics.compile.charts import compile_charts
from mirrormark.diagnostics.compile.compiled_findings import (
    compile_advice,
    compile_notice,
    compile_outcome,
    compile_pair,
)
from mirrormark.diagnostics.compile.compiled_items import compile_item, find_points_scale
from mirrormark.diagnostics.compile.compiled_measures import compile_dimension, compile_focus
from mirrormark.diagnostics.compile.numbers import as_whole_numbers
from mirrormark.model import Assessment
from mirrormark_engine import SCHEMA_VERSION, contract

__all__ = ["compile_assessment"]


def compile_assessment(assessment: Assessment, content_version: str) -> contract.CompiledAssessment:
    """Return the compiled form of a told assessment without problems."""
    scale = find_points_scale(assessment)
    feeds = [feed for item in assessment.items for feed in item.feeds]
    weights = iter(as_whole_numbers([feed.weight for feed in feeds]))
    compiled: contract.CompiledAssessment = {
        "schema_version": SCHEMA_VERSION,
        "shape": assessment.shape,
        "id": assessment.id,
        "title": assessment.title,
        "content_version": content_version,
        "at_least": list(assessment.at_least.as_integer_ratio()),
        "points_scale": scale,
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "items": [item.id for item in section.items],
            }
            for section in assessment.sections
        ],
        "items": [
            compile_item(item, section, assessment, weights, scale)
            for section in assessment.sections
            for item in section.items
        ],
        "dimensions": [compile_dimension(dimension) for dimension in assessment.dimensions],
        "outcomes": [compile_outcome(outcome, assessment) for outcome in assessment.outcomes],
        "advice": [compile_advice(advice, assessment) for advice in assessment.advice],
        "pairs": [compile_pair(pair) for pair in assessment.pairs],
        "focus": compile_focus(assessment.focus),
        "charts": compile_charts(assessment),
    }
    if assessment.notices:
        compiled["notices"] = [compile_notice(each, assessment) for each in assessment.notices]
    return compiled
