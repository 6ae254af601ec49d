"""Plain text for terminals: columns, bars, and numbers as readers see them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

__all__ = [
    "NOTHING",
    "Block",
    "align",
    "bar",
    "indent",
    "per_cent",
    "round_to_tenths",
    "rounded",
    "whole",
]

GAP = "  "
NOTHING = "–"  # noqa: RUF001 (as on the page)
"""Stands for what there is none of."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines below a heading."""

    heading: str
    """May be empty."""
    lines: tuple[str, ...]
    """Without line ends."""


def align(rows: Iterable[Sequence[str]], right: Collection[int] = ()) -> list[str]:
    """Return rows of cells as lines with even columns; those numbered in ``right`` end evenly."""
    table = [list(row) for row in rows]
    if not table:
        return []
    widths = [max(len(cell) for cell in column) for column in zip(*table, strict=True)]
    return [
        GAP.join(
            cell.rjust(width) if number in right else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]


def indent(lines: Iterable[str]) -> list[str]:
    """Return lines moved a little to the right."""
    return [f"{GAP}{line}".rstrip() for line in lines]


def bar(value: float, largest: float, width: int = 40) -> str:
    """Return a bar as long as ``value`` is large; whatever isn't nothing shows."""
    if not value:
        return ""
    return "#" * max(1, round(width * value / largest))


def whole(score: float | None) -> str:
    """Return a score as the page shows it: rounded down, so that it never looks like more."""
    return NOTHING if score is None else str(int(score))


def round_to_tenths(chance: float) -> int:
    """Return in how many of ten cases something comes; 0 and 10 are for almost never and always.

    More would be more than anybody knows.
    """
    is_in_between = 0.05 <= chance < 0.95
    return min(9, max(1, int(10 * chance + 0.5))) if is_in_between else round(chance) * 10


def per_cent(count: int, total: int) -> str:
    """Return a share with one decimal."""
    return f"{100 * count / total:.1f}%"


def rounded(number: float | None, digits: int) -> str:
    """Return a figure with so many decimals."""
    return NOTHING if number is None else f"{number:.{digits}f}"
