"""How often each whole number comes, as whole weights, and how often each sum of such numbers.

Sums are found by multiplying polynomials, and these by multiplying whole numbers in which each
coefficient has its own digits (L. Kronecker, 1882). So nothing is rounded, and Python's own
multiplication does the work.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import gcd, prod

from mirrormark_engine.search.budget import Budget

__all__ = ["Weights", "add_up_weights", "join_weights", "keep_least"]

type Weights = Mapping[int, int]
"""By what is earned how often that is."""

BITS_A_STEP = 200
PAIRS_A_STEP = 10
BYTE = 8


def join_weights(
    parts: Iterable[Iterable[tuple[int, int]]], budget: Budget, *, is_least: bool
) -> Weights:
    """Return how often each sum of a number of each part comes, or each lowest of them.

    ``parts`` give numbers with how often each comes; the same one may come several times. Raises
    OutOfBudgetError.
    """
    gathered = []
    for part in parts:
        weights: dict[int, int] = {}
        for number, weight in part:
            weights[number] = weights.get(number, 0) + weight
        gathered.append(weights)
    join = keep_least if is_least else add_up_weights
    return join(gathered, budget)


def add_up_weights(parts: Sequence[Weights], budget: Budget) -> dict[int, int]:
    """Return how often each sum of one number of each part comes, rising.

    Numbers are 0 or more. Raises OutOfBudgetError.
    """
    apart = gcd(*(number for part in parts for number in part)) or 1
    size = prod(sum(part.values()) for part in parts).bit_length() // BYTE + 1
    slots = sum(max(part) // apart for part in parts) + 1
    budget.spend(slots + slots * size * BYTE // BITS_A_STEP)
    # Most items are alike, and a power takes fewer multiplications than its factors.
    alike = Counter(tuple(sorted(part.items())) for part in parts)
    powers = [_pack(part, apart, size) ** count for part, count in alike.items()]
    held = _multiply(powers).to_bytes(slots * size, "little")
    found: dict[int, int] = {}
    for slot in range(slots):
        weight = int.from_bytes(held[slot * size : (slot + 1) * size], "little")
        if weight:
            found[slot * apart] = weight
    return found


def _pack(part: Iterable[tuple[int, int]], apart: int, size: int) -> int:
    return sum(weight << number // apart * size * BYTE for number, weight in part)


def _multiply(numbers: Sequence[int]) -> int:
    """Multiply numbers of one length with each other, which is quicker than one by one."""
    if len(numbers) < 2:
        return numbers[0]
    half = len(numbers) // 2
    return _multiply(numbers[:half]) * _multiply(numbers[half:])


def keep_least(parts: Sequence[Weights], budget: Budget) -> dict[int, int]:
    """Return how often the least of one number of each part comes, rising.

    So often is it a number or more as all of them are. Raises OutOfBudgetError.
    """
    numbers = sorted({number for part in parts for number in part})
    budget.spend(1 + len(numbers) * len(parts) // PAIRS_A_STEP)
    reached = [0] * len(parts)
    found: list[tuple[int, int]] = []
    before = 0
    for number in reversed(numbers):
        reached = [often + part.get(number, 0) for often, part in zip(reached, parts, strict=True)]
        all_of_them = prod(reached)
        if all_of_them > before:
            found.append((number, all_of_them - before))
        before = all_of_them
    return dict(reversed(found))
