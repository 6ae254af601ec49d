"""Every response has an outcome, and every outcome has a response."""

from collections.abc import Iterator

from mirrormark.model import Outcome
from mirrormark.problems import Problem
from mirrormark.proofs.box import find_gap
from mirrormark.proofs.space import Space

__all__ = ["prove_outcomes"]

MEND_GAP = "Let the last outcome be {otherwise}, or widen a rule."
MEND_UNDECIDED = "Let the rule ask first for the answer that hides what it needs."


def prove_outcomes(space: Space) -> Iterator[Problem]:
    """Yield gaps between the rules, and outcomes that no response reaches."""
    gap = None
    for branch in space.branches:
        for found, domains in branch.leaves():
            if found is None:
                gap = gap or branch.spell(domains)
            elif ("outcome", found) not in space.examples:
                space.examples["outcome", found] = branch.spell(domains)
    last = space.assessment.outcomes[-1]
    if gap is not None:
        what = f"no outcome can be given {space.say_scores(gap)}"
        mend = MEND_UNDECIDED if last.is_otherwise else MEND_GAP
        yield Problem(last.place, what, mend, gap)
    elif where := find_gap(space):
        what = (
            f"no outcome can be given where {where}; no whole response lies there, but one with "
            "blanks may (proven over all numbers from 0 to 100)"
        )
        yield Problem(last.place, what, MEND_GAP)
    for number, outcome in enumerate(space.assessment.outcomes):
        if ("outcome", outcome.id) not in space.examples:
            yield _explain_unreached(space, number, outcome)


def _explain_unreached(space: Space, number: int, outcome: Outcome) -> Problem:
    """Say whether a rule can't hold at all, or always comes too late."""
    _, rule = space.layout.outcomes[number]
    for branch in space.branches:
        found = branch.find(rule)
        if found is not None:
            earlier, domains = next(branch.leaves(found))
            what = (
                f"outcome '{outcome.id}' is never reached: earlier rules hold wherever its own "
                f"does, such as that of '{earlier}'"
            )
            if outcome.is_otherwise:
                what = f"outcome '{outcome.id}' is never reached: the other rules leave nothing"
            if earlier is None:
                what = f"outcome '{outcome.id}' is never reached: an earlier rule stays undecided"
            mend = "Move it up, narrow an earlier rule, or remove it."
            return Problem(outcome.place, what, mend, branch.spell(domains))
    what = f"outcome '{outcome.id}' is never reached: no response meets its rule"
    return Problem(outcome.place, what, "Change the rule, or remove the outcome.")
