"""Looks for a response that is what a formula says, and knows when there is none.

Only what the formula is about is looked at: the items that it names, the dimensions that it
compares, and the items on whose answers it hangs whether those are asked. Each item is a variable
of the solver whose values are its states; each group of dimensions that vary together (`Unit`) is
one whose values are its signatures. Every box that the solver finds is then held against the scores
that its answers can really give.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import partial

from mirrormark.diagnostics.proofs.clusters import Cluster, find_clusters
from mirrormark.diagnostics.proofs.formula import (
    All,
    Asked,
    Fits,
    Formula,
    Says,
    Truths,
    walk_leaves,
)
from mirrormark.diagnostics.proofs.proof_of_states import States, anything
from mirrormark.diagnostics.proofs.scores import Scores, Signed, list_fed
from mirrormark.diagnostics.proofs.solver import solve
from mirrormark.diagnostics.proofs.tally import LEFT_OUT, MISSING, Group, Options
from mirrormark.diagnostics.proofs.variables import Box, Variables, make_mask
from mirrormark.kinds import State
from mirrormark_engine import contract
from mirrormark_engine.claims import Claim, dimensions_of, items_of, walk_claims
from mirrormark_engine.kinds import Feed, Item
from mirrormark_engine.scoring.answers import DOESNT_APPLY
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.choices import earnable, has_all_marks
from mirrormark_engine.search.layout import Layout
from mirrormark_engine.search.units import Signature

__all__ = ["Search"]

LEAVES_A_STEP = 50
ITEMS_A_STEP = 20
TIED_A_STEP = 100
SIGNATURES_A_STEP = 500
"""So many are as much work as a step of the solver."""


class Search:
    """The responses that a formula is about."""

    def __init__(
        self,
        prepared: Prepared,
        states: States,
        scores: Scores,
        budget: Budget,
        *,
        is_whole: bool,
    ) -> None:
        """Look at whole responses alone, or at all. Nothing is known yet of what is looked for."""
        self._prepared = prepared
        self._states = states
        self._scores = scores
        self._budget = budget
        self._is_whole = is_whole
        self.is_all = True
        """Whether nothing was left out so far."""

    def find(self, formula: Formula, layout: Layout) -> dict[str, contract.Answer] | None:
        """Return such a response, None where there is none. Raises OutOfBudgetError.

        ``layout`` has the units of the claims about scores.
        """
        leaves = list(walk_leaves(formula))
        self._budget.spend(len(leaves) // LEAVES_A_STEP)
        claims = [leaf.claim for leaf in leaves if isinstance(leaf, Says)]
        compared = {name for claim in claims for name in dimensions_of(claim)}
        units = [unit for unit in layout.units if compared & set(unit.dimensions)]
        fed = _list_fed_by(self._prepared, (axis for unit in units for axis in unit.axes))
        named = [name for claim in claims for name in items_of(claim)]
        named += [leaf.item for leaf in leaves if isinstance(leaf, Asked)]
        variables, clusters = self._settle(named, fed)

        def sign(box: Box) -> list[Signed]:
            self._budget.spend(sum(len(each.feeds) for each in fed) // ITEMS_A_STEP)
            groups = partial(self._list_groups, box, clusters)
            signed = [self._scores.sign(unit, groups, self._budget) for unit in units]
            self.is_all = self.is_all and all(each.is_all for each in signed)
            return signed

        signatures = [list(each.places) for each in sign(variables.whole)]

        places = {
            claim: (number, position)
            for number, unit in enumerate(units)
            for position, claim in enumerate(unit.claims)
        }

        def bind_scores(claim: Claim, truths: Truths) -> Formula:
            number, position = places[claim]
            self._budget.spend(len(signatures[number]) // SIGNATURES_A_STEP)
            fits = (each[position] in truths for each in signatures[number])
            return Fits(len(variables.items) + number, make_mask(fits))

        bound = All((variables.bind(formula, bind_scores), variables.bind_conditions()))
        domains = variables.domains + [(1 << len(each)) - 1 for each in signatures]
        for found in solve(bound, domains, self._budget):
            box = variables.read(found)
            signed = sign(box)
            left = zip(signatures, found[len(variables.items) :], signed, strict=True)
            fitting = [_pick(each, mask, real) for each, mask, real in left]
            if None not in fitting:
                return self._spell(box, list(zip(signed, fitting, strict=True)), clusters)
        return None

    def list_boxes(self, item: str, dimensions: Iterable[str]) -> Iterator[Box]:
        """Yield boxes in which an item is asked, and settled which items of dimensions are.

        Raises OutOfBudgetError.
        """
        fed = _list_fed_by(self._prepared, dimensions)
        items = self._list_items([item], fed)
        variables = Variables(self._states, items, self._budget, is_whole=self._is_whole)
        self.is_all = self.is_all and variables.is_all
        bound = All((variables.bind(Asked(item)), variables.bind_conditions()))
        yield from map(variables.read, solve(bound, variables.domains, self._budget))

    def list_scores(self, dimension: str) -> tuple[list[Fraction], bool]:
        """Return all scores of a dimension, rising, and whether there are no others.

        One that needs an item to be asked and not asked may be among them. Raises
        OutOfBudgetError.
        """
        variables, clusters = self._settle([], list_fed(self._prepared, dimension))
        groups = partial(self._list_groups, variables.whole, clusters)
        scores, is_all = self._scores.list_scores(dimension, groups, self._budget)
        return scores, is_all and self.is_all

    def _settle(
        self, named: list[str], fed: list[Dimension]
    ) -> tuple[Variables, dict[str, Cluster]]:
        """Return the variables, and by item id the clusters that need none."""
        items = self._list_items(named, fed)
        names = [each.id for each in fed]
        clusters = {
            name: cluster
            for cluster in find_clusters(
                self._states,
                items,
                named,
                names,
                self._budget,
                is_whole=self._is_whole,
            )
            for name in cluster.items
        }
        left = [item for item in items if item.id not in clusters]
        variables = Variables(self._states, left, self._budget, is_whole=self._is_whole)
        self.is_all = self.is_all and variables.is_all
        return variables, clusters

    def _list_items(self, named: list[str], fed: list[Dimension]) -> list[Item]:
        """Return what has to be settled, in the order of the assessment."""
        todo = named + [
            feed.item.id for each in fed for feed in each.feeds if feed.item.when is not None
        ]
        found: set[str] = set()
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                condition = self._prepared.items[name].when
                todo += [other for claim in walk_claims(condition) for other in items_of(claim)]
        # All of them are variables, and each is looked at beside those that it hangs together with.
        self._budget.spend(len(found) * (1 + len(found) // TIED_A_STEP))
        return [item for item in self._prepared.items.values() if item.id in found]

    def _list_groups(
        self, box: Box, clusters: dict[str, Cluster], dimension: Dimension
    ) -> list[Group]:
        """Return what may become of the items of a dimension."""
        return [
            [[self._find_options(feed, way) for feed in feeds] for way in boxes]
            for feeds, boxes in self._list_ways(dimension, box, clusters)
        ]

    def _list_ways(
        self, dimension: Dimension, box: Box, clusters: dict[str, Cluster]
    ) -> list[tuple[list[Feed], tuple[Box, ...]]]:
        """Return the items of a dimension that are counted together, with the boxes for that."""
        alone = [feed for feed in dimension.feeds if feed.item.id not in clusters]
        ways: list[tuple[list[Feed], tuple[Box, ...]]] = [([feed], (box,)) for feed in alone]
        for cluster in _list_different(clusters):
            if cluster.dimension == dimension.id:
                inside = [feed for feed in dimension.feeds if feed.item.id in cluster.items]
                ways.append((inside, cluster.boxes))
        return ways

    def _find_options(self, feed: Feed, box: Box) -> Options:
        item = feed.item
        if item.id not in box:
            self.is_all = self.is_all and has_all_marks(feed)
            may_not_apply = not self._is_whole and "doesnt-apply" in item.allow
            return Options(feed, earnable(feed), not self._is_whole, may_not_apply)
        answered = [state for state in box[item.id] if state.is_answered]
        marks = tuple(sorted({mark for state in answered for mark in state.marks[feed.place]}))
        may_be_missing = any(state.answer.is_missing for state in box[item.id])
        may_be_left_out = any(state.is_left_out for state in box[item.id])
        return Options(feed, marks, may_be_missing, may_be_left_out)

    def _spell(
        self,
        box: Box,
        fitting: list[tuple[Signed, Signature | None]],
        clusters: dict[str, Cluster],
    ) -> dict[str, contract.Answer]:
        """Return a response of a box with these signatures, as it could be sent."""
        earned: dict[str, int | str] = {}
        states = dict(box)
        # Of a cluster that no signature asks for, any box will do.
        for cluster in _list_different(clusters):
            states |= cluster.boxes[0]
        for signed, signature in fitting:
            for name, place in signed.places[signature or ()]:
                ways = self._list_ways(self._prepared.dimensions[name], box, clusters)
                spelt = signed.tallies[name].spell(place, self._budget)
                for (_, boxes), (way, marks) in zip(ways, spelt, strict=True):
                    earned |= marks
                    states |= boxes[way]
        raws = {
            item.id: _answer(
                states.get(item.id) or [anything(self._prepared, item)], earned.get(item.id)
            )
            for item in self._prepared.items.values()
            if item.kind.counts
        }
        return {name: raw for name, raw in raws.items() if raw is not None}


def _list_different(clusters: dict[str, Cluster]) -> list[Cluster]:
    return [each for name, each in clusters.items() if name == each.items[0]]


def _list_fed_by(prepared: Prepared, names: Iterable[str]) -> list[Dimension]:
    fed = (each for name in names for each in list_fed(prepared, name))
    return list({each.id: each for each in fed}.values())


def _pick(signatures: list[Signature], mask: int, real: Signed) -> Signature | None:
    """Return a signature of those that are left that the answers can really give."""
    left = (each for number, each in enumerate(signatures) if mask >> number & 1)
    return next((each for each in left if each in real.places), None)


def _answer(states: list[State], mark: int | str | None) -> contract.Answer | None:
    """Return an answer of these states that earns so much; None for no answer."""
    if mark == MISSING:
        return None
    if mark == LEFT_OUT:
        left_out = (each.answer.raw for each in states if each.is_left_out)
        return next(left_out, DOESNT_APPLY.raw)
    for state in states:
        if state.spell is not None and isinstance(mark, int) and mark in state.marks[0]:
            return state.spell((mark,))
    return states[0].answer.raw
