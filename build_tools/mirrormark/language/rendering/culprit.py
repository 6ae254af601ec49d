"""Who broke a page: the author's text, or another plugin of the site."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mirrormark.language.rendering.markdown import Render
from mirrormark.language.rendering.pieces import (
    MARKER,
    has_every_marker,
    list_slots,
    page_markdown,
    shorten,
)
from mirrormark.language.rendering.slots import cut_at_markers
from mirrormark.model import Document, Place
from mirrormark.model.problems import AssessmentError, Problem

__all__ = ["Others", "find_culprit"]

BRACED_ID = re.compile(r"\{(?P<id>#[^\s{}]+)(?P<rest>(?:\s[^{}]*)?)\}")
LOST = "changed this page, and the comments '<!--mirrormark …-->' that part it are gone"
KEEP = "Have it leave these comments alone, or this page."
LEAVE = "Keep it off the pages of assessments, or word this so that it leaves it alone."
WORDS = re.compile(r"[^\s#*_`>|<-].*")


@dataclass(frozen=True, slots=True)
class Others:
    """Who else has a hand in a page, and what became of it; names as messages say them."""

    markdown: str
    """The text that was rendered, after all plugins that change it."""
    html: str
    """What was made of it."""
    of_markdown: Sequence[str]
    """Who may change the text before it is rendered."""
    of_html: Sequence[str]
    """Who may change what has been made of it."""


def find_culprit(
    error: AssessmentError, document: Document, render: Render, others: Others
) -> AssessmentError:
    """Return why a page couldn't be cut: the author's text alone, or what a plugin did to it."""
    text = page_markdown(document)
    try:
        cut_at_markers(render(text), document, render.home)
    except AssessmentError as own:
        return own
    if not has_every_marker(others.markdown, document):
        return AssessmentError([_describe_lost_text(document, others)])
    names = _name(others.of_markdown if others.markdown.strip() != text.strip() else others.of_html)
    if not has_every_marker(others.html, document):
        return AssessmentError([Problem("other-plugin", document.place, f"{names} {LOST}", KEEP)])
    return AssessmentError(
        Problem(
            "other-plugin", each.place, f"{names} made something else of this: {each.what}", LEAVE
        )
        for each in error.problems
    )


def _describe_lost_text(document: Document, others: Others) -> Problem:
    """Name a heading's id where there is one: what reads templates takes it for a comment."""
    what = f"{_name(others.of_markdown)} {LOST}"
    said = WORDS.search(MARKER.sub("\n", others.markdown))
    if said:
        what = f"{what}; it now begins '{shorten(said[0].strip(' _*`'))}'"
    for slot in list_slots(document):
        for number, line in enumerate(slot.markdown.split("\n")):
            if braced := BRACED_ID.search(line):
                place = Place(slot.place.path, slot.place.line + number, braced.start() + 1)
                place = place.over(len(braced[0]))
                instead = f"{{: {braced['id']}{braced['rest']}}}"
                mend = f"To many plugins '{{#' begins a comment: write '{instead}'."
                return Problem("other-plugin", place, what, mend)
    return Problem("other-plugin", document.place, what, KEEP)


def _name(names: Sequence[str]) -> str:
    if not names:
        return "something in this site"
    return names[0] if len(names) == 1 else f"one of {', '.join(names[:-1])} and {names[-1]}"
