"""Which outcomes a point of the plane can have, whatever the other scores and answers are.

The engine's own search says so (`mirrormark_engine.search.reach`): nothing is sampled.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator
from fractions import Fraction
from functools import partial
from itertools import groupby

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import Prepared, contract
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.scoring.rules import Facts, judge_claim
from mirrormark_engine.search.axes import make_axis
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.layout import lay_out
from mirrormark_engine.search.reach import Branch, Domains, Reach
from mirrormark_engine.search.units import Signature, Unit
from mirrormark_engine.sums import list_starts

__all__ = ["Possible"]

MOST_BRANCHES = 200
"""Combinations of answers that rules and conditions name; beyond, not all are gone through."""

MOST_PLACED = 250_000
"""Steps of looking where on the plane answers lie; beyond, not all are looked at either."""

type Signed = dict[tuple[Fraction | None, ...], set[Signature]]
"""Signatures by the scores of some dimensions."""
type Key = tuple[int, ...]
"""Where a point lies: what the caller says of it."""


class Possible:
    """The responses to one assessment."""

    def __init__(self, compiled: CompiledAssessment) -> None:
        # Advice doesn't matter here, and its rules would tie together what outcomes keep apart.
        self.prepared = Prepared({**compiled.data, "advice": []})
        self.is_exact = True
        """Whether everything was gone through, as far as is known."""
        answers = read_answers(self.prepared, {})
        self._layout = lay_out(self.prepared)
        self._reach = Reach(self.prepared, answers, self._layout, MOST_BRANCHES)
        self._more_branches = self._reach.branches()
        self._branches: list[Branch] = []
        self._budget = Budget(MOST_PLACED)
        self._placed: dict[Hashable, dict[Key, set[Signature]]] = {}
        self._signed: dict[Hashable, list[tuple[Signature, int]]] = {}

    def list_branches(self) -> Iterator[Branch]:
        """Yield all responses, cut by the answers that rules and conditions name."""
        yield from self._branches
        for branch in self._more_branches:
            self._branches.append(branch)
            yield branch
        self.is_exact = self.is_exact and self._reach.is_exact

    def spell_examples(self) -> dict[str, contract.Answers]:
        """Return a response for each outcome that was reached, not at the edge if there is more."""
        found: dict[str, contract.Answers] = {}
        for branch in self.list_branches():
            for outcome, domains in branch.leaves():
                if outcome is not None and outcome not in found:
                    found[outcome] = branch.spell(self._take_middles(branch, domains))
            if len(found) == len(self.prepared.outcomes):
                break
        return found

    def _take_middles(self, branch: Branch, domains: Domains) -> Domains:
        """Return domains with the middle of all values, where a unit is a single score."""
        taken = []
        for number, (unit, domain) in enumerate(zip(self._layout.units, domains, strict=True)):
            if len(unit.axes) == 1 and any(domain.values()):
                signed = self._sign_values(branch, number)
                fitting = [(signature, value) for signature, value in signed if signature in domain]
                signature, value = fitting[len(fitting) // 2]
                taken.append({signature: {unit.axes[0]: value}})
            else:
                taken.append(domain)
        return taken

    def _sign_values(self, branch: Branch, number: int) -> list[tuple[Signature, int]]:
        """Return all values of a unit that is a single score, rising, each with its signature.

        Claims see no more of a score than between which of their bounds it lies.
        """
        alike = self._reach.key_of(number, branch.shown)
        if alike not in self._signed:
            unit = self._layout.units[number]
            (name,) = unit.axes
            axis = make_axis(self.prepared, self.prepared.dimensions[name], branch.shown)
            starts = sorted(list_starts(unit.list_bounds(self.prepared), axis.full))
            signed: list[tuple[Signature, int]] = []
            for _, between in groupby(axis.list_values(), partial(bisect_right, starts)):
                values = list(between)
                signature = unit.sign(self.prepared, {name: axis.score_of(values[0])})
                signed += [(signature, value) for value in values]
            self._signed[alike] = signed
        return self._signed[alike]

    def list_tied(self, names: set[str]) -> list[Unit]:
        """Return the units in which other dimensions vary together with these."""
        return [
            unit
            for unit in self._layout.units
            if names & set(unit.dimensions) and not set(unit.dimensions) <= names
        ]

    def find(
        self,
        facts: Facts,
        place: Callable[[dict[str, Fraction]], Key],
        wanted: frozenset[str],
    ) -> set[str]:
        """Return those of the ``wanted`` outcomes that are possible where ``facts`` are the scores.

        ``place`` says where scores lie; what it says the same of, is the same place.
        """
        names = set(facts.scores)
        here = place({name: score for name, score in facts.scores.items() if score is not None})
        found: set[str] = set()
        for branch in self.list_branches():
            domains = self._restrict(branch, names, facts, place, here)
            if domains is not None:
                found |= {outcome for outcome, _ in branch.leaves(domains) if outcome in wanted}
            if found == wanted:
                break
        return found

    def _restrict(
        self,
        branch: Branch,
        names: set[str],
        facts: Facts,
        place: Callable[[dict[str, Fraction]], Key],
        here: Key,
    ) -> Domains | None:
        """Return the domains of a branch as far as they lie here, None where nothing does."""
        domains = []
        for number, unit in enumerate(self._layout.units):
            domain = branch.domains[number]
            if set(unit.dimensions) <= names:
                domain = {tuple(judge_claim(claim, facts) for claim in unit.claims): {}}
            elif names & set(unit.dimensions):
                placed = self._place_signatures(branch, number, unit, names, place)
                domain = {
                    signature: {}
                    for key, signatures in placed.items()
                    if _agrees(key, here)
                    for signature in signatures
                }
            if not domain:
                return None
            domains.append(domain)
        return domains

    def _place_signatures(
        self,
        branch: Branch,
        number: int,
        unit: Unit,
        names: set[str],
        place: Callable[[dict[str, Fraction]], Key],
    ) -> dict[Key, set[Signature]]:
        """Return the signatures of a unit by the place in which its scores lie."""
        alike = self._reach.key_of(number, branch.shown)
        if alike not in self._placed:
            found = self._placed[alike] = {}
            order = sorted(names)
            for scores, signatures in self._sign(branch, unit, order).items():
                known = zip(order, scores, strict=True)
                key = place({name: score for name, score in known if score is not None})
                found.setdefault(key, set()).update(signatures)
        return self._placed[alike]

    def _sign(self, branch: Branch, unit: Unit, names: list[str]) -> Signed:
        """Return the signatures of a unit by its scores; nothing where that is too much work."""
        try:
            signed, is_exact = unit.list_by_scores(self.prepared, branch.shown, names, self._budget)
        except OutOfBudgetError:
            signed, is_exact = {}, False
        self.is_exact = self.is_exact and is_exact
        return signed


def _agrees(key: Key, other: Key) -> bool:
    """Whether two places may be the same; -1 is a coordinate that is not known."""
    return all(-1 in (one, two) or one == two for one, two in zip(key, other, strict=True))
