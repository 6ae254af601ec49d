"""From many small cells to few regions, each of few blocks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mirrormark.insight.explanation.explain_ranges import Range
from mirrormark.insight.explanation.picture import EVERY_SIDE
from mirrormark.insight.explanation.plane.grid import Grid

__all__ = ["NOWHERE", "Content", "Piece", "merge_cells"]

type Content = tuple[tuple[str, str], ...] | frozenset[str]
"""Outcome and condition in words of each verdict; where no answers lead, a set of those outcomes
that the rules would allow."""

NOWHERE: frozenset[str] = frozenset()
"""The content of a piece in which no answers lie."""

type Cell = dict[str, Content]
"""What is given on each side of the diagonal."""

type Strip = tuple[Range, list[Cell]]
"""A column with its cells, or a row."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A rectangle, or the part of it on some sides of the diagonal, with one content."""

    x: Range
    y: Range
    sides: str
    content: Content


def merge_cells(grid: Grid, contents: Mapping[tuple[int, int], Cell]) -> list[Piece]:
    """Return pieces that together are the plane, none of which overlap."""
    strips: list[Strip] = [
        (column, [contents[i, j] for j in range(len(grid.rows))])
        for i, column in enumerate(grid.columns)
    ]
    columns = _merge_strips(strips)
    turned: list[Strip] = [
        (row, [cells[j] for _, cells in columns]) for j, row in enumerate(grid.rows)
    ]
    rows = _merge_strips(turned)
    xs, ys = [each for each, _ in columns], [each for each, _ in rows]
    cells = {(i, j): cell for j, (_, line) in enumerate(rows) for i, cell in enumerate(line)}
    return list(_list_pieces(xs, ys, cells))


def _merge_strips(strips: list[Strip]) -> list[Strip]:
    """Join neighbours wherever nothing contradicts."""
    merged = strips[:1]
    for scores, cells in strips[1:]:
        last_scores, last_cells = merged[-1]
        joined = [_join(one, other) for one, other in zip(last_cells, cells, strict=True)]
        whole = [cell for cell in joined if cell is not None]
        if len(whole) == len(cells):
            merged[-1] = (last_scores.joined(scores), whole)
        else:
            merged.append((scores, cells))
    return merged


def _join(one: Cell, other: Cell) -> Cell | None:
    """Return both cells as one, None where they differ."""
    joined = dict(one)
    for side, content in other.items():
        both = _agree(joined[side], content) if side in joined else content
        if both is None:
            return None
        joined[side] = both
    return joined


def _agree(one: Content, other: Content) -> Content | None:
    """Return what both say. Where no answers lead, that is whatever the rules allow."""
    if isinstance(one, frozenset):
        if isinstance(other, frozenset):
            return one & other or None
        return other if {name for name, _ in other} <= one else None
    if isinstance(other, frozenset):
        return one if {name for name, _ in one} <= other else None
    return one if one == other else None


def _list_pieces(
    xs: list[Range], ys: list[Range], cells: Mapping[tuple[int, int], Cell]
) -> Iterator[Piece]:
    whole: dict[tuple[int, int], Content] = {}
    for place, cell in cells.items():
        given = {content for content in cell.values() if not isinstance(content, frozenset)}
        if len(given) <= 1:
            whole[place] = next(iter(given), NOWHERE)
            continue
        for content in dict.fromkeys(cell.values()):
            sides = "".join(side for side in EVERY_SIDE if cell.get(side, ()) == content)
            told = NOWHERE if isinstance(content, frozenset) else content
            yield Piece(xs[place[0]], ys[place[1]], sides, told)
    while whole:
        (left, low), (right, high) = _find_rectangle(whole)
        content = whole[left, low]
        x, y = xs[left], ys[low]
        for i in range(left + 1, right + 1):
            x = x.joined(xs[i])
        for j in range(low + 1, high + 1):
            y = y.joined(ys[j])
        yield Piece(x, y, EVERY_SIDE, content)
        for i in range(left, right + 1):
            for j in range(low, high + 1):
                del whole[i, j]


def _find_rectangle(
    whole: Mapping[tuple[int, int], Content],
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the corners of a large rectangle of cells alike, from the first cell on."""
    start = min(whole)
    found = [_grow(whole, start, order) for order in ((0, 1), (1, 0))]
    return start, max(found, key=lambda end: (end[0] - start[0] + 1) * (end[1] - start[1] + 1))


def _grow(
    whole: Mapping[tuple[int, int], Content], start: tuple[int, int], order: tuple[int, int]
) -> tuple[int, int]:
    """Widen a rectangle in one direction as far as it goes, then in the other."""
    end = list(start)
    for direction in order:
        while True:
            wider = list(end)
            wider[direction] += 1
            inside = [
                (i, j) for i in range(start[0], wider[0] + 1) for j in range(start[1], wider[1] + 1)
            ]
            if any(place not in whole or whole[place] != whole[start] for place in inside):
                break
            end = wider
    return end[0], end[1]
