"""Where the site's Markdown makes something else of a text than CommonMark does.

An author's file is read as CommonMark, and its prose is shown by Python-Markdown. The two differ
over empty lines and indentation, and an author sees that on the page alone.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from mirrormark.language.rendering.markdown import Render
from mirrormark.language.rendering.outline import Block, Shape, list_blocks, list_rendered_blocks
from mirrormark.language.rendering.pieces import (
    Slot,
    list_slots,
    page_markdown,
    shorten,
    start_lines,
)
from mirrormark.language.rendering.slots import cut_at_markers
from mirrormark.model import Document, Place
from mirrormark.model.problems import Problem

__all__ = ["find_other_readings"]

QUOTED = re.compile(r" *>[ >]*")
ENTRY = re.compile(r"\d+\.\s")
NUMBERED = re.compile(r"^( *\d+)\)(?=\s)")
MOST_TRIED = 200_000
"""Letters of texts in which a mend is tried; each takes several more readings of the whole text."""
MOST_SEARCHED = 200
"""Blocks that aren't found; each is looked for in all that are on the page."""
LOOK = "Look at it on the page, and write it so that both agree."
NAMES = {
    "paragraph": "a paragraph",
    "heading": "a heading",
    "code": "code",
    "cell": "a cell of a table",
    "other": "plain text",
}

type Edit = Callable[[list[str], Block], list[str]]


def find_other_readings(document: Document, render: Render) -> Iterator[Problem]:
    """Yield what is something else on the page than in the file, once for each list and the like.

    The document's lines of text are left out: one that is no line on the page is a mistake.
    """
    markdown = page_markdown(document)
    slots = list(list_slots(document))
    starts = start_lines(slots)
    html = cut_at_markers(render(markdown), document, render.home).slots
    blocks = sorted(list_blocks(markdown), key=_line_of)
    tries = _Tries(render)
    for slot, start in zip(slots, starts, strict=True):
        if slot.is_inline:
            continue
        end = start + slot.markdown.count("\n") + 1
        first, last = (bisect_left(blocks, line, key=_line_of) for line in (start, end))
        within = blocks[first:last]
        for block, shown in _compare(within, _Rendered(html[slot.key])):
            yield _describe(slot, block, shown, start, tries)


def _line_of(block: Block) -> int:
    return block.line


class _Tries:
    """Renders edited texts, as long as they aren't too many letters in all."""

    def __init__(self, render: Render) -> None:
        self._render = render
        self._left = MOST_TRIED

    def render(self, markdown: str) -> "_Rendered":
        """Return what the site makes of a text."""
        self._left -= len(markdown)
        return _Rendered(self._render(markdown))

    @property
    def are_over(self) -> bool:
        """Whether no more is to be tried."""
        return self._left <= 0


class _Rendered:
    """The blocks of a piece of HTML."""

    def __init__(self, html: str) -> None:
        self._shapes: dict[str, list[Shape]] = {}
        for block in list_rendered_blocks(html):
            self._shapes.setdefault(block.key, []).append(block.shape)
        self._searches = 0

    def of(self, key: str) -> list[Shape]:
        """Return the shapes of the blocks with these words."""
        return self._shapes.get(key, [])

    def around(self, key: str) -> Iterator[Shape]:
        """Yield those of the blocks with these words among others; none after many searches."""
        self._searches += 1
        if self._searches <= MOST_SEARCHED:
            for each, shapes in self._shapes.items():
                if key in each:
                    yield from shapes


def _compare(read: list[Block], rendered: _Rendered) -> Iterator[tuple[Block, str]]:
    """Yield the first block of each list, and so on, that is another one on the page, and which."""
    told: int | None = None
    for block in read:
        shown = _find_shown(block, rendered)
        if shown and block.start != told:
            told = block.start
            yield block, shown


def _find_shown(block: Block, rendered: _Rendered) -> str:
    """Say what a block is on the page, nothing where it is the same.

    What isn't found is taken for the work of an extension.
    """
    same = rendered.of(block.key)
    if not block.key or block.shape in same:
        return ""
    if same:
        known = [shape for shape in same if shape.kind != "other"]
        return f"as {_name(known[0])}" if known else ""
    if block.shape == Shape("paragraph"):
        return ""
    around = list(rendered.around(block.key))
    return f"within {_name(around[0])}" if around and block.shape not in around else ""


def _describe(slot: Slot, block: Block, shown: str, start: int, tries: _Tries) -> Problem:
    lines = slot.markdown.split("\n")
    offset = block.line - start
    indent = len(lines[offset]) - len(lines[offset].lstrip())
    place = Place(slot.place.path, slot.place.line + offset, indent + 1)
    words = shorten(" ".join(block.words.split()))
    what = f"'{words}' reads as {_name(block.shape)}, but the page shows it {shown}"
    moved = replace(block, line=offset, start=block.start - start)
    return Problem("other-reading", place, what, _find_mend(lines, moved, tries))


def _name(shape: Shape) -> str:
    name = NAMES[shape.kind]
    if shape.lists:
        is_numbered = shape.number is not None
        entry = f"entry {shape.number} of a numbered list" if is_numbered else "an entry of a list"
        entry += " within a list" * (shape.lists > 1)
        name = entry if shape.kind == "paragraph" else f"{name} in {entry}"
    return f"{name} in a quotation" if shape.quotes else name


def _find_mend(lines: list[str], block: Block, tries: _Tries) -> str:
    """Return what mends the whole list, or whatever it is; if nothing does, what mends the block.

    Each way is tried: the text is edited like that, and read again by both. It has to read as it
    did before.
    """
    if tries.are_over:
        return LOOK
    parts = [each for each in list_blocks("\n".join(lines)) if each.start == block.start]
    for meant in (parts, [block]):
        shapes = {(each.key, each.shape) for each in meant}
        for edit, mend in MENDS:
            edited = "\n".join(edit(lines, block))
            is_same = shapes <= {(each.key, each.shape) for each in list_blocks(edited)}
            rendered = tries.render(edited)
            if is_same and not any(_find_shown(each, rendered) for each in meant):
                return mend
    return LOOK


def _part(lines: list[str], block: Block) -> list[str]:
    """Put an empty line before the whole list, or whatever it is."""
    return [*lines[: block.start], "", *lines[block.start :]]


def _part_here(lines: list[str], block: Block) -> list[str]:
    return [*lines[: block.line], "", *lines[block.line :]]


def _part_quoted(lines: list[str], block: Block) -> list[str]:
    mark = QUOTED.match(lines[block.line])
    return [*lines[: block.line], mark[0].rstrip(), *lines[block.line :]] if mark else lines


def _indent(lines: list[str], block: Block) -> list[str]:
    """Indent what belongs to an entry twice as far."""
    below = [line[: len(line) - len(line.lstrip(" "))] + line for line in lines[block.start :]]
    return [*lines[: block.start], *below]


def _part_and_indent(lines: list[str], block: Block) -> list[str]:
    return _part(_indent(lines, block), block)


def _part_lists(lines: list[str], block: Block) -> list[str]:
    return [*lines[: block.start], "<!-- -->", "", *lines[block.start :]]


def _join(lines: list[str], block: Block) -> list[str]:
    """Make what stands before a numbered list a part of the entry before it."""
    before = [number for number, line in enumerate(lines[: block.start]) if ENTRY.match(line)]
    first = before[-1] + 1 if before else block.start
    between = [line and f"    {line}" for line in lines[first : block.start]]
    return [*lines[:first], *between, *lines[block.start :]]


def _dot(lines: list[str], block: Block) -> list[str]:  # noqa: ARG001 (one signature)
    """Write `1.` for `1)`."""
    return [NUMBERED.sub(r"\1.", line) for line in lines]


def _escape(lines: list[str], block: Block) -> list[str]:
    return [*lines[: block.line], f"\\{lines[block.line]}", *lines[block.line + 1 :]]


MENDS: tuple[tuple[Edit, str], ...] = (
    (_part, "Put an empty line before it."),
    (_part_quoted, "Put a line before it with the mark '>' alone."),
    (_part_here, "Put an empty line before it."),
    (_indent, "Indent what belongs to an entry by four spaces."),
    (
        _part_and_indent,
        "Put an empty line before the list, and indent what belongs to an entry by four spaces.",
    ),
    (_part_lists, "Put a line '<!-- -->' between the two lists, and an empty line behind it."),
    (_join, "Indent what stands between it and the entry before it by four spaces."),
    (_dot, "Write '1.' in the place of '1)'."),
    (_escape, "Put a backslash before its first sign."),
)
"""Edits, and what they are to an author; the first that works is told."""
