"""The scales that every author can name without defining them. Their points run from 1 upwards.

The labels are the usual ones of the survey literature, see W. M. Vagias, "Likert-type scale
response anchors" (Clemson University, 2006).
"""

from collections.abc import Sequence
from decimal import Decimal

from mirrormark.model import Assessment, Item, Place, ResponseOption, Scale

__all__ = ["BUILT_IN_SCALES", "is_lent", "make_scale", "name_scale", "options_of"]


def make_scale(
    name: str, labels: tuple[str, ...], place: Place, points: Sequence[Decimal] | None = None
) -> Scale:
    """Give ``labels``, lowest first, their ``points``; without any, number them from 1."""
    worth = points or [Decimal(number) for number in range(1, len(labels) + 1)]
    options = tuple(
        ResponseOption(id=f"{each.normalize():f}", label=label, points=each, place=place)
        for label, each in zip(labels, worth, strict=True)
    )
    return Scale(name=name, options=options, place=place)


BUILT_IN_LABELS = {
    "agreement": (
        "Strongly disagree",
        "Disagree",
        "Neither agree nor disagree",
        "Agree",
        "Strongly agree",
    ),
    "agreement-7": (
        "Strongly disagree",
        "Disagree",
        "Somewhat disagree",
        "Neither agree nor disagree",
        "Somewhat agree",
        "Agree",
        "Strongly agree",
    ),
    "frequency": ("Never", "Rarely", "Sometimes", "Often", "Always"),
    "frequency-7": (
        "Never",
        "Very rarely",
        "Rarely",
        "Sometimes",
        "Often",
        "Very often",
        "Always",
    ),
    "extent": ("Not at all", "A little", "Somewhat", "Mostly", "Completely"),
    "confidence": (
        "Not at all confident",
        "Slightly confident",
        "Moderately confident",
        "Very confident",
        "Completely confident",
    ),
    "importance": (
        "Not at all important",
        "Slightly important",
        "Moderately important",
        "Very important",
        "Extremely important",
    ),
    "importance-7": (
        "Not at all important",
        "Of low importance",
        "Slightly important",
        "Moderately important",
        "Important",
        "Very important",
        "Extremely important",
    ),
    "yes-partly-no": ("No", "Partly", "Yes"),
}
"""Extent and confidence have no usual labels for seven points; *partly* bears three."""

BUILT_IN_SCALES = {
    name: make_scale(name, labels, Place("built-in scale", 1))
    for name, labels in BUILT_IN_LABELS.items()
}


def name_scale(name: str) -> str:
    """Return the name of a scale as readers see it."""
    return name.replace("-", " ").replace("_", " ").capitalize()


def is_lent(item: Item, assessment: Assessment) -> bool:
    """Whether an item's options are in our words, and not in the author's."""
    own = {scale.name for scale in assessment.scales}
    return item.scale in BUILT_IN_SCALES and item.scale not in own


def options_of(item: Item, assessment: Assessment) -> tuple[ResponseOption, ...]:
    """Return the options of an item, its own or its scale's; none where there is no such scale."""
    if item.scale is None:
        return item.options
    own = next((scale for scale in assessment.scales if scale.name == item.scale), None)
    scale = own or BUILT_IN_SCALES.get(item.scale)
    return scale.options if scale else ()
