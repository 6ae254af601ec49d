"""Writes what an author may leave out into the text: the ids that are derived from words.

A derived id changes with the wording, and answers that a reader gave before are then lost. One that
stands in the file stays.
"""

import re
from collections.abc import Iterator

from mirrormark.kinds import KINDS
from mirrormark.language.meaning import meaning_of
from mirrormark.language.parse import parse_document
from mirrormark.language.parse.lines import split_at_ends
from mirrormark.language.parse.read_remarks import REMARK
from mirrormark.model import Advice, Document, Item, Notice, Outcome, Place, Section

__all__ = ["write_ids"]

LIST_AT_END = re.compile(r"(?<!\\)\{(?P<inside>[^{}]*)\}(?P<rest>\s*)$")
REMARK_AT_END = re.compile(rf"\s*{REMARK.pattern}\s*$", REMARK.flags)
STARTS_ANEW = re.compile(r"\s*([-*+#>]|\d+[.)]|```|~~~|<)")


def write_ids(text: str, document: Document) -> tuple[str, list[str]]:
    """Return the text with an id for everything that can have one, and the ids that were written.

    ``document`` was read from ``text`` without problems. What can't be written so that the file
    still means the same stays as it is.
    """
    written: list[str] = []
    meant = meaning_of(document)
    for thing_id, place in sorted(_list_derived(document), key=lambda each: -each[1].line):
        changed = _write_id(text, thing_id, place.line)
        if changed == text:
            continue  # it is there already
        again, problems = parse_document(changed, document.place.path, document.id)
        if not problems and meaning_of(again) == meant:
            text = changed
            written.insert(0, thing_id)
    return text, written


def _list_derived(document: Document) -> Iterator[tuple[str, Place]]:
    things: list[Section | Item | Outcome | Advice | Notice] = []
    things += [*document.sections, *document.items]
    things += [*document.outcomes, *document.advice, *document.notices]
    for thing in things:
        if not thing.has_own_id:
            yield thing.id, thing.place
    for item in document.items:
        # Points are an id already; without any, the id is derived from the words.
        for option in item.options:
            if option.points is None or not KINDS[item.kind].points_are_ids:
                yield option.id, option.place


def _write_id(text: str, thing_id: str, number: int) -> str:
    """Put an id into the attribute list that belongs to line ``number``, or add one."""
    pieces = split_at_ends(text)
    lines = pieces[::2]
    last = number - 1
    is_heading = lines[last].lstrip().startswith("#")
    while not is_heading and last + 1 < len(lines) and _goes_on(lines[last + 1]):
        last += 1
    line = lines[last]
    remark = REMARK_AT_END.search(line)
    behind = remark[0] if remark else ""
    line = line.removesuffix(behind)
    found = LIST_AT_END.search(line)
    if found and "#" in found["inside"]:
        return text
    if found:
        inside = f"{{#{thing_id} {found['inside'].strip()}}}"
        line = line[: found.start()] + inside
    else:
        line = f"{line.rstrip()} {{#{thing_id}}}"
    pieces[2 * last] = f"{line}{behind}"
    return "".join(pieces)


def _goes_on(line: str) -> bool:
    """Whether a line still belongs to the list entry before it."""
    return bool(line.strip()) and not STARTS_ANEW.match(line)
