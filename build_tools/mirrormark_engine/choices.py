"""What each item could be answered with: every number that answers earn, and such an answer."""

from typing import TYPE_CHECKING

from mirrormark_engine.answers import Answer, read_answer
from mirrormark_engine.kinds.kind import MOST_ANSWERS, Item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mirrormark_engine import contract

__all__ = ["earnable", "every_answer", "has_all_marks", "read_some", "spell_answer"]


def earnable(item: Item) -> list[int]:
    """Return every number that an answer to a scored item can earn, rising.

    Of points that are too fine or too large for all of them there are some, see `has_all_marks`.
    """
    return _know_marks(item)[0]


def has_all_marks(item: Item) -> bool:
    """Return whether `earnable` leaves out nothing."""
    return _know_marks(item)[1]


def _know_marks(item: Item) -> tuple[list[int], bool]:
    if item.marks is None:
        marks, is_all = item.kind.find_marks(item)
        item.marks = sorted(map(item.turn, marks)), is_all
    return item.marks


def spell_answer(item: Item, earned: int) -> "contract.Answer":
    """Return an answer that earns so much, as it could be sent."""
    return item.kind.spell(item, item.turn(earned))


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
