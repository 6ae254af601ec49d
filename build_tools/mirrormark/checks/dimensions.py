"""Dimensions, their bands and parts."""

from collections.abc import Iterator
from itertools import pairwise

from mirrormark.model import Assessment
from mirrormark.parse.attributes import GOOD_ID, make_id
from mirrormark.problems import Problem, list_known, suggest
from mirrormark.rules import KEYWORDS

__all__ = [
    "find_bad_bands",
    "find_bad_dimension_ids",
    "find_bad_focus",
    "find_bad_parts",
    "find_missing_dimensions",
    "find_unfed_dimensions",
]


def find_missing_dimensions(assessment: Assessment) -> Iterator[Problem]:
    """Something has to be measured."""
    if not assessment.dimensions:
        mend = "Add 'dimensions:' to the front matter, with a line such as '  need: {title: Need}'."
        yield Problem(assessment.place, "the assessment measures no dimension", mend)


def find_bad_dimension_ids(assessment: Assessment) -> Iterator[Problem]:
    """Rules name dimensions, so their names must be words of the rule language."""
    for dimension in assessment.dimensions:
        if not GOOD_ID.fullmatch(dimension.id) or dimension.id in KEYWORDS:
            what = f"'{dimension.id}' can't be the name of a dimension"
            mend = "Use small letters, digits and hyphens, and none of: and, or, not, is."
            if make_id(dimension.id) not in (dimension.id, "unnamed"):
                mend = f"Write '{make_id(dimension.id)}' here; 'title' can be what you like."
            yield Problem(dimension.place, what, mend)


def find_bad_bands(assessment: Assessment) -> Iterator[Problem]:
    """Bands are given by where they start: the first at 0, each later than the one before."""
    for dimension in assessment.dimensions:
        bands = dimension.bands
        if bands and bands[0].start != 0:
            what = f"the first band of '{dimension.id}' starts at {bands[0].start}"
            yield Problem(bands[0].place, what, f"Let '{bands[0].id}' start at 0.")
        for before, band in pairwise(bands):
            if band.start == before.start:
                what = f"bands '{before.id}' and '{band.id}' overlap: both start at {band.start}"
                yield Problem(band.place, what, "Give each band a start of its own.")
            elif band.start < before.start:
                what = (
                    f"bands '{before.id}' and '{band.id}' are out of order: "
                    f"{band.start} comes after {before.start}"
                )
                yield Problem(band.place, what, "List the bands from the lowest to the highest.")
        if bands and bands[-1].start > 100:
            what = f"band '{bands[-1].id}' starts at {bands[-1].start}, but scores end at 100"
            yield Problem(bands[-1].place, what, "Let every band start between 0 and 100.")


def find_bad_parts(assessment: Assessment) -> Iterator[Problem]:
    """`mean of` lists dimensions that items feed, and is not fed itself."""
    known = {dimension.id: dimension for dimension in assessment.dimensions}
    for dimension in assessment.dimensions:
        for part in dimension.parts:
            if part not in known:
                what = f"'mean of' of '{dimension.id}' names an unknown dimension '{part}'"
                mend = suggest(part, known, list_known("dimensions", known))
                yield Problem(dimension.place, what, mend)
            elif known[part].parts:
                what = f"'{dimension.id}' is the mean of '{part}', which is itself a mean"
                yield Problem(dimension.place, what, "List the dimensions that items feed.")
        if dimension.parts:
            for item in assessment.items:
                if item.dimension == dimension.id:
                    what = f"item '{item.id}' feeds '{dimension.id}', which is a mean of others"
                    mend = f"Add 'dimension=…', one of: {', '.join(dimension.parts)}."
                    yield Problem(item.place, what, mend)


def find_bad_focus(assessment: Assessment) -> Iterator[Problem]:
    """`focus` names dimensions that there are, and the words to show above them."""
    focus = assessment.focus
    if focus is None:
        return
    known = [dimension.id for dimension in assessment.dimensions]
    if not focus.title:
        yield Problem(focus.place, "'focus' has no title", "Add 'title: What hurts most', say.")
    if not focus.among:
        mend = "Add 'lowest of: [first, second]'."
        yield Problem(focus.place, "'focus' names no dimension", mend)
    for name in focus.among:
        if name not in known:
            what = f"'focus' names an unknown dimension '{name}'"
            yield Problem(focus.place, what, suggest(name, known, list_known("dimensions", known)))


def find_unfed_dimensions(assessment: Assessment) -> Iterator[Problem]:
    """A dimension without items never has a score, and rules over it never hold."""
    fed = {item.dimension for item in assessment.items}
    for dimension in assessment.dimensions:
        if not dimension.parts and dimension.id not in fed:
            what = f"no item feeds dimension '{dimension.id}'"
            mend = f"Add {{dimension={dimension.id}}} to a section or to items, or remove it."
            yield Problem(dimension.place, what, mend)
