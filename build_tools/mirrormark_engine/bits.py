"""Sets of small whole numbers as the bits of one integer."""

__all__ = ["list_bits"]


def list_bits(number: int) -> list[int]:
    """Return the positions of the bits that are set, rising."""
    found = []
    while number:
        lowest = number & -number
        found.append(lowest.bit_length() - 1)
        number ^= lowest
    return found
