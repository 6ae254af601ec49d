"""What only the page's own HTML may have: its script and its styles go by it.

An author's element with such a mark would be taken for ours: a question that there isn't, a
diagnosis that nobody got.
"""

from collections.abc import Iterator, Mapping

from mirrormark.model import Document

__all__ = ["find_marks_of_ours", "list_ids_of_ours"]

PREFIX = "mm-"
"""What the names of our classes begin with, and ids that go by no name of the author's."""
FIELD = "item-"
"""What the names of the fields of a question begin with."""
DATA = {
    *("data-advice", "data-alone", "data-area", "data-assessment", "data-by"),
    *("data-call", "data-dimension", "data-does", "data-done", "data-dropping"),
    *("data-erased", "data-focus", "data-instead", "data-is-empty"),
    *("data-is-trial", "data-is-yours", "data-item", "data-kept", "data-kind"),
    *("data-lasting", "data-measuring", "data-on-paper", "data-outcome", "data-part"),
    *("data-picture", "data-problems", "data-profile", "data-reason", "data-refused"),
    *("data-score", "data-section", "data-state", "data-step", "data-step-id"),
    *("data-style", "data-trial", "data-urgency", "data-use"),
}
"""Attributes of parts of a page; those of the whole page, `<html>`, mean nothing elsewhere."""
OF_ITEMS = ("item", "text", "help", "hint", "unit", "up", "down", "error-item")
FIXED = ("all-advice", "all-notices", "all-outcomes", "order", "together")


def find_marks_of_ours(attributes: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Yield each mark of ours that an element has, as it is written, and what it is."""
    for name in (attributes.get("class") or "").split():
        if name.lower().startswith(PREFIX):
            yield name, "a class"
    for name in attributes:
        if name in DATA:
            yield name, "an attribute"
    for key, start, thing in (("name", FIELD, "the name of a field"), ("id", PREFIX, "an id")):
        if (value := attributes.get(key) or "").startswith(start):
            yield value, thing


def list_ids_of_ours(document: Document) -> Iterator[str]:
    """Yield the ids of elements that the page of a document has, but for those of `PREFIX`."""
    yield from FIXED
    for section in document.sections:
        yield from (f"section-{section.id}", f"heading-{section.id}")
    for item in document.items:
        yield from (f"{prefix}-{item.id}" for prefix in OF_ITEMS)
        yield from (f"thing-{item.id}.{option.id}" for option in item.options)
    yield from (f"outcome-{outcome.id}" for outcome in document.outcomes)
    yield from (f"advice-{piece.id}" for piece in document.advice)
    yield from (f"notice-{notice.id}" for notice in document.notices)
