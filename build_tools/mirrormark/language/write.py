"""Writes what an author may leave out into the text: the ids that are derived from words.

A derived id changes with the wording, and answers that a reader gave before are then lost. One that
stands in the file stays.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from mirrormark.kinds import KINDS
from mirrormark.language.parse import parse_assessment
from mirrormark.language.parse.lines import split_at_ends
from mirrormark.model import Advice, Assessment, Item, Notice, Outcome, Place, Prose, Section

__all__ = ["write_ids"]

LIST_AT_END = re.compile(r"(?<!\\)\{(?P<inside>[^{}]*)\}(?P<rest>\s*)$")
STARTS_ANEW = re.compile(r"\s*([-*+#>]|\d+[.)]|```|~~~|<)")
NOWHERE = Place("", 1)


def write_ids(text: str, assessment: Assessment) -> tuple[str, list[str]]:
    """Return the text with an id for everything that can have one, and the ids that were written.

    ``assessment`` was read from ``text`` without problems. What can't be written so that the file
    still means the same stays as it is.
    """
    written: list[str] = []
    for thing_id, place in sorted(_list_derived(assessment), key=lambda each: -each[1].line):
        changed = _write_id(text, thing_id, place.line)
        again, problems = parse_assessment(changed, assessment.place.path, assessment.id)
        is_same = not problems and _without_places(again) == _without_places(assessment)
        if changed != text and is_same:
            text = changed
            written.insert(0, thing_id)
    return text, written


def _list_derived(assessment: Assessment) -> Iterator[tuple[str, Place]]:
    things: list[Section | Item | Outcome | Advice | Notice] = []
    things += [*assessment.sections, *assessment.items]
    things += [*assessment.outcomes, *assessment.advice, *assessment.notices]
    for thing in things:
        if not thing.has_own_id:
            yield thing.id, thing.place
    for item in assessment.items:
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
    found = LIST_AT_END.search(line)
    if found and "#" in found["inside"]:
        return text
    if found:
        inside = f"{{#{thing_id} {found['inside'].strip()}}}"
        line = line[: found.start()] + inside
    else:
        line = f"{line.rstrip()} {{#{thing_id}}}"
    pieces[2 * last] = line
    return "".join(pieces)


def _goes_on(line: str) -> bool:
    """Whether a line still belongs to the list entry before it."""
    return bool(line.strip()) and not STARTS_ANEW.match(line)


def _without_places(assessment: Assessment) -> Assessment:
    """Return what an assessment means, so that two readings of it can be compared."""
    return replace(
        assessment,
        sections=tuple(_strip_section(section) for section in assessment.sections),
        outcomes=tuple(map(_strip_finding, assessment.outcomes)),
        advice=tuple(map(_strip_finding, assessment.advice)),
        notices=tuple(map(_strip_finding, assessment.notices)),
    )


def _strip_finding[T: Outcome | Advice | Notice](finding: T) -> T:
    return replace(finding, prose=_strip_prose(finding.prose), place=NOWHERE, has_own_id=True)


def _strip_section(section: Section) -> Section:
    content = tuple(
        _strip_item(part) if isinstance(part, Item) else replace(part, place=NOWHERE)
        for part in section.content
    )
    return replace(section, content=content, place=NOWHERE, has_own_id=True)


def _strip_item(item: Item) -> Item:
    options = tuple(replace(option, place=NOWHERE) for option in item.options)
    bare_help = _strip_prose(item.help)
    return replace(item, options=options, help=bare_help, place=NOWHERE, has_own_id=True)


def _strip_prose(prose: Prose | None) -> Prose | None:
    return prose and replace(prose, place=NOWHERE)
