"""Numbers and days, as authors write them."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

__all__ = ["find_number", "read_day", "read_number"]

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIRST_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)?(?!\w)", re.ASCII)
LONGEST_NUMBER = 20
"""Characters. Longer ones are slips, and their like would be infinite to a browser."""


def read_number(text: str) -> Decimal | None:
    """Return the plain decimal number that ``text`` is, or None (so for `nan` and `1e9` too)."""
    if len(text) > LONGEST_NUMBER or not all(character in "0123456789.-" for character in text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def find_number(text: str) -> str | None:
    """Return the first number in what was meant as one, such as `60%`, `0-59` or `7,5`."""
    match = FIRST_NUMBER.search(text)
    return match[0].replace(",", ".") if match else None


def read_day(text: str) -> date | None:
    """Return the day that ``text`` is, as year, month and day; None where it is none."""
    try:
        return date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        return None
