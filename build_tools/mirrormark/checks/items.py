"""Items and their response options."""

from collections.abc import Iterator

from mirrormark.model import Assessment
from mirrormark.problems import Problem, list_known, suggest
from mirrormark.scales import BUILT_IN_SCALES

__all__ = [
    "find_indistinct_options",
    "find_items_without_dimension",
    "find_items_without_options",
    "find_missing_points",
    "find_unknown_scales",
]


def find_items_without_dimension(assessment: Assessment) -> Iterator[Problem]:
    """A scored item counts towards something that there is."""
    known = [dimension.id for dimension in assessment.dimensions]
    if not known:
        return
    for section in assessment.sections:
        lost = [item for item in section.items if item.dimension is None]
        if len(lost) > 1 and len(lost) == len(section.items):
            what = f"the items of section '{section.id}' feed no dimension"
            mend = (
                f"Add {{dimension=…}} to its heading or to each item, one of: {', '.join(known)}."
            )
            yield Problem(section.place, what, mend)
            continue
        for item in lost:
            what = f"item '{item.id}' feeds no dimension"
            mend = f"Add {{dimension=…}} to it, one of: {', '.join(known)}."
            yield Problem(item.place, what, mend)
    for item in assessment.items:
        if item.dimension is not None and item.dimension not in known:
            what = f"item '{item.id}' feeds an unknown dimension '{item.dimension}'"
            mend = suggest(item.dimension, known, list_known("dimensions", known))
            yield Problem(item.place, what, mend)


def find_items_without_options(assessment: Assessment) -> Iterator[Problem]:
    """A question needs at least two options to choose from."""
    for item in assessment.items:
        if item.kind == "choice" and len(item.options) < 2:
            has = "only one response option" if item.options else "no response options"
            mend = "List them below it, each as '- Words (points)'."
            yield Problem(item.place, f"item '{item.id}' has {has}", mend)


def find_missing_points(assessment: Assessment) -> Iterator[Problem]:
    """Options are scored by their points."""
    for item in assessment.items:
        without = [option for option in item.options if option.points is None]
        mend = "End it with a number, such as '(2)'; statements go before the first question."
        if len(without) == 1:
            what = f"option '{without[0].label}' of item '{item.id}' has no points"
            yield Problem(without[0].place, what, mend)
        elif without:
            what = f"{len(without)} options of item '{item.id}' have no points (this one first)"
            yield Problem(without[0].place, what, mend.replace("it", "each", 1))


def find_indistinct_options(assessment: Assessment) -> Iterator[Problem]:
    """Options are told apart by their ids, and must not all be worth the same."""
    for item in assessment.items:
        points = {option.points for option in item.options}
        if len(item.options) > 1 and len(points) == 1 and None not in points:
            what = f"all options of item '{item.id}' have the same points"
            yield Problem(item.place, what, "Give them different ones, or the answer can't matter.")
            continue
        seen: set[str] = set()
        for option in item.options:
            if option.id in seen:
                what = f"two options of item '{item.id}' share the id '{option.id}'"
                mend = "Give one of its own, '- Words (1) {#words}'; without, it is the points."
                yield Problem(option.place, what, mend)
            seen.add(option.id)


def find_unknown_scales(assessment: Assessment) -> Iterator[Problem]:
    """A statement is answered on a scale that is built in or defined in the file."""
    known = [*BUILT_IN_SCALES, *(scale.name for scale in assessment.scales)]
    statements = [item for item in assessment.items if item.kind == "statement"]
    without = [item for item in statements if item.scale is None]
    mend = "Add 'scale: agreement' to the front matter, or {scale=…} to the statement."
    if len(without) == 1:
        yield Problem(without[0].place, f"item '{without[0].id}' has no scale", mend)
    elif without:
        what = (
            f"{len(without)} statements have no scale (the first at line {without[0].place.line})"
        )
        yield Problem(assessment.place, what, mend.replace("the statement", "each of them"))
    for item in statements:
        if item.scale is not None and item.scale not in known:
            what = f"item '{item.id}' uses an unknown scale '{item.scale}'"
            mend = suggest(item.scale, known, list_known("scales", known))
            yield Problem(item.place, what, mend)
