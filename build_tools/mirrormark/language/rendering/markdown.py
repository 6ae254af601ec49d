"""Python-Markdown, with the extensions of a site."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, Self

__all__ = ["OURS", "Render", "SiteMarkdown", "ours_with"]


class Render(Protocol):
    """What makes HTML of Markdown."""

    @property
    def home(self) -> str:
        """The origin of the site; empty where it isn't known, and every other one is foreign."""

    def __call__(self, markdown: str, /) -> str:
        """Return the HTML of a whole text."""


class _Converter(Protocol):
    """What is used of Python-Markdown, which has no types."""

    def reset(self) -> Self: ...

    def convert(self, source: str) -> str: ...


@dataclass
class SiteMarkdown:
    """Renders as a site does, but for what its plugins do to a page."""

    extensions: Sequence[object]
    """Names of extensions, or extensions themselves."""
    settings: Mapping[str, object]
    """Those of the extensions, by name."""
    home: str = ""
    """The origin of the site, such as `https://example.org`."""
    _markdown: _Converter | None = field(default=None, compare=False, repr=False)
    _last: tuple[str, str] = field(default=("", ""), compare=False, repr=False)

    def __call__(self, markdown: str) -> str:
        """Return the HTML of a text. The last one is remembered: several ask about one file."""
        if markdown != self._last[0]:
            self._last = markdown, self._convert(markdown)
        return self._last[1]

    def _convert(self, markdown: str) -> str:
        if self._markdown is None:
            self._markdown = self._make()
        # Footnotes and references of one file are none of the next one's.
        try:
            return self._markdown.reset().convert(markdown)
        except RecursionError:
            self._markdown = None  # what it had begun stays in it
            raise

    def _make(self) -> _Converter:
        # Starting takes a tenth of a second, and much of what the commands do needs no rendering.
        from markdown import Markdown  # type: ignore[import-untyped] # noqa: PLC0415

        made: _Converter = Markdown(extensions=self.extensions, extension_configs=self.settings)
        return made


class _OurMarkdown(SiteMarkdown):
    """The Markdown of a file that belongs to no site."""

    def _make(self) -> _Converter:
        from pymdownx import emoji  # type: ignore[import-untyped] # noqa: PLC0415

        self.settings = {
            "pymdownx.emoji": {"emoji_index": emoji.twemoji, "emoji_generator": emoji.to_alt}
        }
        return super()._make()


OURS = _OurMarkdown(
    (
        *("toc", "tables", "fenced_code"),  # MkDocs has these in every site
        *("admonition", "attr_list", "def_list", "footnotes", "md_in_html"),
        *("pymdownx.details", "pymdownx.superfences", "pymdownx.emoji"),
        "pymdownx.tabbed",
    ),
    {},
)
"""What this project's own site has, see its `mkdocs.yml`."""


def ours_with(*extensions: object, home: str = "") -> SiteMarkdown:
    """Return ours with more extensions, for a site at ``home`` that has no settings of its own."""
    return _OurMarkdown((*OURS.extensions, *extensions), {}, home)
