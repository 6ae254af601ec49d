"""Cuts the body of a file into parts at its headings and lists, keeping the line of each.

markdown-it-py decides what is a heading or a list, so that fences, comments and indented blocks
are never mistaken for one. Everything else stays text and is handed on as it is.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["Entry", "Heading", "ItemList", "Part", "cut_into_parts", "find_unclosed"]

ITEM_MARK = "-"
"""A list with this mark holds items or options; one with `*` or numbers is prose."""

# Only the blocks matter here; reading inline marks would take half of the time.
BLOCKS = MarkdownIt("commonmark").disable("inline")

# Other tags end at an empty line, whatever is in them.
OPENED_HTML = re.compile(r"\s*<(?:!--|(?P<tag>script|pre|style|textarea)(?=[\s>]))", re.IGNORECASE)

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


def cut_into_parts(lines: list[str], body_start: int) -> list[Part]:
    """Cut ``lines`` (of the whole file) from line ``body_start`` on, both counted from 1."""
    body = "\n".join(lines[body_start - 1 :])
    marks = _find_marks(BLOCKS.parse(body), body_start)
    parts = [Part(None, body_start, len(lines) + 1)]
    for mark in marks:
        if isinstance(mark, Heading) and mark.level in PART_LEVELS:
            parts.append(Part(mark, mark.end, len(lines) + 1))
        else:
            parts[-1].marks.append(mark)
    for part, following in pairwise(parts):
        if following.heading:
            part.end = following.heading.start
    return parts


def find_unclosed(lines: list[str], body_start: int) -> int | None:
    """Return the line of a fence, comment or HTML block that swallows the rest of the file."""
    body = lines[body_start - 1 :]
    for token in BLOCKS.parse("\n".join(body)):
        if token.level or not token.map:
            continue
        start, end = token.map
        if token.type == "fence":
            last = body[end - 1].strip()
            is_closed = (
                end - start > 1 and len(last) >= len(token.markup) and not last.strip(last[0])
            )
        elif token.type == "html_block":
            opened = OPENED_HTML.match(token.content)
            closing = f"</{opened['tag']}>" if opened and opened["tag"] else "-->"
            is_closed = not opened or closing in token.content.lower()
        else:
            continue
        if not is_closed:
            return start + body_start
    return None


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
