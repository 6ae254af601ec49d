"""Items: what they feed, and on which scale they are answered."""

import re
from collections.abc import Iterator

from mirrormark.kinds import KINDS
from mirrormark.model import Assessment
from mirrormark.model.problems import Problem, list_known, suggest
from mirrormark.model.scales import BUILT_IN_SCALES

__all__ = ["find_items_without_dimension", "find_unknown_scales"]


def find_items_without_dimension(assessment: Assessment) -> Iterator[Problem]:
    """A scored item counts towards something that there is."""
    known = [dimension.id for dimension in assessment.dimensions]
    if not known:
        return
    for section in assessment.sections:
        scored = [item for item in section.items if item.is_scored]
        lost = [item for item in scored if not item.feeds]
        if len(lost) > 1 and len(lost) == len(scored):
            what = f"the items of section '{section.id}' feed no dimension"
            mend = (
                f"Add {{dimension=…}} to its heading or to each item, one of: {', '.join(known)}."
            )
            yield Problem("item-without-dimension", section.place, what, mend)
            continue
        for item in lost:
            what = f"item '{item.id}' feeds no dimension"
            mend = f"Add {{dimension=…}} to it, one of: {', '.join(known)}."
            yield Problem("item-without-dimension", item.place, what, mend)
    for item in assessment.items:
        for feed in item.feeds:
            if feed.dimension in known:
                continue
            what = f"item '{item.id}' feeds an unknown dimension '{feed.dimension}'"
            mend = suggest(feed.dimension, known, list_known("dimensions", known))
            named = [name.strip() for name in re.split(r"[,;+&]|\band\b|\s", feed.dimension)]
            named = [name for name in named if name]
            if len(named) > 1 and all(name in known for name in named):
                what = f"item '{item.id}' feeds several dimensions, '{feed.dimension}'"
                mend = f"Write '{named[0]}': an item feeds one."
            yield Problem("unknown-dimension", item.place_of("dimension"), what, mend)


def find_unknown_scales(assessment: Assessment) -> Iterator[Problem]:
    """A statement is answered on a scale that is built in or defined in the file."""
    known = [*BUILT_IN_SCALES, *(scale.name for scale in assessment.scales)]
    statements = [item for item in assessment.items if KINDS[item.kind].has_scale]
    without = [item for item in statements if item.scale is None]
    mend = "Add 'scale: agreement' to the front matter, or {scale=…} to the statement."
    if len(without) == 1:
        yield Problem(
            "item-without-scale", without[0].place, f"item '{without[0].id}' has no scale", mend
        )
    elif without:
        what = (
            f"{len(without)} statements have no scale (the first at line {without[0].place.line})"
        )
        yield Problem(
            "item-without-scale",
            assessment.place,
            what,
            mend.replace("the statement", "each of them"),
        )
    for item in statements:
        if item.scale is not None and item.scale not in known:
            what = f"item '{item.id}' uses an unknown scale '{item.scale}'"
            mend = suggest(item.scale, known, list_known("scales", known))
            yield Problem("unknown-scale", item.place_of("scale"), what, mend)
