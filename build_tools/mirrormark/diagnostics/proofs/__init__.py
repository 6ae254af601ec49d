"""Proves that a document is sound: that its rules cover every response, and nothing is in vain.

Each proof looks for a response. It finds one, and has it scored; or it has gone through all of them
and there is none; or it can't tell, and says so (`space.Verdict`). Nothing else is said of a file.
"""

from mirrormark.diagnostics.compile import CompiledAssessment, CompiledDocument, is_profile
from mirrormark.diagnostics.proofs.asking import prove_asking
from mirrormark.diagnostics.proofs.finding import Doubt, Proof
from mirrormark.diagnostics.proofs.proof_of_advice import prove_advice
from mirrormark.diagnostics.proofs.proof_of_bands import prove_bands
from mirrormark.diagnostics.proofs.proof_of_items import prove_items
from mirrormark.diagnostics.proofs.proof_of_notices import prove_notices
from mirrormark.diagnostics.proofs.proof_of_outcomes import prove_outcomes
from mirrormark.diagnostics.proofs.proof_of_profile import prove_profile
from mirrormark.diagnostics.proofs.space import Space
from mirrormark.model.problems import Problem

__all__ = ["Doubt", "Proof", "prove"]

PROOFS = (prove_outcomes, prove_advice, prove_notices, prove_bands, prove_asking, prove_items)
"""Each adds to the space what it has reached, and yields what is wrong or can't be told."""


def prove(compiled: CompiledDocument) -> Proof:
    """Prove what can be proven of a valid document."""
    return prove_profile(compiled) if is_profile(compiled) else _prove_assessment(compiled)


def _prove_assessment(compiled: CompiledAssessment) -> Proof:
    space = Space(compiled)
    found = [finding for find in PROOFS for finding in find(space)]
    return Proof(
        problems=tuple(each for each in found if isinstance(each, Problem)),
        doubts=tuple(each for each in found if isinstance(each, Doubt)),
        examples=space.examples,
    )
