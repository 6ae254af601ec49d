"""Headings and lists that are prose by their marks, and not by what they carry.

Each is reported once, and then read as its author meant it.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from mirrormark.language.parse.blocks import (
    ITEM_MARK,
    QUESTION_LEVEL,
    Entry,
    Heading,
    ItemList,
    Part,
)
from mirrormark.language.parse.braces import LIST_AT_END, is_ours
from mirrormark.language.parse.points import END_OF_WORDS, has_points
from mirrormark.model.problems import Problem

__all__ = ["marks_of", "refuse_points", "refuse_ticks"]

TICKS = ("[ ] ", "[x] ", "[X] ")
NAMES = {".": "numbered list", ")": "numbered list"}


def marks_of(part: Part, problems: list[Problem]) -> list[Heading | ItemList]:
    """Return the questions and item lists of ``part``, and what was meant as one."""
    marks: list[Heading | ItemList] = []
    everything = sorted([*part.marks, *part.others], key=lambda mark: mark.start)
    true = {mark.start for mark in part.marks}
    for mark, following in pairwise([*everything, None]):
        if mark is not None and mark.start in true:
            marks.append(mark)
        elif isinstance(mark, ItemList):
            if carriers := [each for each in mark.entries if _carries(each, mark)]:
                problems.append(_refuse_list(mark, carriers[0]))
                marks.append(replace(mark, mark=ITEM_MARK))
        elif mark is not None and _is_question(mark, marks[-1:], following):
            problems.append(_refuse_heading(mark))
            marks.append(replace(mark, level=QUESTION_LEVEL))
    return marks


def _carries(entry: Entry, whole: ItemList) -> bool:
    return _has_braces(entry.words.text) or all(map(_has_points, whole.entries))


def _is_question(
    heading: Heading,
    before: list[Heading | ItemList],
    following: Heading | ItemList | None,
) -> bool:
    """Whether a heading is above options; one between a question and its options is help."""
    if _has_braces(heading.words.text):
        return True
    if not isinstance(following, ItemList) or following.mark != ITEM_MARK:
        return False
    is_help = any(isinstance(mark, Heading) for mark in before)
    return not is_help and any(map(_has_points, following.entries))


def _has_braces(text: str) -> bool:
    match = LIST_AT_END.search(text)
    return match is not None and is_ours(match["inside"])


def _has_points(entry: Entry) -> bool:
    return has_points(entry.words.text)


def _refuse_list(whole: ItemList, carrier: Entry) -> Problem:
    thing = NAMES.get(whole.mark, f"'{whole.mark}' list")
    has = "braces" if _has_braces(carrier.words.text) else "points"
    what = f"this entry of a {thing} has {has}, and a {thing} is prose"
    mend = "Begin each entry of the list with '-'."
    if has == "points":
        mend = f"{mend} {END_OF_WORDS}"
    return Problem("list-mark", carrier.words.place, what, mend)


def _refuse_heading(heading: Heading) -> Problem:
    what = f"a heading with {heading.level} '#' is prose, and this one was meant as a question"
    return Problem(
        "wrong-heading-level", heading.words.place, what, "Write it with three: '### …'."
    )


def refuse_points(entries: Iterable[Entry], problems: list[Problem]) -> None:
    """Note statements that end in points: they are options that stand below no question."""
    found = [entry for entry in entries if _has_points(entry)]
    if not found:
        return
    what = "this statement ends in points"
    if len(found) > 1:
        what = f"{len(found)} statements end in points (this one first)"
    what = f"{what}, and a statement is answered on a scale"
    mend = f"Write a question '### …' above the options of one. {END_OF_WORDS}"
    problems.append(Problem("stray-points", found[0].words.place, what, mend))


def refuse_ticks(entries: Iterable[Entry], problems: list[Problem]) -> None:
    """Note entries that begin with a box to tick, as lists of tasks have it."""
    found = [entry for entry in entries if f"{entry.words.text} ".startswith(TICKS)]
    if not found:
        return
    box = found[0].words.text[:3]
    what = f"this entry begins with '{box}', which would be shown"
    if len(found) > 1:
        what = f"{len(found)} entries begin with '{box}' (this one first), which would be shown"
    mend = f"Remove '{box}': the page makes what readers click."
    problems.append(Problem("list-mark", found[0].words.place, what, mend))
