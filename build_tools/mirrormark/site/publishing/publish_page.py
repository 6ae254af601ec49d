"""Reads a built page: what the policy has to allow in it, and what it may not do."""

import functools
import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from mirrormark.language.rendering.addresses import is_foreign
from mirrormark.language.rendering.readers import list_readings, read_elements
from mirrormark.language.rendering.render_styles import STYLED
from mirrormark.site.publishing.breaches import Breach, shorten
from mirrormark.site.publishing.elements import (
    Attributes,
    check_addresses,
    check_inline_code,
    check_refused,
    check_select,
    is_quiet,
)
from mirrormark.site.publishing.policy import Inline, hash_text
from mirrormark.site.publishing.publish_styles import check_styles
from mirrormark.site.publishing.publish_theme import check_theme
from mirrormark.site.publishing.scripts import OwnScripts, check_inline_script

__all__ = ["PageReport", "read_page"]

SCRIPT_TYPES = {
    "",
    "module",
    "application/ecmascript",
    "application/javascript",
    "application/x-ecmascript",
    "application/x-javascript",
    "text/ecmascript",
    "text/javascript",
    *(f"text/javascript1.{version}" for version in range(6)),
    "text/jscript",
    "text/livescript",
    "text/x-ecmascript",
    "text/x-javascript",
}
ADDRESSES = {"src", "href", "xlink:href"}
"""Attributes with which a `<script>` comes from a file."""
MAP_TYPES = {"importmap", "speculationrules"}
"""Addresses for the browser to load from, under the same rule as scripts."""
NONE_OWN = OwnScripts()
NOTHING = Inline()
ADDRESS_IN_MAP = re.compile(r'"((?:https?:)?//[^"]*)"', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageReport:
    """What is in a page, or in another file."""

    inline: Inline = NOTHING
    breaches: tuple[Breach, ...] = ()
    """In the order of the page."""
    script_files: frozenset[str] = frozenset()
    """The addresses of the scripts that it names, as they stand there."""
    elements: frozenset[str] = frozenset()
    """The custom elements in it, by their names."""
    is_page: bool = False
    """Whether it is one, and gets a policy."""


class _Reader:
    """Collects what a page holds, a piece of HTML at a time."""

    def __init__(self, home: str, own_scripts: OwnScripts) -> None:
        self._home = home
        self._own_scripts = own_scripts
        self.scripts: set[str] = set()
        self.styles: set[str] = set()
        self.style_attributes: set[str] = set()
        self.has_frames = False
        self.script_files: set[str] = set()
        self.elements: set[str] = set()
        self.breaches: list[Breach] = []

    def read(self, html: str) -> None:
        # A script may be there or not, and what is in a `<noscript>` is another thing then.
        for scripting in list_readings(html):
            for node in read_elements(html, scripting=scripting, is_page=True):
                tag, attributes = node.tag or "", node.attributes
                if "-" in tag:
                    self.elements.add(tag)
                if not is_quiet(tag, attributes):
                    self._see(node, tag, attributes)

    def _see(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        if tag == "style":
            self._see_styles(node.text())
        elif tag == "script" and not _is_file(attributes):
            self._see_script(attributes, node.text())
        self.breaches += _check(tag, tuple(attributes.items()), self._home)
        if tag == "select":
            self.breaches += check_select(node)
        self._see_attributes(tag, attributes)

    def _see_attributes(self, tag: str, attributes: Attributes) -> None:
        style = attributes.get("style")
        if style is not None:
            self.style_attributes.add(hash_text(style))
        if tag == "script":
            self.script_files.update(attributes.get(name) or "" for name in ADDRESSES)
        if tag in ("frame", "iframe"):
            self.has_frames = True
            self.read(attributes.get("srcdoc") or "")

    def _see_styles(self, css: str) -> None:
        self.styles.add(hash_text(css))
        self.breaches += check_styles(css, self._home)

    def _see_script(self, attributes: Attributes, text: str) -> None:
        kind = (attributes.get("type") or "").strip().lower()
        if kind in SCRIPT_TYPES or kind in MAP_TYPES:
            self.scripts.add(hash_text(text))
        if kind in MAP_TYPES:
            for address in ADDRESS_IN_MAP.findall(text):
                if is_foreign(address, self._home):
                    what = f"<script type={kind}> names {shorten(address)}, on another site"
                    self.breaches.append(Breach(what, "Name only files of the site."))
        if kind in SCRIPT_TYPES or kind in MAP_TYPES:
            named = attributes.get("id")
            self.breaches += check_inline_script(text, named, self._own_scripts)


def read_page(html: str, home: str, own_scripts: OwnScripts = NONE_OWN) -> PageReport:
    """Return what is in a page of the site at ``home``, an origin that may be empty.

    ``own_scripts`` are inline scripts that the host has named.
    """
    reader = _Reader(home, own_scripts)
    reader.read(html)
    inline = Inline(
        frozenset(reader.scripts),
        frozenset(reader.styles),
        frozenset(reader.style_attributes),
        reader.has_frames,
    )
    files = frozenset(reader.script_files - {""})
    elements = frozenset(reader.elements)
    breaches = tuple(dict.fromkeys(reader.breaches))
    return PageReport(inline, breaches, files, elements, is_page=True)


@functools.lru_cache(maxsize=1024)
def _check(
    tag: str, attributes: tuple[tuple[str, str | None], ...], home: str
) -> tuple[Breach, ...]:
    """Return what an element may not do. A theme writes much the same ones into every page."""
    named = dict(attributes)
    return (
        *check_addresses(tag, named, home),
        *check_theme(tag, named, home),
        *check_refused(tag, named),
        *check_inline_code(tag, named),
        *(breach for name in STYLED for breach in check_styles(named.get(name) or "", home)),
    )


def _is_file(attributes: Attributes) -> bool:
    return bool(ADDRESSES & attributes.keys())
