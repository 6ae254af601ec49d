"""Every item is asked of somebody."""

from collections.abc import Iterator

from mirrormark.diagnostics.proofs.finding import Doubt, Finding
from mirrormark.diagnostics.proofs.formula import Asked
from mirrormark.diagnostics.proofs.space import Found, Nothing, Open, Space, Verdict
from mirrormark.model import Item
from mirrormark.model.problems import Problem

__all__ = ["prove_asking"]


def prove_asking(space: Space) -> Iterator[Finding]:
    """Yield sections and items whose conditions never hold."""
    for section in space.assessment.sections:
        verdicts = [(item, _look_for(space, item)) for item in section.items]
        never = [item for item, verdict in verdicts if isinstance(verdict, Nothing)]
        if never and len(never) == len(section.items) and section.when:
            is_alone = any(item.when is None for item in section.items)
            why = (
                "its condition can't hold"
                if is_alone
                else "its condition and those of its items exclude each other"
            )
            what = f"section '{section.id}' is never shown: {why}"
            yield Problem(
                "never-asked", section.place, what, "Change the condition, or remove the section."
            )
            continue
        for item in never:
            what = f"item '{item.id}' is never asked: its condition can't hold"
            yield Problem(
                "never-asked", item.place, what, "Change the condition, or remove the item."
            )
        for item, verdict in verdicts:
            if isinstance(verdict, Open):
                what = f"whether item '{item.id}' is ever asked"
                yield Doubt(item.place, what, verdict.tried, "Add an example in which it is.")


def _look_for(space: Space, item: Item) -> Verdict:
    verdict = space.look_for(Asked(item.id))
    if isinstance(verdict, Found):
        space.examples["item", item.id] = verdict.response
    return verdict
