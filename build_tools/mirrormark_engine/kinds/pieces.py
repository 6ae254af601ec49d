"""Reads the pieces that raw answers of several kinds are made of."""

from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.kinds.item import Item

__all__ = ["read_number", "read_option_id"]

LARGEST_NUMBER = 10**9


def read_number(item: Item, raw: object) -> int | float:
    """Return a number. Raises EngineError with the name ``wrong-type`` or ``out-of-range``."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        if abs(raw) <= LARGEST_NUMBER:
            return raw
        raise EngineError("out-of-range", f"The answer to item {item.id!r} is far too large.")
    message = f"The answer to item {item.id!r} is {shorten(raw)}, not a number."
    raise EngineError("wrong-type", message)


def read_option_id(item: Item, raw: object) -> str:
    """Return what may be the id of an option. Raises EngineError with the name ``wrong-type``."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        # Python refuses to print an integer of thousands of digits; no option has such an id.
        return f"{raw:.12g}" if abs(raw) <= LARGEST_NUMBER else "out of range"
    message = f"The answer to item {item.id!r} is {shorten(raw)}, not a response option."
    raise EngineError("wrong-type", message)
