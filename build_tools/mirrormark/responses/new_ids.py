"""Ids for responses that have none yet."""

import secrets

__all__ = ["draw_id"]

BYTES = 16
LETTERS = "abcdefghijklmnop"


def draw_id() -> str:
    """Return an id that nobody else has: letters alone, so no spreadsheet takes it for a number."""
    return "".join(LETTERS[int(digit, 16)] for digit in secrets.token_hex(BYTES))
