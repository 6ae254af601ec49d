"""Examples: answers that can be given, and results that can be expected."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from mirrormark.diagnostics.checks.check_answers import find_answer_problem
from mirrormark.diagnostics.checks.lookup import find_items_by_id, find_word
from mirrormark.model import Advice, Assessment, Dimension, Document, Expected, Notice
from mirrormark.model.problems import Problem, list_known, suggest

__all__ = [
    "NONE",
    "find_bad_answers_in_examples",
    "find_bad_expectations",
    "find_examples_with_one_name",
    "find_unknown",
]

NONE = "none"
KNOWN_VALUES = {"state": ("scored", "incomplete"), "call": ("firm", "leaning", "open")}

UNKNOWN = {"advice": "unknown advice", "notices": "an unknown notice"}
MOST_SUGGESTED = 30
"""Unknown ids in a file for which the nearest one is looked for."""


def find_examples_with_one_name(assessment: Document) -> Iterator[Problem]:
    """An example that fails is named by its name."""
    first_lines: dict[str, int] = {}
    for example in assessment.examples:
        if example.name in first_lines:
            line = first_lines[example.name]
            what = f"two examples are called '{example.name}' (first at line {line})"
            yield Problem(
                "duplicate-example", example.place, what, "Give one of them another name."
            )
        elif example.name:
            first_lines[example.name] = example.place.line


def find_bad_answers_in_examples(assessment: Assessment) -> Iterator[Problem]:
    """An example answers items that there are, as somebody could."""
    items = find_items_by_id(assessment)
    unknown: set[str] = set()
    for example in assessment.examples:
        free = [name for name in items if name not in example.answer_places]
        for item_id, place in example.answer_places.items():
            item = items.get(item_id)
            if item is None:
                what = f"example '{example.name}' answers an unknown item '{item_id}'"
                unknown.add(item_id)
                near = free if len(unknown) <= MOST_SUGGESTED else []
                mend = suggest(item_id, near, "Items go by their ids, as in {#like-this}.")
                yield Problem("unknown-item", place, what, mend)
            elif item_id in example.answers:
                found = find_answer_problem(item, assessment, example.answers[item_id])
                if found:
                    words = example.answer_words.get(item_id, {})
                    at = find_word(found[0], words, place)
                    yield Problem(
                        "bad-answer", at, f"in example '{example.name}' {found[0]}", found[1]
                    )


def find_bad_expectations(assessment: Assessment) -> Iterator[Problem]:
    """An example expects what a result has, and what it could be."""
    for example in assessment.examples:
        for expected in example.expected:
            others = [each.name for each in example.expected]
            found = _judge(expected, others, assessment)
            if found:
                what, mend = found
                place = find_word(what, expected.places, expected.place)
                yield Problem(
                    "bad-expectation", place, f"example '{example.name}' expects {what}", mend
                )


def _judge(
    expected: Expected, others: Sequence[str], assessment: Assessment
) -> tuple[str, str] | None:
    name, value = expected.name, expected.value
    dimension = next((each for each in assessment.dimensions if each.id == name), None)
    listed: dict[str, Sequence[Advice | Notice]] = {
        "advice": assessment.advice,
        "notices": assessment.notices,
    }
    if name in listed:
        known = [each.id for each in listed[name]]
        return find_unknown(name, value if isinstance(value, tuple) else (), known)
    if name not in (*KNOWN_VALUES, "outcome") and not dimension:
        return _refuse_name(name, others, assessment) if assessment.dimensions else None
    if isinstance(value, tuple):
        return f"a list for '{name}'", f"Write '{name}: …' with one of them."
    if name == "outcome":
        known = [*(outcome.id for outcome in assessment.outcomes), NONE]
        return find_unknown(name, (f"{value}",), known)
    if name in KNOWN_VALUES:
        return find_unknown(name, (f"{value}",), KNOWN_VALUES[name])
    return _judge_score(dimension, value) if dimension else None


def _refuse_name(name: str, others: Sequence[str], assessment: Assessment) -> tuple[str, str]:
    """Say that a result has no such thing; what is expected already, was not meant."""
    names = ["outcome", "state", "advice", *(["notices"] if assessment.notices else []), "call"]
    names += [each.id for each in assessment.dimensions]
    free = [each for each in names if each not in others]
    otherwise = f"It can be one of: {', '.join(names)}."
    return f"'{name}', which is unknown", suggest(name, free, otherwise)


def find_unknown(
    name: str, values: tuple[str, ...], known: Sequence[str]
) -> tuple[str, str] | None:
    """Return what is wrong with the ``values`` of ``name``, and how to mend it; None if nothing."""
    for value in values:
        if value == NONE and name in UNKNOWN:
            return f"'{NONE}' for '{name}', which is a list", f"Write '{name}: []'."
        if value not in known:
            listed = list_known(f"values of '{name}'", known) if known else f"Write '{name}: []'."
            thing = UNKNOWN.get(name, f"an unknown {name}")
            return f"{thing} '{value}'", suggest(value, known, listed)
    return None


def _judge_score(dimension: Dimension, value: str | Decimal) -> tuple[str, str] | None:
    if isinstance(value, Decimal):
        if 0 <= value <= 100:
            return None
        return f"a score of {value:f} in '{dimension.id}'", "Scores run from 0 to 100."
    known = [*(band.id for band in dimension.bands), NONE]
    if value in known or "bands" in dimension.unread:
        return None
    otherwise = list_known("bands", known[:-1]) if len(known) > 1 else "Write a number."
    return f"an unknown band '{value}' of '{dimension.id}'", suggest(value, known, otherwise)
