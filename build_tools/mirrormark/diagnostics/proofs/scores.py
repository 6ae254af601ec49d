"""What scores answers can give together, and what rules see of them."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from fractions import Fraction
from itertools import product
from math import lcm, prod

from mirrormark.diagnostics.proofs.tally import Group, Place, Tally
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.units import Signature, Unit

__all__ = ["Scores", "Signed", "list_fed"]

MOST_SUMS = 60_000
"""Ways to add up the scores of two parts of a mean."""
SUMS_A_STEP = 20
"""So many sums, or combinations of scores, are as much work as a step of the solver."""
FEW = 20
"""Claims; with so many more, a combination is twice the work."""

type Places = tuple[tuple[str, Place], ...]
"""Dimensions whose items make a score, each with the place of its own in its tally."""


class Signed:
    """The signatures that a unit can have, and how each comes about."""

    def __init__(self, tallies: Mapping[str, Tally]) -> None:
        self.tallies = tallies
        self.places: dict[Signature, Places] = {}
        self.is_all = True
        """Whether there can be no other signature."""


class Scores:
    """Tallies and signatures of one assessment, each worked out once."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._tallies: dict[Hashable, Tally] = {}
        self._signed: dict[Hashable, Signed] = {}

    def sign(
        self, unit: Unit, list_groups: Callable[[Dimension], list[Group]], budget: Budget
    ) -> Signed:
        """Return the signatures of a unit. ``list_groups`` says what may become of items.

        Raises OutOfBudgetError.
        """
        fed = [each for axis in unit.axes for each in list_fed(self._prepared, axis)]
        tallies = {each.id: self._tally(each, list_groups(each), budget) for each in fed}
        key = (*unit.axes, tuple(unit.claims), *(id(each) for each in tallies.values()))
        if key not in self._signed:
            self._signed[key] = self._sign(unit, tallies, budget)
        return self._signed[key]

    def list_scores(
        self, name: str, list_groups: Callable[[Dimension], list[Group]], budget: Budget
    ) -> tuple[list[Fraction], bool]:
        """Return all scores that a dimension can have, rising, and whether there are no others.

        Raises OutOfBudgetError.
        """
        dimension = self._prepared.dimensions[name]
        fed = list_fed(self._prepared, name)
        signed = Signed({each.id: self._tally(each, list_groups(each), budget) for each in fed})
        if dimension.parts and dimension.mode == "weakest":
            listed = [signed.tallies[part].list_scores(budget) for part, _ in dimension.parts]
            known = [{score for score in scores if score is not None} for scores in listed]
            highest = min((max(scores) for scores in known if scores), default=Fraction())
            is_any = all(known)  # a part without a score leaves none
            found = {score for each in known for score in each if is_any and score <= highest}
        else:
            axis = self._list_axis(dimension, signed, None, budget)
            found = {score for score in axis if score is not None}
        is_all = signed.is_all and all(tally.is_all for tally in signed.tallies.values())
        return sorted(found), is_all

    def _tally(self, dimension: Dimension, groups: list[Group], budget: Budget) -> Tally:
        key = dimension.id, _describe(groups)
        if key not in self._tallies:
            tally = Tally(dimension, groups, self._prepared.data["at_least"], budget)
            self._tallies[key] = tally
        return self._tallies[key]

    def _sign(self, unit: Unit, tallies: Mapping[str, Tally], budget: Budget) -> Signed:
        bounds = sorted(unit.list_bounds(self._prepared)) if len(unit.axes) == 1 else None
        signed = Signed(tallies)
        axes = [
            self._list_axis(self._prepared.dimensions[axis], signed, bounds, budget)
            for axis in unit.axes
        ]
        common = lcm(*(score.denominator for axis in axes for score in axis if score))
        values = [_scale(axis, common) for axis in axes]
        combinations = min(prod(map(len, values)), unit.most)
        budget.spend(combinations * (FEW + len(unit.claims)) // FEW // SUMS_A_STEP)
        found, is_exact = unit.sign_all(self._prepared, PERCENT * common, values)
        signed.is_all = signed.is_all and is_exact and all(t.is_all for t in tallies.values())
        for signature, combination in found.items():
            scores = (None if value is None else Fraction(value, common) for value in combination)
            places = (axis[score] for axis, score in zip(axes, scores, strict=True))
            signed.places[signature] = tuple(place for each in places for place in each)
        return signed

    def _list_axis(
        self, dimension: Dimension, signed: Signed, bounds: list[Fraction] | None, budget: Budget
    ) -> Mapping[Fraction | None, Places]:
        """Return every score of an axis with what it comes of."""
        if not dimension.parts:
            tally = signed.tallies[dimension.id]
            places = (
                tally.list_scores(budget) if bounds is None else tally.list_between(bounds, budget)
            )
            return {score: ((dimension.id, place),) for score, place in places.items()}
        names = [part for part, _ in dimension.parts]
        weights = [weight for _, weight in dimension.parts]
        found, is_all = _add_up(
            [signed.tallies[name].list_scores(budget) for name in names], weights, budget
        )
        signed.is_all = signed.is_all and is_all
        return {score: tuple(zip(names, places, strict=True)) for score, places in found.items()}


def list_fed(prepared: Prepared, name: str) -> list[Dimension]:
    """Return the dimensions whose items a score comes of: its parts, or itself."""
    dimension = prepared.dimensions[name]
    return [prepared.dimensions[part] for part, _ in dimension.parts] or [dimension]


def _describe(groups: list[Group]) -> Hashable:
    """Return the same for groups that count the same."""
    return tuple(
        tuple(
            tuple((o.feed.item.id, o.marks, o.may_be_missing, o.may_be_left_out) for o in way)
            for way in group
        )
        for group in groups
    )


def _add_up(
    parts: Iterable[Mapping[Fraction | None, Place]], weights: list[int], budget: Budget
) -> tuple[dict[Fraction | None, tuple[Place, ...]], bool]:
    """Return every weighted mean of scores with what it comes of, and whether these are all.

    All but the end is whole numbers.
    """
    listed = list(parts)
    common = lcm(*(score.denominator for scores in listed for score in scores if score))
    sums: dict[int | None, tuple[Place, ...]] = {0: ()}
    is_all = True
    for scores, weight in zip(listed, weights, strict=True):
        if len(sums) * len(scores) > MOST_SUMS:
            is_all = False
            sums = dict(list(sums.items())[:: len(sums) * len(scores) // MOST_SUMS + 1])
        budget.spend(len(sums) * len(scores) // SUMS_A_STEP)
        worth = [
            (None if score is None else int(score * common) * weight, place)
            for score, place in scores.items()
        ]
        joined: dict[int | None, tuple[Place, ...]] = {}
        for (before, places), (mark, place) in product(sums.items(), worth):
            total = None if before is None or mark is None else before + mark
            if total not in joined:
                joined[total] = (*places, place)
        sums = joined
    whole = common * sum(weights)
    return {
        None if total is None else Fraction(total, whole): places for total, places in sums.items()
    }, is_all


def _scale(scores: Iterable[Fraction | None], common: int) -> list[int | None]:
    # Rising, with no score at the end: thinning out keeps the first and the last.
    known = sorted(int(each * common) for each in scores if each is not None)
    return [*known, *([None] if None in scores else [])]
