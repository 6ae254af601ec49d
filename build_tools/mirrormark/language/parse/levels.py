"""Headings with a `#` too many: each is reported once, and then read as its author meant it."""

import re
from dataclasses import replace
from itertools import pairwise

from mirrormark.language.parse.blocks import Heading, ItemList, Part
from mirrormark.language.parse.braces import LIST_AT_END, has_list
from mirrormark.language.parse.words import Words
from mirrormark.model import Place
from mirrormark.model.problems import Problem

__all__ = ["find_mark", "lift_chapter", "lift_outcomes", "take_sections"]

DECIDES = re.compile(r"\b(?:when|for)\s*=|\botherwise\b")
HAS_POINTS = re.compile(r"\(-?\d+(?:\.\d+)?\)$")
ASKS = re.compile(r"\w\s*=|\b(?:reverse|unscored)\b")
OF_QUESTIONS = re.compile(r"\btype\s*=|\bunscored\b")


def lift_chapter(part: Part, lines: list[str], problems: list[Problem]) -> Part:
    """Return a part whose heading begins a chapter, with the level of one."""
    assert part.heading is not None
    title = part.heading.words.text
    what = f"'## {title}' has a '#' too many for a chapter"
    place = find_mark(part.heading, lines)
    problems.append(Problem("wrong-heading-level", place, what, f"Write '# {title}'."))
    return replace(part, heading=replace(part.heading, level=1))


def lift_outcomes(part: Part, thing: str, lines: list[str], problems: list[Problem]) -> list[Part]:
    """Cut a part at headings `### …` that were meant as outcomes, or as advice (``thing``).

    One below an outcome may be prose with an id; a rule says that it isn't.
    """
    is_chapter = part.heading is not None and part.heading.level == 1
    found = [
        mark
        for mark in part.marks
        if isinstance(mark, Heading)
        and has_list(mark.words.text)
        and (is_chapter or DECIDES.search(_list_of(mark)))
    ]
    for heading in found:
        what = f"'###' begins no {thing}"
        problems.append(
            Problem("wrong-heading-level", find_mark(heading, lines), what, "Write '##'.")
        )
    return _cut(part, [replace(heading, level=2) for heading in found])


def take_sections(introduction: Part, lines: list[str], problems: list[Problem]) -> list[Part]:
    """Cut questions and statements off an introduction: the first section has no heading `##`."""
    for index, mark in enumerate(introduction.marks):
        following = introduction.marks[index + 1 : index + 2]
        entries = [each for each in following if isinstance(each, ItemList)]
        if not isinstance(mark, Heading) or not _asks(mark, entries):
            continue
        place = find_mark(mark, lines)
        if (
            entries
            and not any(map(_has_points, entries))
            and not OF_QUESTIONS.search(_list_of(mark))
        ):
            what = "'###' begins a question, and no section has begun"
            problems.append(Problem("wrong-heading-level", place, what, "Write '##'."))
            return _cut(introduction, [replace(mark, level=2)])
        what = "this question stands above the first section"
        problems.append(
            Problem(
                "missing-heading", place, what, "Add a line '## …' above it, the section's title."
            )
        )
        begun = Heading(2, Words("Section", ((0, place),)), mark.start, mark.start)
        return _cut(introduction, [begun])
    return [introduction]


def _asks(heading: Heading, entries: list[ItemList]) -> bool:
    """Whether a heading or the list below it carries what only items have.

    An id alone makes a heading no question: a page's own can have one.
    """
    return ASKS.search(_list_of(heading)) is not None or any(
        has_list(entry.words.text) or HAS_POINTS.search(entry.words.text)
        for each in entries
        for entry in each.entries
    )


def _has_points(items: ItemList) -> bool:
    bare = [LIST_AT_END.sub("", entry.words.text).rstrip() for entry in items.entries]
    return any(HAS_POINTS.search(text) for text in bare)


def _list_of(heading: Heading) -> str:
    match = LIST_AT_END.search(heading.words.text)
    return match["inside"] if match else ""


def find_mark(heading: Heading, lines: list[str]) -> Place:
    """Return where the `#` begin; where the heading is an underlined one, its words."""
    place, line = heading.words.place, lines[heading.start - 1]
    bare = line.lstrip()
    marks = len(bare) - len(bare.lstrip("#"))
    return Place(place.path, place.line, len(line) - len(bare) + 1).over(marks) if marks else place


def _cut(part: Part, headings: list[Heading]) -> list[Part]:
    """Return the part up to the first of ``headings``, then one for each of them."""
    parts = [Part(part.heading, part.start, part.end)]
    parts += [Part(heading, heading.end, part.end) for heading in headings]
    for before, after in pairwise(parts):
        assert after.heading is not None
        before.end = after.heading.start
    for each in parts:
        each.marks = [mark for mark in part.marks if each.start <= mark.start < each.end]
        each.others = [mark for mark in part.others if each.start <= mark.start < each.end]
        each.fences = [fence for fence in part.fences if each.start <= fence.place.line < each.end]
    return parts
