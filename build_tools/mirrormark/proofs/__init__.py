"""Proves that an assessment is sound: that its rules cover every response, and nothing is in vain.

The engine's own search does the work (`mirrormark_engine.reach`): it goes through every combination
of scores that responses can have, not a sample. What it finds comes with a response that shows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mirrormark.compile import Compiled
from mirrormark.problems import Problem
from mirrormark.proofs.advice import prove_advice
from mirrormark.proofs.asking import prove_asking
from mirrormark.proofs.bands import prove_bands
from mirrormark.proofs.items import prove_items
from mirrormark.proofs.outcomes import prove_outcomes
from mirrormark.proofs.space import Space

__all__ = ["Proof", "prove"]

PROOFS = (prove_outcomes, prove_advice, prove_bands, prove_asking, prove_items)
"""Each adds to the space what it has reached, and yields what is wrong."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found out."""

    problems: tuple[Problem, ...]
    """What is unsound; empty for a sound assessment."""
    examples: Mapping[tuple[str, str], Mapping[str, Any]]
    """A response that reaches each thing, by kind (`outcome`, `advice`, `band`, `item`) and id.

    The id of a band is `dimension/band`.
    """
    is_exact: bool
    """Whether every combination was gone through; without, only what was reached is proven."""


def prove(compiled: Compiled) -> Proof:
    """Prove what can be proven of a valid assessment."""
    space = Space(compiled)
    problems = [problem for find in PROOFS for problem in find(space)]
    return Proof(tuple(problems), space.examples, space.is_exact)
