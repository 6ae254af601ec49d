"""When sections and items are asked: by answers that come earlier, and in no circle."""

from collections.abc import Iterator

from mirrormark.diagnostics.checks.names import Names, Ruled, find_conditions
from mirrormark.diagnostics.checks.order import Holder, Order
from mirrormark.diagnostics.checks.values import find_value_as_name
from mirrormark.language.parse.prose import join_words
from mirrormark.model import Assessment, Item
from mirrormark.model.problems import Problem, suggest
from mirrormark.model.rules import claims_by_name, walk_names

__all__ = [
    "find_circles",
    "find_conditions_on_later_items",
    "find_conditions_on_scores",
    "find_unknown_items_in_conditions",
]


def find_conditions_on_scores(assessment: Assessment) -> Iterator[Problem]:
    """Scores are known when everything is answered; what is asked is decided before."""
    names = Names(assessment)
    for ruled in find_conditions(assessment):
        for name in dict.fromkeys(name.partition(".")[0] for name in walk_names(ruled.rule)):
            if name not in names.items and name in names.dimensions:
                what = f"{ruled.subject} names the dimension '{name}'"
                mend = "Name an item instead: only outcomes and advice can depend on scores."
                yield Problem("condition-on-score", ruled.place_of(name), what, mend)


def find_unknown_items_in_conditions(assessment: Assessment) -> Iterator[Problem]:
    """A condition is about items that there are."""
    names = Names(assessment)
    for ruled in find_conditions(assessment):
        for full_name, claim in claims_by_name(ruled.rule).items():
            name = full_name.partition(".")[0]
            if name in names.items or name in names.dimensions:
                continue
            mend = suggest(name, names.items, "Items go by their ids, as in {#like-this}.")
            what = f"{ruled.subject} names an unknown item '{name}'"
            earlier = _list_earlier(ruled, names)
            found = find_value_as_name(claim, full_name, ruled, (), earlier)
            yield found or Problem("unknown-item", ruled.place_of(full_name), what, mend)


def _list_earlier(ruled: Ruled, names: Names) -> list[Item]:
    """Return the items that a condition can name."""
    return [each for each in names.items.values() if each.place.line < ruled.place.line]


def find_circles(assessment: Assessment) -> Iterator[Problem]:
    """Conditions that wait for each other can't be decided.

    Of circles that share a condition only one is named: mending it may break the others.
    """
    order = Order(assessment)
    named: set[Holder] = set()
    for holder in order.holders:
        for name in order.find_late_names(holder):
            circle = None if holder in named else order.find_circle(holder, name)
            if circle and named.isdisjoint(circle):
                named |= circle
                members = [each for each in order.holders if each in circle]
                words = join_words([each.words for each in members])
                what = f"the conditions of {words} run in a circle"
                mend = "Let each of them name only items that come earlier."
                yield Problem("circle", members[0].place, what, mend)


def find_conditions_on_later_items(assessment: Assessment) -> Iterator[Problem]:
    """What is asked depends on what was answered before, so that nothing jumps."""
    order = Order(assessment)
    for holder in order.holders:
        for name in order.find_late_names(holder):
            if order.find_circle(holder, name):
                continue
            place = order.items[name].place
            what = f"{holder.subject} names '{name}', which comes later (at line {place.line})"
            mend = "Name an item that comes earlier, or move this behind it."
            if name in holder.inside:
                is_item = place == holder.place
                what = f"{holder.subject} names {'the item itself' if is_item else f"'{name}'"}"
                what += "" if is_item else ", which stands in it"
                mend = (
                    f"Name an item {'that comes earlier' if is_item else 'of an earlier section'}."
                )
            yield Problem("condition-on-later-item", holder.place_of(name), what, mend)
