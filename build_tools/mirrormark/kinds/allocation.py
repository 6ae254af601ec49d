"""An allocation: a total that is shared out among parts, in steps."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from math import comb
from typing import override

from mirrormark import model
from mirrormark.kinds.alike import Seen, State
from mirrormark.kinds.given import Given, Words
from mirrormark.kinds.kind import Draw, Options, WithOptions, draw_below
from mirrormark.kinds.shares import Shares
from mirrormark.kinds.verdicts import Verdict, shorten
from mirrormark.model.limits import most
from mirrormark.model.numerals import read_number
from mirrormark.model.problems import list_known, suggest
from mirrormark_engine import contract
from mirrormark_engine.exact import as_json
from mirrormark_engine.kinds import Item
from mirrormark_engine.kinds.marks import share_roughly
from mirrormark_engine.scoring.answers import Answer

__all__ = ["Allocation"]

LARGEST_TOTAL = most("total")


class Allocation(WithOptions):
    """A question whose total is shared out among its parts."""

    in_words = "an allocation"
    has_parts = True
    is_shared_out = True
    needs_points = False
    points_are_ids = False
    attributes = ("unit", "total")
    thing = "part"
    limit = "parts"

    @override
    def read_quantity(self, given: Given) -> model.Quantity | None:
        what = f"allocation '{given.item_id}' has no total"
        if not given.require("total", what, "Add 'total=…', for example 'total=100'."):
            return None
        text = given.values["total"]
        total = read_number(text)
        if total is None or total % 1 or not 1 <= total <= LARGEST_TOTAL:
            what = f"'total' is '{text}', not a whole number from 1 to {LARGEST_TOTAL:,}"
            given.report("bad-range", "total", what, "Write, say, 'total=100'.")
            return None
        return model.Quantity(Decimal(0), total, Decimal(1), given.values.get("unit", ""))

    @override
    def judge(self, item: model.Item, options: Options, answer: model.Answer) -> Verdict:
        parts = [option.id for option in options]
        if not isinstance(answer, Mapping):
            first, second = (*parts, "first", "second")[:2]
            return "has no shares", f"Write '{item.id}: {{{first}: 60, {second}: 40}}'."
        for part, share in answer.items():
            if parts and part not in parts:
                what = f"has an unknown part '{shorten(part)}'"
                return what, suggest(part, parts, list_known(f"parts of '{item.id}'", parts))
            if share < 0 or share % 1:
                what = f"has the share {share:f} of '{part}'"
                return what, "Write whole numbers, none below 0."
        total = sum(answer.values())
        if item.quantity and total != item.quantity.highest:
            what = f"adds up to {total:f}, not to {item.quantity.highest:f}"
            return what, "Change a share; parts that are left out count 0."
        return None

    @override
    def say_answered_on(self, item: model.Item, options: Options, words: Words) -> str:
        quantity = item.quantity
        total = words.amount(quantity.highest, quantity.unit) if quantity else ""
        if any(option.points is not None for option in options):
            return words.t("scored-item-allocation", total=total)
        return words.t("scored-item-allocation-plain", total=total)

    @override
    def say_answer(
        self, item: model.Item, answer: Answer, labels: Mapping[str, str], words: Words
    ) -> str:
        unit = item.quantity.unit if item.quantity else ""
        return "; ".join(
            words.t("scored-example-share", part=labels[part], share=words.amount(share, unit))
            for part, share in answer.shares.items()
        )

    @override
    def say_quantity(self, quantity: model.Quantity) -> str:
        return f"a total of {quantity.highest}"

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
            State(answer, (marks,) if item.feeds else (), partial(shares.spell, key))
            for answer, marks, key in shares.list_kinds()
        ], True

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        """Return all for one part, or two parts with some each: never all ways."""
        return [_spell(item, steps) for steps in share_roughly(item)], False

    @override
    def count_answers(self, item: Item) -> int:
        return _count_ways(item.units, len(item.options) - 1)

    @override
    def number_answer(self, item: Item, answer: Answer) -> int:
        """Count ways as a dictionary would: all with less for the first part come before."""
        left, number = item.units, 0
        for parts, share in zip(_count_down(item), answer.shares.values(), strict=False):
            after = left - int(share / item.step)
            number += _count_ways(left, parts) - _count_ways(after, parts)
            left = after
        return number

    @override
    def spell_number(self, item: Item, number: int) -> contract.Answer:
        left, shares = item.units, []
        for parts in _count_down(item):
            # The most that may be left: all ways with more for this part come behind.
            wanted = _count_ways(left, parts) - number
            after = bisect_left(range(left), wanted, key=partial(_count_ways, parts=parts))
            number -= _count_ways(left, parts) - _count_ways(after, parts)
            shares.append(left - after)
            left = after
        return _spell(item, dict(zip(item.options, [*shares, left], strict=True)))

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


def _count_down(item: Item) -> range:
    """Return how many parts come behind each but the last."""
    return range(len(item.options) - 1, 0, -1)


def _count_ways(steps: int, parts: int) -> int:
    """Return how many ways there are to give so many steps to so many parts and one more."""
    return comb(steps + parts, parts)


def _spell(item: Item, steps: dict[str, int]) -> dict[str, float]:
    return {part: as_json(item.step * count) for part, count in steps.items()}
