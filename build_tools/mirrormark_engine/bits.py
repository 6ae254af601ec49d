"""Sets of small whole numbers as the bits of one integer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, pairwise
from typing import NamedTuple

__all__ = [
    "Spread",
    "find_part",
    "find_runs",
    "has_bit",
    "join_bits",
    "list_bits",
    "lowest_bit",
    "pick_bits",
    "spread_marks",
]

FEW_RANGES = 5
MANY_RUNS = 20
TRUTHS = bytes.maketrans(b"01", b"\x00\x01")

type Run = tuple[int, int, int]
"""The first mark, the step to the next one, and how many there are."""


class Spread(NamedTuple):
    """Adds all that the answers to an item earn to sums, which are the bits of one integer."""

    shifts: int
    """How many shifts it takes."""
    add: Callable[[int, int], int]
    """Takes sums and a factor, and returns the sums with each mark, times that, added."""


def list_bits(number: int) -> list[int]:
    """Return the positions of the bits that are set, rising."""
    # Taking off one bit after the other would copy the whole number for each of them.
    digits = f"{number:b}"[::-1].encode().translate(TRUTHS)
    return list(compress(range(len(digits)), digits))


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


def find_part(sums: int, value: int, marks: Iterable[int], factor: int) -> int | None:
    """Return the first of ``marks`` that, times a factor, makes ``value`` of one of the sums."""
    size = sums.bit_length()
    held = sums.to_bytes(size // 8 + 1, "little")  # each look at a long number would copy it
    for mark in marks:
        place = value - mark * factor
        if 0 <= place < size and held[place >> 3] >> (place & 7) & 1:
            return mark
    return None


def spread_marks(marks: Sequence[int]) -> Spread:
    """Return what adds one of ``marks`` to sums.

    Marks are rising. Those in equal steps, as most are, take few shifts however many they are.
    """
    runs = find_runs(marks)
    return Spread(len(runs), lambda sums, factor: _spread(sums, marks, runs, factor))


def _spread(sums: int, marks: Sequence[int], runs: Sequence[Run], factor: int) -> int:
    if len(runs) > max(MANY_RUNS, sums.bit_count()):
        return _shift_each(join_bits(marks, factor), list_bits(sums))
    joined = 0
    for first, step, count in runs:
        run, there = sums, 1
        while there < count:
            more = there if there + there < count else count - there
            run |= run << more * step * factor
            there += more
        joined |= run << first * factor
    return joined


def join_bits(marks: Iterable[int], factor: int) -> int:
    """Return the set of marks, times a factor."""
    held = bytearray(max(marks) * factor // 8 + 1)
    for mark in marks:
        place = mark * factor
        held[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(held, "little")


def _shift_each(sums: int, shifts: Iterable[int]) -> int:
    joined = 0
    for shift in shifts:
        joined |= sums << shift
    return joined


def find_runs(marks: Sequence[int]) -> list[Run]:
    """Return runs in equal steps that together are all marks, which are rising."""
    return list(_list_runs(marks))


def _list_runs(marks: Sequence[int]) -> Iterator[Run]:
    if not marks:
        return
    first = before = marks[0]
    step, count = 1, 1
    for mark in marks[1:]:
        if count > 1 and mark - before != step:
            yield first, step, count
            first, step, count = mark, 1, 1
        else:
            step, count = mark - before, count + 1
        before = mark
    yield first, step, count
