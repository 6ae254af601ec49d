"""Items that hang together by their conditions, and on which nothing else hangs but one score.

Forty questions of which each asks for another would be 2 ** 40 ways to branch. But where no rule
names them, all that matters is what each such pair adds to its dimension. So a cluster is gone
through by itself, and counted like one item.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from mirrormark.diagnostics.proofs.proof_of_states import States
from mirrormark.diagnostics.proofs.solver import solve
from mirrormark.diagnostics.proofs.variables import Box, Variables
from mirrormark_engine.claims import items_of, walk_claims
from mirrormark_engine.kinds import Item
from mirrormark_engine.search.budget import Budget

__all__ = ["Cluster", "find_clusters"]

MOST_BOXES = 200
"""Of one cluster; one with more is branched on like everything else."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Items that are asked or not by one another's answers."""

    items: tuple[str, ...]
    dimension: str
    """What all of those that are scored feed."""
    boxes: tuple[Box, ...]
    """Every way to answer them."""


def find_clusters(
    states: States,
    items: list[Item],
    named: Iterable[str],
    fed: Iterable[str],
    budget: Budget,
    *,
    is_whole: bool,
) -> list[Cluster]:
    """Return the clusters among ``items`` that have none of the ``named``.

    ``fed`` are the dimensions that are looked at. Raises OutOfBudgetError.
    """
    found = []
    looked_at = set(fed)
    taken = set(named)
    for group in _join(items):
        members = [item for item in items if item.id in group]
        dimensions = {feed.dimension for item in members for feed in item.feeds} & looked_at
        if group & taken or len(dimensions) != 1:
            continue
        variables = Variables(states, members, budget, is_whole=is_whole)
        ways = solve(variables.bind_conditions(), variables.domains, budget)
        boxes = tuple(islice(map(variables.read, ways), MOST_BOXES + 1))
        if variables.is_all and len(boxes) <= MOST_BOXES:
            [dimension] = dimensions
            found.append(Cluster(tuple(item.id for item in members), dimension, boxes))
    return found


def _join(items: list[Item]) -> list[set[str]]:
    """Return groups of ids that conditions tie together."""
    groups: Mapping[str, set[str]] = {item.id: {item.id} for item in items}
    joined = dict(groups)
    for item in items:
        for claim in walk_claims(item.when):
            for other in items_of(claim):
                merged = joined[item.id] | joined[other]
                joined |= dict.fromkeys(merged, merged)
    return [group for name, group in joined.items() if name == min(group)]
