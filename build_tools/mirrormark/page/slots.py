"""Pieces of an author's Markdown, marked on their way through the site's own renderer."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mirrormark.model import Assessment, Item, Place, Profile
from mirrormark.problems import AssessmentError, Problem

__all__ = ["Slot", "cut_at_markers", "list_slots", "page_markdown"]

MARKER = re.compile(r"\s*<!--mirrormark (?P<number>\d+)-->\s*")
ONE_PARAGRAPH = re.compile(r"<p>(?P<inside>(?:(?!</?p>).)*)</p>", re.DOTALL)


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


def list_slots(document: Assessment | Profile) -> Iterator[Slot]:
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
    for outcome in document.outcomes:
        yield Slot(f"outcome-title/{outcome.id}", outcome.title, outcome.place, is_inline=True)
        if prose := outcome.prose:
            yield Slot(f"outcome/{outcome.id}", prose.text, prose.place, is_inline=False)
    for advice in document.advice:
        yield Slot(f"advice-title/{advice.id}", advice.title, advice.place, is_inline=True)
        if prose := advice.prose:
            yield Slot(f"advice/{advice.id}", prose.text, prose.place, is_inline=False)


def _list_item_slots(item: Item) -> Iterator[Slot]:
    yield Slot(f"item/{item.id}", item.text, item.place, is_inline=True)
    if item.help:
        yield Slot(f"help/{item.id}", item.help.text, item.help.place, is_inline=False)
    for option in item.options:
        yield Slot(f"option/{item.id}/{option.id}", option.label, option.place, is_inline=True)


def page_markdown(document: Assessment | Profile) -> str:
    """Return the Markdown that the site has to render before `assemble`."""
    marked = [
        f"<!--mirrormark {number}-->\n\n{slot.markdown}\n"
        for number, slot in enumerate(list_slots(document))
    ]
    # The last marker parts the author's last words from what the site adds, such as footnotes.
    ending = f"<!--mirrormark {len(marked)}-->\n"
    return "\n".join([*marked, ending])


def cut_at_markers(html: str, document: Assessment | Profile) -> tuple[str, Mapping[str, str], str]:
    """Return the HTML before the first marker, that of each slot by key, and that after the last.

    Raises AssessmentError where a marker was swallowed (by an HTML tag, say, that the author
    never closed) or where a line of text became something else.
    """
    slots = list(list_slots(document))
    before, *numbered = MARKER.split(html)
    numbers, pieces = [int(number) for number in numbered[::2]], numbered[1::2]
    for expected in range(len(slots) + 1):
        is_lost = expected >= len(numbers) or numbers[expected] != expected
        if is_lost or (expected < len(slots) and _is_raw(slots[expected], pieces[expected])):
            raise AssessmentError([_describe_swallowed(slots, expected, document)])
    *filled, after = pieces
    problems: list[Problem] = []
    cut = {
        slot.key: _read_inline(slot, piece, problems) if slot.is_inline else piece
        for slot, piece in zip(slots, filled, strict=True)
    }
    if problems:
        raise AssessmentError(problems)
    return before, cut, after


def _is_raw(slot: Slot, html: str) -> bool:
    """Whether a line came out as it went in, as it does inside an HTML tag left open."""
    return slot.is_inline and html.strip() == slot.markdown.strip()


def _read_inline(slot: Slot, html: str, problems: list[Problem]) -> str:
    match = ONE_PARAGRAPH.fullmatch(html.strip())
    if match is None:
        what = f"the words '{slot.markdown[:40]}' read as a list, a heading or another block"
        mend = "Put a backslash before the first sign, or word it differently."
        problems.append(Problem(slot.place, what, mend))
        return ""
    return match["inside"]


def _describe_swallowed(slots: list[Slot], number: int, document: Assessment | Profile) -> Problem:
    place = slots[number - 1].place if number else document.place
    what = "something in this text is never closed, so that it swallows what follows"
    return Problem(place, what, "Look for an HTML tag, a comment or a code fence without its end.")
