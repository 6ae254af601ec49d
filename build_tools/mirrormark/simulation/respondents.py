"""Made-up respondents: random ones, and those who answer by a pattern.

All of them answer in order, are never asked what is hidden, and leave free text blank.
"""

import random
from collections.abc import Callable, Mapping
from fractions import Fraction

from mirrormark_engine import Prepared, contract
from mirrormark_engine.answers import HIDDEN, Answer, read_answer
from mirrormark_engine.choices import earnable, spell_answer
from mirrormark_engine.kinds import Item
from mirrormark_engine.rules import Facts, holds

__all__ = ["PATTERNS", "Chooser", "choose_at_random", "respond"]

type Chooser = Callable[[Item, int], contract.Answer | None]
"""From an item, and how many were answered before it, to an answer; None leaves it blank."""


def respond(prepared: Prepared, choose: Chooser) -> dict[str, contract.Answer]:
    """Return the answers of a respondent who chooses in this way."""
    answers: dict[str, contract.Answer] = {}
    known: dict[str, Answer] = {}  # conditions ask after these and no others
    facts = Facts(known, {}, {})
    for item in prepared.items.values():
        is_named = item.id in prepared.named
        if item.when is not None and not holds(item.when, facts):
            if is_named:
                known[item.id] = HIDDEN
            continue
        raw = choose(item, len(answers))
        if raw is not None:
            answers[item.id] = raw
        if is_named:
            known[item.id] = read_answer(item, raw, prepared.scale)
    return answers


def choose_at_random(seed: int) -> Chooser:
    """Return a chooser to whom all answers are alike.

    Options and numbers are drawn evenly. Of a multiple choice each option is ticked or not, evenly;
    nothing ticked is *none of these* where there is such an option, and drawn again where there
    isn't. An allocation is drawn evenly from all there are.
    """
    return _Dice(seed).choose


class _Dice:
    def __init__(self, seed: int) -> None:
        # Of all that `random` offers, only these numbers stay the same in every version of Python.
        self._draw = random.Random(seed).random  # noqa: S311 (nothing secret hangs on it)

    def choose(self, item: Item, _: int) -> contract.Answer | None:
        if not item.kind.counts:
            return None
        if item.kind.name == "number":
            return _as_json(item.start + item.step * self._below(item.units + 1))
        if item.kind.name == "multiple":
            return self._tick(item)
        if item.kind.name == "allocation":
            return self._share_out(item)
        return list(item.options)[self._below(len(item.options))]

    def _below(self, end: int) -> int:
        return int(self._draw() * end)

    def _tick(self, item: Item) -> list[str]:
        excluding = [key for key, option in item.options.items() if option.get("none")]
        joined = [key for key in item.options if key not in excluding]
        while True:
            if ticked := [key for key in joined if self._draw() < 0.5] or excluding:
                return ticked

    def _share_out(self, item: Item) -> dict[str, float]:
        # Dividers among the units: each set of places for them is one way to share out.
        places: set[int] = set()
        end = item.units + len(item.options) - 1
        while len(places) < len(item.options) - 1:
            places.add(self._below(end))
        shares: dict[str, float] = {}
        before = -1
        for part, place in zip(item.options, [*sorted(places), end], strict=True):
            shares[part] = _as_json(item.step * (place - before - 1))
            before = place
        return shares


def _choose_along(item: Item, share: Fraction) -> contract.Answer | None:
    """Choose what is nearest to this ``share`` of the way from the lowest answer to the highest.

    The highest answer has the most points: of a multiple choice as many as can be ticked together,
    of an allocation all in the best part. Where nothing has points, options go by their places.
    """
    if not item.kind.counts:
        return None
    if any(option["points"] is None for option in item.options.values()):
        key = list(item.options)[int(share * (len(item.options) - 1))]
        if item.kind.name == "allocation":
            return {key: _as_json(item.step * item.units)}
        return [key] if item.kind.name == "multiple" else key
    marks = [item.span - mark if item.reverse else mark for mark in earnable(item)]
    mark = min(marks, key=lambda mark: (abs(mark - share * item.span), mark))
    return spell_answer(item, item.span - mark if item.reverse else mark)


def _agree(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(1))


def _disagree(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(0))


def _stay_in_the_middle(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(1, 2))


def _alternate(item: Item, before: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(1 - before % 2))


def _favour(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(0 if item.reverse else 1))


def _oppose(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(1 if item.reverse else 0))


PATTERNS: Mapping[str, Chooser] = {
    "all agree": _agree,
    "all disagree": _disagree,
    "all middle": _stay_in_the_middle,
    "alternating": _alternate,
    "all in favour": _favour,
    "all against": _oppose,
}
"""The first four give no thought to what is asked; the last two mind which items are reversed."""


def _as_json(number: Fraction) -> int | float:
    return int(number) if number.denominator == 1 else float(number)
