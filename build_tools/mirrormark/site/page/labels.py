"""Where the words of a picture's areas fit."""

import textwrap
from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Box", "Label", "place_label"]

LINE = 19
LETTER = 8.0
"""The width of a letter of a label, on the safe side."""
PADDING = 14
KEY = 26
"""The height of an area's number."""
LARGEST_KEY = 38
SMALLEST_KEY = 22
"""On a phone, where an area has its number only, and the drawing is less than half as large."""


class Box(NamedTuple):
    """A rectangle in which words may stand."""

    x: float
    y: float
    """The middle."""
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """The words of an area."""

    x: float
    y: float
    """The middle."""
    lines: tuple[tuple[float, str], ...]
    """How far below the middle each line is, and its words; empty where none fit."""
    key_y: float
    """How far below the middle the number is."""
    is_turned: bool
    """Whether it reads from bottom to top."""
    key_size: float
    """The size of the number on a phone."""


def place_label(number: int, title: str, boxes: list[Box]) -> Label:
    """Put the words into the largest box that holds them, turned if need be."""
    boxes = sorted(boxes, key=lambda box: -box.width * box.height)
    for is_turned in (False, True):
        for box in boxes:
            turned = (box.height, box.width)
            length, depth = turned if is_turned else (box.width, box.height)
            lines = _fit(title, length, depth)
            if lines:
                first = -(len(lines) - 1) * LINE / 2 + KEY / 2
                placed = tuple((first + n * LINE, line) for n, line in enumerate(lines))
                if len(lines) == 1 and depth < KEY + LINE + PADDING:
                    placed = ((0.0, f"{number}  {lines[0]}"),)
                return Label(box.x, box.y, placed, first - KEY, is_turned, _fit_key(box))
    box = boxes[0]
    return Label(box.x, box.y, (), 0, is_turned=False, key_size=_fit_key(box))


def _fit(title: str, length: float, depth: float) -> list[str]:
    """Return a title in lines that fit, nothing where they don't."""
    letters = int((length - PADDING) / LETTER)
    if letters < 6:
        return []
    lines = textwrap.wrap(title, letters, break_long_words=False)
    if any(len(line) > letters for line in lines):
        return []
    needed = len(lines) * LINE + KEY + PADDING
    if len(lines) == 1 and len(title) + 3 <= letters:
        needed = LINE + PADDING  # the number stands in the same line
    return lines if needed <= depth else []


def _fit_key(box: Box) -> float:
    """Return how large a number can be in a box, on a phone."""
    return max(SMALLEST_KEY, min(LARGEST_KEY, 0.8 * min(box.width, box.height)))
