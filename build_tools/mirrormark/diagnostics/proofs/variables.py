"""Items as variables of the solver: the values of each are its states."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_

from mirrormark.diagnostics.proofs.comparing import Compared
from mirrormark.diagnostics.proofs.formula import (
    ALWAYS,
    FAILS,
    HOLDS,
    NEVER,
    UNDECIDED,
    All,
    Asked,
    Fits,
    Formula,
    Says,
    Some,
    Truths,
    wish,
)
from mirrormark.diagnostics.proofs.proof_of_states import States
from mirrormark.kinds import State
from mirrormark_engine.claims import Claim, dimensions_of, items_of
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.rules import Facts, judge_claim
from mirrormark_engine.search.budget import Budget

__all__ = ["Box", "Variables", "make_mask"]

type Box = Mapping[str, list[State]]
"""By item id the states that are left. Any of them goes with any of the other items'."""

STATES_A_STEP = 8
"""So many states that are compared with another item's are as much work as a step of the solver."""


class Variables:
    """Some items of an assessment, and what formulas say of them."""

    def __init__(
        self, states: States, items: list[Item], budget: Budget, *, is_whole: bool
    ) -> None:
        self.items = items
        self._budget = budget
        listed = [states.list_all(item, is_whole=is_whole) for item in items]
        self.whole: Box = {item.id: found for item, (found, _) in zip(items, listed, strict=True)}
        """With every state of every item."""
        self.is_all = all(is_all for _, is_all in listed)
        """Whether these are all states."""
        self._numbers = {item.id: number for number, item in enumerate(items)}

    @property
    def domains(self) -> list[int]:
        """All values of each variable."""
        return [(1 << len(states)) - 1 for states in self.whole.values()]

    def read(self, found: list[int]) -> Box:
        """Return the box that the solver has found; other variables come behind the items."""
        return {
            name: [state for number, state in enumerate(states) if mask >> number & 1]
            for (name, states), mask in zip(self.whole.items(), found, strict=False)
        }

    def bind(
        self, formula: Formula, bind_scores: Callable[[Claim, Truths], Formula] | None = None
    ) -> Formula:
        """Put variables in the place of claims. ``bind_scores`` does so for those about scores."""
        match formula:
            case All(parts):
                return All(tuple(self.bind(part, bind_scores) for part in parts))
            case Some(parts):
                return Some(tuple(self.bind(part, bind_scores) for part in parts))
            case Asked(item):
                return self._fit(item, _is_asked)
            case Says(claim, truths) if dimensions_of(claim) and bind_scores:
                return bind_scores(claim, truths)
            case Says(claim, truths):
                return self._bind_claim(claim, truths)
        return formula

    def bind_conditions(self) -> Formula:
        """Return that each item is asked where its condition holds, and only there."""
        return All(tuple(self._bind_condition(item) for item in self.items if item.when))

    def _bind_claim(self, claim: Claim, truths: Truths) -> Formula:
        names = items_of(claim)
        if not names:
            return ALWAYS if _judge(claim, {}) in truths else NEVER
        *firsts, last = names
        if not firsts:
            return self._fit(last, lambda state: _judge(claim, {last: state}) in truths)
        # Of two items compared, the second has to fit what the first is.
        [first] = firsts
        self._budget.spend(len(self.whole[first]) // STATES_A_STEP)
        compared = Compared(claim, first, last, self.whole[last])
        ways = [
            All(
                (
                    Fits(self._numbers[first], 1 << number),
                    Fits(self._numbers[last], compared.find_fitting(state, truths)),
                )
            )
            for number, state in enumerate(self.whole[first])
        ]
        return Some(tuple(ways))

    def _bind_condition(self, item: Item) -> Formula:
        asked = self._fit(item.id, _is_asked)
        hidden = self._fit(item.id, lambda state: not _is_asked(state))
        return Some(
            (
                All((asked, self.bind(wish(item.when, HOLDS)))),
                All((hidden, self.bind(wish(item.when, FAILS | UNDECIDED)))),
            )
        )

    def _fit(self, name: str, is_fitting: Callable[[State], bool]) -> Fits:
        return Fits(self._numbers[name], make_mask(map(is_fitting, self.whole[name])))


def make_mask(fits: Iterable[bool]) -> int:
    """Return the bits of the values that fit."""
    return reduce(or_, (1 << number for number, is_fitting in enumerate(fits) if is_fitting), 0)


def _is_asked(state: State) -> bool:
    return state.answer.state != "hidden"


def _judge(claim: Claim, states: Mapping[str, State]) -> bool | None:
    return judge_claim(claim, Facts({name: each.answer for name, each in states.items()}, {}, {}))
