"""What the generator asks of each kind of item."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import override

from mirrormark.kinds.alike import Seen, State, gather
from mirrormark_engine import contract
from mirrormark_engine.choices import earnable, spell_answer
from mirrormark_engine.kinds import Item

__all__ = ["Draw", "Kind", "WithOptions", "draw_below"]

type Draw = Callable[[], float]
"""Gives numbers from 0 to below 1, by chance."""


def draw_below(end: int, draw: Draw) -> int:
    """Return a whole number from 0 to below ``end``, by chance."""
    return int(draw() * end)


class Kind(ABC):
    """How the generator deals with items of one kind.

    The methods stand in groups, one for each room that asks. An `Item` is the engine's, and answers
    are as they could be sent.
    """

    # Proofs: which answers there are, and what rules see of them

    @abstractmethod
    def first_answer(self, item: Item) -> contract.Answer:
        """Return an answer that can always be given."""

    @abstractmethod
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        """Return an answer for whatever rules and scores tell apart, and whether that is all."""

    def list_states(self, item: Item, seen: Seen, points_scale: int) -> tuple[list[State], bool]:
        """Return the states of an item, and whether these are all its answers."""
        raws, is_all = self.list_raws(item, seen)
        return gather(item, raws, seen, points_scale), is_all

    # Simulation: how made-up respondents answer; None leaves the item blank

    @abstractmethod
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        """Return an answer by chance, where all answers are alike."""

    def lean(self, item: Item, share: Fraction) -> contract.Answer | None:
        """Return what is nearest to this ``share`` of the way from fewest points to most."""
        marks = map(item.turn, earnable(item))
        mark = min(marks, key=lambda mark: (abs(mark - share * item.span), mark))
        return spell_answer(item, item.turn(mark))


class WithOptions(Kind):
    """A kind whose items have options, or parts. Where they have no points, their order counts."""

    @abstractmethod
    def choose_one(self, item: Item, option: str) -> contract.Answer:
        """Return the answer that goes as far as it can for one option."""

    @override
    def first_answer(self, item: Item) -> contract.Answer:
        """Choose the first option."""
        return self.choose_one(item, next(iter(item.options)))

    @override
    def lean(self, item: Item, share: Fraction) -> contract.Answer | None:
        """Lean by the places of options if any has no points."""
        if any(option["points"] is None for option in item.options.values()):
            place = int(share * (len(item.options) - 1))
            return self.choose_one(item, list(item.options)[place])
        return super().lean(item, share)
