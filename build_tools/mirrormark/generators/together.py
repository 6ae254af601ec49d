"""What other plugins have to see of our pages, so that these come out right beside them."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from mirrormark.generators.neighbours import Addition, package_of

__all__ = ["Sources", "as_fragment", "be_seen_first", "keep_pictures"]

LOOK_UP_PAGES = {"mkdocs_redirects"}
"""Plugins, by their Python package, that note which pages there are once they hear of the files."""
WHOLE = ("<html><head></head><body>", "</body></html>")
"""What stands around the content of a page that a plugin has read as if it were a whole page."""
DATES = ("git_revision_date_localized", "git_creation_date_localized")
"""What the names begin with under which a plugin keeps the dates of a page."""


def be_seen_first(config: MkDocsConfig, ours: BasePlugin) -> None:  # type: ignore[type-arg]
    """Have those who look up pages hear of the files once ours are among them.

    All others hear in the order in which the host has named them.
    """
    hearing = config.plugins.events["files"]
    own = [each for each in hearing if getattr(each, "__self__", None) is ours]
    early = [
        each
        for each in hearing[: hearing.index(own[0])]
        if package_of(getattr(each, "__self__", None)) in LOOK_UP_PAGES
    ]
    for each in early:
        hearing.remove(each)
        hearing.insert(hearing.index(own[0]) + 1, each)


def as_fragment(html: str) -> str:
    """Return the content of a page without what would make a whole page of it."""
    beginning, end = WHOLE
    return html.replace(beginning, "", 1).removesuffix(end) if beginning in html else html


def keep_pictures(page: Page) -> None:
    """Have a page's pictures stay what they are: in a label, a press on one chooses its answer.

    A lightbox makes a link of each. An author can still ask for it, with the class `on-glb`.
    """
    page.meta.setdefault("glightbox-manual", True)


class Sources:
    """The files that pages of ours are made of, for plugins that tell who changed a page and when.

    To them, a page that a plugin has made is as old as the build. That is wrong, and makes another
    page of it each time.
    """

    def __init__(self, additions: Iterable[Addition] = (), root: Path = Path()) -> None:
        self._by_uri = {each.file.src_uri: root / each.made_of for each in additions}

    def show(self, page: Page) -> None:
        """Have a page of ours be its author's file, while other plugins change its Markdown."""
        if source := self._by_uri.get(page.file.src_uri):
            page.file.generated_by, page.file.abs_src_path = None, str(source)

    def hide(self, page: Page) -> None:
        """Have it be made by us again. One that is made of no file has no date at all."""
        if page.file.src_uri in self._by_uri:
            page.file.generated_by, page.file.abs_src_path = "mirrormark", None
        elif page.file.generated_by == "mirrormark":
            for name in [name for name in page.meta if name.startswith(DATES)]:
                del page.meta[name]
