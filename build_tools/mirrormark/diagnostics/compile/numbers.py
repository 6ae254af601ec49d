"""Decimals as the whole numbers and JSON numbers of the compiled form."""

from decimal import Decimal
from math import gcd, lcm

__all__ = ["as_number", "as_whole_numbers"]


def as_whole_numbers(numbers: list[Decimal]) -> list[int]:
    """Return the smallest whole numbers in the same proportions. Neither x nor a mean changes."""
    ratios = [number.as_integer_ratio() for number in numbers]
    common = lcm(*(denominator for _, denominator in ratios))
    whole = [numerator * common // denominator for numerator, denominator in ratios]
    divisor = gcd(*whole) or 1
    return [number // divisor for number in whole]


def as_number(number: Decimal) -> int | float:
    """Return an int where that says the same."""
    return int(number) if number == number.to_integral_value() else float(number)
