"""The theme's search as screen readers tell of it."""

import re

from markupsafe import escape

from mirrormark.catalogue import Catalogue

__all__ = ["name_search"]

NAMELESS = re.compile(r'<div class="md-search"(?=[^>]* role="dialog")(?![^>]* aria-label)')


def name_search(html: str, catalogue: Catalogue) -> str:
    """Return a whole page with a name on the theme's search, which is a dialog without one."""
    t = catalogue.text
    return NAMELESS.sub(lambda tag: f'{tag[0]} aria-label="{escape(t("search.name"))}"', html)
