"""Every response has an outcome, and every outcome has a response.

The field calls these the completeness of a decision table, and the reachability of its rules: see
J. Vanthienen, C. Mues, A. Aerts, "An illustration of verification and validation in the modelling
phase of KBS development" (1998).
"""

from collections.abc import Iterator

from mirrormark.diagnostics.proofs.finding import Doubt, Finding
from mirrormark.diagnostics.proofs.formula import HOLDS, Some, wish
from mirrormark.diagnostics.proofs.space import Found, Nothing, Open, Space
from mirrormark.model import Outcome
from mirrormark.model.problems import Problem
from mirrormark_engine import contract

__all__ = ["prove_outcomes"]

MEND_GAP = "Let the last outcome be {otherwise}, or widen a rule."
MEND_COVER = "Let the last outcome be {otherwise}."
MEND_UNDECIDED = "Let the rule ask first for the answer that hides what it needs."


def prove_outcomes(space: Space) -> Iterator[Finding]:
    """Yield gaps between the rules, and outcomes that no response reaches."""
    cover = list(_prove_cover(space))
    yield from cover
    gap = next((each.example for each in cover if isinstance(each, Problem)), None)
    for number, outcome in enumerate(space.assessment.outcomes):
        match space.look_for(space.reach(number)):
            case Found(response):
                space.examples["outcome", outcome.id] = response
            case Nothing():
                yield _explain_unreached(space, number, outcome, gap)
            case Open(tried):
                what = f"whether outcome '{outcome.id}' is ever reached"
                yield Doubt(outcome.place, what, tried, "Add an example that reaches it.")


def _prove_cover(space: Space) -> Iterator[Finding]:
    """Yield what responses get no outcome, although nothing in them is missing.

    With blanks, a rule may be undecided, and more answers will decide it. Where all rules are
    false, nothing will.
    """
    last = space.assessment.outcomes[-1]
    looked = [
        space.look_for(
            Some((space.fits_no_rule, space.stays_undecided)),
            only_whole=True,
            meets=space.has_no_outcome,
        ),
        space.look_for(space.fits_no_rule),
    ]
    for verdict in looked:
        if isinstance(verdict, Found):
            what = f"no outcome can be given {space.say_scores(verdict.response)}"
            mend = MEND_UNDECIDED if last.is_otherwise else MEND_GAP
            yield Problem("no-outcome-given", last.place, what, mend, verdict.response)
            return
    tried = [verdict.tried for verdict in looked if isinstance(verdict, Open)]
    if tried:
        what = "whether every response has an outcome"
        mend = "Let rules compare fewer scores with each other."
        yield Doubt(last.place, what, sum(tried), mend if last.is_otherwise else MEND_COVER)


def _explain_unreached(
    space: Space, number: int, outcome: Outcome, gap: contract.Answers | None
) -> Problem:
    """Say whether a rule can't hold at all, or always comes too late.

    ``gap`` is a response without an outcome: what stays undecided keeps later rules from holding.
    """
    never = f"outcome '{outcome.id}' is never reached"
    _, rule = space.prepared.outcomes[number]
    verdict = space.look_for(wish(rule, HOLDS))
    if not isinstance(verdict, Found):
        what = f"{never}: no response meets its rule" if isinstance(verdict, Nothing) else never
        return Problem(
            "unreachable-outcome", outcome.place, what, "Change the rule, or remove the outcome."
        )
    example = verdict.response
    earlier = space.outcome_of(example)
    if gap is not None and (earlier is None or outcome.is_otherwise):
        what, example = f"{never}: an earlier rule stays undecided", gap
    elif outcome.is_otherwise:
        what = f"{never}: the other rules leave nothing"
    elif earlier is None:
        what = f"{never}: wherever its own rule holds, an earlier one holds or stays undecided"
    else:
        what = f"{never}: earlier rules hold wherever its own does, such as that of '{earlier}'"
    mend = "Move it up, narrow an earlier rule, or remove it."
    return Problem("unreachable-outcome", outcome.place, what, mend, example)
