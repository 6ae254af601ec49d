"""Answers that earn least and most of all that some rules can't tell apart, without trying all.

What an answer earns is a sum, so the ends of it are found by sorting: what is worth most comes
first, or last.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import permutations, product
from math import ceil, floor, perm, prod

__all__ = ["MOST_APART", "list_orders", "list_shared", "list_ticked", "list_ticked_by_sums"]

MOST_APART = 1024
"""So many ways are told apart. Where rules know more of an item, none at all are returned."""

type Worths = Mapping[str, int]
"""By option or part, what it earns."""


def list_ticked(joined: Worths, named: Sequence[str]) -> list[list[str]] | None:
    """Return sets of options, of which one is ticked at least, where rules name some options."""
    if 1 << len(named) > MOST_APART:
        return None
    others = [key for key in joined if key not in named]
    found: list[list[str]] = []
    for is_ticked in product([False, True], repeat=len(named)):
        ticked = [key for key, each in zip(named, is_ticked, strict=True) if each]
        for sign in (-1, 1):
            best = [key for key in others if sign * joined[key] > 0]
            if not ticked and not best and others:
                best = [max(others, key=lambda key: sign * joined[key])]
            found.append(ticked + best)
    return [each for each in found if each]


def list_ticked_by_sums(joined: Worths, named: Sequence[str]) -> list[list[str]] | None:
    """Return the same where rules compare the sum of what is ticked, too: a set for each sum."""
    none: tuple[tuple[tuple[str, ...], int], list[str]] = (((), 0), [])
    reached: dict[tuple[tuple[str, ...], int], list[str]] = {}
    """By what is ticked of the named options, and the sum of all."""
    for key, worth in joined.items():
        for (seen, total), ticked in [none, *reached.items()]:
            more = (*seen, key) if key in named else seen
            reached.setdefault((more, total + worth), [*ticked, key])
        if len(reached) > MOST_APART:
            return None
    return [*reached.values()]


def list_orders(worths: Worths, named: Sequence[str]) -> list[list[str]] | None:
    """Return orders of options, where rules know in which place some of them are."""
    if 2 * perm(len(worths), len(named)) > MOST_APART:
        return None
    rising = sorted((key for key in worths if key not in named), key=lambda key: worths[key])
    found = []
    for places in permutations(range(len(worths)), len(named)):
        for others in (rising, rising[::-1]):
            order = list(others)
            for place, key in sorted(zip(places, named, strict=True)):
                order.insert(place, key)
            found.append(order)
    return found


def list_shared(
    whole: int, worths: Worths, bounds: Mapping[str, set[Fraction]], *, is_compared: bool
) -> list[dict[str, int]] | None:
    """Return how many steps parts get, where rules compare some with numbers of steps.

    ``is_compared`` says whether they compare these with each other as well.
    """
    ranges = {key: [(0, whole)] for key in worths}
    every = {Fraction(step) for step in range(whole + 1)}
    for key, numbers in bounds.items():
        ranges[key] = [*_cut(whole, every if is_compared else numbers)]
    if prod(map(len, ranges.values())) > MOST_APART:
        return None
    rising = sorted(worths, key=lambda key: worths[key])
    return [
        shares
        for ends in product(*ranges.values())
        for order in (rising, rising[::-1])
        if (shares := _fill(whole, dict(zip(ranges, ends, strict=True)), order)) is not None
    ]


def _cut(whole: int, bounds: set[Fraction]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of steps that lie between bounds, and the bounds."""
    start = 0
    for bound in sorted(bounds):
        ends = [(start, min(ceil(bound) - 1, whole)), (ceil(bound), min(floor(bound), whole))]
        yield from ((low, high) for low, high in ends if max(low, start) <= high)
        start = max(start, floor(bound) + 1)
    if start <= whole:
        yield start, whole


def _fill(
    whole: int, ends: Mapping[str, tuple[int, int]], order: Sequence[str]
) -> dict[str, int] | None:
    """Return shares within some ends of which the first get as much as they can."""
    shares = {key: low for key, (low, _) in ends.items()}
    left = whole - sum(shares.values())
    if left < 0:
        return None
    for key in order:
        more = min(left, ends[key][1] - ends[key][0])
        shares[key] += more
        left -= more
    return None if left else shares
