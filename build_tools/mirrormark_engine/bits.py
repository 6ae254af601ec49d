"""Sets of small whole numbers as the bits of one integer."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

__all__ = ["has_bit", "list_bits", "lowest_bit", "pick_bits", "spread"]

FEW_RANGES = 5


def list_bits(number: int) -> list[int]:
    """Return the positions of the bits that are set, rising."""
    # Taking off one bit after the other would copy the whole number for each of them.
    digits = f"{number:b}"
    last = len(digits) - 1
    return [last - place for place in range(last, -1, -1) if digits[place] == "1"]


def has_bit(number: int, position: int) -> bool:
    """Return whether a bit is set; none is below the first."""
    return position >= 0 and bool(number >> position & 1)


def lowest_bit(number: int) -> int:
    """Return the position of the lowest bit that is set; -1 for none."""
    return (number & -number).bit_length() - 1


def pick_bits(number: int, starts: Iterable[int]) -> Iterator[int]:
    """Yield the lowest bit of each range in which one is set, rising.

    ``starts`` are where ranges begin, each ending before the next one; the last begins none.
    """
    yield from _pick(number, 0, sorted(starts))


def _pick(number: int, offset: int, starts: list[int]) -> Iterator[int]:
    """Pick from bits that begin at ``offset``. Halves, so that a long number is copied seldom."""
    if len(starts) > FEW_RANGES:
        half = len(starts) // 2
        middle = starts[half]
        place = middle - offset
        yield from _pick(number & ((1 << place) - 1), offset, starts[: half + 1])
        yield from _pick(number >> place, middle, starts[half:])
        return
    for low, high in pairwise(starts):
        inside = (number >> low - offset) & ((1 << high - low) - 1)
        if inside:
            yield low + lowest_bit(inside)


def spread(sums: int, marks: Sequence[int], factor: int) -> int:
    """Return the sums that there are once one of ``marks``, times a factor, is added to each.

    Marks are rising. Those in equal steps, as most are, take few shifts however many they are.
    """
    joined = 0
    for first, step, count in _find_runs(marks):
        run, there = sums, 1
        while there < count:
            more = min(there, count - there)
            run |= run << more * step * factor
            there += more
        joined |= run << first * factor
    return joined


def _find_runs(marks: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield (first, step, count) of runs in equal steps that together are all marks."""
    start = 0
    while start < len(marks):
        end = start + 1
        step = marks[end] - marks[start] if end < len(marks) else 1
        while end < len(marks) and marks[end] - marks[end - 1] == step:
            end += 1
        yield marks[start], step, end - start
        start = end
