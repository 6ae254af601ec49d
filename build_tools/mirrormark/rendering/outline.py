"""The blocks of a text with words in them, as CommonMark and as the site's Markdown reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from selectolax.lexbor import LexborHTMLParser, LexborNode

from mirrormark.rendering.spoken import words_of

__all__ = ["Block", "Shape", "list_blocks", "list_rendered_blocks"]

COMMON = MarkdownIt("commonmark").enable("table")
"""What `parse` reads with, and tables, which every site has."""

UNSAID = re.compile(r":[\w+-]+:|\{[^{}]*\}|\[\^[^\]]*\]|\^\[")
"""What extensions make something else of: short names, attributes, macros, footnotes."""

KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("p", "li"), "paragraph"),
    **dict.fromkeys(("td", "th"), "cell"),
    "pre": "code",
}
AROUND = {"ul", "ol", "blockquote", "div", "details", "section", "dl", "dt", "dd", "table"} | {
    *("thead", "tbody", "tr", "figure", "aside", "hr", "summary"),
    *KINDS,
}
"""Elements that stand around words, or apart from them; all others stand among them."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a block looks to a reader."""

    kind: str
    """`paragraph`, `heading`, `code`, `cell`, or `other` for what only the site knows."""
    lists: int = 0
    """In how many lists it stands, one within the other."""
    quotes: int = 0
    """In how many quotations."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block."""

    key: str
    """Its letters and digits, by which it is found again."""
    shape: Shape
    words: str
    """As a message may show them."""
    line: int = 0
    """Where it begins in the Markdown, counted from 0; 0 in HTML."""
    start: int = 0
    """Where the list or quotation begins in which it stands, or itself."""


def list_blocks(markdown: str) -> Iterator[Block]:
    """Yield the blocks of a text as CommonMark has them.

    Indented code is left out: with extensions it stands within something.
    """
    opened: list[Token] = []
    for token in COMMON.parse(markdown):
        if token.nesting > 0:
            opened.append(token)
        elif token.nesting < 0:
            opened.pop()
        elif token.type in ("inline", "fence") and token.map:
            kind = "code" if token.type == "fence" else KINDS.get(opened[-1].tag, "other")
            words = token.content if token.type == "fence" else _say(token)
            outer = next((each.map[0] for each in opened if each.map), token.map[0])
            yield Block(
                _key(UNSAID.sub(" ", words)), _shape(kind, opened), words, token.map[0], outer
            )


def _shape(kind: str, opened: list[Token]) -> Shape:
    lists = sum(token.type == "list_item_open" for token in opened)
    return Shape(kind, lists, sum(token.type == "blockquote_open" for token in opened))


def _say(token: Token) -> str:
    said = [
        child.content if child.type in ("text", "code_inline", "image") else " "
        for child in token.children or ()
    ]
    return "".join(said).strip()


def list_rendered_blocks(html: str) -> list[Block]:
    """Return the blocks of HTML that have words of their own."""
    body = LexborHTMLParser(html).body
    return list(_walk(body, "other", Shape("other"))) if body else []


def _walk(node: LexborNode, kind: str, around: Shape) -> Iterator[Block]:
    """Yield what is within an element; words between two blocks are a block of its kind."""
    run: list[str] = []
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag not in AROUND:
            run.append(child.html or "")
            continue
        yield from _make(run, kind, around)
        run = []
        if tag == "pre":
            yield from _make([child.html or ""], "code", around)
            continue
        lists = around.lists + (tag == "li")
        quotes = around.quotes + (tag == "blockquote")
        yield from _walk(child, KINDS.get(tag, "other"), Shape("other", lists, quotes))
    yield from _make(run, kind, around)


def _make(run: list[str], kind: str, around: Shape) -> Iterator[Block]:
    words = words_of("".join(run))
    if words:
        yield Block(_key(words), Shape(kind, around.lists, around.quotes), words)


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
