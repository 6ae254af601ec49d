"""The second step of a page as an extension of Python-Markdown, for whoever renders by that."""

import posixpath
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown  # type: ignore[import-untyped] # it has no types
from markdown.extensions import Extension  # type: ignore[import-untyped] # it has no types
from markdown.postprocessors import Postprocessor  # type: ignore[import-untyped] # it has no types
from markdown.preprocessors import Preprocessor  # type: ignore[import-untyped] # it has no types
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped] # it has no types

from mirrormark.generators.written.marks import PAGE, find_mark
from mirrormark.generators.written.replan import replan
from mirrormark.generators.written.unsearched_parts import mark_unsearched
from mirrormark.site import (
    FinishedPage,
    Heading,
    Pages,
    Rendered,
    put_back,
    take_out_unsearched,
)

__all__ = ["PageExtension", "makeExtension"]

FIRST, LAST = 1000, -1000
"""Priorities: before all that reads the text, and after all that makes something of it."""


class PageExtension(Extension):  # type: ignore[misc] # Python-Markdown has no types
    """Finishes the pages that `mirrormark pages` has written, and leaves others alone."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 (as Python-Markdown has it)
        self.config = {"root": ["", "The folder with mirrormark.toml; where this runs if empty"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's)
        """Look for the mark before anything else, and finish the page after everything else."""
        reading = _Reading(md)
        root = Path(self.getConfig("root") or Path.cwd())
        md.preprocessors.register(reading, "mirrormark-mark", FIRST)
        md.treeprocessors.register(_AtTheEnd(reading), "mirrormark-end", LAST)
        md.postprocessors.register(_Finishing(md, reading, root), "mirrormark-page", LAST)


class _Reading(Preprocessor):  # type: ignore[misc] # Python-Markdown has no types
    """Takes the mark out of a text, and remembers which page it is."""

    uri: str | None = None
    is_whole = False
    """Whether what is postprocessed is the page: before that, the contents have theirs, too."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        self.is_whole = False
        self.uri = find_mark(text)
        return lines if self.uri is None else PAGE.sub("", text, count=1).split("\n")


class _AtTheEnd(Treeprocessor):  # type: ignore[misc] # Python-Markdown has no types
    def __init__(self, reading: _Reading) -> None:
        super().__init__()
        self._reading = reading

    def run(self, root: Element) -> None:  # noqa: ARG002 (Python-Markdown's)
        self._reading.is_whole = True


class _Finishing(Postprocessor):  # type: ignore[misc] # Python-Markdown has no types
    def __init__(self, md: Markdown, reading: _Reading, root: Path) -> None:
        super().__init__(md)
        self._reading = reading
        self._root = root

    def run(self, text: str) -> str:
        uri = self._reading.uri
        if uri is None or not self._reading.is_whole:
            return text
        _, plan = replan(self._root)
        page = Pages(plan).finish(
            uri,
            Rendered(text),
            lambda to: posixpath.relpath(to, posixpath.dirname(uri) or "."),
            in_data=lambda to: _find_address(to, uri, self.md),
        )
        self.md.toc_tokens = _list_contents(page)
        kept, parts = take_out_unsearched(page.html)
        return put_back(kept, [mark_unsearched(part) for part in parts])


def _find_address(to: str, uri: str, md: Markdown) -> str:
    """Return what leads from one page to another in the finished site."""
    ending = "/" if _has_folders(md) else ".html"
    here = posixpath.dirname(uri) if ending == ".html" else uri.removesuffix(".md")
    return posixpath.relpath(to.removesuffix(".md"), here or ".") + ending


def _has_folders(md: Markdown) -> bool:
    """Whether each page has a folder of its own. Zensical tells by the address of the page."""
    pages = (getattr(each, "page", None) for each in md.preprocessors)
    urls = (getattr(page, "url", "") for page in pages if page)
    return not any(f"{url}".endswith(".html") for url in urls)


def _list_contents(page: FinishedPage) -> list[dict[str, object]]:
    """Return the contents as the extension `toc` leaves them."""
    return [_token(each, page.first_level) for each in page.contents]


def _token(heading: Heading, level: int) -> dict[str, object]:
    return {
        "level": level,
        "id": heading.id,
        "name": heading.title,
        "html": heading.title,
        "data-toc-label": heading.title,
        "children": [_token(each, level + 1) for each in heading.children],
    }


def makeExtension(**settings: Any) -> PageExtension:  # noqa: ANN401, N802 (Python-Markdown's)
    """Return the extension, as Python-Markdown asks for it."""
    return PageExtension(**settings)
