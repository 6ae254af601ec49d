"""How the rules of an assessment divide its scores into parts that vary on their own.

A rule is made of claims. Dimensions that no claim compares, and that are not derived from one
another, vary independently: each is a *unit* by itself. For a unit only the truth of its claims
matters, its *signature*; however many values its scores can take, there are few signatures.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

from mirrormark_engine.answers import Answer
from mirrormark_engine.axes import make_axis
from mirrormark_engine.claims import CONNECTIVES, dimensions_of, walk_claims
from mirrormark_engine.prepared import Prepared
from mirrormark_engine.rules import Facts, judge_claim
from mirrormark_engine.scoring import derive

__all__ = [
    "Layout",
    "Signature",
    "Unit",
    "find_score",
    "lay_out",
    "lay_out_bands",
    "layout_of_outcomes",
]

type Signature = tuple[bool | None, ...]
"""The truth of each claim of a unit."""

MOST_COMBINATIONS = 20_000
"""Of values in a unit of several axes; beyond, only some of the values are looked at."""
MOST_WHILE_WAITING = 1_000
"""The same, where a reader waits for a result."""


class Unit:
    """Dimensions that have to be looked at together."""

    __slots__ = ("axes", "claims", "dimensions", "known", "most")

    def __init__(
        self, axes: list[str], dimensions: list[str], most: int = MOST_COMBINATIONS
    ) -> None:
        self.most = most
        """How many combinations of values are looked at."""
        self.axes = axes
        """Ids of the dimensions that items feed, or of one derived from several."""
        self.dimensions = dimensions
        """Ids of the dimensions that its claims name."""
        self.claims: list[list[Any]] = []
        self.known: dict[Any, Signature] = {}
        """Signatures that were found before, by scores."""

    def sign(self, prepared: Prepared, scores: Mapping[str, Fraction | None]) -> Signature:
        """Return the truth of each claim, given the score of each axis."""
        key = tuple(scores[axis] for axis in self.axes)
        if key not in self.known:
            self.known[key] = self._judge(prepared, scores)
        return self.known[key]

    def _judge(self, prepared: Prepared, by_axis: Mapping[str, Fraction | None]) -> Signature:
        scores = {name: find_score(prepared, name, by_axis) for name in self.dimensions}
        bands = {name: prepared.dimensions[name].band_of(score) for name, score in scores.items()}
        facts = Facts({}, scores, bands)
        return tuple(judge_claim(claim, facts) for claim in self.claims)

    def list_scores(
        self, prepared: Prepared, shown: Mapping[str, Answer]
    ) -> tuple[Iterator[tuple[dict[str, int], dict[str, Fraction | None]]], bool]:
        """Return what open answers can lead to: a value for each axis, and its scores.

        An axis that nothing counts in has no value, and None for its score. Also returns whether
        all values are looked at.
        """
        axes = {name: make_axis(prepared, prepared.dimensions[name], shown) for name in self.axes}
        values = {name: axis.list_values() for name, axis in axes.items()}
        is_exact = True
        while _count(values) > self.most:
            is_exact = False
            longest = max(values, key=lambda name: len(values[name]))
            values[longest] = _thin_out(values[longest])
        scored = (
            (
                combination,
                {
                    name: axes[name].score_of(combination[name]) if name in combination else None
                    for name in self.axes
                },
            )
            for combination in _combine(values)
        )
        return scored, is_exact

    def list_signatures(
        self, prepared: Prepared, shown: Mapping[str, Answer]
    ) -> tuple[dict[Signature, dict[str, int]], bool]:
        """Return each signature that open answers can lead to, with a value for each axis.

        And whether all values were looked at.
        """
        found: dict[Signature, dict[str, int]] = {}
        scored, is_exact = self.list_scores(prepared, shown)
        for combination, scores in scored:
            found.setdefault(self.sign(prepared, scores), combination)
        return found, is_exact


class Layout:
    """The units of an assessment, and its rules in terms of their claims."""

    __slots__ = ("outcomes", "units")

    def __init__(self, prepared: Prepared, units: list[Unit]) -> None:
        self.units = units
        self.outcomes = [(name, self.refer(rule)) for name, rule in prepared.outcomes]
        """As in `Prepared`, with each claim about scores as `["at", unit, position]`."""

    def refer(self, rule: Any) -> Any:  # noqa: ANN401 (JSON data)
        """Return a rule with its claims about scores replaced by where they stand."""
        if rule is None:
            return None
        if rule[0] in CONNECTIVES:
            return [rule[0], *(self.refer(part) for part in rule[1:])]
        for number, unit in enumerate(self.units):
            if rule in unit.claims:
                return ["at", number, unit.claims.index(rule)]
        return rule


def lay_out_bands(prepared: Prepared) -> list[Unit]:
    """Return a unit for each dimension with bands, whose claims are that a score lies in them.

    Each is looked at by itself, although a dimension and its parts don't vary independently.
    """
    units = []
    for name, dimension in prepared.dimensions.items():
        if dimension.bands:
            unit = Unit(_axes_of(prepared, name, {name}), [name])
            unit.claims += [["is", name, band] for band, _ in dimension.bands]
            units.append(unit)
    return units


def lay_out(
    prepared: Prepared, advice: Iterable[Any] = (), most: int = MOST_COMBINATIONS
) -> Layout:
    """Return the layout for the rules of outcomes, and of some ``advice``.

    Advice often compares dimensions that outcomes don't. So each piece by itself needs fewer and
    smaller units than all of it together.
    """
    rules = [*(rule for _, rule in prepared.outcomes), *advice]
    claims = [claim for rule in rules for claim in walk_claims(rule) if dimensions_of(claim)]
    named = {name for claim in claims for name in dimensions_of(claim)}
    groups: list[set[str]] = [set(_axes_of(prepared, name, named)) for name in sorted(named)]
    groups += [
        {axis for name in dimensions_of(claim) for axis in _axes_of(prepared, name, named)}
        for claim in claims
    ]
    units = []
    for axes in _join_overlapping(groups):
        order = [name for name in prepared.dimensions if name in axes]
        inside = [name for name in sorted(named) if set(_axes_of(prepared, name, named)) & axes]
        unit = Unit(order, inside, most)
        for claim in claims:
            if set(dimensions_of(claim)) & set(inside) and claim not in unit.claims:
                unit.claims.append(claim)
        units.append(unit)
    return Layout(prepared, units)


def layout_of_outcomes(prepared: Prepared) -> Layout:
    """Return the layout for the rules of outcomes, made once, for a reader who waits."""
    name = "layout of outcomes"
    if name not in prepared.kept:
        prepared.kept[name] = lay_out(prepared, most=MOST_WHILE_WAITING)
    layout: Layout = prepared.kept[name]
    return layout


def _axes_of(prepared: Prepared, name: str, named: set[str]) -> list[str]:
    """Return the axes of a dimension: its parts, unless it can be summed up from their items."""
    dimension = prepared.dimensions[name]
    parts = [part for part, _ in dimension.parts]
    if not parts:
        return [name]
    others = {
        part
        for other in named - {name}
        for part, _ in [*prepared.dimensions[other].parts, (other, 0)]
    }
    is_sum = dimension.mode == "mean" and all(
        prepared.dimensions[part].mode != "weakest" for part in parts
    )
    return [name] if is_sum and not others & set(parts) else parts


def _join_overlapping(groups: list[set[str]]) -> list[set[str]]:
    joined: list[set[str]] = []
    for group in groups:
        touching = [each for each in joined if each & group]
        joined = [each for each in joined if not each & group]
        joined.append(group.union(*touching))
    return joined


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


def _count(values: Mapping[str, list[int]]) -> int:
    return prod(len(each) or 1 for each in values.values())


def _combine(values: Mapping[str, list[int]]) -> Iterator[dict[str, int]]:
    """Yield every choice of one value an axis; an axis without values is left out."""
    names = [name for name, each in values.items() if each]
    for combination in product(*(values[name] for name in names)):
        yield dict(zip(names, combination, strict=True))


def _thin_out(values: list[int]) -> list[int]:
    """Drop about every other value, and keep the first and the last."""
    return sorted({*values[::2], values[-1]})
