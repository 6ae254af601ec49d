"""Numbers and units as readers see them."""

from decimal import Decimal

from mirrormark.model import Quantity

__all__ = ["amount", "is_whole", "plain"]

NO_BREAK = "\N{NO-BREAK SPACE}"


def plain(number: Decimal) -> str:
    """Return a number as HTML's attributes want it: no exponent, no zeros at the end."""
    return f"{number.normalize():f}"


def amount(number: Decimal, unit: str) -> str:
    """Return a number with its unit, never torn apart at the end of a line."""
    return f"{plain(number)}{NO_BREAK}{unit}" if unit else plain(number)


def is_whole(quantity: Quantity) -> bool:
    """Whether all of its numbers are whole."""
    return quantity.lowest % 1 == 0 and quantity.step % 1 == 0
