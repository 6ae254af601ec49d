"""From answers as somebody sent them to options that the assessment really has."""

from typing import Any

from mirrormark_engine.errors import EngineError, shorten

__all__ = ["Item", "choose_options"]

Item = dict[str, Any]

LARGEST_NUMBER = 10**9


def choose_options(items: list[Item], answers: object) -> dict[str, dict[str, Any]]:
    """Match ``answers`` (item id to option id) against the items of a compiled assessment.

    An option id may come as text or as a number; ``None`` is an item left blank. Returns
    item id to the chosen option, blanks left out. Raises EngineError with the name
    ``wrong-type``, ``unknown-item`` or ``unknown-option``.
    """
    if not isinstance(answers, dict):
        raise EngineError("wrong-type", f"Answers are a mapping, not {shorten(answers)}.")
    by_id = {item["id"]: item for item in items}
    chosen = {}
    for item_id, answer in answers.items():
        if item_id not in by_id:
            raise EngineError("unknown-item", f"This assessment has no item {shorten(item_id)}.")
        if answer is not None:
            chosen[item_id] = _find_option(by_id[item_id], answer)
    return chosen


def _find_option(item: Item, answer: object) -> dict[str, Any]:
    option_id = _read_option_id(item, answer)
    for option in item["options"]:
        if option["id"] == option_id:
            return dict(option)
    raise EngineError(
        "unknown-option", f"Item {item['id']!r} has no response option {shorten(answer)}."
    )


def _read_option_id(item: Item, answer: object) -> str:
    if isinstance(answer, str):
        return answer
    if isinstance(answer, int | float) and not isinstance(answer, bool):
        # Python refuses to print an integer of thousands of digits; no option has such an id.
        return f"{answer:.12g}" if abs(answer) <= LARGEST_NUMBER else "out of range"
    raise EngineError(
        "wrong-type",
        f"The answer to item {item['id']!r} is {shorten(answer)}, not a response option.",
    )
