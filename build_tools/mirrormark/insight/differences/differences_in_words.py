"""Parts of an assessment in words, so that two versions can be compared and shown."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from mirrormark.insight.rules_in_words import condition_in_words, rule_in_words
from mirrormark.kinds import KINDS
from mirrormark.model import (
    STATES,
    Answer,
    Apart,
    Assessment,
    Chart,
    Dimension,
    Gaps,
    Item,
    Plane,
    Prose,
    ResponseOption,
    Scale,
    title_of,
)
from mirrormark.model.rules import Rule
from mirrormark.wording.catalogue import load_catalogue

__all__ = [
    "say_answers",
    "say_bands",
    "say_charts",
    "say_conditions",
    "say_extra_answers",
    "say_focus",
    "say_history",
    "say_number",
    "say_pairs",
    "say_parts",
    "say_percentiles",
    "say_prose",
    "say_quantity",
    "say_references",
    "say_rules",
    "say_scale",
]

ENGLISH = load_catalogue()
"""Authors are spoken to in English."""


def say_prose(*prose: Prose | None) -> str | None:
    """Return Markdown as it stands; None where there is none."""
    return "\n\n".join(each.text for each in prose if each) or None


def say_rules(assessment: Assessment) -> Callable[[Rule | None], str | None]:
    """Return what says the rules of one assessment in words."""
    return lambda rule: None if rule is None else rule_in_words(rule, assessment, ENGLISH)


def say_conditions(assessment: Assessment) -> Callable[[Rule | None], str | None]:
    """Return what says the conditions of one assessment in words."""
    return lambda rule: None if rule is None else condition_in_words(rule, assessment, ENGLISH)


def say_charts(assessment: Assessment) -> str | None:
    """Return what the pictures show."""
    return _join(_say_chart(chart) for chart in assessment.charts)


def _say_chart(chart: Chart) -> str:
    if isinstance(chart, Plane):
        return f"{chart.x} and {chart.y} as a plane"
    if isinstance(chart, Apart):
        return f"{', '.join(chart.dimensions)} apart"
    if isinstance(chart, Gaps):
        return _say_gaps(chart)
    return f"shares of {chart.item}"


def _say_gaps(chart: Gaps) -> str:
    sides = f" ({' | '.join(chart.sides)})" if chart.sides else ""
    pairs = (
        f"{f'{gap.title}: ' if gap.title else ''}{' against '.join(gap.dimensions)}"
        for gap in chart.gaps
    )
    return f"{', '.join(pairs)}{sides} as pairs"


def say_history(assessment: Assessment) -> str | None:
    """Return what the author tells of former versions."""
    return _join(f"{change.date} {change.text}" for change in assessment.history)


def say_quantity(item: Item) -> str | None:
    """Return the range of a number, or the total of an allocation."""
    quantity = item.quantity
    if quantity is None:
        return None
    return f"{KINDS[item.kind].say_quantity(quantity)} {quantity.unit}".rstrip()


def say_extra_answers(item: Item) -> str | None:
    """Return what may be answered beside the options."""
    return ", ".join(STATES[state] for state in item.allow) or None


def say_scale(scale: Scale) -> str:
    """Return the words of a scale, with their points where these don't run from 1 upwards."""
    points = [option.points for option in scale.options]
    is_plain = points == [Decimal(number) for number in range(1, len(points) + 1)]
    return ", ".join(
        option.label if is_plain or option.points is None else _say_worth(option)
        for option in scale.options
    )


def _say_worth(option: ResponseOption) -> str:
    return f"{option.label} ({say_number(option.points or Decimal(0))})"


def say_answers(answers: Mapping[str, Answer]) -> str | None:
    """Return the answers of an example, item by item."""
    return _join(f"{item} {_say_answer(answer)}" for item, answer in answers.items())


def _say_answer(answer: Answer) -> str:
    if isinstance(answer, dict):
        return " and ".join(f"{part} {say_number(share)}" for part, share in answer.items())
    if isinstance(answer, list):
        return " and ".join(answer)
    return say_number(answer) if isinstance(answer, Decimal) else answer


def say_bands(dimension: Dimension) -> str | None:
    """Return where each band starts, and what it is called where that isn't its id."""
    return _join(
        f"{band.id} from {say_number(band.start)}"
        + (f" ({band.title})" if band.title != title_of(band.id) else "")
        for band in dimension.bands
    )


def say_parts(dimension: Dimension) -> str | None:
    """Return what a dimension is derived from."""
    parts = dimension.parts
    is_weighted = len({part.weight for part in parts}) > 1
    return _join(
        f"{say_number(part.weight)} of {part.id}" if is_weighted else part.id for part in parts
    )


def say_references(dimension: Dimension) -> str | None:
    """Return the scores to compare with."""
    return _join(
        f"{each.title}: {say_number(each.value)} ({each.source}, {each.date})"
        for each in dimension.references
    )


def say_percentiles(dimension: Dimension) -> str | None:
    """Return how the scores of others are spread."""
    found = dimension.percentiles
    if found is None:
        return None
    rows = _join(f"{say_number(percent)}: {say_number(score)}" for percent, score in found.table)
    return f"{rows} ({found.source}, {found.date})"


def say_focus(assessment: Assessment) -> str | None:
    """Return what the result names the lowest of."""
    focus = assessment.focus
    if focus is None:
        return None
    among = ", ".join(focus.among)
    return f"{focus.title}: the lowest of {among}, below {say_number(focus.below)}"


def say_pairs(assessment: Assessment) -> str | None:
    """Return the pairs of items whose answers should go together."""
    return _join(
        f"{' and '.join(pair.items)} {'opposite' if pair.is_opposite else 'the same'}, "
        f"apart {pair.apart}: {pair.question}"
        for pair in assessment.pairs
    )


def say_number(number: Decimal) -> str:
    """Return a number without needless zeros."""
    return f"{number.normalize():f}"


def _join(words: Iterable[str]) -> str | None:
    return ", ".join(words) or None
