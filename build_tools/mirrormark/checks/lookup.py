"""Finds what checks ask for, in assessments that may have problems."""

from collections.abc import Sequence

from mirrormark.model import Assessment, Item, ResponseOption
from mirrormark.parse.ids import make_id
from mirrormark.problems import list_known, suggest

__all__ = ["find_items_by_id", "suggest_option"]


def find_items_by_id(assessment: Assessment) -> dict[str, Item]:
    """Return the items by their ids; of those that share one, the first."""
    items: dict[str, Item] = {}
    for item in assessment.items:
        items.setdefault(item.id, item)
    return items


def suggest_option(item: Item, options: Sequence[ResponseOption], name: str) -> str:
    """Say which option was probably meant by a ``name`` that is no option's id."""
    for option in options:
        if make_id(option.label, "option") == make_id(name, "option"):
            return f"'{option.label}' has the id '{option.id}': write that."
    known = [option.id for option in options]
    return suggest(name, known, list_known(f"options of '{item.id}'", known))
