"""From a compiled assessment to its page, for any site generator that renders Markdown.

A page is made in two steps, so that an author's prose is rendered by the site's own Markdown, with
all of its extensions, and the form around it by a template:

1. `page_source` writes all prose into one Markdown text, each piece behind a marker;
2. the site renders it; `rendering` cuts the HTML at the markers and takes the words from it, and
   `assemble` puts the pieces into the form.
"""

from mirrormark.site.page.anchors import STEPS, list_anchors
from mirrormark.site.page.assemble import CONTENT_ID, Links, assemble, find_lost
from mirrormark.site.page.cards import CARDS_MARKER, Card, render_cards
from mirrormark.site.page.embed import Assets
from mirrormark.site.page.languages import Languages
from mirrormark.site.page.licences_page import render_licences
from mirrormark.site.page.navigation import expand_nav, in_order, name_last
from mirrormark.site.page.overlay import add_overlay
from mirrormark.site.page.rendered import Heading, RenderedPage
from mirrormark.site.page.results_page import render_results
from mirrormark.site.page.scored import render_scored
from mirrormark.site.page.show_front_matter import (
    LICENCES_URI,
    RESULTS_URI,
    as_title,
    licences_source,
    name_scored,
    page_source,
    read_title,
    results_source,
    scored_source,
    scored_uri,
)
from mirrormark.site.page.site_search import name_search, put_back, take_out_unsearched

__all__ = [
    "CARDS_MARKER",
    "CONTENT_ID",
    "LICENCES_URI",
    "RESULTS_URI",
    "STEPS",
    "Assets",
    "Card",
    "Heading",
    "Languages",
    "Links",
    "RenderedPage",
    "add_overlay",
    "as_title",
    "assemble",
    "expand_nav",
    "find_lost",
    "in_order",
    "licences_source",
    "list_anchors",
    "name_last",
    "name_scored",
    "name_search",
    "page_source",
    "put_back",
    "read_title",
    "render_cards",
    "render_licences",
    "render_results",
    "render_scored",
    "results_source",
    "scored_source",
    "scored_uri",
    "take_out_unsearched",
]
