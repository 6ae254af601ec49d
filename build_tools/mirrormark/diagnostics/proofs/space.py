"""All responses to one assessment, as the proofs look at them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.proofs.formula import (
    FAILS,
    HOLDS,
    UNDECIDED,
    All,
    Formula,
    Some,
    is_met,
    is_never,
    wish,
)
from mirrormark.diagnostics.proofs.guesses import guess
from mirrormark.diagnostics.proofs.proof_of_states import States
from mirrormark.diagnostics.proofs.scores import Scores, list_fed
from mirrormark.diagnostics.proofs.searching import Search
from mirrormark.diagnostics.responses import as_sent
from mirrormark.model import Assessment
from mirrormark_engine import Prepared, contract, find_facts, score
from mirrormark_engine.claims import Claim, Rule, dimensions_of, items_of
from mirrormark_engine.scoring.findings import choose_outcome
from mirrormark_engine.scoring.rules import Facts
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.layout import Layout, lay_out

__all__ = ["Found", "Nothing", "Open", "Space", "Verdict"]

MOST_STEPS = 4_000
"""Of one search; a step is a box of responses that is looked at."""
MOST_STEPS_IN_ALL = 60_000
"""Of all searches together, so that no file keeps its author waiting."""


@dataclass(frozen=True, slots=True)
class Found:
    """There is such a response, and it was scored."""

    response: contract.Answers


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is none: all responses were gone through."""


@dataclass(frozen=True, slots=True)
class Open:
    """None was found, and not all could be gone through."""

    tried: int
    """How many boxes of responses were looked at."""


type Verdict = Found | Nothing | Open


@dataclass(frozen=True, slots=True)
class _Known:
    """A response that has been scored."""

    response: contract.Answers
    facts: Facts
    is_whole: bool


class Space:
    """The responses to an assessment, and what they were found to reach."""

    def __init__(self, compiled: CompiledAssessment) -> None:
        self.compiled = compiled
        self.prepared = Prepared(compiled.data)
        self.layout = lay_out(self.prepared)
        self.examples: dict[tuple[str, str], contract.Answers] = {}
        """A response that reaches each thing, by kind and id, see `Proof`."""
        self.states = States(self.prepared)
        self.scores = Scores(self.prepared)
        self._left = MOST_STEPS_IN_ALL
        self._known: list[_Known] = []
        self._to_begin_with: Iterator[contract.Answers] = chain(
            (as_sent(example.answers) for example in compiled.document.examples),
            guess(self.states, list(self.prepared.items.values())),
        )

    @property
    def assessment(self) -> Assessment:
        """The assessment as its author wrote it."""
        return self.compiled.document

    def reach(self, number: int) -> Formula:
        """Return what it takes to get the outcome with this number: its rule is the first."""
        rules = [rule for _, rule in self.prepared.outcomes]
        return All((wish(rules[number], HOLDS), *(wish(rule, FAILS) for rule in rules[:number])))

    @property
    def fits_no_rule(self) -> Formula:
        """Return what it takes for all rules to be false."""
        return All(tuple(wish(rule, FAILS) for _, rule in self.prepared.outcomes))

    @property
    def stays_undecided(self) -> Formula:
        """Return what it takes for a rule to be undecided before any holds."""
        rules = [rule for _, rule in self.prepared.outcomes]
        return Some(
            tuple(
                All((*(wish(before, FAILS) for before in rules[:number]), wish(rule, UNDECIDED)))
                for number, rule in enumerate(rules)
            )
        )

    def has_no_outcome(self, facts: Facts) -> bool:
        """Return whether a response fits no rule, or stays undecided: both formulas at once."""
        return choose_outcome(self.prepared, facts) is None

    def leaves_nobody_out(self, rule: Rule | None, layout: Layout, *others: Formula) -> bool:
        """Return whether no response is without what a rule gives, where ``others`` hold, too.

        Where something is blank, most rules are undecided; where all that is asked is answered,
        whom that leaves out is a choice like any other.
        """
        left_out = [
            self.look_for(All((wish(rule, FAILS), *others)), layout),
            self.look_for(All((wish(rule, UNDECIDED), *others)), layout, only_whole=True),
        ]
        return all(isinstance(verdict, Nothing) for verdict in left_out)

    def look_for(
        self,
        formula: Formula,
        layout: Layout | None = None,
        *,
        only_whole: bool = False,
        meets: Callable[[Facts], bool] | None = None,
    ) -> Verdict:
        """Look for a response, among those without blanks first.

        ``layout`` has the units of its claims; by default those of the outcomes. ``meets`` says
        quickly of a response whether it meets the formula.
        """
        if is_never(formula, self._is_decided if only_whole else lambda _: False):
            return Nothing()
        meets = meets or partial(is_met, formula)
        for known in self._walk_known():
            if (known.is_whole or not only_whole) and meets(known.facts):
                return Found(known.response)
        if not self._left:
            return Open(0)
        tried = 0
        for is_whole in (True, False)[: 1 if only_whole else 2]:
            budget = self.allow()
            search = self.start(budget, is_whole=is_whole)
            try:
                response = search.find(formula, layout or self.layout)
            except OutOfBudgetError:
                search.is_all = False
                response = None
            self.charge(budget)
            tried += budget.spent
            if response is not None:
                known = self._score(response)
                if meets(known.facts):  # nothing is said that wasn't scored
                    return Found(known.response)
                return Open(tried)
        return Nothing() if search.is_all else Open(tried)

    def start(self, budget: Budget, *, is_whole: bool) -> Search:
        """Return a search among whole responses, or among all."""
        return Search(self.prepared, self.states, self.scores, budget, is_whole=is_whole)

    def allow(self) -> Budget:
        """Return what the next search may take."""
        return Budget(min(MOST_STEPS, self._left))

    def charge(self, budget: Budget) -> None:
        """Take off what a search has taken."""
        self._left = max(0, self._left - budget.spent)

    def outcome_of(self, response: contract.Answers) -> str | None:
        """Return the outcome that a response gets."""
        return score(self.prepared, dict(response))["outcome"]

    def say_scores(self, raws: contract.Answers) -> str:
        """Say where a response lies, as far as rules look at it: «where need is 45»."""
        ruled = {name for unit in self.layout.units for name in unit.dimensions}
        result = score(self.prepared, dict(raws))
        scores = {each["id"]: each["score"] for each in result["dimensions"]}
        said = [
            f"{name} has no score" if scores[name] is None else f"{name} is {scores[name]:.4g}"
            for name in scores
            if name in ruled
        ]
        return f"where {', '.join(said)}" if said else "for some answers"

    def _is_decided(self, claim: Claim) -> bool:
        """Whether a claim is true or false in every whole response: there, nothing is missing.

        A score needs an item that is always asked; an answer that isn't asked makes a claim false.
        """
        fed = [each for name in dimensions_of(claim) for each in list_fed(self.prepared, name)]
        answers = [self.prepared.items[name] for name in items_of(claim)]
        return all(item.kind.counts for item in answers) and all(
            any(feed.full and feed.item.when is None for feed in each.feeds) for each in fed
        )

    def _walk_known(self) -> Iterator[_Known]:
        """Yield all responses that are known; those to begin with are scored in their turn."""
        yield from self._known
        for response in self._to_begin_with:
            yield self._score(response)

    def _score(self, response: contract.Answers) -> _Known:
        """Score a response without what isn't asked in it, and remember it."""
        facts = find_facts(self.prepared, dict(response))
        asked = {
            name: raw for name, raw in response.items() if facts.answers[name].state != "hidden"
        }
        is_whole = not any(
            facts.answers[item.id].is_missing or facts.answers[item.id].state == "doesnt-apply"
            for item in self.prepared.items.values()
            if item.kind.counts
        )
        known = _Known(asked, facts, is_whole)
        self._known.append(known)
        return known
