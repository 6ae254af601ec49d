"""From answers as somebody sent them to what they earn, or to why they don't count."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.exact import as_exact
from mirrormark_engine.prepared import Item, Prepared

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["BLANK", "DOESNT_APPLY", "DONT_KNOW", "HIDDEN", "Answer", "read_answer", "read_answers"]

LARGEST_NUMBER = 10**9
LONGEST_TEXT = 100_000
"""Characters of a free text; it is never scored, but may come along."""


class Answer:
    """What one item was answered with."""

    __slots__ = ("chosen", "earned", "raw", "shares", "state", "value")

    def __init__(
        self,
        state: str = "answered",
        *,
        earned: int = 0,
        value: Fraction | None = None,
        chosen: tuple[str, ...] = (),
        shares: Mapping[str, Fraction] | None = None,
        raw: "contract.Answer | None" = None,
    ) -> None:
        self.state = state
        """`answered`, `doesnt-apply`, `dont-know`, `blank` or `hidden`."""
        self.earned = earned
        """From 0 to the item's span, counted in the direction of its key."""
        self.value = value
        """What rules compare: the author's points, or the number itself."""
        self.chosen = chosen
        """Ids of the options."""
        self.shares = shares or {}
        """Of an allocation, by the id of the part."""
        self.raw = raw
        """As it could be sent."""

    @property
    def is_missing(self) -> bool:
        """Whether nobody can know what it would have been."""
        return self.state in ("dont-know", "blank")


BLANK = Answer("blank")
HIDDEN = Answer("hidden")
DOESNT_APPLY = Answer("doesnt-apply", raw="doesnt-apply")
DONT_KNOW = Answer("dont-know", raw="dont-know")
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
    if isinstance(raw, str) and raw in STATES and item.kind != "text":
        if raw in item.allow:
            return STATES[raw]
        raise EngineError("unknown-option", f"Item {item.id!r} can't be answered {raw!r}.")
    return READERS[item.kind](item, raw, points_scale)


def _read_option(item: Item, raw: object, points_scale: int) -> Answer:
    option_id = _read_option_id(item, raw)
    option = item.options.get(option_id)
    if option is None:
        message = f"Item {item.id!r} has no response option {shorten(raw)}."
        raise EngineError("unknown-option", message)
    if option["points"] is None:
        return Answer(chosen=(option_id,), raw=option_id)
    points = option["points"]
    return Answer(
        earned=_turn(item, points - item.lowest),
        value=Fraction(points, points_scale),
        chosen=(option_id,),
        raw=option_id,
    )


def _read_options(item: Item, raw: object, points_scale: int) -> Answer:
    if not isinstance(raw, list):
        message = f"The answer to item {item.id!r} is {shorten(raw)}, not a list of options."
        raise EngineError("wrong-type", message)
    if not raw:
        return BLANK
    ids = [_read_option_id(item, each) for each in raw]
    for option_id in ids:
        if option_id not in item.options:
            message = f"Item {item.id!r} has no response option {shorten(option_id)}."
            raise EngineError("unknown-option", message)
    if len(set(ids)) < len(ids):
        raise EngineError("wrong-type", f"The answer to item {item.id!r} has an option twice.")
    if len(ids) > 1 and any(item.options[each].get("none") for each in ids):
        message = f"The answer to item {item.id!r} has options beside 'none of these'."
        raise EngineError("wrong-type", message)
    ordered = tuple(option_id for option_id in item.options if option_id in ids)
    points = sum(item.options[option_id]["points"] or 0 for option_id in ordered)
    return Answer(
        earned=_turn(item, points - item.lowest),
        value=Fraction(points, points_scale),
        chosen=ordered,
        raw=list(ordered),
    )


def _read_number(item: Item, raw: object, points_scale: int) -> Answer:  # noqa: ARG001
    number = _read_json_number(item, raw)
    value = as_exact(number)
    steps = (value - item.start) / item.step
    if steps.denominator != 1 or not 0 <= steps <= item.units:
        message = f"{shorten(raw)} is not among the numbers that item {item.id!r} asks for."
        raise EngineError("out-of-range", message)
    return Answer(earned=_turn(item, int(steps)), value=value, raw=number)


def _read_shares(item: Item, raw: object, points_scale: int) -> Answer:  # noqa: ARG001
    if not isinstance(raw, dict):
        message = f"The answer to item {item.id!r} is {shorten(raw)}, not a mapping of parts."
        raise EngineError("wrong-type", message)
    for part in raw:
        if part not in item.options:
            message = f"Item {item.id!r} has no part {shorten(part)}."
            raise EngineError("unknown-option", message)
    shares = {part: as_exact(_read_json_number(item, raw.get(part, 0))) for part in item.options}
    steps = {part: share / item.step for part, share in shares.items()}
    if any(each.denominator != 1 or each < 0 for each in steps.values()):
        message = f"The answer to item {item.id!r} has a part that can't be one."
        raise EngineError("out-of-range", message)
    if sum(steps.values()) != item.units:
        message = f"The parts of item {item.id!r} don't add up to {item.units * item.step}."
        raise EngineError("out-of-range", message)
    earned = sum(
        int(steps[part]) * (option["points"] - item.lowest)
        for part, option in item.options.items()
        if option["points"] is not None
    )
    return Answer(earned=_turn(item, earned), shares=shares, raw=raw)


def _read_text(item: Item, raw: object, points_scale: int) -> Answer:  # noqa: ARG001
    if not isinstance(raw, str) or len(raw) > LONGEST_TEXT:
        raise EngineError("wrong-type", f"The answer to item {item.id!r} is not a short text.")
    return Answer(raw=raw) if raw.strip() else BLANK


READERS = {
    "statement": _read_option,
    "choice": _read_option,
    "multiple": _read_options,
    "number": _read_number,
    "allocation": _read_shares,
    "text": _read_text,
}


def _turn(item: Item, earned: int) -> int:
    return item.span - earned if item.reverse else earned


def _read_json_number(item: Item, raw: object) -> int | float:
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        if abs(raw) <= LARGEST_NUMBER:
            return raw
        raise EngineError("out-of-range", f"The answer to item {item.id!r} is far too large.")
    message = f"The answer to item {item.id!r} is {shorten(raw)}, not a number."
    raise EngineError("wrong-type", message)


def _read_option_id(item: Item, raw: object) -> str:
    if isinstance(raw, str):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        # Python refuses to print an integer of thousands of digits; no option has such an id.
        return f"{raw:.12g}" if abs(raw) <= LARGEST_NUMBER else "out of range"
    message = f"The answer to item {item.id!r} is {shorten(raw)}, not a response option."
    raise EngineError("wrong-type", message)
