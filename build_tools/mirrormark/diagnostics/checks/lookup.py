"""Finds what checks ask for, in assessments that may have problems."""

import re
from collections.abc import Mapping

from mirrormark.language.parse.ids import make_id
from mirrormark.model import Assessment, Item, Place
from mirrormark.model.problems import list_known, suggest
from mirrormark.model.scales import labelled_options

__all__ = ["find_items_by_id", "find_word", "suggest_option"]

QUOTED = re.compile("'([^']*)'")


def find_items_by_id(assessment: Assessment) -> dict[str, Item]:
    """Return the items by their ids; of those that share one, the first."""
    items: dict[str, Item] = {}
    for item in assessment.items:
        items.setdefault(item.id, item)
    return items


def find_word(what: str, places: Mapping[str, Place], otherwise: Place) -> Place:
    """Return where the last thing stands that a message quotes and that ``places`` knows."""
    quoted = [word for word in QUOTED.findall(what) if word in places]
    return places[quoted[-1]] if quoted else otherwise


def suggest_option(item: Item, assessment: Assessment, name: str) -> str:
    """Say which option was probably meant by a ``name`` that is no option's id."""
    options = labelled_options(item, assessment)
    for option in options:
        if make_id(option.label, "option") == make_id(name, "option"):
            return f"Write '{option.id}', the id of '{option.label}'."
    known = [option.id for option in options]
    return suggest(name, known, list_known(f"options of '{item.id}'", known))
