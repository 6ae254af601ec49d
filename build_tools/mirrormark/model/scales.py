"""The scales that every author can name without defining them. Their points run from 1 upwards.

The labels are the usual ones of the survey literature, see W. M. Vagias, "Likert-type scale
response anchors" (Clemson University, 2006).
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from mirrormark.model import Assessment, Item, Place, ResponseOption, Scale
from mirrormark.wording.catalogue import load_catalogue

__all__ = ["BUILT_IN_SCALES", "is_lent", "labelled_options", "make_scale", "options_of"]


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


BUILT_IN_SCALES = {
    "agreement": 5,
    "agreement-7": 7,
    "frequency": 5,
    "frequency-7": 7,
    "extent": 5,
    "confidence": 5,
    "importance": 5,
    "importance-7": 7,
    "yes-partly-no": 3,
}
"""How many options each has. The catalogue of a language has their labels.

Extent and confidence have no usual labels for seven points; *partly* bears three.
"""


LENT = {
    name: make_scale(name, ("",) * size, Place("built-in scale", 1))
    for name, size in BUILT_IN_SCALES.items()
}


def is_lent(item: Item, assessment: Assessment) -> bool:
    """Whether an item's options are in our words, and not in the author's."""
    own = {scale.name for scale in assessment.scales}
    return item.scale in BUILT_IN_SCALES and item.scale not in own


def options_of(item: Item, assessment: Assessment) -> tuple[ResponseOption, ...]:
    """Return the options of an item, its own or its scale's; none where there is no such scale.

    Those of a built-in scale have no labels here; `labelled_options` gives them some.
    """
    if item.scale is None:
        return item.options
    own = next((scale for scale in assessment.scales if scale.name == item.scale), None)
    scale = own or LENT.get(item.scale)
    return scale.options if scale else ()


def labelled_options(item: Item, assessment: Assessment) -> tuple[ResponseOption, ...]:
    """Return the options of an item with their labels, ours in the assessment's locale."""
    if item.scale is None or not is_lent(item, assessment):
        return options_of(item, assessment)
    return _label_lent(item.scale, assessment.lent_in)


@cache
def _label_lent(scale: str, language: str) -> tuple[ResponseOption, ...]:
    """Return the options of a built-in scale in a language, made once: most items have one."""
    t = load_catalogue(language).text
    options = LENT[scale].options
    return tuple(replace(each, label=t(f"scale-{scale}-{each.id}")) for each in options)
