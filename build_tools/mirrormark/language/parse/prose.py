"""Takes prose out of the file as it stands, and puts words together."""

from collections.abc import Sequence

from mirrormark.language.parse.strays import refuse_strays
from mirrormark.model import Place, Prose
from mirrormark.model.problems import Problem

__all__ = ["find_prose", "join_words", "read_prose", "refuse_no_words"]


def read_prose(
    lines: list[str], start: int, end: int, path: str, problems: list[Problem]
) -> Prose | None:
    """Return the lines from ``start`` up to but without ``end`` (from 1), None if all blank.

    Attribute lists of ours in it, which nobody would read, are problems.
    """
    refuse_strays(lines, start, end, path, problems)
    return find_prose(lines, start, end, path)


def find_prose(lines: list[str], start: int, end: int, path: str) -> Prose | None:
    """Return prose as `read_prose` does, whatever is in it."""
    while start < end and not lines[start - 1].strip():
        start += 1
    text = "\n".join(lines[start - 1 : end - 1]).rstrip()
    return Prose(text, Place(path, start)) if text else None


def refuse_no_words(words: str, thing: str, place: Place, problems: list[Problem]) -> None:
    """Note where a ``thing`` that readers should read has nothing to read."""
    if not words:
        problems.append(
            Problem("no-words", place, f"{thing} has no words", "Write some, or remove the line.")
        )


def join_words(words: Sequence[str]) -> str:
    """Return `one`, `one and two`, or `one, two and three`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
