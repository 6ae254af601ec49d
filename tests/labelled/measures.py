"""How often a rule is right, how much it finds, and how far two readings agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

__all__ = ["Count", "Share", "count", "find_kappa"]

Z = 1.959964
"""95 in 100 of a normal distribution lie within so many standard deviations."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        return self.part / self.whole if self.whole else None

    @property
    def interval(self) -> tuple[float, float]:
        """Return Wilson's interval (E. B. Wilson, 1927), which holds for small numbers too."""
        if not self.whole:
            return 0.0, 1.0
        share, n = self.part / self.whole, self.whole
        middle = share + Z**2 / (2 * n)
        reach = Z * sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
        below, above = (middle - reach) / (1 + Z**2 / n), (middle + reach) / (1 + Z**2 / n)
        return max(0.0, below), min(1.0, above)


@dataclass(frozen=True, slots=True)
class Count:
    """What a rule found, against what there was."""

    precision: Share
    """How many of those found are right."""
    recall: Share
    """How many of those there are found."""


def count(told: Sequence[bool], true: Sequence[bool]) -> Count:
    right = sum(one and other for one, other in zip(told, true, strict=True))
    return Count(Share(right, sum(told)), Share(right, sum(true)))


def find_kappa(pairs: Iterable[tuple[bool, bool]]) -> float | None:
    """Return Cohen's kappa of two readings; None where neither ever says anything else."""
    seen = list(pairs)
    agreed = sum(one == other for one, other in seen) / len(seen)
    first, second = (sum(each) / len(seen) for each in zip(*seen, strict=True))
    by_chance = first * second + (1 - first) * (1 - second)
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)
