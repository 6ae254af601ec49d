"""Cuts the body of a file into parts at its headings and lists, keeping the line of each.

markdown-it-py decides what is a heading or a list, so that fences, comments and indented blocks
are never mistaken for one. Everything else stays text and is handed on as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mirrormark.language.parse.words import Words, read_words
from mirrormark.model import Place

__all__ = [
    "BLOCKS",
    "ITEM_MARK",
    "QUESTION_LEVEL",
    "Entry",
    "Fence",
    "Heading",
    "ItemList",
    "Part",
    "cut_into_parts",
]

ITEM_MARK = "-"
"""A list with this mark holds items or options; one with `*`, `+` or numbers is prose."""

# Only the blocks matter here; reading inline marks would take half of the time.
BLOCKS = MarkdownIt("commonmark").disable("inline")

# Other tags end at an empty line, whatever is in them.
OPENED_HTML = re.compile(r"\s*<(?:!--|(?P<tag>script|pre|style|textarea)(?=[\s>]))", re.IGNORECASE)

MOST_UNCLOSED = 5
"""After so many the search ends: each of them costs another reading of the file."""

PART_LEVELS = (1, 2)
QUESTION_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an item list."""

    words: Words
    """Its inline Markdown."""
    is_simple: bool
    """Whether it is a single paragraph (or nothing at all)."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    """1 to 6."""
    words: Words
    """Inline Markdown with its attribute list."""
    start: int
    """Its line, counted from 1."""
    end: int
    """The first line after it."""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list."""

    mark: str
    """`-`, `*`, `+`, or `.` or `)` behind numbers."""
    entries: tuple[Entry, ...]
    """In order."""
    start: int
    """Its first line, counted from 1."""
    end: int
    """The first line after it."""


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block."""

    info: str
    """What stands behind the opening mark, `yaml` for example."""
    text: str
    """What is in it."""
    place: Place
    """Where the text begins."""


@dataclass(slots=True)
class Part:
    """What stands between one heading of level 1 or 2 and the next."""

    heading: Heading | None
    """None for what stands before the first heading."""
    start: int
    """The first line after the heading."""
    end: int
    """The line of the next part's heading, or one past the last line."""
    marks: list[Heading | ItemList] = field(default_factory=list)
    """Questions and item lists within."""
    others: list[Heading | ItemList] = field(default_factory=list)
    """Headings and lists within that are prose."""
    fences: list[Fence] = field(default_factory=list)
    """Fenced blocks within, but for those in lists and quotations."""


def cut_into_parts(lines: list[str], body_start: int, path: str) -> tuple[list[Part], list[int]]:
    """Cut ``lines`` (of the whole file) from line ``body_start`` on, both counted from 1.

    Returns the parts, and the lines where something begins that is never closed and would swallow
    the rest of the file; the parts are cut as if those lines were empty.
    """
    body = lines[body_start - 1 :]
    tokens = BLOCKS.parse("\n".join(body))
    unclosed: list[int] = []
    while len(unclosed) < MOST_UNCLOSED and (start := _find_unclosed(tokens, body)) is not None:
        unclosed.append(start + body_start)
        body[start] = ""
        tokens = BLOCKS.parse("\n".join(body))
    parts = [Part(None, body_start, len(lines) + 1)]
    for mark in _Finder(tokens, lines, body_start, path).find_marks():
        if isinstance(mark, Fence):
            parts[-1].fences.append(mark)
        elif isinstance(mark, Heading) and mark.level in PART_LEVELS:
            parts.append(Part(mark, mark.end, len(lines) + 1))
        elif _is_prose(mark):
            parts[-1].others.append(mark)
        else:
            parts[-1].marks.append(mark)
    for part, following in pairwise(parts):
        if following.heading:
            part.end = following.heading.start
    return parts, unclosed


def _is_prose(mark: Heading | ItemList) -> bool:
    if isinstance(mark, Heading):
        return mark.level > QUESTION_LEVEL
    return mark.mark != ITEM_MARK


def _find_unclosed(tokens: list[Token], body: list[str]) -> int | None:
    """Return where a fence, comment or HTML block begins that lasts to the end for want of one."""
    last = next((token for token in reversed(tokens) if token.level == 0 and token.map), None)
    if last is None or last.map is None:
        return None
    start, end = last.map
    if last.type == "fence":
        ending = body[end - 1].strip()
        is_mark = len(ending) >= len(last.markup) and not ending.strip(last.markup[0])
        return None if is_mark and end - start > 1 else start
    opened = OPENED_HTML.match(last.content) if last.type == "html_block" else None
    if opened is None:
        return None
    closing = f"</{opened['tag'].lower()}>" if opened["tag"] else "-->"
    return None if closing in last.content.lower() else start


class _Finder:
    """Goes over the blocks that stand in no other block."""

    def __init__(self, tokens: list[Token], lines: list[str], body_start: int, path: str) -> None:
        self._tokens = tokens
        self._lines = lines
        self._body_start = body_start
        self._path = path

    def find_marks(self) -> Iterator[Heading | ItemList | Fence]:
        for index, token in enumerate(self._tokens):
            if token.level or not token.map:
                continue
            start, end = (line + self._body_start for line in token.map)
            if token.type == "heading_open":
                words = self._read_words(index + 1, start)
                yield Heading(int(token.tag[1]), words, start, end)
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                yield ItemList(token.markup, self._read_entries(index), start, end)
            elif token.type == "fence":
                yield Fence(token.info.strip(), token.content, self._find_text(start, end))

    def _find_text(self, start: int, end: int) -> Place:
        """Return where the text in a fence begins; Markdown takes its indentation off each line."""
        opening, *within = self._lines[start - 1 : end - 1]
        indent = min(len(line) - len(line.lstrip(" ")) for line in (opening, *within))
        return Place(self._path, min(start + 1, len(self._lines)), indent + 1)

    def _read_words(self, index: int, line: int) -> Words:
        content = self._tokens[index].content
        return read_words(content, self._lines, Place(self._path, line))

    def _read_entries(self, list_index: int) -> tuple[Entry, ...]:
        entries: list[Entry] = []
        for index in range(list_index + 1, len(self._tokens)):
            token = self._tokens[index]
            if token.level == 0:
                break
            if token.type != "list_item_open" or token.level != 1 or not token.map:
                continue
            blocks = []
            for place in range(index + 1, len(self._tokens)):  # a slice would copy all the rest
                child = self._tokens[place]
                if child.level == 1:
                    break
                if child.level == 2 and child.nesting >= 0:
                    blocks.append(child)
            line = token.map[0] + self._body_start
            if blocks and blocks[0].type == "paragraph_open":
                paragraph = blocks[0].map or token.map
                words = self._read_words(index + 2, paragraph[0] + self._body_start)
            else:
                words = read_words("", self._lines, Place(self._path, line))
            is_simple = [block.type for block in blocks] in ([], ["paragraph_open"])
            entries.append(Entry(words, is_simple))
        return tuple(entries)
