"""Dimensions, their bands and parts."""

from collections.abc import Iterator
from itertools import pairwise

from mirrormark.model import Assessment
from mirrormark.model.problems import Problem, list_known, suggest

__all__ = [
    "find_bad_bands",
    "find_bad_focus",
    "find_bad_parts",
    "find_fed_means",
    "find_missing_dimensions",
    "find_unfed_dimensions",
]


DERIVED = {"mean": "a mean", "weakest": "the weakest"}
"""How a dimension is derived from others."""


def find_missing_dimensions(assessment: Assessment) -> Iterator[Problem]:
    """Something has to be measured."""
    if not assessment.dimensions and "dimensions" not in assessment.unread:
        mend = "Add 'dimensions:' to the front matter, with a line such as '  need: {title: Need}'."
        yield Problem(
            "no-dimension", assessment.place, "the assessment measures no dimension", mend
        )


def find_bad_bands(assessment: Assessment) -> Iterator[Problem]:
    """Bands are given by where they start: the first at 0, each later than the one before."""
    for dimension in assessment.dimensions:
        bands = dimension.bands
        falls = [(before, band) for before, band in pairwise(bands) if band.start < before.start]
        if falls:
            before, band = falls[0]
            what = (
                f"bands '{before.id}' and '{band.id}' are out of order: "
                f"{band.start} comes after {before.start}"
            )
            yield Problem(
                "bands-out-of-order",
                band.place,
                what,
                "List the bands from the lowest to the highest.",
            )
        elif bands and bands[0].start != 0:
            what = f"the first band of '{dimension.id}' starts at {bands[0].start}"
            yield Problem("bands-out-of-range", bands[0].place, what, f"Write '{bands[0].id}: 0'.")
        for before, band in pairwise(bands):
            if band.start == before.start:
                what = f"bands '{before.id}' and '{band.id}' overlap: both start at {band.start}"
                yield Problem(
                    "bands-out-of-order", band.place, what, "Give each band a start of its own."
                )
        for band in bands:
            if band.start > 100:
                what = f"band '{band.id}' starts at {band.start}, but scores end at 100"
                yield Problem(
                    "bands-out-of-range",
                    band.place,
                    what,
                    "Let every band start between 0 and 100.",
                )


def find_bad_parts(assessment: Assessment) -> Iterator[Problem]:
    """`mean of` and `weakest of` list dimensions that items feed."""
    known = {dimension.id: dimension for dimension in assessment.dimensions}
    may_be_parts = [dimension.id for dimension in assessment.dimensions if not dimension.parts]
    for dimension in assessment.dimensions:
        for part in dimension.parts:
            if part.id not in known:
                key = f"{dimension.mode} of"
                what = f"'{key}' of '{dimension.id}' names an unknown dimension '{part.id}'"
                otherwise = f"It can list: {', '.join(may_be_parts)}."
                mend = suggest(part.id, may_be_parts, otherwise)
                place = dimension.places.get(part.id, dimension.parts_place)
                yield Problem("unknown-dimension", place, what, mend)
            elif known[part.id].parts:
                itself = "a mean" if known[part.id].mode == "mean" else "the weakest of others"
                what = f"'{dimension.id}' is the {dimension.mode} of '{part.id}', which is itself "
                what += itself
                place = dimension.places.get(part.id, dimension.parts_place)
                yield Problem("derived-dimension", place, what, "List dimensions that items feed.")


def find_fed_means(assessment: Assessment) -> Iterator[Problem]:
    """A dimension is derived from others or is fed by items, not both."""
    known = {dimension.id for dimension in assessment.dimensions}
    derived = [dimension for dimension in assessment.dimensions if dimension.parts]
    for section in assessment.sections:
        scored = [item for item in section.items if item.is_scored]
        for dimension in derived:
            feeding = [item for item in scored if item.find_feed(dimension.id)]
            parts = ", ".join(part.id for part in dimension.parts if part.id in known)
            mend = f"Add {{dimension=…}}, one of: {parts}."
            kind = f"{DERIVED[dimension.mode]} of others"
            if len(feeding) > 1 and len(feeding) == len(scored):
                what = f"the items of section '{section.id}' feed '{dimension.id}', {kind}"
                yield Problem("derived-dimension", section.place, what, mend)
                continue
            for item in feeding:
                what = f"item '{item.id}' feeds '{dimension.id}', which is {kind}"
                yield Problem("derived-dimension", item.place, what, mend)


def find_bad_focus(assessment: Assessment) -> Iterator[Problem]:
    """`focus` names dimensions that there are, and the words to show above them."""
    focus = assessment.focus
    if focus is None:
        return
    known = [dimension.id for dimension in assessment.dimensions]
    if not focus.title:
        yield Problem(
            "missing-key", focus.place, "'focus' has no title", "Add 'title: What hurts most', say."
        )
    if not focus.among:
        mend = "Add 'lowest of: [first, second]'."
        yield Problem("missing-key", focus.place, "'focus' names no dimensions", mend)
    for name in focus.among:
        if name not in known:
            what = f"'focus' names an unknown dimension '{name}'"
            mend = suggest(name, known, list_known("dimensions", known))
            yield Problem(
                "unknown-dimension", focus.places.get(name, focus.among_place), what, mend
            )


def find_unfed_dimensions(assessment: Assessment) -> Iterator[Problem]:
    """A dimension without items never has a score, and rules over it never hold.

    Where items feed nothing, or sections are empty, that is the mistake: this may follow from it.
    """
    fed = {feed.dimension for item in assessment.items for feed in item.feeds}
    is_lost = any(item.is_scored and not item.feeds for item in assessment.items)
    may_be_fed = {dimension.id for dimension in assessment.dimensions if not dimension.parts}
    is_empty = not all(section.items for section in assessment.sections)
    if is_lost or is_empty or not fed <= may_be_fed:
        return
    for dimension in assessment.dimensions:
        is_derived = dimension.parts or not dimension.unread.isdisjoint(("mean of", "weakest of"))
        if assessment.items and not is_derived and dimension.id not in fed:
            what = f"no item feeds dimension '{dimension.id}'"
            mend = f"Add {{dimension={dimension.id}}} to a section or to items, or remove it."
            yield Problem("unfed-dimension", dimension.place, what, mend)
