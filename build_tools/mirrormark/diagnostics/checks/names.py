"""What the names in rules stand for, and where rules stand."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mirrormark.diagnostics.checks.lookup import find_items_by_id
from mirrormark.model import (
    Advice,
    Assessment,
    Dimension,
    Document,
    Item,
    Notice,
    Outcome,
    Place,
    Section,
)
from mirrormark.model.rules import Rule

__all__ = ["Names", "Ruled", "find_conditions", "find_verdicts"]


class Ruled(NamedTuple):
    """A rule, and whose it is."""

    subject: str
    """What messages call it, such as `the rule of outcome 'more'`."""
    rule: Rule
    place: Place
    places: Mapping[str, Place]
    """Where its words stand, by the keys of `rules.locate`."""
    is_condition: bool
    """Whether it says what is asked, which depends on answers alone."""

    def place_of(self, key: str) -> Place:
        """Return where something stands in it, a name, a number or a claim."""
        parts = (place for name, place in self.places.items() if name.startswith(f"{key}."))
        return self.places.get(key) or next(parts, self.place)


def find_verdicts(document: Document) -> Iterator[Ruled]:
    """Yield the rules of outcomes, advice and notices: they depend on scores and on answers."""
    for outcome in document.outcomes:
        yield from _rule_of(outcome, f"the rule of outcome '{outcome.id}'", is_condition=False)
    for advice in document.advice:
        yield from _rule_of(advice, f"the rule of advice '{advice.id}'", is_condition=False)
    for notice in document.notices:
        yield from _rule_of(notice, f"the rule of notice '{notice.id}'", is_condition=False)


def find_conditions(assessment: Assessment) -> Iterator[Ruled]:
    """Yield the rules of sections and items, in the order of the file."""
    for section in assessment.sections:
        subject = f"the condition of section '{section.id}'"
        yield from _rule_of(section, subject, is_condition=True)
        for item in section.items:
            yield from _rule_of(item, f"the condition of item '{item.id}'", is_condition=True)


def _rule_of(
    owner: Outcome | Advice | Notice | Section | Item, subject: str, *, is_condition: bool
) -> Iterator[Ruled]:
    if owner.when:
        yield Ruled(subject, owner.when, owner.place, owner.when_places, is_condition)


class Names:
    """Dimensions and items by the names that rules have for them."""

    def __init__(self, assessment: Assessment) -> None:
        self.dimensions = {dimension.id: dimension for dimension in assessment.dimensions}
        self.items = find_items_by_id(assessment)

    def find_item(self, name: str, ruled: Ruled) -> Item | None:
        """Return the item that ``name`` stands for, with or without a part."""
        item_id = name.partition(".")[0]
        if not ruled.is_condition and item_id in self.dimensions:
            return None
        return self.items.get(item_id)

    def find_dimension(self, name: str, ruled: Ruled) -> Dimension | None:
        """Return the dimension that ``name`` stands for; None where it could be an item's."""
        return None if ruled.is_condition or name in self.items else self.dimensions.get(name)
