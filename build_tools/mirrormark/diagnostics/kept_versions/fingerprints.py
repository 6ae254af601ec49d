"""Fingerprints of items, and check sums: letters and figures, as links are written in."""

import string
from collections.abc import Iterable
from zlib import crc32

from mirrormark.contract.versions import Answered
from mirrormark.kinds import KINDS
from mirrormark.language.schemas.canonical import write_json

__all__ = ["CHECK", "DIGITS", "check_sum", "find_fingerprint", "spell"]

DIGITS = string.digits + string.ascii_uppercase + string.ascii_lowercase
CHECK = 6
"""Digits of a check of 32 bits."""


def find_fingerprint(assessment_id: str, items: Iterable[tuple[str, Answered]]) -> str:
    """Return what changes with all that numbers of answers depend on, and with nothing else.

    Args:
        assessment_id: Of which assessment.
        items: Each item's id, and how it is answered, in order.
    """
    laid_out = [_spread(name, each) for name, each in items if KINDS[each["kind"]].counts]
    return check_sum(write_json([assessment_id, laid_out]))


def _spread(name: str, answered: Answered) -> dict[str, object]:
    quantity = answered.get("quantity")
    return {
        "allow": answered.get("allow", []),
        "id": name,
        "kind": answered["kind"],
        "none": answered.get("none", []),
        "options": answered.get("options", []),
        "quantity": [quantity["lowest"], quantity["highest"], quantity["step"]] if quantity else [],
    }


def check_sum(text: str) -> str:
    """Return the digits by which a text shows that it is whole."""
    return spell(crc32(text.encode()), CHECK)


def spell(number: int, length: int) -> str:
    """Return a number in so many digits."""
    digits = []
    for _ in range(length):
        number, place = divmod(number, len(DIGITS))
        digits.append(DIGITS[place])
    return "".join(reversed(digits))
