"""Attribute lists of ours in text that is shown as it stands, where nobody reads them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from mirrormark.language.parse.braces import LIST, OPEN, is_ours, is_surely_ours
from mirrormark.language.parse.foreign import blank_foreign
from mirrormark.language.parse.points import END_OF_WORDS, has_points
from mirrormark.model import Place
from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.problems import Problem
from mirrormark.model.widths import widen

__all__ = ["refuse_stray_points", "refuse_strays"]

WIDE_MARK = widen("#")
SPEAKS = re.compile(rf"[{OPEN}]|^[ ]{{0,3}}{WIDE_MARK}", re.MULTILINE)
"""Without any of these there is nothing to find, and Markdown needn't be read."""

WIDE_HEADING = re.compile(rf"^[ ]{{0,3}}(?P<marks>{WIDE_MARK}+)(?=\s)", re.MULTILINE)
HEADING = re.compile(r"[ ]{0,3}(?P<marks>#{1,6})\s")
UNDERLINE = re.compile(r"[ ]{0,3}(=+|-+)\s*$")
LIST_ENTRY = re.compile(r"[\s>]*([-*+]|\d+[.)])\s")
NO_SPACE = re.compile(r"[ ]{0,3}(?P<mark>-|#+)[^\s#-]")
DASHES = "\u2010-\u2015\u2212\uff0d"
BULLETS = "•·・‣▪●○*+"
OTHER_MARK = re.compile(rf"\s*(?P<mark>[{DASHES}{BULLETS}])\s*\S")
AFTER_INLINE = re.compile(r"(?:\]\([^\n\]]*\)|[\]*_`:~^=+>])$")
DEFINITION = re.compile(r"[ ]{0,3}:\s")

MEND = "Make it an entry '- …' of a list below a heading '## …' or '### …', or remove the braces."
IN_THE_WRONG_CHAPTER = "Move it, with what is below it, to the chapter where it belongs."
PART_LEVEL = 2
IN_A_HEADING = (
    "Write it with '##', or with '###' for a question of a section; or remove the braces."
)


def refuse_strays(
    lines: list[str], start: int, end: int, path: str, problems: list[Problem]
) -> None:
    """Note each list of ours that stands from line ``start`` up to ``end``, counted from 1."""
    text = "\n".join(lines[start - 1 : end - 1])
    if not SPEAKS.search(text):
        return
    starts = _find_line_starts(text)
    for finding, (offset, stop), what, mend in _find_strays(text, blank_foreign(text), starts):
        number = bisect_right(starts, offset) - 1
        place = Place(path, start + number, offset - starts[number] + 1)
        place = place.over(min(stop, starts[number] + len(lines[start + number - 1])) - offset)
        problems.append(Problem(finding, place, what, mend))


def refuse_stray_points(
    lines: list[str], start: int, end: int, path: str, problems: list[Problem]
) -> None:
    """Note each line of a question's text that ends in points: no reader could choose it."""
    text = "\n".join(lines[start - 1 : end - 1])
    if not any(map(has_points, text.split("\n"))):
        return
    for number, line in enumerate(blank_foreign(text).split("\n"), start):
        if has_points(line):
            what = "this line ends in points, and is no entry of the question's list"
            mend = f"Begin it with '- ', and with nothing before that. {END_OF_WORDS}"
            column = len(line) - len(line.lstrip()) + 1
            problems.append(Problem("stray-points", Place(path, number, column), what, mend))


def _find_line_starts(text: str) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]


def _find_strays(
    text: str, bare: str, starts: list[int]
) -> Iterator[tuple[FindingName, tuple[int, int], str, str]]:
    """Yield the name of each, where it stands in the text, what is wrong and the mend."""
    for match in WIDE_HEADING.finditer(bare):
        marks = match["marks"]
        what = f"the full-width '{marks}' makes no heading"
        yield "full-width-sign", match.span("marks"), what, f"Write '{'#' * len(marks)} '."
    lines = bare.split("\n")
    for match in LIST.finditer(bare):
        number = bisect_right(starts, match.start()) - 1
        before = bare[starts[number] : match.start()]
        end = bisect_right(starts, match.end()) - 1
        after = lines[end][match.end() - starts[end] :]
        if not is_ours(match["inside"]) or WIDE_HEADING.match(lines[number]):
            continue
        if _can_be_of_page(before, after, lines, number) and not is_surely_ours(match["inside"]):
            continue
        shown = " ".join(text[match.start() : match.end()].split())
        what = f"the attribute list {shown} stands in a text, where it counts for nothing"
        yield "stray-braces", match.span(), what, _find_mend(lines[number])


def _can_be_of_page(before: str, after: str, lines: list[str], number: int) -> bool:
    """Whether the site's Markdown would take braces there for the page's own."""
    following = lines[number + 1] if number + 1 < len(lines) else ""
    if not before.strip(" >") and not after.strip():  # a line of its own
        return bool(number and lines[number - 1].strip(" >")) and not following.strip(" >")
    is_heading = HEADING.match(lines[number]) or UNDERLINE.match(following)
    is_cell = "|" in before or after.lstrip().startswith("|")
    is_term = DEFINITION.match(following)
    return bool(is_heading or is_cell or is_term or AFTER_INLINE.search(before))


def _find_mend(line: str) -> str:
    if match := HEADING.match(line):
        return IN_A_HEADING if len(match["marks"]) > PART_LEVEL else IN_THE_WRONG_CHAPTER
    if match := NO_SPACE.match(line):
        return f"Leave a space behind the '{match['mark']}'."
    if not LIST_ENTRY.match(line) and (match := OTHER_MARK.match(line)):
        return f"Begin the line with '- ', and not with '{match['mark']}'."
    if not LIST.sub("", line).strip():
        return "Move it to the end of the line that it belongs to."
    return MEND
