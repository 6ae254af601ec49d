"""What becomes of an author's Markdown: the pieces of a page, and the words in them.

Whoever shows an author's words takes them from here. They come from the HTML that the site itself
has made, so that what is said without its marks is what the form shows with them.
"""

from mirrormark.language.rendering.addresses import origin_of, refuse_address
from mirrormark.language.rendering.collapsed import collapse_space
from mirrormark.language.rendering.culprit import Others, find_culprit
from mirrormark.language.rendering.markdown import OURS, Render, SiteMarkdown, ours_with
from mirrormark.language.rendering.pieces import Slot, has_every_marker, list_slots, page_markdown
from mirrormark.language.rendering.readings import find_other_readings
from mirrormark.language.rendering.slots import Cut, cut_at_markers
from mirrormark.language.rendering.spoken import words_of, words_without_code
from mirrormark.language.rendering.told_words import tell, tell_from

__all__ = [
    "OURS",
    "Cut",
    "Others",
    "Render",
    "SiteMarkdown",
    "Slot",
    "collapse_space",
    "cut_at_markers",
    "find_culprit",
    "find_other_readings",
    "has_every_marker",
    "list_slots",
    "origin_of",
    "ours_with",
    "page_markdown",
    "refuse_address",
    "tell",
    "tell_from",
    "words_of",
    "words_without_code",
]
