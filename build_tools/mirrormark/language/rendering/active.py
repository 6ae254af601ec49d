"""What an author's HTML would do by itself. An assessment is read; it does nothing.

Nor does it fetch anything of another site, which would see who reads it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mirrormark.language.rendering.addresses import is_foreign, tidy
from mirrormark.language.rendering.fetched import (
    Attributes,
    find_emoji,
    list_fetched,
    may_be_data,
    mend_of,
    sets_address,
)
from mirrormark.language.rendering.inline_code import list_inline_code
from mirrormark.language.rendering.ours import find_marks_of_ours
from mirrormark.language.rendering.readers import read_elements
from mirrormark.language.rendering.render_styles import STYLED, find_style_addresses, is_font
from mirrormark.model.finding_kinds import FindingName

__all__ = ["Deed", "find_deeds"]

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
AS_TEXT = "makes text of all tags and marks up to its end, and is long out of use"
UNFIT = {
    **dict.fromkeys(("noembed", "noframes", "plaintext", "xmp"), AS_TEXT),
    "noscript": "is read in one way with scripts, and in another without",
    "select": "is read in one way by some browsers, and in another by others",
}
"""Elements in which tags are no tags to some or to all browsers, so that anything hides there."""
OWN = "mirrormark-"
"""What the names of our own elements begin with."""
ATTRIBUTES = {
    "formaction": (
        "sends what readers type, and nothing may leave their browsers",
        "Remove it, or link to a page.",
    ),
    "srcdoc": (
        "is a page within the page",
        "Put it into a page of the site, and write its address as 'src'.",
    ),
}
SCRIPT = re.compile(r"^$|^module$|^importmap$|^speculationrules$|(?:java|ecma|j|live)script")
"""Types of a `<script>` that a browser minds. Formulas and data have others."""
INTO_A_FILE = "Put it into a file of the site."
SHOWN = 30
"""Characters of an address that holds a file."""


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
    seen: set[Deed] = set()
    for scripting in (False, True):
        deeds = [
            deed
            for node in read_elements(html, scripting=scripting)
            for deed in _list_deeds(node.tag or "", node.attributes, home)
        ]
        yield from (deed for deed in deeds if deed not in seen)
        seen.update(deeds)


def _list_deeds(tag: str, attributes: Attributes, home: str) -> Iterator[Deed]:
    if tag in ELEMENTS and (tag != "script" or _runs(attributes.get("type"))):
        yield Deed("acts-by-itself", f"<{tag}", *ELEMENTS[tag])
    if sets_address(tag, attributes):
        yield Deed("acts-by-itself", f"<{tag}", "changes an address by itself", "Take it out.")
    if tag.startswith(OWN):
        what = "is what the page itself is made of"
        yield Deed("unfit-tag", f"<{tag}", what, f"Take it out, up to '</{tag}>'.")
    if tag in UNFIT:
        yield Deed("unfit-tag", f"<{tag}", UNFIT[tag], f"Take it out, up to '</{tag}>'.")
    yield from _list_marks(attributes)
    if tag not in ELEMENTS:
        yield from _list_foreign(tag, attributes, home)
    if tag == "pre" and "mermaid" in (attributes.get("class") or "").split():
        what = "needs a script of another site, which the policy of the site keeps out"
        yield Deed("fetched-from-elsewhere", "mermaid", what, "Show the diagram as a picture.")


def _list_marks(attributes: Attributes) -> Iterator[Deed]:
    for sign, thing in find_marks_of_ours(attributes):
        mend = "Take it out, or give it another name."
        yield Deed("unfit-tag", sign, f"is {thing} that the page itself goes by", mend)
    for name, words in ATTRIBUTES.items():
        if name in attributes:
            yield Deed("acts-by-itself", name, *words)
    for code in list_inline_code(attributes):
        what = "runs as script in the browsers of readers"
        mend = "Link to a page instead." if code.scheme else "Remove it."
        yield Deed("acts-by-itself", f"{code.scheme}:" if code.scheme else code.where, what, mend)


def _list_foreign(tag: str, attributes: Attributes, home: str) -> Iterator[Deed]:
    fetched = "is fetched from another site, which would see who reads this"
    for use in list_fetched(tag, attributes):
        if is_foreign(use.address, home):
            sign = find_emoji(attributes) or use.address
            yield Deed("fetched-from-elsewhere", sign, fetched, mend_of(tag, attributes, use))
        elif tidy(use.address).lower().startswith("data:") and not may_be_data(tag, use):
            what = "is a file within the text, and only pictures can be"
            yield Deed("acts-by-itself", use.address[:SHOWN], what, INTO_A_FILE)
    for name in STYLED:
        for address in find_style_addresses(attributes.get(name) or ""):
            if is_foreign(address, home):
                mend = "Put the file into the site, and name it by its path there."
                yield Deed("fetched-from-elsewhere", address, fetched, mend)
            elif is_font(address):
                what = "is a font within the text, and fonts come from files alone"
                yield Deed("acts-by-itself", address[:SHOWN], what, INTO_A_FILE)


def _runs(kind: str | None) -> bool:
    return SCRIPT.search((kind or "").strip().lower()) is not None
