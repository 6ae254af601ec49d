"""Dimensions that have to be looked at together, and the truth of what rules say of them."""

from collections.abc import Callable, Collection, Mapping
from fractions import Fraction
from itertools import product
from math import lcm, prod
from operator import itemgetter
from typing import Any

from mirrormark_engine.answers import Answer
from mirrormark_engine.axes import Axis, make_axis
from mirrormark_engine.claims import dimensions_of
from mirrormark_engine.prepared import PERCENT, Dimension, Prepared
from mirrormark_engine.rules import Facts, judge_claim
from mirrormark_engine.scoring import derive

__all__ = ["Signature", "Unit", "find_score"]

type Signature = tuple[bool | None, ...]
"""The truth of each claim of a unit."""

type Combination = tuple[int | None, ...]
"""A value for each axis, or for each dimension; None where there is no score."""


class Unit:
    """Dimensions that don't vary independently, and the claims about them."""

    __slots__ = ("_judged", "_signed", "axes", "claims", "dimensions", "most")

    def __init__(self, axes: list[str], dimensions: list[str], most: int) -> None:
        self.most = most
        """How many combinations of values are looked at."""
        self.axes = axes
        """Ids of the dimensions that items feed, or of one derived from several."""
        self.dimensions = dimensions
        """Ids of the dimensions that its claims name."""
        self.claims: list[list[Any]] = []
        self._signed: dict[Any, Signature] = {}
        """Signatures by scores."""
        self._judged: dict[int, list[dict[Any, bool | None]]] = {}
        """By what is a score of 100, for each claim its truth by what it is about."""

    def sign(self, prepared: Prepared, scores: Mapping[str, Fraction | None]) -> Signature:
        """Return the truth of each claim, given the score of each axis."""
        key = tuple(scores[axis] for axis in self.axes)
        if key not in self._signed:
            known = {name: find_score(prepared, name, scores) for name in self.dimensions}
            self._signed[key] = tuple(_judge(prepared, claim, known) for claim in self.claims)
        return self._signed[key]

    def list_signatures(
        self, prepared: Prepared, shown: Mapping[str, Answer]
    ) -> tuple[dict[Signature, dict[str, int]], bool]:
        """Return each signature that open answers can lead to, with a value for each axis.

        An axis that nothing counts in has no value. Also returns whether all values were looked at.
        """
        axes, values, is_exact = self._list_values(prepared, shown)
        full, alike = _put_on_one_scale(axes, values)
        sign = self._make_sign(prepared, full)
        found: dict[Signature, dict[str, int]] = {}
        for combination, on_one_scale in zip(product(*values), product(*alike), strict=True):
            signature = sign(on_one_scale)
            if signature not in found:
                named = zip(self.axes, combination, strict=True)
                found[signature] = {name: value for name, value in named if value is not None}
        return found, is_exact

    def list_by_scores(
        self, prepared: Prepared, shown: Mapping[str, Answer], names: Collection[str]
    ) -> tuple[dict[tuple[Fraction | None, ...], set[Signature]], bool]:
        """Return the signatures that open answers can lead to, by the scores of ``names``.

        A score is None where its axes aren't those of the unit, or nothing counts in them. Also
        returns whether all values were looked at.
        """
        axes, values, is_exact = self._list_values(prepared, shown)
        full, alike = _put_on_one_scale(axes, values)
        sign = self._make_sign(prepared, full)
        measures = [self._measure(prepared.dimensions[name]) for name in names]
        found: dict[Combination, set[Signature]] = {}
        for combination in product(*alike):
            place = tuple([measure(combination) for measure, _ in measures])
            found.setdefault(place, set()).add(sign(combination))
        fulls = [full * weight for _, weight in measures]
        return {
            tuple(map(_score, place, fulls)): signatures for place, signatures in found.items()
        }, is_exact

    def _list_values(
        self, prepared: Prepared, shown: Mapping[str, Answer]
    ) -> tuple[list[Axis], list[list[int | None]], bool]:
        """Return the axes, the values of each (None where nothing counts), and if these are all."""
        axes = [make_axis(prepared, prepared.dimensions[name], shown) for name in self.axes]
        values: list[list[int | None]] = [[*axis.list_values()] or [None] for axis in axes]
        is_exact = True
        while prod(map(len, values)) > self.most:
            is_exact = False
            longest = max(range(len(values)), key=lambda number: len(values[number]))
            values[longest] = _thin_out(values[longest])
        return axes, values, is_exact

    def _make_sign(self, prepared: Prepared, full: int) -> Callable[[Combination], Signature]:
        """Return what signs values of the axes, on a scale on which ``full`` is a score of 100.

        There may be many combinations of values, but few of what a single claim is about: it is
        judged once for each of these, and all before that is whole numbers.
        """
        measures = [self._measure(prepared.dimensions[name]) for name in self.dimensions]
        known = self._judged.setdefault(full, [{} for _ in self.claims])
        about = [
            itemgetter(*(self.dimensions.index(name) for name in dimensions_of(claim)))
            for claim in self.claims
        ]
        claims = list(zip(self.claims, about, known, strict=True))

        def judge(claim: list[Any], values: Combination) -> bool | None:
            named = zip(self.dimensions, values, measures, strict=True)
            scores = {name: _score(value, full * weight) for name, value, (_, weight) in named}
            return _judge(prepared, claim, scores)

        def sign(combination: Combination) -> Signature:
            values = tuple([measure(combination) for measure, _ in measures])
            truths = []
            for claim, pick, judged in claims:
                key = pick(values)
                if key not in judged:
                    judged[key] = judge(claim, values)
                truths.append(judged[key])
            return tuple(truths)

        return sign

    def _measure(self, dimension: Dimension) -> tuple[Callable[[Combination], int | None], int]:
        """Return what gives the value of a dimension, and by how much its scale is longer."""
        if dimension.id in self.axes:
            return itemgetter(self.axes.index(dimension.id)), 1
        if not dimension.parts or any(part not in self.axes for part, _ in dimension.parts):
            return lambda _: None, 1
        places = [self.axes.index(part) for part, _ in dimension.parts]
        weights = [weight for _, weight in dimension.parts]
        is_weakest = dimension.mode == "weakest"

        def derive_value(combination: Combination) -> int | None:
            parts = [combination[place] for place in places]
            known = [part for part in parts if part is not None]
            if len(known) < len(parts):
                return None
            if is_weakest:
                return min(known)
            return sum([weight * part for weight, part in zip(weights, known, strict=True)])

        return derive_value, 1 if is_weakest else sum(weights)


def find_score(
    prepared: Prepared, name: str, by_axis: Mapping[str, Fraction | None]
) -> Fraction | None:
    """Return the score of a dimension, given those of axes; None where these don't tell."""
    if name in by_axis:
        return by_axis[name]
    dimension = prepared.dimensions[name]
    parts = [by_axis.get(part) for part, _ in dimension.parts]
    known = [score for score in parts if score is not None]
    return derive(dimension, known) if parts and len(known) == len(parts) else None


def _put_on_one_scale(
    axes: list[Axis], values: list[list[int | None]]
) -> tuple[int, list[list[int | None]]]:
    """Return what is a score of 100 for all axes, and their values as parts of that."""
    full = lcm(*(axis.full for axis in axes if axis.full))
    return full, [
        [None if value is None else value * (full // axis.full) for value in each]
        for axis, each in zip(axes, values, strict=True)
    ]


def _score(value: int | None, full: int) -> Fraction | None:
    return None if value is None else Fraction(PERCENT * value, full)


def _judge(
    prepared: Prepared, claim: list[Any], scores: Mapping[str, Fraction | None]
) -> bool | None:
    bands = {name: prepared.dimensions[name].band_of(scores[name]) for name in dimensions_of(claim)}
    return judge_claim(claim, Facts({}, scores, bands))


def _thin_out(values: list[int | None]) -> list[int | None]:
    """Drop about every other value, and keep the first and the last."""
    return values[:-1:2] + values[-1:]
