"""Every item is asked of somebody."""

from collections.abc import Iterator

from mirrormark.problems import Problem
from mirrormark.proofs.space import Space

__all__ = ["prove_asking"]


def prove_asking(space: Space) -> Iterator[Problem]:
    """Yield sections and items whose conditions never hold."""
    for branch in space.branches:
        asked = [("item", name) for name, each in branch.shown.items() if each.state != "hidden"]
        new = [key for key in asked if key not in space.examples]
        if new:
            space.examples |= dict.fromkeys(new, branch.spell([{} for _ in branch.domains]))
    for section in space.assessment.sections:
        never = [item for item in section.items if ("item", item.id) not in space.examples]
        if never and len(never) == len(section.items) and section.when:
            what = f"section '{section.id}' is never shown: its condition can't hold"
            yield Problem(section.place, what, "Change the condition, or remove the section.")
            continue
        for item in never:
            what = f"item '{item.id}' is never asked: its condition can't hold"
            yield Problem(item.place, what, "Change the condition, or remove the item.")
