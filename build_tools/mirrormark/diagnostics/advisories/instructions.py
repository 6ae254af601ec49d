"""What an author says of rules: `<!-- mirrormark: allow long: "…" -->`, or `look for long`.

What is allowed stays as it is, and has a reason. What is looked for is a rule that says nothing
unasked.

In the front matter, which is YAML, the same stands behind a `#`. It covers the item, section,
outcome, advice or key on its own line; on a line of its own, the next one. Before the first key, or
above the words of the introduction, it covers the whole file.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from mirrormark.diagnostics.advisories.advise_remarks import Remark, find_front_end, find_remarks
from mirrormark.language.parse.lines import split_lines
from mirrormark.language.parse.read_remarks import REMARK
from mirrormark.model import Document, Place
from mirrormark.model.problems import Problem, list_known, suggest

__all__ = ["Instruction", "find_instructions"]

SAID = re.compile(
    r"[:\s]*(?:(?P<allows>allow)|look\s+for)\s+(?P<names>[\w\s,-]+?)\s*(?::(?P<reason>.*))?",
    re.DOTALL,
)
QUOTES = " \t\n\"'\u201c\u201d\u2018\u2019"
KEY = re.compile(r"(?P<indent> *)[^\s#-][^#]*?:(?:\s|$)")
EXAMPLE = '<!-- mirrormark: allow {}: "why it stays" -->'


@dataclass(frozen=True, slots=True)
class Instruction:
    """Leave to break one rule in some lines, or the wish to hear of it."""

    allows: bool
    """Whether it is leave."""
    rule: str
    """The name of an advisory rule."""
    lines: range
    """Where it holds, lines counted from 1."""
    place: Place
    """Where it is written."""

    def covers(self, rule: str, place: Place) -> bool:
        """Whether it is about what breaks this rule in this place."""
        return rule == self.rule and place.line in self.lines


def find_instructions(
    document: Document, text: str, names: Collection[str]
) -> tuple[list[Instruction], list[Problem]]:
    """Return what the author says of rules, and the comments that can't be understood."""
    if "mirrormark" not in text:
        return [], []
    lines = split_lines(text)
    front_end = find_front_end(lines)
    body = _Body(document, lines)
    instructions: list[Instruction] = []
    problems: list[Problem] = []
    for remark in find_remarks(lines, front_end):
        place = Place(document.place.path, remark.line, remark.column)
        is_in_front = remark.line <= front_end
        covered = _cover_key(remark, lines, front_end) if is_in_front else body.cover(remark)
        allows, known = _read_said(remark, place, names, problems)
        instructions += [Instruction(allows, name, covered, place) for name in known]
    return instructions, problems


def _read_said(
    remark: Remark, place: Place, names: Collection[str], problems: list[Problem]
) -> tuple[bool, list[str]]:
    """Return whether a comment allows, and the rules that it names, as far as there are any."""
    match = SAID.fullmatch(remark.said)
    wanted = [name.strip() for name in match["names"].split(",") if name.strip()] if match else []
    if match is None or not wanted:
        what = "this comment to Mirrormark is not understood"
        problems.append(
            Problem("unclear-allow", place, what, f"Write {EXAMPLE.format('negated')}.")
        )
        return False, []
    allows = bool(match["allows"])
    for name in wanted:
        if name not in names:
            what = f"there is no advisory '{name}' to {'allow' if allows else 'look for'}"
            mend = suggest(name, names, list_known("advisories", names))
            problems.append(Problem("unclear-allow", place, what, mend))
    if allows and not (match["reason"] or "").strip(QUOTES):
        what = f"'{', '.join(wanted)}' is allowed without a reason"
        problems.append(
            Problem("unclear-allow", place, what, f"Write {EXAMPLE.format(wanted[0])}.")
        )
    return allows, [name for name in wanted if name in names]


def _cover_key(remark: Remark, lines: list[str], front_end: int) -> range:
    """Return the lines of a key of the front matter, with all that is indented below it."""
    keys = [
        (number, len(match["indent"]))
        for number, line in enumerate(lines[:front_end], start=1)
        if (match := KEY.match(line))
    ]
    if remark.is_alone and (not keys or remark.line < keys[0][0]):
        return range(1, len(lines) + 1)
    if remark.is_alone:
        at = next((i for i, (number, _) in enumerate(keys) if number > remark.line), None)
    else:
        at = next((i for i, (number, _) in enumerate(keys) if number == remark.line), None)
    if at is None:
        return range(remark.line, remark.line + 1)
    start, indent = keys[at]
    return range(start, next((n for n, i in keys[at + 1 :] if i <= indent), front_end))


class _Body:
    """Knows where sections, items and findings begin and end."""

    def __init__(self, document: Document, lines: list[str]) -> None:
        self._lines = lines
        sections = [section.place.line for section in document.sections]
        findings = [outcome.place.line for outcome in document.outcomes]
        advice = [advice.place.line for advice in document.advice]
        notices = [notice.place.line for notice in document.notices]
        large = [*sections, *findings, *advice, *notices]
        items = [item.place.line for item in document.items]
        options = [option.place.line for item in document.items for option in item.options]
        self._ranges: dict[int, range] = {}
        self._add(large, [])
        self._add(items, large)
        self._add(options, [*items, *large])
        self._starts = sorted(self._ranges)

    def _add(self, starts: list[int], ends: list[int]) -> None:
        after = [*sorted({*starts, *ends}), len(self._lines) + 1]
        self._ranges |= {
            start: range(start, end) for start, end in pairwise(after) if start in starts
        }

    def cover(self, remark: Remark) -> range:
        """Return the lines that a comment covers; only its own where nothing follows."""
        own = range(remark.line, remark.line + 1)
        if not remark.is_alone:
            start = max((s for s in self._starts if s <= remark.line), default=None)
            return own if start is None else self._ranges[start]
        start = min((s for s in self._starts if s > remark.line), default=None)
        if start is None:
            return own
        if start == self._starts[0] and self._has_words(remark.last_line, start):
            return range(1, len(self._lines) + 1)
        return self._ranges[start]

    def _has_words(self, line: int, end: int) -> bool:
        between = REMARK.sub("", "\n".join(self._lines[line : end - 1]))
        return bool(between.strip())
