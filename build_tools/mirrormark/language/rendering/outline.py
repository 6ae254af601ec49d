"""The blocks of a text with words in them, as CommonMark and as the site's Markdown reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from selectolax.lexbor import LexborHTMLParser, LexborNode

from mirrormark.language.rendering.spoken import words_of

__all__ = ["Block", "Shape", "list_blocks", "list_rendered_blocks"]

COMMON = MarkdownIt("commonmark").enable("table")
"""What `parse` reads with, and tables, which every site has."""

UNSAID = re.compile(r":[\w+-]+:|\{[^{}]*\}|\[\^[^\]]*\]|\^\[")
"""What extensions make something else of: short names, attributes, macros, footnotes."""

START = re.compile(r"\s*[+-]?\d{1,9}")
"""The number that a list begins with; browsers leave out what stands behind it."""

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
    number: int | None = None
    """Which entry of a numbered list, if that is the innermost one."""


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
        if token.type == "list_item_open":
            _number(token, opened[-1])
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
    entries = [token for token in opened if token.type == "list_item_open"]
    quotes = sum(token.type == "blockquote_open" for token in opened)
    number = entries[-1].meta.get("number") if entries else None
    return Shape(kind, len(entries), quotes, number)


def _number(entry: Token, around: Token) -> None:
    """Give an entry of a numbered list its number, as readers see it."""
    if around.type == "ordered_list_open":
        number = around.meta.get("next", int(around.attrGet("start") or 1))
        entry.meta["number"], around.meta["next"] = number, number + 1


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


def _read_start(node: LexborNode) -> int:
    """Return the number that a list begins with, as browsers read it: 1 for what is none."""
    match = START.match(node.attributes.get("start") or "")
    return int(match[0]) if match else 1


def _walk(node: LexborNode, kind: str, around: Shape) -> Iterator[Block]:
    """Yield what is within an element; words between two blocks are a block of its kind."""
    run: list[str] = []
    number = _read_start(node) if node.tag == "ol" else None
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
        within = replace(around, quotes=around.quotes + (tag == "blockquote"))
        if tag == "li":
            within = replace(within, lists=around.lists + 1, number=number)
            number = number and number + 1
        yield from _walk(child, KINDS.get(tag, "other"), within)
    yield from _make(run, kind, around)


def _make(run: list[str], kind: str, around: Shape) -> Iterator[Block]:
    words = words_of("".join(run))
    if words:
        yield Block(_key(words), replace(around, kind=kind), words)


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
