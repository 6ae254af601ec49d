"""Numbers of JSON as exact ones, and back."""

from fractions import Fraction

__all__ = ["as_exact", "as_json"]


def as_exact(number: float) -> Fraction:
    """Return the number that an author wrote: 33.3 is 333/10, not the nearest binary fraction."""
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def as_json(number: Fraction) -> int | float:
    """Return an exact number as an answer is sent: whole where it is."""
    return int(number) if number.denominator == 1 else float(number)
