"""Pieces of an author's Markdown, marked on their way through the site's own renderer."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mirrormark.model import Document, Item, Place

__all__ = [
    "MARKER",
    "Slot",
    "has_every_marker",
    "list_slots",
    "page_markdown",
    "shorten",
    "start_lines",
]

MARKER = re.compile(r"<!--mirrormark (?P<number>\d+)-->")
LINES_BEFORE, LINES_AFTER = 2, 1
"""A marker and an empty line stand before each piece, an empty line behind it."""
SHOWN = 40
"""Letters of a text that a message shows."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One piece of Markdown."""

    key: str
    """Which part of the page it is for, such as `item/flat`."""
    markdown: str
    """As the author wrote it."""
    place: Place
    """Where the author wrote it."""
    is_inline: bool
    """Whether it has to become a line of text, with no blocks in it."""


def list_slots(document: Document) -> Iterator[Slot]:
    """Yield the pieces of a file in the order in which they stand in it."""
    if introduction := document.introduction:
        yield Slot("introduction", introduction.text, introduction.place, is_inline=False)
    for section in document.sections:
        yield Slot(f"section/{section.id}", section.title, section.place, is_inline=True)
        for part in section.content:
            if isinstance(part, Item):
                yield from _list_item_slots(part)
            else:
                yield Slot(f"prose/{part.place.line}", part.text, part.place, is_inline=False)
    for kind, findings in (
        ("outcome", document.outcomes),
        ("advice", document.advice),
        ("notice", document.notices),
    ):
        for each in findings:
            yield Slot(f"{kind}-title/{each.id}", each.title, each.place, is_inline=True)
            if prose := each.prose:
                yield Slot(f"{kind}/{each.id}", prose.text, prose.place, is_inline=False)


def _list_item_slots(item: Item) -> Iterator[Slot]:
    yield Slot(f"item/{item.id}", item.text, item.place, is_inline=True)
    if item.help:
        yield Slot(f"help/{item.id}", item.help.text, item.help.place, is_inline=False)
    for option in item.options:
        yield Slot(f"option/{item.id}/{option.id}", option.label, option.place, is_inline=True)


def page_markdown(document: Document) -> str:
    """Return the Markdown that the site has to render before `assemble`."""
    marked = [
        f"<!--mirrormark {number}-->\n\n{slot.markdown}\n"
        for number, slot in enumerate(list_slots(document))
    ]
    # The last marker parts the author's last words from what the site adds, such as footnotes.
    ending = f"<!--mirrormark {len(marked)}-->\n"
    return "\n".join([*marked, ending])


def start_lines(slots: Iterable[Slot]) -> list[int]:
    """Return the line of `page_markdown` in which each piece begins, counted from 0."""
    lines: list[int] = []
    line = 0
    for slot in slots:
        lines.append(line + LINES_BEFORE)
        line += LINES_BEFORE + slot.markdown.count("\n") + 1 + LINES_AFTER
    return lines


def has_every_marker(text: str, document: Document) -> bool:
    """Whether a text, Markdown or HTML, still has the markers of `page_markdown` in their order."""
    numbers = [int(match["number"]) for match in MARKER.finditer(text)]
    return numbers == list(range(len(list(list_slots(document))) + 1))


def shorten(markdown: str) -> str:
    """Return the beginning of a text, for a message."""
    return markdown if len(markdown) <= SHOWN else f"{markdown[:SHOWN]}…"
