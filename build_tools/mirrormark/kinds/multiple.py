"""A multiple choice: some of several options."""

from collections.abc import Sequence
from typing import override

from mirrormark.kinds.alike import MOST_ANSWERS, Seen
from mirrormark.kinds.kind import Draw, WithOptions
from mirrormark_engine import contract
from mirrormark_engine.kinds import Item

__all__ = ["Multiple"]


class Multiple(WithOptions):
    """A question with options, of which several can be ticked, or one that excludes all others."""

    @override
    def choose_one(self, item: Item, option: str) -> contract.Answer:
        return [option]

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        """Return one set of options for all that have the same sum and the same named ones."""
        reached: dict[tuple[int, tuple[str, ...]], list[str]] = {(0, ()): []}
        is_all = True
        joined, alone = _part_options(item)
        for key in joined:
            worth = item.options[key]["points"] or 0
            for (total, held), chosen in list(reached.items()):
                now = total + worth, (*held, key) if key in seen.options else held
                # An empty set is no answer, so that it never stands for another one.
                if now not in reached or not reached[now]:
                    reached[now] = [*chosen, key]
            if len(reached) > MOST_ANSWERS:
                is_all = False
                reached = dict(list(reached.items())[:MOST_ANSWERS])
        sets = [chosen for chosen in reached.values() if chosen]
        return sets + [[key] for key in alone], is_all

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        """Tick each option or not, evenly; with nothing ticked it is an excluding one, or anew."""
        joined, alone = _part_options(item)
        while True:
            if ticked := [key for key in joined if draw() < 0.5] or alone:
                return ticked


def _part_options(item: Item) -> tuple[list[str], list[str]]:
    """Return the options that can be ticked together, and those that exclude all others."""
    alone = [key for key, option in item.options.items() if option.get("none")]
    return [key for key in item.options if key not in alone], alone
