"""Whether a rule holds, when some scores may be missing.

A compiled rule is a small JSON tree::

    ["and", RULE, RULE, …]   ["or", RULE, RULE, …]   ["not", RULE]
    [">=", OPERAND, OPERAND]   (also >, <=, <, ==, !=)
    ["is", "dimension id", "band id"]

An operand is a number or, as text, the id of a dimension.

Source for the three truth values: S. C. Kleene, "Introduction to Metamathematics" (1952), §64,
the strong connectives.
"""

import operator
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["holds"]

COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}


def holds(
    rule: list[Any], scores: Mapping[str, float | None], bands: Mapping[str, str | None]
) -> bool | None:
    """Return True, False, or None where a missing score leaves the rule undecided.

    ``scores`` maps each dimension id to its score of 0 to 100 or None; ``bands`` to the id of
    the band that the score lies in.
    """
    name: str = rule[0]
    arguments: list[Any] = rule[1:]
    if name == "not":
        value = holds(arguments[0], scores, bands)
        return None if value is None else not value
    if name in ("and", "or"):
        # One False settles an "and", one True an "or"; only then does an unknown matter.
        settling = name == "or"
        values = [holds(argument, scores, bands) for argument in arguments]
        if settling in values:
            return settling
        return None if None in values else not settling
    if name == "is":
        dimension, band = str(arguments[0]), str(arguments[1])
        return None if scores[dimension] is None else bands[dimension] == band
    left, right = (_value(operand, scores) for operand in arguments)
    return None if left is None or right is None else COMPARISONS[name](left, right)


def _value(operand: float | str, scores: Mapping[str, float | None]) -> float | None:
    return scores[operand] if isinstance(operand, str) else operand
