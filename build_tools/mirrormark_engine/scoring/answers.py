"""From answers as somebody sent them to what they earn, or to why they don't count."""

from typing import TYPE_CHECKING

from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.kinds.answer import BLANK, DOESNT_APPLY, DONT_KNOW, HIDDEN, Answer
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.scoring.prepared import Prepared

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = [
    "BLANK",
    "DOESNT_APPLY",
    "DONT_KNOW",
    "HIDDEN",
    "Answer",
    "read_answer",
    "read_answers",
    "take_usable",
]

STATES = {"doesnt-apply": DOESNT_APPLY, "dont-know": DONT_KNOW}


def read_answers(prepared: Prepared, answers: object) -> dict[str, Answer]:
    """Match ``answers`` (item id to answer) against the items of an assessment.

    ``None`` is an item left blank. Returns an Answer for every item, in the order of items.
    Raises EngineError with the name ``wrong-type``, ``unknown-item``, ``unknown-option`` or
    ``out-of-range``.
    """
    if not isinstance(answers, dict):
        raise EngineError("wrong-type", f"Answers are a mapping, not {shorten(answers)}.")
    for item_id in answers:
        if item_id not in prepared.items:
            raise EngineError("unknown-item", f"This assessment has no item {shorten(item_id)}.")
    return {
        item.id: read_answer(item, answers.get(item.id), prepared.scale)
        for item in prepared.items.values()
    }


def read_answer(item: Item, raw: object, points_scale: int) -> Answer:
    """Read the answer to one item. Raises EngineError as `read_answers` does."""
    if raw is None:
        return BLANK
    if isinstance(raw, str) and raw in STATES and item.kind.counts:
        if raw in item.allow:
            return STATES[raw]
        raise EngineError("unknown-option", f"Item {item.id!r} can't be answered {raw!r}.")
    return item.kind.read(item, raw, points_scale)


def take_usable(prepared: Prepared, answers: "contract.Answers") -> "contract.Answers":
    """Return the answers that an assessment takes, as its own page does; others are left out."""
    return {
        name: answer
        for name, answer in answers.items()
        if name in prepared.items and _is_usable(prepared, name, answer)
    }


def _is_usable(prepared: Prepared, name: str, answer: object) -> bool:
    try:
        read_answer(prepared.items[name], answer, prepared.scale)
    except EngineError:
        return False
    return True
