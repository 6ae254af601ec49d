"""What the site's search finds, and what screen readers tell of it."""

import re

from markupsafe import Markup, escape

from mirrormark.wording.catalogue import Catalogue

__all__ = ["name_search", "put_back", "take_out_unsearched", "unsearched"]

BEGINNING, END = "<!--mirrormark unsearched-->", "<!--/mirrormark unsearched-->"
GAP = re.compile("<!--mirrormark gap ([0-9]+)-->")

NAMELESS = re.compile(r'<div class="md-search"(?=[^>]* role="dialog")(?![^>]* aria-label)')


def name_search(html: str, catalogue: Catalogue) -> str:
    """Return a whole page with a name on the theme's search, which is a dialog without one."""
    t = catalogue.text
    return NAMELESS.sub(lambda tag: f'{tag[0]} aria-label="{escape(t("search-name"))}"', html)


def unsearched(html: str) -> Markup:
    """Return a part of a page as one that no search shall find; a filter of the templates.

    Themes have an attribute for this, but they read all that it stands on, and list the headings
    in it as results without a word.
    """
    return Markup(f"{BEGINNING}{html}{END}")  # noqa: S704 (it has come out of a template)


def take_out_unsearched(html: str) -> tuple[str, list[str]]:
    """Return what the search shall read of a page's content, and the parts it shall not."""
    kept: list[str] = []
    parts: list[str] = []
    at = 0
    while (start := html.find(BEGINNING, at)) >= 0 and (end := html.find(END, start)) >= 0:
        kept += [html[at:start], f"<!--mirrormark gap {len(parts)}-->"]
        parts.append(html[start + len(BEGINNING) : end])
        at = end + len(END)
    return "".join([*kept, html[at:]]), parts


def put_back(html: str, parts: list[str]) -> str:
    """Return a page's content as readers get it, after the search has read the rest."""
    whole, gaps = GAP.subn(lambda gap: parts[int(gap[1])], html)
    assert gaps == len(parts), "nothing has changed the page between"
    return whole
