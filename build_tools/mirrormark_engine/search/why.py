"""Why a result is what it is, and how far it can be relied on."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.pictures import Felt, list_pictures
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.scored import Scored
from mirrormark_engine.scoring.scores import Score
from mirrormark_engine.search.again import choose_call, find_chances, find_likelihood
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.flips import find_flips
from mirrormark_engine.search.layout import layout_of_outcomes
from mirrormark_engine.search.reach import Reach
from mirrormark_engine.search.retest import Retest

if TYPE_CHECKING:
    from typing import Literal, TypedDict

    from mirrormark_engine import contract

    class _More(TypedDict, total=False):
        """What a `Why` doesn't always have."""

        more_possible: Literal[True]


__all__ = ["MOST_STEPS_AGAIN", "explain"]

MOST_BRANCHES = 64
"""Ways in which missing answers that rules name are filled in."""
MOST_STEPS_MISSING = 80_000
"""For the ways of filling in missing answers. A step is about a claim that is judged."""
MOST_STEPS_CHANGED = 200_000
"""For other answers than those given, likewise."""
MOST_STEPS_AGAIN = 105_000
"""For how likely outcomes are on answering again, likewise.

All together take less than a second in a page, as `make bench` shows.
"""


def explain(prepared: Prepared, scored: Scored, *, retest: Retest) -> "contract.Why":
    """Return why: effects of items, possible outcomes, how sure it is, odd pairs, pictures."""
    answers, shown, scores, _, outcome = scored
    flips, searched = find_flips(prepared, answers, outcome, Budget(MOST_STEPS_CHANGED))
    possible, is_whole = _find_possible(prepared, answers, shown, outcome)
    chances = _find_chances(prepared, answers, outcome)
    felt = [
        each
        for dimension in prepared.dimensions.values()
        for each in _find_felt(dimension, shown, scores[dimension.id])
    ]
    more: _More = {} if is_whole else {"more_possible": True}
    return {
        "effects": [
            {"item": item, "dimension": dimension, "effect": float(effect)}
            for item, dimension, effect in felt
        ],
        "errors": [each for name in scores if (each := retest.describe_error(name)) is not None],
        "missing": [item.id for item in _list_decisive(prepared) if shown[item.id].is_missing],
        "possible": possible,
        **more,
        "again": [
            {"outcome": name, "chance": float(chance)}
            for name, chance in sorted(chances.items(), key=lambda each: -each[1])
        ],
        "call": choose_call(chances.get(outcome, Fraction())) if chances else None,
        "flips": sorted(flips, key=lambda flip: -find_likelihood(prepared, answers, flip)),
        "searched": searched,
        "pairs": _find_odd_pairs(prepared, shown),
        "pictures": list_pictures(prepared, shown, scores, felt, retest),
    }


def _find_chances(
    prepared: Prepared, answers: Mapping[str, Answer], outcome: str | None
) -> dict[str | None, Fraction]:
    """Return how likely each outcome is on answering again; nothing where that isn't known."""
    if outcome is None:
        return {}
    return find_chances(prepared, answers, Budget(MOST_STEPS_AGAIN)) or {}


def _find_felt(dimension: Dimension, shown: Mapping[str, Answer], score: Score) -> list[Felt]:
    """Return by how many points each item moves its dimension from where its middle would leave it.

    The middle of an item is half of what it can earn. What moves it up most comes first, what moves
    it down most last.
    """
    if score.score is None:
        return []
    earned = [
        (feed, feed.of(answer))
        for feed in dimension.feeds
        if (answer := shown[feed.item.id]).state == "answered"
    ]
    lowest = sorted(mark * feed.factor for feed, mark in earned)[:2]
    felt = []
    for feed, mark in earned:
        if dimension.mode == "weakest":
            others = lowest[1:] if mark * feed.factor == lowest[0] else lowest[:1]
            middle = min([Fraction(feed.full, 2), *map(Fraction, others)])
            effect = score.score - PERCENT * middle / feed.full
        else:
            twice_off = (2 * mark - feed.span) * feed.factor
            effect = Fraction(PERCENT * twice_off, 2 * score.full)
        felt.append(Felt(feed.item.id, dimension.id, effect))
    return sorted(felt, key=lambda each: -float(each.effect))


def _find_possible(
    prepared: Prepared,
    answers: Mapping[str, Answer],
    shown: Mapping[str, Answer],
    outcome: str | None,
) -> tuple[list[str], bool]:
    """Return the outcomes that are possible once what is missing is answered, in their order.

    And whether every way of answering it was gone through.
    """
    if not any(shown[item.id].is_missing for item in _list_decisive(prepared)):
        return ([outcome] if outcome else []), True
    layout = layout_of_outcomes(prepared)
    reach = Reach(prepared, answers, layout, MOST_BRANCHES, Budget(MOST_STEPS_MISSING))
    names = [name for name, _ in prepared.outcomes]
    found: set[str | None] = set()
    for branch in reach.branches():
        for leaf, _ in branch.leaves(known=found):
            found.add(leaf)
        if found.issuperset(names):
            return names, True
    return [name for name in names if name in found], reach.is_exact


def _list_decisive(prepared: Prepared) -> list[Item]:
    return [item for item in prepared.items.values() if item.feeds or item.id in prepared.named]


def _find_odd_pairs(prepared: Prepared, shown: Mapping[str, Answer]) -> list[int]:
    """Return the numbers of the author's pairs whose two answers are too far apart."""
    odd = []
    for number, pair in enumerate(prepared.data["pairs"]):
        items = [prepared.items[name] for name in pair["items"]]
        given = [shown[item.id] for item in items]
        is_open = any(answer.state != "answered" or answer.value is None for answer in given)
        if is_open or not all(map(_points_span, items)):
            continue
        first, second = (
            (answer.value * prepared.scale - item.own.lowest) / _points_span(item)
            for item, answer in zip(items, given, strict=True)
            if answer.value is not None
        )
        apart = abs(first - (1 - second if pair["opposite"] else second))
        if apart >= Fraction(*pair["apart"]):
            odd.append(number)
    return odd


def _points_span(item: Item) -> int:
    return item.own.highest - item.own.lowest
