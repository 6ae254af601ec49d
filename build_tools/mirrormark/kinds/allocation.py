"""An allocation: a total that is shared out among parts, in steps."""

from collections.abc import Sequence
from functools import partial
from typing import override

from mirrormark.kinds.alike import Seen, State
from mirrormark.kinds.kind import Draw, WithOptions, draw_below
from mirrormark.kinds.shares import Shares
from mirrormark_engine import contract
from mirrormark_engine.exact import as_json
from mirrormark_engine.kinds import Item
from mirrormark_engine.kinds.marks import share_roughly

__all__ = ["Allocation"]


class Allocation(WithOptions):
    """A question whose total is shared out among its parts."""

    @override
    def choose_one(self, item: Item, option: str) -> contract.Answer:
        return {option: as_json(item.units * item.step)}

    @override
    def list_states(self, item: Item, seen: Seen, points_scale: int) -> tuple[list[State], bool]:
        """Count all ways through, or look at some where they are too many."""
        shares = Shares(item, seen.claims, points_scale)
        if not shares.is_all:
            return super().list_states(item, seen, points_scale)
        return [
            State(answer, marks, partial(shares.spell, key))
            for answer, marks, key in shares.list_kinds()
        ], True

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        """Return all for one part, or two parts with some each: never all ways."""
        return [_spell(item, steps) for steps in share_roughly(item)], False

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        # Dividers among the units: each set of places for them is one way to share out.
        places: set[int] = set()
        end = item.units + len(item.options) - 1
        while len(places) < len(item.options) - 1:
            places.add(draw_below(end, draw))
        steps: dict[str, int] = {}
        before = -1
        for part, place in zip(item.options, [*sorted(places), end], strict=True):
            steps[part] = place - before - 1
            before = place
        return _spell(item, steps)


def _spell(item: Item, steps: dict[str, int]) -> dict[str, float]:
    return {part: as_json(item.step * count) for part, count in steps.items()}
