"""From the text of a file to the compiled form, the one contract with the engine and the page.

The compiled form is plain JSON data. Points and weights are whole numbers, so that scoring is
exact: the smallest in the same proportions, points within their item, weights within the file.
"""

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from math import gcd, lcm
from typing import Any

from mirrormark.checks import find_problems
from mirrormark.model import Assessment, Dimension, Focus, Item, Outcome, Place, ResponseOption
from mirrormark.parse import parse_assessment
from mirrormark.problems import AssessmentError, Problem
from mirrormark.rules import walk_dimensions
from mirrormark.scales import BUILT_IN_SCALES
from mirrormark.words import plain_text, rule_in_words
from mirrormark_engine import SCHEMA_VERSION

__all__ = ["Compiled", "compile_assessment", "compile_text", "decode", "options_of"]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A valid assessment and its compiled form."""

    assessment: Assessment
    """As the author wrote it, for the page."""
    data: dict[str, Any]
    """The compiled form, for the engine and the script of the page."""


def decode(data: bytes, path: str) -> str:
    """Return the text of a file, or raise AssessmentError where it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(path, data.count(b"\n", 0, error.start) + 1)
        what = f"the file is not UTF-8 (byte 0x{data[error.start]:02x})"
        mend = "Save it again with the encoding UTF-8."
        raise AssessmentError([Problem(place, what, mend)]) from error


def compile_text(text: str, path: str, assessment_id: str) -> Compiled:
    """Parse, check and compile one file. Raises AssessmentError with all of its mistakes."""
    assessment, problems = parse_assessment(text, path, assessment_id)
    problems += find_problems(assessment)
    if problems:
        raise AssessmentError(problems)
    version = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return Compiled(assessment, compile_assessment(assessment, version))


def compile_assessment(assessment: Assessment, content_version: str) -> dict[str, Any]:
    """Return the compiled form of an assessment without problems."""
    weights = _as_whole_numbers([item.weight for item in assessment.items])
    return {
        "schema_version": SCHEMA_VERSION,
        "id": assessment.id,
        "title": assessment.title,
        "content_version": content_version,
        "at_least": list(assessment.at_least.as_integer_ratio()),
        "sections": [
            {
                "id": section.id,
                "title": plain_text(section.title),
                "items": [item.id for item in section.items],
            }
            for section in assessment.sections
        ],
        "items": [
            _compile_item(item, options_of(item, assessment), weight)
            for item, weight in zip(assessment.items, weights, strict=True)
        ],
        "dimensions": [_compile_dimension(dimension) for dimension in assessment.dimensions],
        "outcomes": [_compile_outcome(outcome, assessment) for outcome in assessment.outcomes],
        "focus": _compile_focus(assessment.focus),
    }


def options_of(item: Item, assessment: Assessment) -> tuple[ResponseOption, ...]:
    """Return the options of an item: its own, or those of its scale."""
    if item.kind == "choice":
        return item.options
    own = {scale.name: scale for scale in assessment.scales}
    scale = own.get(item.scale or "") or BUILT_IN_SCALES[item.scale or ""]
    return scale.options


def _compile_item(item: Item, options: tuple[ResponseOption, ...], weight: int) -> dict[str, Any]:
    points = _as_whole_numbers([option.points or Decimal(0) for option in options])
    return {
        "id": item.id,
        "kind": item.kind,
        "text": plain_text(item.text),
        "dimension": item.dimension,
        "weight": weight,
        "reverse": item.reverse,
        "lowest": min(points),
        "highest": max(points),
        "options": [
            {"id": option.id, "label": plain_text(option.label), "points": value}
            for option, value in zip(options, points, strict=True)
        ],
    }


def _compile_dimension(dimension: Dimension) -> dict[str, Any]:
    return {
        "id": dimension.id,
        "title": dimension.title,
        "summary": dimension.summary,
        "symptom": dimension.symptom,
        "parts": list(dimension.parts),
        "bands": [
            {"id": band.id, "title": band.title, "from": _as_number(band.start)}
            for band in dimension.bands
        ],
    }


def _compile_outcome(outcome: Outcome, assessment: Assessment) -> dict[str, Any]:
    rule = outcome.when
    return {
        "id": outcome.id,
        "title": plain_text(outcome.title),
        "when": rule,
        "because": "" if rule is None else rule_in_words(rule, assessment),
        "rests_on": _find_dimensions_behind(outcome, assessment),
    }


def _find_dimensions_behind(outcome: Outcome, assessment: Assessment) -> list[str]:
    """Return the dimensions that an outcome's rule names; for `otherwise`, those of all rules."""
    behind = assessment.outcomes if outcome.is_otherwise else (outcome,)
    named = {name for each in behind if each.when for name in walk_dimensions(each.when)}
    return [dimension.id for dimension in assessment.dimensions if dimension.id in named]


def _compile_focus(focus: Focus | None) -> dict[str, Any] | None:
    if focus is None:
        return None
    return {"title": focus.title, "among": list(focus.among), "below": _as_number(focus.below)}


def _as_whole_numbers(numbers: list[Decimal]) -> list[int]:
    """Return the smallest whole numbers in the same proportions. Neither x nor a mean changes."""
    ratios = [number.as_integer_ratio() for number in numbers]
    common = lcm(*(denominator for _, denominator in ratios))
    whole = [numerator * common // denominator for numerator, denominator in ratios]
    divisor = gcd(*whole) or 1
    return [number // divisor for number in whole]


def _as_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
