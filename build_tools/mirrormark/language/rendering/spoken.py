"""The words of a rendered fragment: what a page says without its marks."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["words_of", "words_without_code"]

SPACE = re.compile(r"[ \t\r\n\f]+")
"""A space that doesn't break a line is none of these."""
MARKUP = re.compile("[<&]")
SILENT = {"script", "style", "template", "-comment"}
NOTES = ("footnote-ref", "headerlink")
"""Classes of links that are no part of the sentence they stand in."""
CODE = re.compile(r"<code\b.*?</code>", re.DOTALL)
MATHS = re.compile(r"\\[(\[](.*)\\[)\]]", re.DOTALL)
RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
"""As a figure on the line, a raised one would make 106 of 10 to the power of 6."""
CAN_BE_RAISED = re.compile(r"[\d+\-=()n]+", re.ASCII)


def words_of(html: str) -> str:
    """Return the words of a fragment, with a single space where there is any.

    Pictures are said by their `alt`, drawings by their title, and references to footnotes not at
    all. Of bold, struck or marked words only the words are left.
    """
    words = html
    if MARKUP.search(html):
        body = LexborHTMLParser(html).body
        words = "".join(_say_within(body)) if body else ""
    return SPACE.sub(" ", words).strip(" ")


def words_without_code(html: str) -> str:
    """Return the words of a fragment without its code, which is nobody's wording."""
    return words_of(CODE.sub(" ", html))


def _say_within(node: LexborNode) -> Iterator[str]:
    for child in node.iter(include_text=True):
        yield from _say(child)


def _say(node: LexborNode) -> Iterator[str]:
    tag = node.tag
    if tag == "-text":
        yield node.text_content or ""
        return
    attributes = node.attributes
    classes = (attributes.get("class") or "").split()
    if tag in SILENT or "hidden" in attributes or any(name in classes for name in NOTES):
        return
    if tag == "br":
        yield " "
    elif tag == "img":
        yield attributes.get("alt") or ""
    elif tag == "svg":
        yield attributes.get("aria-label") or _say_title(node)
    elif tag == "sup":
        raised = "".join(_say_within(node)).strip()
        yield raised.translate(RAISED) if CAN_BE_RAISED.fullmatch(raised) else raised
    elif "arithmatex" in classes:
        yield MATHS.sub(r"\1", "".join(_say_within(node)))
    else:
        yield from _say_within(node)


def _say_title(drawing: LexborNode) -> str:
    title = drawing.css_first("title")
    return title.text() if title else ""
