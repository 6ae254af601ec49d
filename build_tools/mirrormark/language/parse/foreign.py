"""What is shown and not read: code, comments, scripts and formulas.

What an author opens and never closes is looked for once, and not from every opening on: a long file
would take minutes otherwise.
"""

import re
from collections.abc import Iterator, Mapping

from mirrormark.language.parse.blocks import BLOCKS
from mirrormark.language.parse.braces import OPEN, blank_code
from mirrormark.language.parse.lines import blank
from mirrormark.model.widths import widen

__all__ = ["blank_foreign"]

ENDS = f"{OPEN}){widen(')')}"
INDENTED = re.compile(rf"^(?:[ ]{{4}}|[ ]*\t).*[{ENDS}]", re.MULTILINE)
"""What Markdown has to be asked for: whether a line that carries something is code."""
FENCE = re.compile(
    r"^[\s>]*(?:[-*+]\s+)?(?P<mark>`{3,}|~{3,})(?:[^`\n]*\n(?:.*\n)*?[\s>]*(?P=mark).*$|[^`\n]*(?:\n.*)*$)",
    re.MULTILINE,
)
COMMENTS = {"<!--": "-->"}
SCRIPTS = {rf"(?i:<{tag}\b)": rf"(?i:</{tag}>)" for tag in ("script", "style", "pre", "textarea")}
MATHS = {
    r"\$\$": r"\$\$",
    r"\\\(": r"\\\)",
    r"\\\[": r"\\\]",
    r"(?<!\w)\$(?=\S)[^$\n]*?(?<=\S)\$": "",
}
"""Patterns of what opens something, each with that of what closes it."""
BOXES = ("!!!", "???", "===")
"""How admonitions and tabs begin; what is indented below them is prose and no code."""


def blank_foreign(text: str) -> str:
    """Blank out what is shown and not read: code, comments, scripts and formulas."""
    bare = FENCE.sub(lambda fence: blank(fence[0]), text)
    bare = _blank_pairs(_blank_pairs(bare, COMMENTS), SCRIPTS)
    if INDENTED.search(bare):
        bare = _blank_indented(bare)
    return _blank_pairs(blank_code(bare), MATHS)


def _blank_pairs(text: str, pairs: Mapping[str, str]) -> str:
    """Blank out what stands between what opens and what closes, and these themselves."""
    pieces = []
    done = 0
    for start, stop in _find_pairs(text, dict(pairs)):
        pieces += [text[done:start], blank(text[start:stop])]
        done = stop
    return "".join([*pieces, text[done:]])


def _find_pairs(text: str, pairs: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Yield where each begins and ends. Takes out of ``pairs`` what nothing closes any more."""
    position = 0
    while pairs:
        openings = re.compile("|".join(f"({opening})" for opening in pairs))
        opened = openings.search(text, position)
        if not opened:
            return
        opening = list(pairs)[(opened.lastindex or 1) - 1]
        closed = re.compile(pairs[opening]).search(text, opened.end())
        if closed:
            position = closed.end()
            yield opened.start(), position
        else:
            position = opened.start()
            del pairs[opening]


def _blank_indented(text: str) -> str:
    """Blank out indented code, and nothing of what is indented in lists and boxes."""
    lines = text.split("\n")
    for token in BLOCKS.parse(text):
        if token.type == "code_block" and token.map and not _is_in_box(lines, token.map[0]):
            for number in range(*token.map):
                lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def _is_in_box(lines: list[str], number: int) -> bool:
    """Whether the indented line stands below the opening of an admonition or a tab."""
    above = (lines[each] for each in range(number - 1, -1, -1))
    opening = next((each for each in above if each.strip() and not each.startswith("    ")), "")
    return opening.lstrip().startswith(BOXES)
