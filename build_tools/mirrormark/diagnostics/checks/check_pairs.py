"""Pairs of items whose answers should go together."""

from collections.abc import Iterator

from mirrormark.diagnostics.checks.lookup import find_items_by_id
from mirrormark.kinds import KINDS
from mirrormark.model import Assessment, ResponseOption
from mirrormark.model.problems import Problem, suggest
from mirrormark.model.scales import options_of

__all__ = ["find_bad_pairs"]


def find_bad_pairs(assessment: Assessment) -> Iterator[Problem]:
    """A pair names items of which each has one answer, worth more or less than others.

    The points of a scored item are asked for elsewhere.
    """
    items = find_items_by_id(assessment)
    for pair in assessment.pairs:
        for name in pair.items:
            item = items.get(name)
            place = pair.places.get(name, pair.place)
            if item is None:
                what = f"a pair names an unknown item '{name}'"
                mend = suggest(name, items, "Items go by their ids, as in {#like-this}.")
                yield Problem("unknown-item", place, what, mend)
            elif not KINDS[item.kind].is_single:
                what = f"a pair names '{name}', which isn't answered by choosing one option"
                mend = "Name statements, or questions with one answer."
                yield Problem("bad-pair", place, what, mend)
            elif not item.is_scored and _lacks_points(options_of(item, assessment)):
                what = f"a pair names '{name}', whose options have no different points"
                yield Problem(
                    "bad-pair",
                    place,
                    what,
                    "Give two of its options different points, '- Words (1)'.",
                )


def _lacks_points(options: tuple[ResponseOption, ...]) -> bool:
    return len({option.points for option in options} - {None}) < 2
