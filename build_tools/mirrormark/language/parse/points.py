"""Points, `(2)`, at the end of an option, a part, or a word of a scale."""

import re
from decimal import Decimal

from mirrormark.language.parse.braces import LIST_AT_END
from mirrormark.model.widths import narrow

__all__ = ["END_OF_WORDS", "has_points", "split_points"]

POINTS_AT_END = re.compile(r"(?<!\s)\s*\((?P<points>-?\d+(?:\.\d+)?)\)$")

YEARS = 1000
"""From here on a number in brackets is more likely a year."""
END_OF_WORDS = "If the number belongs to the words, put a full stop behind it."


def split_points(text: str) -> tuple[str, Decimal | None]:
    """Return the words before the points, and these; all of ``text`` and None without any."""
    match = POINTS_AT_END.search(narrow(text))
    return (text[: match.start()], Decimal(match["points"])) if match else (text, None)


def has_points(line: str) -> bool:
    """Whether a line looks like an option: it ends in points, with or without braces behind."""
    points = split_points(LIST_AT_END.sub("", line).rstrip())[1]
    return points is not None and abs(points) < YEARS
