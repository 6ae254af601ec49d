"""Finds the truth of each claim of a unit, for one combination of its values after another."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from fractions import Fraction
from operator import itemgetter

from mirrormark_engine.claims import Claim, dimensions_of
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.rules import Facts, judge_claim

__all__ = ["Combination", "Signature", "Signer", "make_measure", "make_score"]

MOST_REMEMBERED = 4_000
"""Scores for which the truth of a claim is kept."""

type Signature = tuple[bool | None, ...]
"""The truth of each claim of a unit."""

type Combination = tuple[int | Fraction | None, ...]
"""A value for each axis, or for each dimension; None where there is no score."""


class Signer:
    """Signs combinations of values of the axes.

    There may be many of these, but few of what a single claim is about: it is judged once for each
    of them, and all before that is whole numbers.
    """

    __slots__ = (
        "_claims",
        "_dimensions",
        "_every",
        "_feeding",
        "_full",
        "_measures",
        "_prepared",
        "_touched",
    )

    def __init__(
        self,
        prepared: Prepared,
        axes: Sequence[str],
        dimensions: Sequence[str],
        claims: Sequence[Claim],
        full: int,
    ) -> None:
        """``full`` is a score of 100 on the scale of the values."""
        self._prepared = prepared
        self._dimensions = dimensions
        self._full = full
        self._measures = [make_measure(prepared.dimensions[name], axes) for name in dimensions]
        self._claims: list[
            tuple[Claim, Callable[[Combination], Hashable], dict[Hashable, bool | None]]
        ] = [
            (claim, itemgetter(*map(dimensions.index, dimensions_of(claim))), {})
            for claim in claims
        ]
        self._every = range(len(self._claims))
        self._feeding = [
            {part for name in dimensions_of(claim) for part in _list_feeding(prepared, name)}
            for claim in claims
        ]
        self._touched: dict[tuple[str, ...], list[int]] = {}

    def sign(self, combination: Combination) -> Signature:
        """Return the truth of each claim."""
        return self._judge(combination, [None] * len(self._claims), self._every)

    def sign_moved(
        self, combination: Combination, before: Signature, moved: tuple[str, ...]
    ) -> Signature:
        """Return the same, where ``before`` is so but for the values of the ``moved`` axes."""
        return self._judge(combination, [*before], self._find_touched(moved))

    def _judge(
        self, combination: Combination, truths: list[bool | None], positions: Iterable[int]
    ) -> Signature:
        """Return truths with those of the claims at these positions found out anew."""
        values = tuple([measure(combination) for measure, _ in self._measures])
        for position in positions:
            claim, pick, judged = self._claims[position]
            key = pick(values)
            if key not in judged:
                self._learn(claim, values, judged, key)
            truths[position] = judged[key]
        return tuple(truths)

    def _find_touched(self, moved: tuple[str, ...]) -> list[int]:
        """Return the numbers of the claims that some axes have to do with."""
        if moved not in self._touched:
            self._touched[moved] = [
                number
                for number, feeding in enumerate(self._feeding)
                if not feeding.isdisjoint(moved)
            ]
        return self._touched[moved]

    def _learn(
        self, claim: Claim, values: Combination, judged: dict[Hashable, bool | None], key: object
    ) -> None:
        if len(judged) > MOST_REMEMBERED:
            judged.clear()
        scores: dict[str, Fraction | None] = {}
        for name in dimensions_of(claim):
            place = self._dimensions.index(name)
            scores[name] = make_score(values[place], self._full * self._measures[place][1])
        judged[key] = _judge(self._prepared, claim, scores)


def make_measure(
    dimension: Dimension, axes: Sequence[str]
) -> tuple[Callable[[Combination], int | Fraction | None], int]:
    """Return what gives the value of a dimension, and how many `full` a score of 100 is."""
    if dimension.id in axes:
        return itemgetter(axes.index(dimension.id)), 1
    if not dimension.parts or any(part not in axes for part, _ in dimension.parts):
        return lambda _: None, 1
    places = [axes.index(part) for part, _ in dimension.parts]
    weights = [weight for _, weight in dimension.parts]
    is_weakest = dimension.mode == "weakest"

    def derive_value(combination: Combination) -> int | Fraction | None:
        parts = [combination[place] for place in places]
        known = [part for part in parts if part is not None]
        if len(known) < len(parts):
            return None
        if is_weakest:
            return min(known)
        return sum([weight * part for weight, part in zip(weights, known, strict=True)])

    return derive_value, 1 if is_weakest else sum(weights)


def make_score(value: int | Fraction | None, full: int) -> Fraction | None:
    """Return the score, 0 to 100, that is a value where ``full`` is one of 100."""
    return None if value is None else Fraction(PERCENT * value, full)


def _list_feeding(prepared: Prepared, name: str) -> list[str]:
    return [name, *(part for part, _ in prepared.dimensions[name].parts)]


def _judge(prepared: Prepared, claim: Claim, scores: Mapping[str, Fraction | None]) -> bool | None:
    bands = {name: prepared.dimensions[name].band_of(scores[name]) for name in dimensions_of(claim)}
    return judge_claim(claim, Facts({}, scores, bands))
