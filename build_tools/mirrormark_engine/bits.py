"""Sets of small whole numbers as the bits of one integer."""

__all__ = ["list_bits"]


def list_bits(number: int) -> list[int]:
    """Return the positions of the bits that are set, rising."""
    # Taking off one bit after the other would copy the whole number for each of them.
    digits = f"{number:b}"
    last = len(digits) - 1
    return [last - place for place in range(last, -1, -1) if digits[place] == "1"]
