"""Every score that answers to the items of one dimension can give, blanks included.

A score is what answers earn over what they could earn, and there is one if enough of the items were
answered. So for each number of answered and of asked items, and for what those answered could earn,
the sums are kept as the bits of one integer: adding an item is a few shifts (dynamic programming).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial, reduce
from itertools import accumulate

from mirrormark_engine.bits import (
    Spread,
    find_part,
    join_bits,
    list_bits,
    lowest_bit,
    pick_bits,
    spread_marks,
)
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Feed
from mirrormark_engine.scoring.prepared import Dimension
from mirrormark_engine.scoring.scores import is_enough
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.choices import earnable, find_spread
from mirrormark_engine.sums import list_starts

__all__ = ["LEFT_OUT", "MISSING", "Group", "Options", "Place", "Tally"]

MISSING = "missing"
LEFT_OUT = "left out"
MOST_KEYS = 4_000
"""Different totals that are told apart; beyond, responses with blanks are not all looked at."""

MOST_BITS = 200_000
"""Of sums that are listed one by one, where scores are compared with each other."""
MOST_SCORES = 5_000
"""Scores of one dimension, likewise."""
STEPS = 200
"""Scores that are listed in the place of too many."""
SUMS_A_STEP = 200
"""So many sets of sums that are joined are as much work as a step of the solver."""
BITS_A_STEP = 50_000
"""Sets of so many sums, likewise."""
FEW_SHIFTS = 16
"""With more for one item, as where its points are in no order, each shift is counted."""
BITS_A_SHIFT = 20_000
"""What a shift takes by itself, as so many bits that are shifted."""
SHIFTED_A_STEP = 2_000_000
"""So many bits that are shifted are as much work as a step of the solver."""
LISTED_A_STEP = 200
"""So many sums that are listed one by one, or looked for between bounds, likewise."""
LONGEST = 20_000_000
"""Sums of one set; beyond, nothing is told of the dimension."""

type Key = tuple[int, int, int]
"""What the answered items could earn, how many these are, and how many were asked."""

type Place = tuple[Key, int]
"""What a score comes of: the key, and the sum that was earned (or the least)."""


@dataclass(frozen=True, slots=True)
class Options:
    """What may become of one item of the dimension."""

    feed: Feed
    marks: Sequence[int]
    """What its answers may earn; empty where it isn't answered."""
    may_be_missing: bool
    """Whether it may be asked and not answered."""
    may_be_left_out: bool
    """Whether it may not count at all: hidden, or said not to apply."""

    @property
    def spread(self) -> Spread:
        """What adds what its answers earn to a set of sums."""
        if self.marks is earnable(self.feed):
            return find_spread(self.feed)
        return spread_marks(self.marks)


type Group = list[list[Options]]
"""Items that are counted together: the ways in which that can be, one of them for each response."""


class Tally:
    """All ways to answer the items of a dimension, counted together."""

    def __init__(
        self, dimension: Dimension, groups: list[Group], at_least: list[int], budget: Budget
    ) -> None:
        """Count. Raises OutOfBudgetError."""
        self._is_least = dimension.mode == "weakest"
        self._one = dimension.feeds[0].full if dimension.feeds else 1
        self._groups = groups
        self._at_least = at_least
        self.is_all = True
        """Whether nothing was left out."""
        if (self._one if self._is_least else sum(each.full for each in dimension.feeds)) > LONGEST:
            raise OutOfBudgetError
        self._listed: dict[Fraction | None, Place] = {}
        self._stages: list[Mapping[Key, int]] = [
            {(0, 0, 0): 1 << (self._one if self._is_least else 0)}
        ]
        """By key the sums (or the least) that are possible, after the first 0, 1, 2 … groups."""
        for group in groups:
            after: dict[Key, int] = {}
            for way in group:
                for key, sums in reduce(partial(self._add, budget), way, self._stages[-1]).items():
                    after[key] = after.get(key, 0) | sums
            self._stages.append(after)

    def list_between(self, bounds: list[Fraction], budget: Budget) -> dict[Fraction | None, Place]:
        """Return a score with its place at each bound and between each two, where there is one.

        None is among them where there may be no score. Whatever is only compared with these
        numbers needs no more. Raises OutOfBudgetError.
        """
        budget.spend(len(self._stages[-1]) * (len(bounds) + 1) // LISTED_A_STEP)
        found: dict[Fraction | None, Place] = {}
        for key, sums in self._stages[-1].items():
            if not is_enough(key[1], key[2], self._at_least):
                found.setdefault(None, (key, sums.bit_length() - 1))
                continue
            full = self._full_of(key)
            for place in _pick(sums, full, bounds):
                found.setdefault(Fraction(PERCENT * place, full), (key, place))
        return found

    def list_scores(self, budget: Budget) -> dict[Fraction | None, Place]:
        """Return every score with its place, None among them where there may be none.

        Where they are too many, some of all are listed, and `is_all` is false then. Raises
        OutOfBudgetError.
        """
        if not self._listed:
            self._listed = self._list_scores(budget)
        return self._listed

    def _list_scores(self, budget: Budget) -> dict[Fraction | None, Place]:
        found = self.list_between([], budget)
        known = [key for key in self._stages[-1] if is_enough(key[1], key[2], self._at_least)]
        for number, key in enumerate(sorted(known, key=_by_completeness)):
            sums, full = self._stages[-1][key], self._full_of(key)
            budget.spend(min(MOST_BITS, sums.bit_length()) // LISTED_A_STEP)
            if len(found) > MOST_SCORES or (number and sums.bit_length() > MOST_BITS):
                self.is_all = False
                return found
            if sums.bit_length() > MOST_BITS:
                self.is_all = False
                evenly = [Fraction(PERCENT * n, STEPS) for n in range(STEPS + 1)]
                places: Iterable[int] = _pick(sums, full, evenly)
            else:
                places = list_bits(sums)
            for place in places:
                found.setdefault(Fraction(PERCENT * place, full), (key, place))
        return found

    def _full_of(self, key: Key) -> int:
        return self._one if self._is_least else key[0]

    def spell(self, place: Place, budget: Budget) -> list[tuple[int, dict[str, int | str]]]:
        """Return for each group which way it took, and what its items have to earn, by id.

        In the place of what is earned may stand `MISSING` or `LEFT_OUT`. Raises OutOfBudgetError.
        """
        spelt = []
        for group, before in zip(reversed(self._groups), reversed(self._stages[:-1]), strict=True):
            for number, way in enumerate(group):
                stages = list(accumulate(way, partial(self._add, budget), initial=before))
                key, value = place
                if stages[-1].get(key, 0) >> value & 1:
                    earned, place = self._spell_way(way, stages, place)
                    spelt.append((number, earned))
                    break
        return spelt[::-1]

    def _spell_way(
        self, way: list[Options], stages: list[Mapping[Key, int]], place: Place
    ) -> tuple[dict[str, int | str], Place]:
        spelt: dict[str, int | str] = {}
        key, value = place
        for each, before in zip(reversed(way), reversed(stages[:-1]), strict=True):
            spelt[each.feed.item.id], key, value = next(self._step_back(each, before, key, value))
        return spelt, (key, value)

    def _add(
        self, budget: Budget, before: Mapping[Key, int], options: Options
    ) -> Mapping[Key, int]:
        feed = options.feed
        after: dict[Key, int] = {}
        may_be_missing = options.may_be_missing
        if may_be_missing and options.marks and len(before) > MOST_KEYS:
            self.is_all = may_be_missing = False
        budget.spend(len(before) * (len(options.marks) + 1) // SUMS_A_STEP)
        bits = sum(self._full_of(key) + feed.full for key in before)
        budget.spend(bits // BITS_A_STEP)
        if not self._is_least and options.spread.shifts > FEW_SHIFTS:
            bits += len(before) * BITS_A_SHIFT
            budget.spend(options.spread.shifts * bits // SHIFTED_A_STEP)
        for key, sums in before.items():
            full, answered, asked = key
            if options.may_be_left_out:
                after[key] = after.get(key, 0) | sums
            if may_be_missing:
                there = (full, answered, asked + 1)
                after[there] = after.get(there, 0) | sums
            if options.marks:
                there = (full + feed.full, answered + 1, asked + 1)
                after[there] = after.get(there, 0) | self._join(sums, options)
        return after

    def _join(self, sums: int, options: Options) -> int:
        """Return the sums (or the least) with each thing that an item can earn."""
        if not self._is_least:
            return options.spread.add(sums, options.feed.factor)
        return _least(sums, join_bits(options.marks, options.feed.factor))

    def _step_back(
        self, options: Options, before: Mapping[Key, int], key: Key, value: int
    ) -> Iterator[tuple[int | str, Key, int]]:
        """Yield what the last item can have been, with what was there before it."""
        factor = options.feed.factor
        full, answered, asked = key
        there = (full - options.feed.full, answered - 1, asked - 1)
        sums = before.get(there, 0)
        if not self._is_least:
            found = find_part(sums, value, options.marks, factor)
            if found is not None:
                yield found, there, value - found * factor
        elif sums := sums >> value:
            for mark in options.marks:
                if mark * factor > value and sums & 1:
                    yield mark, there, value
                elif mark * factor == value:
                    yield mark, there, value + lowest_bit(sums)
        if options.may_be_missing and before.get((full, answered, asked - 1), 0) >> value & 1:
            yield MISSING, (full, answered, asked - 1), value
        if options.may_be_left_out and before.get(key, 0) >> value & 1:
            yield LEFT_OUT, key, value


def _by_completeness(key: Key) -> tuple[int, int, int]:
    """Return what sorts by how few were left open, then by how many were asked."""
    full, answered, asked = key
    return asked - answered, -asked, -full


def _least(values: int, marks: int) -> int:
    """Return the lesser of each mark and each value, all of them as bits."""
    highest = min(values.bit_length(), marks.bit_length())
    return (values | marks) & ((1 << highest) - 1)


def _pick(sums: int, full: int, bounds: list[Fraction]) -> Iterator[int]:
    """Yield a sum between each two neighbouring bounds, and at each, where there is one."""
    yield from pick_bits(sums, list_starts(bounds, full))
