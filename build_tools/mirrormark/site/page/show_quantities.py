"""Numbers as HTML wants them."""

from decimal import Decimal

from mirrormark.model import Quantity

__all__ = ["is_whole", "plain"]


def plain(number: Decimal) -> str:
    """Return a number as HTML's attributes want it: no exponent, no zeros at the end."""
    return f"{number.normalize():f}"


def is_whole(quantity: Quantity) -> bool:
    """Whether all of its numbers are whole."""
    return quantity.lowest % 1 == 0 and quantity.step % 1 == 0
