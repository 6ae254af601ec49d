"""Puts the words of the rendered pieces into a file's model, in the place of its Markdown."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from mirrormark.language.rendering.markdown import OURS, Render
from mirrormark.language.rendering.pieces import Slot, list_slots, page_markdown
from mirrormark.language.rendering.slots import cut_at_markers
from mirrormark.language.rendering.spoken import words_of
from mirrormark.model import Document, Item, Profile, Prose, Section
from mirrormark.model.problems import AssessmentError, Problem

__all__ = ["tell", "tell_from"]

type Say = Callable[[str], str]

PLAIN = re.compile(r"[^\W\d_][^\\`*_\[\]<>&!{}:]*")
"""A line that Markdown with our own extensions leaves as it is."""
HARMFUL = re.compile(
    r"[<{&]|!\[|```|~~~|script:|^[ \t]*(?:[:>#]|(?:=+|-+)[ \t]*$)|^(?: {4}|\t)",
    re.MULTILINE | re.IGNORECASE,
)
"""What prose has that may swallow what follows, act by itself, be nested too deeply, or have an id
of the page's own, as headings may."""


def tell[D: Document](document: D, render: Render, say: Say = words_of) -> D:
    """Return a file with the words that readers see in the place of its inline Markdown.

    ``say`` makes words of HTML. Raises AssessmentError as `cut_at_markers` does.
    """
    if render is OURS and all(map(_is_plain, list_slots(document))):
        return document
    cut = cut_at_markers(_render(document, render), document, render.home)
    return tell_from(cut.slots, document, say)


def _render(document: Document, render: Render) -> str:
    try:
        return render(page_markdown(document))
    except RecursionError as error:
        deep = [slot for slot in list_slots(document) if _is_too_deep(slot, render)]
        what = "the site's Markdown can't follow this text, so deeply is it nested"
        mend = "Do with fewer lists, quotations and definitions within one another, or in a row."
        places = [slot.place for slot in deep] or [document.place]
        problems = [Problem("beyond-limits", place, what, mend) for place in places]
        raise AssessmentError(problems) from error


def _is_too_deep(slot: Slot, render: Render) -> bool:
    try:
        render(slot.markdown)
    except RecursionError:
        return True
    return False


def _is_plain(slot: Slot) -> bool:
    if slot.is_inline:
        return PLAIN.fullmatch(slot.markdown) is not None
    return HARMFUL.search(slot.markdown) is None


def tell_from[D: Document](slots: Mapping[str, str], document: D, say: Say = words_of) -> D:
    """Do the same with what has been rendered; ``slots`` are HTML by key."""

    def told(key: str) -> str:
        return say(slots[key])

    outcomes = tuple(
        replace(each, title=told(f"outcome-title/{each.id}")) for each in document.outcomes
    )
    advice = tuple(replace(each, title=told(f"advice-title/{each.id}")) for each in document.advice)
    if isinstance(document, Profile):
        return replace(document, outcomes=outcomes, advice=advice)
    sections = tuple(_tell_section(section, told) for section in document.sections)
    notices = tuple(
        replace(each, title=told(f"notice-title/{each.id}")) for each in document.notices
    )
    return replace(document, outcomes=outcomes, advice=advice, notices=notices, sections=sections)


def _tell_section(section: Section, told: Say) -> Section:
    content: list[Prose | Item] = [
        _tell_item(part, told) if isinstance(part, Item) else part for part in section.content
    ]
    return replace(section, title=told(f"section/{section.id}"), content=tuple(content))


def _tell_item(item: Item, told: Say) -> Item:
    options = tuple(
        replace(option, label=told(f"option/{item.id}/{option.id}")) for option in item.options
    )
    return replace(item, text=told(f"item/{item.id}"), options=options)
