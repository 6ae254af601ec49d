"""An assessment, from the text of its file to its compiled form."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from mirrormark.checks import find_long_text, find_problems
from mirrormark.compile.charts import compile_charts
from mirrormark.compile.findings import compile_advice, compile_outcome, compile_pair
from mirrormark.compile.items import compile_item, find_points_scale
from mirrormark.compile.measures import compile_dimension, compile_focus
from mirrormark.compile.numbers import as_whole_numbers
from mirrormark.model import Assessment, Place
from mirrormark.parse import parse_assessment
from mirrormark.parse.lines import split_lines
from mirrormark.problems import AssessmentError, Problem
from mirrormark.rendering import OURS, Render, tell, tell_from
from mirrormark_engine import SCHEMA_VERSION, contract

__all__ = [
    "Compiled",
    "compile_assessment",
    "compile_text",
    "decode",
    "tell_anew",
    "tell_in",
    "version_of",
]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A valid assessment and its compiled form."""

    assessment: Assessment
    """In the words that readers see."""
    data: contract.CompiledAssessment
    """The compiled form, for the engine and the script of the page."""
    authored: Assessment
    """The same in the author's Markdown, for the page."""


def decode(data: bytes, path: str) -> str:
    """Return the text of a file, or raise AssessmentError where it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        lines = split_lines(before)
        place = Place(path, len(lines), len(lines[-1]) + 1)
        what = f"the file is not UTF-8 (byte 0x{data[error.start]:02x})"
        mend = "Save it again with the encoding UTF-8."
        raise AssessmentError([Problem(place, what, mend)]) from error


def compile_text(text: str, path: str, assessment_id: str, render: Render = OURS) -> Compiled:
    """Parse, check and compile one file. Raises AssessmentError with all of its mistakes.

    ``render`` makes HTML of its Markdown, from which its words are taken.
    """
    if problems := list(find_long_text(text, path)):
        raise AssessmentError(problems)
    authored, problems = parse_assessment(text, path, assessment_id)
    problems += find_problems(authored)
    if problems:
        raise AssessmentError(problems)
    told = tell(authored, render)
    return Compiled(told, compile_assessment(told, version_of(text)), authored)


def tell_anew(compiled: Compiled, slots: Mapping[str, str], title: str) -> Compiled:
    """Return an assessment with the words of its rendered pieces, HTML by key, and a title."""
    told = replace(tell_from(slots, compiled.authored), title=title)
    return replace(
        compiled,
        assessment=told,
        data=compile_assessment(told, compiled.data["content_version"]),
    )


def tell_in(compiled: Compiled, language: str) -> Compiled:
    """Return an assessment with our words in it, labels of scales, in a language of ours."""
    return replace(
        compiled,
        assessment=replace(compiled.assessment, lent_in=language),
        authored=replace(compiled.authored, lent_in=language),
    )


def version_of(text: str) -> str:
    """Return what tells one version of a file from another."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def compile_assessment(assessment: Assessment, content_version: str) -> contract.CompiledAssessment:
    """Return the compiled form of a told assessment without problems."""
    scale = find_points_scale(assessment)
    weights = iter(as_whole_numbers([item.weight for item in assessment.items]))
    return {
        "schema_version": SCHEMA_VERSION,
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
            compile_item(item, section, assessment, next(weights), scale)
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
