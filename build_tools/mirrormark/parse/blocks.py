"""Cuts the body of a file into parts at its headings and lists, keeping the line of each.

markdown-it-py decides what is a heading or a list, so that fences, comments and indented blocks
are never mistaken for one. Everything else stays text and is handed on as it is.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["Entry", "Heading", "ItemList", "Part", "cut_into_parts"]

ITEM_MARK = "-"
"""A list with this mark holds items or options; one with `*` or numbers is prose."""

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

    text: str
    """Its inline Markdown, wrapped lines joined."""
    line: int
    """Counted from 1."""
    is_simple: bool
    """Whether it is a single paragraph (or nothing at all)."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    level: int
    """1 to 3."""
    text: str
    """Inline Markdown with its attribute list."""
    start: int
    """Its line, counted from 1."""
    end: int
    """The first line after it."""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list whose mark is `-`."""

    entries: tuple[Entry, ...]
    """In order."""
    start: int
    """Its first line, counted from 1."""
    end: int
    """The first line after it."""


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


def cut_into_parts(lines: list[str], body_start: int) -> tuple[list[Part], list[int]]:
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
    for mark in _find_marks(tokens, body_start):
        if isinstance(mark, Heading) and mark.level in PART_LEVELS:
            parts.append(Part(mark, mark.end, len(lines) + 1))
        else:
            parts[-1].marks.append(mark)
    for part, following in pairwise(parts):
        if following.heading:
            part.end = following.heading.start
    return parts, unclosed


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


def _find_marks(tokens: list[Token], body_start: int) -> list[Heading | ItemList]:
    marks: list[Heading | ItemList] = []
    for index, token in enumerate(tokens):
        if token.level or not token.map:
            continue
        start, end = (line + body_start for line in token.map)
        level = int(token.tag[1]) if token.type == "heading_open" else None
        if level and level <= QUESTION_LEVEL:
            marks.append(Heading(level, _join_lines(tokens[index + 1].content), start, end))
        elif token.type == "bullet_list_open" and token.markup == ITEM_MARK:
            marks.append(ItemList(_read_entries(tokens, index, body_start), start, end))
    return marks


def _read_entries(tokens: list[Token], list_index: int, body_start: int) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for index in range(list_index + 1, len(tokens)):
        token = tokens[index]
        if token.level == 0:
            break
        if token.type != "list_item_open" or token.level != 1 or not token.map:
            continue
        blocks = []
        for child in tokens[index + 1 :]:
            if child.level == 1:
                break
            if child.level == 2 and child.nesting >= 0:
                blocks.append(child.type)
        is_paragraph = blocks[:1] == ["paragraph_open"]
        text = _join_lines(tokens[index + 2].content) if is_paragraph else ""
        entries.append(Entry(text, token.map[0] + body_start, blocks in ([], ["paragraph_open"])))
    return tuple(entries)


def _join_lines(text: str) -> str:
    return " ".join(line.strip() for line in text.split("\n"))
