"""Which states of an item make a claim true beside a state of another one.

A number item has up to 1,001 states, and two of them a million pairs. But beside a given value all
greater ones have the same truth, and so have all lesser ones: a claim is judged once for each.
"""

from bisect import bisect_left, bisect_right
from fractions import Fraction
from itertools import accumulate, pairwise
from operator import or_

from mirrormark.diagnostics.proofs.formula import Truths
from mirrormark.kinds import State
from mirrormark_engine.claims import Claim, ShareOf, answers_in
from mirrormark_engine.scoring.rules import Facts, judge_claim

__all__ = ["Compared"]


class Compared:
    """The states of the second of two items, in the order of what a claim compares."""

    def __init__(self, claim: Claim, first: str, second: str, states: list[State]) -> None:
        self._claim = claim
        self._first = first
        self._second = second
        cells: dict[Fraction | None, tuple[int, State]] = {}
        self._others: list[tuple[int, State]] = []
        """States without a value, each with its bit."""
        for number, state in enumerate(states):
            value = _find_value(claim, second, state)
            if value is None:
                self._others.append((1 << number, state))
            else:
                cells[value] = cells.get(value, (0, state))[0] | 1 << number, state
        self._values = sorted(value for value in cells if value is not None)
        self._states = [cells[value][1] for value in self._values]
        self._below = [0, *accumulate((cells[value][0] for value in self._values), or_)]
        """The bits of the states with the first 0, 1, 2 … values."""

    def find_fitting(self, state: State, truths: Truths) -> int:
        """Return the bits of the states beside which ``state`` of the first item has a truth."""
        value = _find_value(self._claim, self._first, state)
        ends = [0, len(self._values)]
        if value is not None:
            ends[1:1] = [bisect_left(self._values, value), bisect_right(self._values, value)]
        cells = list(self._others)
        for low, high in pairwise(ends):
            if low < high:
                cells.append((self._below[high] & ~self._below[low], self._states[low]))
        fitting = 0
        for bits, other in cells:
            facts = Facts({self._first: state.answer, self._second: other.answer}, {}, {})
            if judge_claim(self._claim, facts) in truths:
                fitting |= bits
        return fitting


def _find_value(claim: Claim, name: str, state: State) -> Fraction | None:
    """Return what a claim compares of an item, None where it isn't answered."""
    if not state.is_answered:
        return None
    compared = next(each for each in answers_in(claim) if each.item == name)
    if isinstance(compared, ShareOf):
        return state.answer.shares[compared.part]
    return state.answer.value
