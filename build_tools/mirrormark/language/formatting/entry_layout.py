"""Headings and the entries of lists in order: their marks, and what stands in braces."""

import re
from collections.abc import Sequence

from mirrormark.language.formatting.attribute_lists import lay_out_attributes
from mirrormark.language.parse.attributes import take_attributes
from mirrormark.language.parse.blocks import ITEM_MARK, Entry, Heading, ItemList
from mirrormark.language.parse.braces import LIST_AT_END
from mirrormark.language.parse.read_remarks import REMARK
from mirrormark.language.parse.words import Words
from mirrormark.model.problems import Problem

__all__ = ["lay_out_heading", "lay_out_list"]

POINTS = re.compile(r"(?<=\S)\s*(?=\(-?\d+(?:\.\d+)?\)$)")
BEGINS_ANEW = re.compile(r"[-*+#>=_`~<|:]|\d+[.)]|    ")
"""What a wrapped line had better not begin with, if it is to stand elsewhere."""


class _OddError(Exception):
    """It isn't written as anybody would, and stays as it is."""


def lay_out_heading(
    heading: Heading, kind: str, lines: Sequence[str], bare: Sequence[str]
) -> Sequence[str]:
    """Return the lines of a heading that begins a ``kind`` of thing.

    ``lines`` are those of the file, ``bare`` the same without remarks.
    """
    extent = slice(heading.start - 1, heading.end - 1)
    try:
        remark = _take_remark(lines[extent], bare[extent])
        said = " ".join(_lay_out_words(heading.words, kind))
    except _OddError:
        return lines[extent]
    if said.endswith("#"):  # which would be a mark at the end of a heading
        return lines[extent]
    return [f"{'#' * heading.level} {said}{remark}"]


def lay_out_list(
    items: ItemList, kind: str, lines: Sequence[str], bare: Sequence[str]
) -> tuple[Sequence[str], int]:
    """Return the lines of a list, and the line behind it; ``kind`` is what its entries are."""
    laid_out: list[str] = []
    position = items.start
    try:
        for entry in items.entries:
            first, last = (entry.words.starts[index][1].line for index in (0, -1))
            laid_out += _keep_remarks(
                lines[position - 1 : first - 1], bare[position - 1 : first - 1]
            )
            extent = slice(first - 1, last)
            remark = _take_remark(lines[extent], bare[extent])
            laid_out += _lay_out_entry(entry, kind, remark)
            position = last + 1
    except _OddError:
        last = items.entries[-1].words.starts[-1][1].line
        return lines[items.start - 1 : last], last + 1
    return laid_out, position


def _keep_remarks(lines: Sequence[str], bare: Sequence[str]) -> Sequence[str]:
    """Return what stands between two entries: nothing but remarks, or a mark without words."""
    if any(line.strip() not in ("", ITEM_MARK) for line in bare):
        raise _OddError
    said = [number for number, line in enumerate(lines) if line != bare[number]]
    return lines[said[0] : said[-1] + 1] if said else []


def _take_remark(lines: Sequence[str], bare: Sequence[str]) -> str:
    """Return the remark at the end of the last line, with a space before it; empty without one."""
    if list(lines) == list(bare):
        return ""
    words = bare[-1].rstrip()
    remark = lines[-1][len(words) :].strip()
    if list(lines[:-1]) != list(bare[:-1]) or not lines[-1].startswith(words):
        raise _OddError
    if not words or not REMARK.fullmatch(remark):
        raise _OddError
    return f" {remark}"


def _lay_out_entry(entry: Entry, kind: str, remark: str) -> list[str]:
    first, *others = _lay_out_words(entry.words, kind)
    if any(map(BEGINS_ANEW.match, others)):
        raise _OddError
    lines = [f"{ITEM_MARK} {first}", *(f"  {line}" for line in others)]
    return [*lines[:-1], f"{lines[-1]}{remark}"]


def _lay_out_words(words: Words, kind: str) -> list[str]:
    """Return the lines of words, and what stands in braces behind them."""
    problems = list[Problem]()
    _, attributes = take_attributes(words, kind, problems)
    if problems:
        raise _OddError
    match = LIST_AT_END.search(words.text)
    stop = match.start() if match else len(words.text)
    starts = [start for start, _ in words.starts]
    ends = [*(start - 1 for start in starts[1:]), len(words.text)]
    lines = [
        words.text[start : min(end, stop)].strip()
        for start, end in zip(starts, ends, strict=True)
        if start < stop
    ]
    if kind == "option":
        lines[-1] = POINTS.sub(" ", lines[-1])
    if inside := lay_out_attributes(attributes, kind):
        if match and stop in starts:  # it has a line of its own
            lines.append(inside)
        else:
            lines[-1] = f"{lines[-1]} {inside}"
    if not all(lines):
        raise _OddError
    return lines
