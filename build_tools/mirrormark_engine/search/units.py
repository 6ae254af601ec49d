"""Dimensions that have to be looked at together, and the truth of what rules say of them."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import lcm, prod
from typing import TYPE_CHECKING

from mirrormark_engine.exact import PERCENT
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.search.axes import Axis, make_axis
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.cells import Cell, list_bounds_in, make_cell_finder
from mirrormark_engine.search.signer import Combination, Signature, Signer, make_measure, make_score

if TYPE_CHECKING:
    from mirrormark_engine.claims import Claim

__all__ = ["LOOKS_A_STEP", "Signature", "Unit"]

LOOKS_A_STEP = 5
"""So many values or claims of a combination are looked at in a step of a search."""

type Values = list[int | None]
"""All values of an axis; only None where nothing counts in it."""


class Unit:
    """Dimensions that don't vary independently, and the claims about them."""

    __slots__ = ("_bounds", "_signers", "axes", "claims", "dimensions", "most")

    def __init__(self, axes: list[str], dimensions: list[str], most: int) -> None:
        self.most = most
        """How many combinations of values are looked at."""
        self.axes = axes
        """Ids of the dimensions that items feed, or of one derived from several."""
        self.dimensions = dimensions
        """Ids of the dimensions that its claims name."""
        self.claims: list[Claim] = []
        self._bounds: set[Fraction] | None = None
        self._signers: dict[int, Signer] = {}
        """What signs combinations, by what is a score of 100 on their scale."""

    def sign(self, prepared: Prepared, scores: Mapping[str, Fraction | None]) -> Signature:
        """Return the truth of each claim, given the score of each axis."""
        return self._find_signer(prepared, PERCENT).sign(self._line_up(scores))

    def sign_moved(
        self,
        prepared: Prepared,
        scores: Mapping[str, Fraction | None],
        before: Signature,
        moved: tuple[str, ...],
    ) -> Signature:
        """Return the same, where ``before`` is so but for the scores of the ``moved`` axes."""
        signer = self._find_signer(prepared, PERCENT)
        return signer.sign_moved(self._line_up(scores), before, moved)

    def _line_up(self, scores: Mapping[str, Fraction | None]) -> Combination:
        return tuple([scores[axis] for axis in self.axes])

    def list_signatures(
        self, prepared: Prepared, shown: Mapping[str, Answer], budget: Budget
    ) -> tuple[dict[Signature, dict[str, int]], bool]:
        """Return each signature that open answers can lead to, with a value for each axis.

        An axis that nothing counts in has no value. Also returns whether all values were looked at.
        Raises OutOfBudgetError.
        """
        axes = self._make_axes(prepared, shown)
        searched = {each for axis in axes for each in axis.searched}
        budget.spend(sum(each.steps for each in searched))
        budget.spend(sum(axis.work for axis in axes))
        if len(axes) == 1:
            values: list[Values] = [[*axes[0].list_between(self._know_bounds(prepared))] or [None]]
            full, is_all = axes[0].full, axes[0].is_all
        else:
            full, values = _list_values(axes)
            is_all = all(axis.is_listable for axis in axes)
        budget.spend(sum(map(len, values)) + self._count_work(values))
        signed, is_exact = self.sign_all(prepared, full, values)
        return {
            signature: {
                name: value * axis.full // full
                for name, axis, value in zip(self.axes, axes, combination, strict=True)
                if value is not None
            }
            for signature, combination in signed.items()
        }, is_exact and is_all

    def _count_work(self, values: list[Values]) -> int:
        """Return about how many steps it takes to sign combinations of values."""
        combinations = min(self.most, prod(map(len, values)))
        return combinations * (1 + len(self.axes) + len(self.claims)) // LOOKS_A_STEP

    def sign_all(
        self, prepared: Prepared, full: int, values: list[Values]
    ) -> tuple[dict[Signature, tuple[int | None, ...]], bool]:
        """Return each signature that values of the axes give, with such values.

        ``full`` is a score of 100 on their scale. Also returns whether all values were looked at.
        """
        values, is_exact = _thin_out(self._drop_alike(prepared, full, values), self.most)
        sign = self._find_signer(prepared, full).sign
        found: dict[Signature, tuple[int | None, ...]] = {}
        for combination in product(*values):
            found.setdefault(sign(combination), combination)
        return found, is_exact

    def list_by_scores(
        self,
        prepared: Prepared,
        shown: Mapping[str, Answer],
        names: Sequence[str],
        budget: Budget,
    ) -> tuple[dict[tuple[Fraction | None, ...], set[Signature]], bool]:
        """Return the signatures that open answers can lead to, by the scores of ``names``.

        A score is None where its axes aren't those of the unit, or nothing counts in them. Also
        returns whether all values were looked at. Raises OutOfBudgetError.
        """
        axes = self._make_axes(prepared, shown)
        full, values = _list_values(axes)
        values, is_exact = _thin_out(values, self.most)
        budget.spend(self._count_work(values))
        is_exact = is_exact and all(axis.is_listable for axis in axes)
        sign = self._find_signer(prepared, full).sign
        measures = [make_measure(prepared.dimensions[name], self.axes) for name in names]
        found: dict[Combination, set[Signature]] = {}
        for combination in product(*values):
            place = tuple([measure(combination) for measure, _ in measures])
            found.setdefault(place, set()).add(sign(combination))
        fulls = [full * weight for _, weight in measures]
        return {
            tuple(map(make_score, place, fulls)): signatures for place, signatures in found.items()
        }, is_exact

    def _make_axes(self, prepared: Prepared, shown: Mapping[str, Answer]) -> list[Axis]:
        return [make_axis(prepared, prepared.dimensions[name], shown) for name in self.axes]

    def _drop_alike(self, prepared: Prepared, full: int, values: list[Values]) -> list[Values]:
        """Keep as many values of each axis as claims can tell apart.

        Unless a mean is derived, claims see no more than the order of scores and of the bounds that
        they name. Where axes have the same values between two bounds, any as many of these as there
        are axes come in all orders.
        """
        named = [prepared.dimensions[name] for name in self.dimensions]
        if any(each.id not in self.axes and each.mode != "weakest" for each in named):
            return values
        find = make_cell_finder(bound * full / PERCENT for bound in self._know_bounds(prepared))
        cells = [_cut(each, find) for each in values]
        alike = {
            cell
            for cell in set().union(*cells)
            if len({tuple(each[cell]) for each in cells if cell in each}) == 1
        }
        return [
            [
                value
                for cell, inside in each.items()
                for value in (inside[: len(values)] if cell in alike else inside)
            ]
            for each in cells
        ]

    def list_bounds(self, prepared: Prepared) -> set[Fraction]:
        """Return the scores that claims compare with."""
        bounds: set[Fraction] = set()
        for claim in self.claims:
            bounds.update(list_bounds_in(claim, prepared.dimensions))
        return bounds

    def _know_bounds(self, prepared: Prepared) -> set[Fraction]:
        if self._bounds is None:
            self._bounds = self.list_bounds(prepared)
        return self._bounds

    def _find_signer(self, prepared: Prepared, full: int) -> Signer:
        if full not in self._signers:
            signer = Signer(prepared, self.axes, self.dimensions, self.claims, full)
            self._signers[full] = signer
        return self._signers[full]


def _list_values(axes: list[Axis]) -> tuple[int, list[Values]]:
    """Return what is a score of 100 for all axes, and the values of each on that scale."""
    full = lcm(*(axis.full for axis in axes if axis.full))
    values: list[Values] = [
        [value * (full // axis.full) for value in axis.list_values()] for axis in axes
    ]
    return full, [each or [None] for each in values]


def _cut(values: Values, find: Callable[[int], Cell]) -> dict[Cell, Values]:
    """Return the values by their cells."""
    cells: dict[Cell, Values] = {}
    for value in values:
        cell = (-1, -1) if value is None else find(value)
        cells.setdefault(cell, []).append(value)
    return cells


def _thin_out(values: list[Values], most: int) -> tuple[list[Values], bool]:
    """Drop values until there are no more than ``most`` combinations, and say if none had to go.

    The first and the last of an axis stay, and about every other between. Of two the last one
    stays: beside it the weakest of several axes can still be any of the others.
    """
    kept = list(values)
    while prod(map(len, kept)) > most:
        longest = max(range(len(kept)), key=lambda number: len(kept[number]))
        first = kept[longest][:-1:2] if len(kept[longest]) > 2 else []
        kept[longest] = first + kept[longest][-1:]
    return kept, kept == values
