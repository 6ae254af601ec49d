"""What a theme prints of a site: its templates escape nothing, and text isn't HTML."""

from collections.abc import Iterable

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

__all__ = ["escape_pages", "escape_settings"]

SETTINGS = ("site_name", "site_description", "site_author", "repo_name")
"""Those of `mkdocs.yml` that are text. `copyright` may hold HTML, and themes document it so."""


def escape_settings(config: MkDocsConfig) -> None:
    """Escape the texts of `mkdocs.yml`. Filters of templates that escape leave them as they are."""
    for name in SETTINGS:
        if text := config[name]:
            config[name] = escape(text)


def escape_pages(pages: Iterable[Page]) -> None:
    """Do the same with the descriptions and titles of pages of ours, whose titles are HTML."""
    for page in pages:
        page.meta["description"] = escape(page.meta["description"])
        if page.title == page.meta["title"]:  # else the navigation has another
            page.title = Markup(page.title)  # noqa: S704 (it is escaped)
        page.meta["title"] = Markup(page.meta["title"])  # noqa: S704 (the same)
