"""What each item could be answered with: every number that answers earn, and such an answer."""

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from mirrormark_engine.bits import Spread, spread_marks
from mirrormark_engine.kinds.feed import Feed, Marks
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.kind import MOST_ANSWERS, READING
from mirrormark_engine.scoring.answers import Answer, read_answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.search.budget import Budget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mirrormark_engine import contract

__all__ = [
    "earnable",
    "every_answer",
    "find_spread",
    "has_all_marks",
    "read_again",
    "read_some",
    "spell_answer",
]


A_PART = 20
"""Steps that reading an answer takes for each of its parts, where it has some."""
MOST_REMEMBERED = 64
MOST_OPTIONS = 30
"""Of an item whose moves are remembered: each of its options may become any of them."""

_remembered: dict[Hashable, Marks] = {}
"""Of items whose marks are much work to find, by what is alike in those that have the same."""


def earnable(feed: Feed) -> "Sequence[int]":
    """Return every number that an answer can earn by a feed, rising.

    Of points that are too fine or too large for all of them there are some, see `has_all_marks`.
    """
    return _know_marks(feed).earned


def has_all_marks(feed: Feed) -> bool:
    """Return whether `earnable` leaves out nothing."""
    return _know_marks(feed).is_all


def find_spread(feed: Feed) -> Spread:
    """Return what adds all that is `earnable` to sums, in as few shifts as there may be."""
    return _know_marks(feed).spread


def _know_marks(feed: Feed) -> Marks:
    if feed.marks is None:
        kind = feed.item.kind
        searched = kind.search_marks(feed)
        if searched is None:
            feed.marks = _find_marks(feed)
        else:
            key = kind.name, feed.reverse, searched.alike
            feed.marks = _remembered.pop(key, None) or _find_marks(feed)
            _remembered[key] = feed.marks
            if len(_remembered) > MOST_REMEMBERED:
                del _remembered[next(iter(_remembered))]  # what was asked for longest ago
    return feed.marks


def _find_marks(feed: Feed) -> Marks:
    marks, is_all = feed.item.kind.find_marks(feed)
    earned = sorted(marks)
    if feed.reverse:
        earned = [feed.span - mark for mark in reversed(earned)]
    held = _hold(earned)
    return Marks(held, is_all, _choose_spread(feed, held))


def _hold(earned: list[int]) -> "Sequence[int]":
    """Return the same numbers in little memory, if they are all that there are between two."""
    whole = range(earned[0], earned[-1] + 1) if earned else range(0)
    return whole if len(whole) == len(earned) else tuple(earned)


def _choose_spread(feed: Feed, earned: "Sequence[int]") -> Spread:
    by_runs = spread_marks(earned)
    by_kind = feed.item.kind.find_spread(feed)
    return by_kind if by_kind and by_kind.shifts < by_runs.shifts else by_runs


def spell_answer(feed: Feed, earned: int) -> "contract.Answer":
    """Return an answer that earns so much by a feed, as it could be sent."""
    return feed.item.kind.spell(feed, feed.turn(earned))


def every_answer(item: Item, points_scale: int) -> tuple[list[Answer], bool]:
    """Return the answers that a rule about this item can tell apart, and whether these are all."""
    return read_some(item, item.kind.list_raws(item), points_scale)


def read_some(
    item: Item, listed: "tuple[Sequence[contract.Answer], bool]", points_scale: int
) -> tuple[list[Answer], bool]:
    """Read as many raw answers as are looked at.

    ``listed`` says whether there are no others, and what is returned says so, too.
    """
    raws, is_all = listed
    answers = [read_answer(item, raw, points_scale) for raw in raws[:MOST_ANSWERS]]
    return answers, is_all and len(raws) <= MOST_ANSWERS


def read_again(
    prepared: Prepared, item: Item, answer: Answer, budget: Budget
) -> "Sequence[tuple[Answer, int]]":
    """Return what an item is answered with when it is asked again, and how often each answer comes.

    Raises OutOfBudgetError. What one option becomes is read once, and costs as much each time.
    """
    is_option = isinstance(answer.raw, str) and answer.raw in item.options
    if not is_option or len(item.options) > MOST_OPTIONS:
        return [*_read_moves(item, answer, prepared.scale, budget)]
    remembered = prepared.kept.of(_Moves)
    key = item.id, f"{answer.raw}"
    known = remembered.get(key)
    if known is None:
        known = remembered[key] = [*_read_moves(item, answer, prepared.scale, budget)]
    else:
        budget.spend(READING * len(known))
    return known


def _read_moves(
    item: Item, answer: Answer, points_scale: int, budget: Budget
) -> Iterator[tuple[Answer, int]]:
    for raw, weight in item.kind.weigh_raws(item, answer):
        parts = len(raw) if isinstance(raw, list | dict) else 0
        budget.spend(READING + A_PART * parts)
        yield read_answer(item, raw, points_scale), weight


class _Moves(dict[tuple[str, str], "Sequence[tuple[Answer, int]]"]):
    """What an item becomes that is answered with one option, by both."""
