"""Takes prose out of the file as it stands, and puts words together."""

from collections.abc import Sequence

from mirrormark.model import Place, Prose
from mirrormark.problems import Problem

__all__ = ["join_words", "read_prose", "refuse_no_words"]


def read_prose(lines: list[str], start: int, end: int, path: str) -> Prose | None:
    """Return the lines from ``start`` up to but without ``end`` (from 1), None if all blank."""
    while start < end and not lines[start - 1].strip():
        start += 1
    text = "\n".join(lines[start - 1 : end - 1]).rstrip()
    return Prose(text, Place(path, start)) if text else None


def refuse_no_words(words: str, thing: str, place: Place, problems: list[Problem]) -> None:
    """Note where a ``thing`` that readers should read has nothing to read."""
    if not words:
        problems.append(Problem(place, f"{thing} has no words", "Write some, or remove the line."))


def join_words(words: Sequence[str]) -> str:
    """Return `one`, `one and two`, or `one, two and three`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
