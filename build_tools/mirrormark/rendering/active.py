"""What an author's HTML would do by itself. An assessment is read; it does nothing.

Nor does it fetch anything of another site, which would see who reads it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mirrormark.finding_kinds import FindingName
from mirrormark.rendering.addresses import is_foreign
from mirrormark.rendering.fetched import Attributes, find_emoji, list_fetched, mend_of

__all__ = ["HANDLER", "Deed", "find_deeds"]

ELEMENTS = {
    "base": ("changes where all links of the page lead", "Take it out."),
    "embed": (
        "shows a file that the policy of the site keeps out",
        "Link to the file, or show a picture with '![words](picture.png)'.",
    ),
    "form": (
        "sends what readers type, and nothing may leave their browsers",
        "Take it out, up to '</form>', or link to a page that has it.",
    ),
    "link": ("changes the whole page", "Take it out."),
    "meta": ("changes the whole page", "Take it out."),
    "script": (
        "runs in the browsers of readers",
        "Take it out, up to '</script>'. To show it as words, put it between backquotes.",
    ),
    "style": (
        "changes the look of the whole page",
        "Take it out, up to '</style>'. To show it as words, put it between backquotes.",
    ),
}
ELEMENTS |= {"frame": ELEMENTS["embed"], "object": ELEMENTS["embed"]}
ATTRIBUTES = {
    "srcdoc": (
        "is a page within the page",
        "Put it into a page of the site, and write its address as 'src'.",
    )
}
HANDLER = re.compile(r"on[a-z]+")
"""Names of attributes that hold a script."""
SCRIPT = re.compile(r"|module|importmap|speculationrules|.*(?:java|ecma|j|live)script.*")
"""Types of a `<script>` that a browser minds. Formulas and data have others."""
SCHEMES = ("javascript:", "vbscript:")
IGNORED = re.compile(r"[\x00-\x20]")
"""What browsers overlook in a scheme."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that a piece of HTML would do."""

    name: FindingName
    """Whether it acts, or fetches."""
    sign: str
    """What stands in the text for it, such as `<script`."""
    what: str
    """What it does, as a message goes on after the sign."""
    mend: str
    """How to mend it, a sentence."""


def find_deeds(html: str, home: str) -> Iterator[Deed]:
    """Yield what a piece of HTML would do, in its order, on the site with the origin ``home``."""
    root = LexborHTMLParser(html).root
    if root:
        yield from _walk(root, home)


def _walk(root: LexborNode, home: str) -> Iterator[Deed]:
    for node in root.traverse():
        tag, attributes = node.tag or "", node.attributes
        if tag in ELEMENTS and (tag != "script" or _runs(attributes.get("type"))):
            yield Deed("acts-by-itself", f"<{tag}", *ELEMENTS[tag])
        for name, value in attributes.items():
            yield from _read(name, value or "")
        if tag not in ELEMENTS:
            yield from _list_foreign(tag, attributes, home)
    for fragment in root.template_fragments():
        yield from _walk(fragment, home)


def _list_foreign(tag: str, attributes: Attributes, home: str) -> Iterator[Deed]:
    for use in list_fetched(tag, attributes):
        if is_foreign(use.address, home):
            sign = find_emoji(attributes) or use.address
            what = "is fetched from another site, which would see who reads this"
            yield Deed("fetched-from-elsewhere", sign, what, mend_of(tag, attributes, use))


def _runs(kind: str | None) -> bool:
    return SCRIPT.fullmatch((kind or "").strip().lower()) is not None


def _read(name: str, value: str) -> Iterator[Deed]:
    if HANDLER.fullmatch(name):
        yield Deed(
            "acts-by-itself", name, "runs as script in the browsers of readers", "Remove it."
        )
    elif name in ATTRIBUTES:
        yield Deed("acts-by-itself", name, *ATTRIBUTES[name])
    scheme = IGNORED.sub("", value).lower()
    for each in SCHEMES:
        if scheme.startswith(each):
            yield Deed(
                "acts-by-itself",
                each,
                "runs as script in the browsers of readers",
                "Link to a page instead.",
            )
