"""Cuts what the site has made of a file's Markdown into its pieces again, and judges each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mirrormark.language.rendering.harms import (
    describe_swallowing,
    find_around,
    find_deeds_in,
    find_depth_in,
    find_ids_in,
    find_reaching_in,
)
from mirrormark.language.rendering.ours import list_ids_of_ours
from mirrormark.language.rendering.pieces import MARKER, Slot, list_slots, shorten
from mirrormark.language.rendering.spoken import words_of
from mirrormark.model import Document
from mirrormark.model.problems import AssessmentError, Problem

__all__ = ["Cut", "cut_at_markers"]

ONE_PARAGRAPH = re.compile(r"<p>(?P<inside>(?:(?!</?p>).)*)</p>", re.DOTALL)
OPENING = re.compile(r"<(?P<name>[a-z][a-z0-9]*)")
NUMBERED = re.compile(r"(\d+)([.)])")
CAN_BE_ESCAPED = "\\`*_{}[]()>#+-.!"
"""What Python-Markdown takes a backslash away from, whatever extensions there are."""
BLOCKS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "a heading"),
    **dict.fromkeys(("ol", "ul", "dl"), "a list"),
    "blockquote": "a quotation",
    "hr": "a rule",
    "pre": "code",
    "table": "a table",
}


@dataclass(frozen=True, slots=True)
class Cut:
    """A rendered page, cut at its markers."""

    before: str
    """The HTML before the first marker."""
    slots: Mapping[str, str]
    """The HTML of each slot, by key; of a line of text without the paragraph around it."""
    after: str
    """The HTML behind the last marker, footnotes for example."""


def cut_at_markers(html: str, document: Document, home: str = "") -> Cut:
    """Cut what the site's Markdown made of `page_markdown`.

    Args:
        html: The content of the page.
        document: What it was made of.
        home: The address of the site. Nothing may be fetched from any other origin.

    Raises:
        AssessmentError: A marker was swallowed (by an HTML tag, say, that the author never closed),
            a line of text became something else, or nothing that can be said, or a piece would
            do something by itself, or fetch something of another site.
    """
    slots = list(list_slots(document))
    before, *numbered = MARKER.split(html)
    numbers, pieces = [int(number) for number in numbered[::2]], numbered[1::2]
    for expected in range(len(slots) + 1):
        is_lost = expected >= len(numbers) or numbers[expected] != expected
        if is_lost or (expected < len(slots) and _is_raw(slots[expected], pieces[expected])):
            raise AssessmentError([describe_swallowing(slots[:expected], document)])
    *filled, after = (piece.strip() for piece in pieces)
    before = before.strip()
    problems: list[Problem] = []
    cut: dict[str, str] = {}
    ids = frozenset(list_ids_of_ours(document))
    for slot, piece in zip(slots, filled, strict=True):
        if depth := find_depth_in([slot], piece):
            problems += depth
            continue
        cut[slot.key], found = _read_inline(slot, piece) if slot.is_inline else (piece, [])
        # What acts is why a line is none; and only what is one can reach beyond it.
        harms = find_deeds_in(slot, piece, home) or found or find_reaching_in(slot, cut[slot.key])
        problems += [*harms, *find_ids_in(slot, piece, ids)]
    problems += find_around(slots, before, after, home)
    if problems:
        raise AssessmentError(problems)
    return Cut(before, cut, after)


def _is_raw(slot: Slot, html: str) -> bool:
    """Whether a line came out as it went in, as it does inside an HTML tag left open."""
    return slot.is_inline and html.strip() == slot.markdown.strip()


def _read_inline(slot: Slot, html: str) -> tuple[str, list[Problem]]:
    """Return what is in the paragraph that a line has become, and what is wrong with that."""
    match = ONE_PARAGRAPH.fullmatch(html)
    if match is None:
        words, block = shorten(slot.markdown), _name_block(html)
        what = f"the words '{words}' read as {block} to the site's Markdown"
        return "", [Problem("not-a-line", slot.place, what, _mend_block(slot.markdown))]
    if not words_of(match["inside"]):
        what = f"there are no words in '{shorten(slot.markdown)}', as the site shows it"
        mend = "Write some beside it; a picture can have them too, as in ![words](picture.png)."
        return match["inside"], [Problem("no-words", slot.place, what, mend)]
    return match["inside"], []


def _name_block(html: str) -> str:
    tag = OPENING.match(html.strip())
    return BLOCKS.get(tag["name"], "no line of text") if tag else "nothing that is shown"


def _mend_block(markdown: str) -> str:
    number = NUMBERED.match(markdown)
    if number:
        return f"Put a backslash behind the number: '{number[1]}\\{number[2]}'."
    if markdown[0] in CAN_BE_ESCAPED:
        return f"Put a backslash before the first sign: '\\{shorten(markdown)}'."
    return "Let it begin with another word, or word it differently."
