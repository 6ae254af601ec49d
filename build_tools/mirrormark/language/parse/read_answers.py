"""Answers as examples have them: from YAML to what the model knows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from mirrormark.kinds import KINDS
from mirrormark.language.parse.located import Located
from mirrormark.language.parse.read_states import read_state
from mirrormark.model import Answer, Item
from mirrormark.model.numerals import read_number

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = ["read_answer"]

type Report = Callable[[Located, str, str], None]


def read_answer(located: Located, item: Item | None, report: Report) -> Answer | None:
    """Return the answer to ``item``, None where it is blank or can't be read.

    What it must be like, the kind of item says; here it is read as it stands. An item that there
    isn't, None, is read as if it were any.
    """
    value = located.value
    if isinstance(value, str):
        return _read_text(value, item)
    if isinstance(value, list):
        return _read_list(value, report)
    if isinstance(value, dict):
        return _read_shares(value, report)
    return None


def _read_text(text: str, item: Item | None) -> Answer:
    kind = KINDS[item.kind] if item else None
    if kind and not kind.counts:
        return text  # whatever it says
    text = " ".join(text.split())
    if state := read_state(text):
        return state
    return kind.read_word(text) if kind else text


def _read_list(entries: list[Located], report: Report) -> Answer | None:
    chosen = []
    for entry in entries:
        if not isinstance(entry.value, str):
            report(entry, "a list of answers has more than options in it", "Write [first, second].")
            return None
        chosen.append(" ".join(entry.value.split()))
    return chosen


def _read_shares(values: dict[str, Located], report: Report) -> Answer | None:
    shares: dict[str, Decimal] = {}
    for part, located in values.items():
        number = read_number(located.value) if isinstance(located.value, str) else None
        if number is None:
            said = located.value if isinstance(located.value, str) else "…"
            report(located, f"the share of '{part}' is '{said}', not a number", "Use digits.")
            return None
        shares[part] = number
    return shares
