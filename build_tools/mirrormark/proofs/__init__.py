"""Proves that an assessment is sound: that its rules cover every response, and nothing is in vain.

The engine's own search does the work (`mirrormark_engine.reach`): it goes through every combination
of scores that responses can have, not a sample. What it finds comes with a response that shows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import compress
from typing import Any

from mirrormark.compile import Compiled
from mirrormark.problems import Problem
from mirrormark.proofs.advice import prove_advice
from mirrormark.proofs.asking import prove_asking
from mirrormark.proofs.bands import prove_bands
from mirrormark.proofs.items import prove_items
from mirrormark.proofs.outcomes import prove_outcomes
from mirrormark.proofs.profile import ProfileProof, prove_profile
from mirrormark.proofs.space import Space

__all__ = ["ProfileProof", "Proof", "prove", "prove_profile"]

PROOFS = (prove_outcomes, prove_advice, prove_bands, prove_asking, prove_items)
"""Each adds to the space what it has reached, and yields what is wrong."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found out."""

    problems: tuple[Problem, ...]
    """What is unsound; empty for a sound assessment."""
    doubts: tuple[Problem, ...]
    """What looks unsound, where not every combination was gone through."""
    examples: Mapping[tuple[str, str], Mapping[str, Any]]
    """A response that reaches each thing, by kind (`outcome`, `advice`, `band`, `item`) and id.

    The id of a band is `dimension/band`.
    """
    is_exact: bool
    """Whether every combination was gone through; if not, there may be doubts."""


def prove(compiled: Compiled) -> Proof:
    """Prove what can be proven of a valid assessment."""
    space = Space(compiled)
    found = [problem for find in PROOFS for problem in find(space)]
    is_proven = [space.is_exact or problem.example is not None for problem in found]
    return Proof(
        problems=tuple(compress(found, is_proven)),
        doubts=tuple(compress(found, (not each for each in is_proven))),
        examples=space.examples,
        is_exact=space.is_exact,
    )
