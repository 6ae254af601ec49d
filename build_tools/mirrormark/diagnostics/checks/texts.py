"""Texts that no site's Markdown renders in any sensible time, told before it is asked to.

Python-Markdown looks for the end of every `[` in the whole rest of its paragraph, counts all
references to a footnote for each of them, and renders what is nested once for each level.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from mirrormark.language.rendering import Slot, list_slots
from mirrormark.model import Document, Place
from mirrormark.model.limits import most
from mirrormark.model.problems import Problem

__all__ = ["find_long_texts"]

CONTAINER = re.compile(r"[ \t]*(?:>|(?:[-*+:]|\d{1,9}[.)]|!!!|\?\?\?\+?|===)(?=\s|\Z))")
RULE = re.compile(r"[-*_ \t]+")
INDENT = 4
"""Blanks by which each level is indented."""
LINK, NOTE = re.compile(r"\["), re.compile(r"\[\^")
LINK_OR_END = re.compile(r"\[|\n[ \t]*(?=\n)")
MARK = re.compile(r"[*_`\[<&\\!|~^:=+@${\"']")
"""What may begin something inline: for each, Markdown makes an element, or looks for an end."""


def find_long_texts(document: Document) -> Iterator[Problem]:
    """Yield the places from which on there is too much of something in the texts of a file."""
    slots = list(list_slots(document))
    yield from _find_many(slots, MARK, "marks", "marks of Markdown and HTML")
    yield from _find_many(slots, LINK, "links", "'['")
    yield from _find_many(slots, NOTE, "notes", "references to footnotes")
    for slot in slots:
        yield from _find_in_paragraphs(slot)
        yield from _find_nested(slot)


def _find_many(
    slots: list[Slot], sign: re.Pattern[str], limit: str, signs: str
) -> Iterator[Problem]:
    found = 0
    for slot in slots:
        for match in sign.finditer(slot.markdown):
            found += 1
            if found > most(limit):
                place = _place(slot, match.start())
                what = f"there are more than {most(limit):,} {signs} in the texts of this file"
                yield Problem("beyond-limits", place, what, "Remove some, or make two files of it.")
                return


def _find_in_paragraphs(slot: Slot) -> Iterator[Problem]:
    """Yield the first '[' too many of a paragraph; between two stands an empty line."""
    found = 0
    for match in LINK_OR_END.finditer(slot.markdown):
        found = found + 1 if match[0] == "[" else 0
        if found > most("paragraph"):
            what = f"there are more than {most('paragraph'):,} '[' in one paragraph"
            mend = "Make several of it, with an empty line between two."
            yield Problem("beyond-limits", _place(slot, match.start()), what, mend)
            return


def _find_nested(slot: Slot) -> Iterator[Problem]:
    start = 0
    for line in slot.markdown.splitlines(keepends=True):
        if _count_containers(line) > most("nested"):
            what = f"more than {most('nested')} lists or quotations stand within one another here"
            mend = "Do with fewer. If it is no list, put a backslash before its first sign."
            yield Problem("beyond-limits", _place(slot, start), what, mend)
            return
        start += len(line)


def _count_containers(line: str) -> int:
    """Return how many lists and quotations a line can stand in, by its signs and indentation."""
    if RULE.fullmatch(line.strip()):
        return 0
    count = end = 0
    while match := CONTAINER.match(line, end):
        count, end = count + 1, match.end()
    blanks = len(line.expandtabs(INDENT)) - len(line.expandtabs(INDENT).lstrip(" "))
    return count + blanks // INDENT if count else 0


def _place(slot: Slot, offset: int) -> Place:
    above = slot.markdown[:offset].split("\n")
    shift = 0 if above[1:] else slot.place.column - 1
    line, column = slot.place.line + len(above) - 1, shift + len(above[-1]) + 1
    return replace(slot.place, line=line, column=column)
