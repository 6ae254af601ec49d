"""Prose in order: no spaces at the ends of lines, and no two empty lines together.

An author's words and line breaks stay, and so do code, comments and HTML. Where the page would show
something else, nothing is changed.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from mirrormark.language.rendering import Render, collapse_space

__all__ = ["tidy_prose"]

HARD_BREAK = re.compile(r"(?<=[^ \t]) {2,}$")


def tidy_prose(lines: Sequence[str], kept: Collection[int], render: Render) -> list[str]:
    """Return the lines of a piece of prose, without empty ones at either end.

    Args:
        lines: As they stand in the file.
        kept: The numbers of those that stay as they are, from 0.
        render: Makes HTML of Markdown.
    """
    tidied = _strip(_tidy(lines, kept))
    whole = _strip([*lines])
    before, after = "\n".join(whole), "\n".join(tidied)
    if before == after or collapse_space(render(before)) == collapse_space(render(after)):
        return tidied
    return whole


def _tidy(lines: Sequence[str], kept: Collection[int]) -> Iterable[str]:
    is_empty = False
    for number, line in enumerate(lines):
        if number in kept:
            yield line
            is_empty = False
            continue
        following = lines[number + 1] if number + 1 < len(lines) else ""
        bare = line.rstrip(" \t")
        if following.strip() and bare:
            if HARD_BREAK.search(line):
                bare = f"{bare}  "
            elif "\t" in line[len(bare) :]:
                bare = line  # a tab can be as wide as a break
        if bare or not is_empty:
            yield bare
        is_empty = not bare


def _strip(lines: Iterable[str]) -> list[str]:
    """Return lines without empty ones at the beginning and the end."""
    found = [*lines]
    while found and not found[-1].strip():
        found.pop()
    while found and not found[0].strip():
        found.pop(0)
    return [*found[:-1], found[-1].rstrip()] if found else []
