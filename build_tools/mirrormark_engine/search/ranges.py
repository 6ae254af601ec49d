"""Ranges of scores, what rules say of all that lies in them, and how often it comes.

A range is cut until a rule holds for all of it, or for none. So far fewer are looked at than there
are combinations of scores. All scores are whole numbers on one scale, since that is quick.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from math import ceil, lcm, prod
from typing import Literal, NamedTuple

from mirrormark_engine.claims import (
    At,
    Claim,
    Comparison,
    InBand,
    Operand,
    ScoreOf,
    dimensions_of,
)
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.rules import COMPARISONS
from mirrormark_engine.search.cells import Cell, list_bounds_in, make_cell_finder
from mirrormark_engine.search.layout import Layout
from mirrormark_engine.search.weights import Weights

__all__ = ["MIXED", "Box", "Judged", "Scores", "Weighed"]

MIXED: Literal["mixed"] = "mixed"
"""A claim holds for some of a box, and not for all."""

type Judged = bool | Literal["mixed"] | None
"""True, False, None where it is undecided, or `MIXED`."""

type Box = tuple[tuple[int, int], ...]
"""For each axis the numbers of the first of its values and of the one behind the last."""

type Number = int | Fraction
type Range = tuple[int, int] | None
"""The lowest and the highest score; None where there is none."""
type Ends = Range | tuple[Number, Number]
"""The same, or a number that scores are compared with, twice."""


class Weighed(NamedTuple):
    """How often an axis takes each value."""

    full: int
    """The value that is a score of 100; 0 where nothing counts, and there is no score."""
    weights: Weights


class _Axis(NamedTuple):
    values: Sequence[int]
    """Rising, on the scale of all scores. None at all where there is no score."""
    sums: Sequence[int]
    """How often all values before the first, the second … one come."""


class Scores:
    """The scores that the rules of a layout compare, and how often each comes."""

    def __init__(self, prepared: Prepared, layout: Layout, axes: Mapping[str, Weighed]) -> None:
        """``axes`` are those of the units of the layout."""
        claims = [claim for unit in layout.units for claim in unit.claims]
        named = {name for claim in claims for name in dimensions_of(claim)}
        self._dimensions = {name: prepared.dimensions[name] for name in sorted(named)}
        # A mean of parts is a whole number, too, where each part is one of its weights.
        divisors = [
            sum(weight for _, weight in each.parts)
            for each in self._dimensions.values()
            if each.mode != "weakest" and each.parts and each.id not in axes
        ]
        self._full = lcm(*(axis.full for axis in axes.values() if axis.full), 1) * lcm(*divisors, 1)
        self._places = {name: place for place, name in enumerate(axes)}
        of_score = {name: self._list_feeding(each) for name, each in self._dimensions.items()}
        feeding = {
            claim: set().union(*(of_score[name] for name in dimensions_of(claim)))
            for claim in claims
        }
        self._axes: list[_Axis] = []
        for place, axis in enumerate(axes.values()):
            weights = {
                value * (self._full // axis.full): often for value, often in axis.weights.items()
            }
            about = [claim for claim in claims if place in feeding[claim]]
            if all(feeding[claim] == {place} for claim in about):
                weights = self._merge_alike(weights, about)
            self._axes.append(_Axis([*weights], [0, *accumulate(weights.values())]))
        # By unit and position, as `At` says: claims would take longer to find than to judge.
        self._judges = [[*map(self._make_judge, unit.claims)] for unit in layout.units]
        self._about = [[sorted(feeding[each]) for each in unit.claims] for unit in layout.units]

    @property
    def whole(self) -> Box:
        """All scores."""
        return tuple((0, len(axis.values)) for axis in self._axes)

    def weigh(self, box: Box) -> int:
        """Return how often scores lie in a box."""
        return prod(
            axis.sums[end] - axis.sums[start]
            for axis, (start, end) in zip(self._axes, box, strict=True)
            if axis.values
        )

    def judge(self, at: At, box: Box) -> Judged:
        """Return whether a claim about scores holds for all of a box."""
        return self._judges[at.unit][at.position](box)

    def split(self, at: At, box: Box) -> Iterator[Box]:
        """Cut the longest axis that such a claim is about in two."""
        longest = max(
            self._about[at.unit][at.position], key=lambda place: box[place][1] - box[place][0]
        )
        start, end = box[longest]
        middle = (start + end) // 2
        for part in ((start, middle), (middle, end)):
            yield (*box[:longest], part, *box[longest + 1 :])

    def _list_feeding(self, dimension: Dimension) -> set[int]:
        """Return the places of the axes that a score hangs on."""
        is_axis = dimension.id in self._places
        names = [dimension.id] if is_axis else [part for part, _ in dimension.parts]
        return {self._places[name] for name in names}

    def _scale(self, score: Fraction) -> int | Fraction:
        scaled = score * self._full / PERCENT
        return scaled.numerator if scaled.denominator == 1 else scaled

    def _merge_alike(self, weights: Weights, claims: Sequence[Claim]) -> dict[int, int]:
        """Join values that lie between the same two numbers that claims name, or at the same."""
        named = {bound for claim in claims for bound in list_bounds_in(claim, self._dimensions)}
        find = make_cell_finder(map(self._scale, named))
        cells: dict[Cell, tuple[int, int]] = {}
        for value, often in weights.items():
            cell = find(value)
            first, before = cells.get(cell, (value, 0))
            cells[cell] = first, before + often
        return dict(cells.values())

    def _make_judge(self, claim: Claim) -> Callable[[Box], Judged]:
        if isinstance(claim, InBand):
            return self._make_judge_of_band(claim)
        if not isinstance(claim, Comparison):
            raise TypeError(f"{claim} is not about scores")
        left, right = self._make_span(claim.left), self._make_span(claim.right)

        def judge(box: Box) -> Judged:
            one, other = left(box), right(box)
            return None if one is None or other is None else _compare(claim.sign, one, other)

        return judge

    def _make_judge_of_band(self, claim: InBand) -> Callable[[Box], Judged]:
        bands = self._dimensions[claim.dimension].bands
        starts = [ceil(self._scale(start)) for _, start in bands]
        found = [band for band, _ in bands].index(claim.band)
        span = self._make_span(ScoreOf(claim.dimension))

        def judge(box: Box) -> Judged:
            ends = span(box)
            if ends is None:
                return None
            low, high = bisect_right(starts, ends[0]) - 1, bisect_right(starts, ends[1]) - 1
            if low == high:
                return low == found
            return MIXED if low <= found <= high else False

        return judge

    def _make_span(self, operand: Operand) -> Callable[[Box], Ends]:
        """Return what gives the ends of a score, which rises with each axis, or of a number."""
        if isinstance(operand, Fraction):
            number = self._scale(operand)
            return lambda _: (number, number)
        if not isinstance(operand, ScoreOf):
            raise TypeError(f"{operand} is not a score")
        dimension = self._dimensions[operand.dimension]
        if dimension.id in self._places:
            return self._make_span_of_axis(dimension.id)
        spans = [self._make_span_of_axis(part) for part, _ in dimension.parts]
        if dimension.mode == "weakest":
            return lambda box: _join_ends([span(box) for span in spans], min)
        weights = [weight for _, weight in dimension.parts]
        whole = sum(weights)

        def weigh(parts: Sequence[int]) -> int:
            total = sum([weight * part for weight, part in zip(weights, parts, strict=True)])
            return total // whole

        return lambda box: _join_ends([span(box) for span in spans], weigh)

    def _make_span_of_axis(self, name: str) -> Callable[[Box], Range]:
        place = self._places[name]
        values = self._axes[place].values
        if not values:
            return lambda _: None
        return lambda box: (values[box[place][0]], values[box[place][1] - 1])


def _join_ends(spans: Sequence[Range], join: Callable[[Sequence[int]], int]) -> Range:
    """Return the ends of what parts are joined to; there are none where a part has none."""
    known = [span for span in spans if span is not None]
    if len(known) < len(spans):
        return None
    return join([low for low, _ in known]), join([high for _, high in known])


def _compare(sign: str, left: tuple[Number, Number], right: tuple[Number, Number]) -> Judged:
    """Compare all that lies between some ends with all between others."""
    if sign in ("==", "!="):
        is_apart = left[1] < right[0] or right[1] < left[0]
        if not is_apart and not left[0] == left[1] == right[0] == right[1]:
            return MIXED
        return is_apart == (sign == "!=")
    compare = COMPARISONS[sign]
    one, other = compare(left[0], right[1]), compare(left[1], right[0])
    return one if one == other else MIXED
