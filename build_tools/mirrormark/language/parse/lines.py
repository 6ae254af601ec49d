"""Lines, as all messages count them: they end at LF, at CR LF or at CR, and at nothing else."""

import re

__all__ = ["blank", "split_at_ends", "split_lines"]

END = re.compile(r"(\r\n|\r|\n)")
"""What else some programs take for an end, a form feed for example, stands within a line."""
NOT_AN_END = re.compile(r"[^\n]")


def blank(text: str) -> str:
    """Return as much space as a text takes, line by line, so that nothing behind it moves."""
    return NOT_AN_END.sub(" ", text)


def split_lines(text: str) -> list[str]:
    """Return the lines of a file, without a byte order mark."""
    return split_at_ends(text.removeprefix("\ufeff"))[::2]


def split_at_ends(text: str) -> list[str]:
    """Return each line with what ends it behind it, in turns; joined they are the text again."""
    return END.split(text)
