"""Made-up respondents: random ones, and those who answer by a pattern.

All of them answer in order, are never asked what is hidden, and leave free text blank.
"""

import random
from collections.abc import Callable, Mapping
from fractions import Fraction

from mirrormark.kinds import KINDS
from mirrormark_engine import Prepared, contract
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import HIDDEN, Answer, read_answer
from mirrormark_engine.scoring.rules import Facts, holds

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
    # Of all that `random` offers, only these numbers stay the same in every version of Python.
    draw = random.Random(seed).random  # noqa: S311 (nothing secret hangs on it)

    def choose(item: Item, _: int) -> contract.Answer | None:
        return KINDS[item.kind.name].draw_answer(item, draw)

    return choose


def _choose_along(item: Item, share: Fraction) -> contract.Answer | None:
    """Choose what is nearest to this ``share`` of the way from the lowest answer to the highest.

    The highest answer has the most points: of a multiple choice as many as can be ticked together,
    of an allocation all in the best part. Where nothing has points, options go by their places.
    """
    return KINDS[item.kind.name].lean(item, share)


def _agree(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(1))


def _disagree(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(0))


def _stay_in_the_middle(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(1, 2))


def _alternate(item: Item, before: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(1 - before % 2))


def _favour(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(0 if _is_reverse(item) else 1))


def _oppose(item: Item, _: int) -> contract.Answer | None:
    return _choose_along(item, Fraction(1 if _is_reverse(item) else 0))


def _is_reverse(item: Item) -> bool:
    return bool(item.feeds) and item.feeds[0].reverse


PATTERNS: Mapping[str, Chooser] = {
    "all agree": _agree,
    "all disagree": _disagree,
    "all middle": _stay_in_the_middle,
    "alternating": _alternate,
    "all in favour": _favour,
    "all against": _oppose,
}
"""The first four give no thought to what is asked; the last two mind which items are reversed."""
