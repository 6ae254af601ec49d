"""Every piece of advice is given to somebody, and those with a rule not to everybody."""

from collections.abc import Iterator

from mirrormark.diagnostics.proofs.finding import Doubt, Finding
from mirrormark.diagnostics.proofs.formula import HOLDS, All, Some, wish
from mirrormark.diagnostics.proofs.space import Found, Nothing, Open, Space
from mirrormark.model import Advice
from mirrormark.model.problems import Problem
from mirrormark_engine.claims import Rule
from mirrormark_engine.search.layout import Layout, lay_out

__all__ = ["prove_advice"]


def prove_advice(space: Space) -> Iterator[Finding]:
    """Yield advice that no response gets, and advice whose rule leaves nobody out."""
    names = [name for name, _ in space.prepared.outcomes]
    for piece, (name, rule, fits) in zip(
        space.assessment.advice, space.prepared.advice, strict=True
    ):
        layout = lay_out(space.prepared, [rule])
        numbers = [number for number, each in enumerate(names) if not fits or each in fits]
        with_any = Some(tuple(space.reach(number) for number in numbers))
        match space.look_for(All((wish(rule, HOLDS), with_any)), layout):
            case Found(response):
                space.examples["advice", name] = response
                yield from _prove_choice(space, piece, rule, layout)
            case Nothing():
                yield _explain_idle(space, piece, rule, layout)
            case Open(tried):
                what = f"whether advice '{name}' is ever given"
                yield Doubt(piece.place, what, tried, "Add an example that gets it.")


def _prove_choice(
    space: Space, piece: Advice, rule: Rule | None, layout: Layout
) -> Iterator[Finding]:
    """Yield advice whose rule is true of everybody, so that it chooses nobody.

    Whom it is for is another matter: with a rule that is part of what leads to an outcome, it says
    the same twice, which does no harm.
    """
    if rule is None:
        return
    with_any = Some(tuple(map(space.reach, range(len(space.prepared.outcomes)))))
    if space.leaves_nobody_out(rule, layout, with_any):
        whom = "with whatever outcome it fits" if piece.outcomes else "to everybody"
        what = f"advice '{piece.id}' is given {whom}: no response makes its rule false"
        mend = 'Narrow the rule, or write {for="…"} in its place, with the outcomes it is for.'
        yield Problem("advice-for-all", piece.place, what, mend)


def _explain_idle(space: Space, piece: Advice, rule: Rule | None, layout: Layout) -> Problem:
    what = f"advice '{piece.id}' is never given"
    fits = ", ".join(f"'{outcome}'" for outcome in piece.outcomes)
    match space.look_for(wish(rule, HOLDS), layout):
        case Nothing():
            what += ": no response meets its rule"
        case Found() if fits:
            what += f": its rule never holds with outcome {fits}"
        case Found():
            what += ": wherever its rule holds, there is no outcome"
    return Problem(
        "unreachable-advice", piece.place, what, "Change its rule or its 'for', or remove it."
    )
