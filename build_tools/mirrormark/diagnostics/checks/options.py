"""Response options and parts."""

from collections.abc import Iterator

from mirrormark.kinds import KINDS
from mirrormark.model import STATES, Assessment, Item
from mirrormark.model.problems import Problem

__all__ = [
    "find_indistinct_options",
    "find_items_without_options",
    "find_missing_points",
    "find_reserved_option_ids",
    "find_several_none_options",
]


def find_items_without_options(assessment: Assessment) -> Iterator[Problem]:
    """A question needs at least two options to choose from, an allocation two parts."""
    for item in assessment.items:
        kind = KINDS[item.kind]
        if not kind.has_list or len(item.options) > 1:
            continue
        thing = "response option" if kind.thing == "option" else kind.thing
        has = f"only one {thing}" if item.options else f"no {thing}s"
        form = "- Words (points)" if kind.needs_points and item.is_scored else "- Words"
        mend = f"List them below it, each as '{form}'."
        yield Problem("too-few-options", item.place, f"item '{item.id}' has {has}", mend)


def find_missing_points(assessment: Assessment) -> Iterator[Problem]:
    """Options are scored by their points; the parts of an allocation all have some, or none."""
    for item in assessment.items:
        without = [option for option in item.options if option.points is None]
        if not without or not item.is_scored:
            continue
        thing = KINDS[item.kind].thing
        mend = "End it with a number, such as '(2)'; statements go before the first question."
        if not KINDS[item.kind].needs_points:
            mend = f"Give points to all {thing}s, such as '(2)', or to none."
        if len(without) == 1:
            what = f"{thing} '{without[0].label}' of item '{item.id}' has no points"
        else:
            what = f"{len(without)} {thing}s of item '{item.id}' have no points (this one first)"
            mend = mend.replace("End it", "End each", 1)
        yield Problem("missing-points", without[0].place, what, mend)


def find_indistinct_options(assessment: Assessment) -> Iterator[Problem]:
    """Options are told apart by their ids, and must not all be worth the same."""
    for item in assessment.items:
        kind = KINDS[item.kind]
        if _are_all_the_same(item):
            what = f"all {kind.thing}s of item '{item.id}' have the same points"
            yield Problem(
                "unfit-points",
                item.place,
                what,
                "Give them different ones, or the answer can't matter.",
            )
            continue
        seen: set[str] = set()
        for option in item.options:
            if option.id in seen:
                what = f"two {kind.thing}s of item '{item.id}' share the id '{option.id}'"
                mend = "Give one of its own, '- Words (1) {#words}'; without, it is the points."
                if not kind.points_are_ids or option.points is None:
                    mend = (
                        "Give one of its own, '- Words {#words}'; without, it comes of the words."
                    )
                yield Problem("duplicate-id", option.place, what, mend)
            seen.add(option.id)


def _are_all_the_same(item: Item) -> bool:
    """Whether an answer makes no difference."""
    if not item.is_scored or len(item.options) < 2:
        return False
    lowest, highest = KINDS[item.kind].find_range(item, item.options)
    return lowest == highest and all(option.points is not None for option in item.options)


def find_reserved_option_ids(assessment: Assessment) -> Iterator[Problem]:
    """Two ids stand for answers beside the options."""
    for item in assessment.items:
        for option in item.options:
            if option.id in STATES and KINDS[item.kind].is_chosen:
                what = f"an option of item '{item.id}' has the id '{option.id}'"
                mend = (
                    f'Remove it and write {{allow="{STATES[option.id]}"}}, or give it another id.'
                )
                yield Problem("reserved-id", option.place, what, mend)


def find_several_none_options(assessment: Assessment) -> Iterator[Problem]:
    """One option excludes all others; two such would exclude each other."""
    for item in assessment.items:
        alone = [option for option in item.options if option.is_none]
        for option in alone[1:]:
            what = (
                f"a second option of item '{item.id}' is 'none'"
                f" (first at line {alone[0].place.line})"
            )
            yield Problem("several-none", option.place, what, "Remove 'none' from one of them.")
