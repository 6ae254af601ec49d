"""The one exception that scoring raises, with a name that a program can act on."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["EngineError", "shorten"]


LARGEST_SHOWN = 10**12


class EngineError(ValueError):
    """Scoring was refused.

    ``name`` is for programs; ``str(error)`` is a sentence for people.
    """

    def __init__(self, name: "contract.ErrorName", message: str) -> None:
        super().__init__(message)
        self.name: contract.ErrorName = name


def shorten(value: object, limit: int = 40) -> str:
    """Show any value in a message without repeating ten megabytes of it."""
    # Python refuses to print an integer of thousands of digits.
    is_short = isinstance(value, str | float | bool | None) or (
        isinstance(value, int) and abs(value) < LARGEST_SHOWN
    )
    text = repr(value) if is_short else type(value).__name__
    return text if len(text) <= limit else text[: limit - 1] + "…"
