"""What a template asks of a range of numbers."""

from mirrormark.model import Quantity

__all__ = ["is_whole"]


def is_whole(quantity: Quantity) -> bool:
    """Whether all of its numbers are whole."""
    return quantity.lowest % 1 == 0 and quantity.step % 1 == 0
