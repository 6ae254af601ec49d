"""The two dimensions of a plane, and the smallest pieces into which rules cut it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from mirrormark.insight.explanation.explain_ranges import Range, cut
from mirrormark.insight.explanation.picture import EVERY_SIDE, side_of
from mirrormark.insight.explanation.plane.explain_claims import is_settled_by, make_facts
from mirrormark_engine import Prepared
from mirrormark_engine.claims import Claim, InBand, dimensions_of, numbers_in, walk_claims
from mirrormark_engine.scoring.rules import judge_claim

__all__ = ["Cell", "Grid", "make_grid"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece in which every claim about the two scores is either true or false."""

    column: int
    row: int
    side: str
    """How x compares with y in it; every side where no rule asks."""
    x: Fraction
    """With `y`, a point in it."""
    y: Fraction


@dataclass(frozen=True, slots=True)
class Grid:
    """A plane, cut at every score that a rule names."""

    x: str
    y: str
    columns: tuple[Range, ...]
    rows: tuple[Range, ...]
    is_split: bool
    """Whether a rule compares the two; columns and rows are then the same."""

    def cells(self) -> Iterator[Cell]:
        """Yield the pieces, column by column."""
        for i, column in enumerate(self.columns):
            for j, row in enumerate(self.rows):
                if not self.is_split:
                    yield Cell(i, j, EVERY_SIDE, column.middle, row.middle)
                elif i != j or column.is_point:
                    x, y = column.middle, row.middle
                    yield Cell(i, j, side_of(x, y), x, y)
                else:
                    third = (column.high - column.low) / 3
                    less, more = column.low + third, column.high - third
                    yield Cell(i, j, "<", less, more)
                    yield Cell(i, j, "=", column.middle, column.middle)
                    yield Cell(i, j, ">", more, less)

    def place(self, scores: dict[str, Fraction]) -> tuple[int, int, int]:
        """Return the numbers of column, row and side of a point, -1 where it isn't known."""
        x, y = scores.get(self.x), scores.get(self.y)
        column, row = _find(self.columns, x), _find(self.rows, y)
        side = -1
        if self.is_split and x is not None and y is not None:
            side = EVERY_SIDE.index(side_of(x, y))
        return column, row, side


def make_grid(prepared: Prepared, x: str, y: str) -> Grid:
    """Cut the plane of two dimensions at every score that the rules of outcomes name."""
    claims = [claim for _, rule in prepared.outcomes for claim in walk_claims(rule)]
    alone = {name: [claim for claim in claims if is_settled_by(claim, {name})] for name in (x, y)}
    between = [claim for claim in claims if set(dimensions_of(claim)) == {x, y}]
    bounds = {name: _list_bounds(prepared, name, alone[name]) for name in (x, y)}
    if between:
        ranges = tuple(cut(bounds[x] | bounds[y]))
        return Grid(x, y, ranges, ranges, is_split=True)
    columns, rows = (_cut_as_needed(prepared, name, bounds[name], alone[name]) for name in (x, y))
    return Grid(x, y, columns, rows, is_split=False)


def _list_bounds(prepared: Prepared, name: str, claims: list[Claim]) -> set[Fraction]:
    bounds = {number for claim in claims for number in numbers_in(claim)}
    if any(isinstance(claim, InBand) for claim in claims):
        bounds |= {start for _, start in prepared.dimensions[name].bands}
    return bounds


def _cut_as_needed(
    prepared: Prepared, name: str, bounds: set[Fraction], claims: list[Claim]
) -> tuple[Range, ...]:
    """Return ranges in which all claims keep their truth, as wide as they can be."""

    def judge(scores: Range) -> list[bool | None]:
        facts = make_facts(prepared, {name: scores.middle})
        return [judge_claim(claim, facts) for claim in claims]

    ranges = cut(bounds)
    truths = [judge(each) for each in ranges]
    wide = ranges[:1]
    for (before, truth), following in zip(pairwise(truths), ranges[1:], strict=True):
        if before == truth:
            wide[-1] = wide[-1].joined(following)
        else:
            wide.append(following)
    return tuple(wide)


def _find(ranges: tuple[Range, ...], score: Fraction | None) -> int:
    if score is None:
        return -1
    return next(number for number, each in enumerate(ranges) if score in each)
