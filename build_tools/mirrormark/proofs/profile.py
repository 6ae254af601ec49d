"""Proves that a profile is sound: an outcome for all results, and a use for everything in it.

The results of assessments are taken as if every outcome could go with every score. So what is said
to be covered is covered; an outcome that is said to be reached may still need results that never go
together, which its examples show better.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from mirrormark.compile import CompiledProfile
from mirrormark.model import Advice, Outcome
from mirrormark.problems import Problem
from mirrormark_engine.claims import dimensions_of, walk_claims
from mirrormark_engine.prepared import PERCENT
from mirrormark_engine.profiles import PreparedProfile, choose_outcome, judge, list_open, make_facts
from mirrormark_engine.rules import Facts, weigh

__all__ = ["ProfileProof", "prove_profile"]

type Results = dict[str, Any]
"""An outcome's id for an assessment, a score for a dimension; None for what is missing."""

MOST_STEPS = 100_000
"""Of the search: some seconds. The profile of six assessments takes some 5,000."""


@dataclass(frozen=True, slots=True)
class ProfileProof:
    """What was found out."""

    problems: tuple[Problem, ...]
    """What is unsound; empty for a sound profile."""
    is_exact: bool
    """Whether every combination was gone through; if not, only what was seen is a problem."""


def prove_profile(compiled: CompiledProfile) -> ProfileProof:
    """Prove what can be proven of a valid profile."""
    profile = compiled.profile
    search = _Search(compiled)
    problems: list[Problem] = []
    outcomes = {outcome.id for outcome in profile.outcomes}
    pieces = {piece.id for piece in profile.advice}
    for outcome, results in search.leaves():
        if search.is_empty(results):
            continue
        if outcome is None:
            if not problems and not search.lacks(results):
                problems.append(_describe_gap(results, profile.outcomes[-1]))
            continue
        outcomes.discard(outcome)
        pieces -= {piece for piece in pieces if search.can_give(piece, outcome, results)}
        if not outcomes and not pieces and profile.outcomes[-1].is_otherwise:
            break
    if search.is_exact:
        problems += [_explain(each) for each in profile.outcomes if each.id in outcomes]
        problems += [_explain_idle(each) for each in profile.advice if each.id in pieces]
    return ProfileProof(tuple(problems), search.is_exact)


def _describe_gap(results: Results, last: Outcome) -> Problem:
    said = " and ".join(
        f"{name} is {'missing' if each is None else _say(each)}" for name, each in results.items()
    )
    what = f"no outcome can be given where {said}" if said else "no outcome can be given"
    mend = "Let the last outcome be {otherwise}, or widen a rule."
    return Problem(last.place, what, mend)


def _say(result: str | Fraction) -> str:
    return result if isinstance(result, str) else f"{float(result):.4g}"


def _explain(outcome: Outcome) -> Problem:
    what = f"outcome '{outcome.id}' is never reached: its rule can't hold, or others hold before it"
    return Problem(outcome.place, what, "Move it up, change a rule, or remove it.")


def _explain_idle(piece: Advice) -> Problem:
    what = f"advice '{piece.id}' is never given: its rule never holds with an outcome that it fits"
    return Problem(piece.place, what, "Change the rule, or remove it.")


class _Search:
    """Goes through all results, and branches on one only where a rule asks for it."""

    def __init__(self, compiled: CompiledProfile) -> None:
        self.prepared = PreparedProfile(compiled.data)
        self._advice = {name: (rule, fits) for name, rule, fits in self.prepared.advice}
        rules = [rule for _, rule in self.prepared.outcomes]
        rules += [rule for rule, _ in self._advice.values()]
        self._claims = [claim for rule in rules for claim in walk_claims(rule)]
        self._judged: dict[Any, bool | None] = {}
        self._values = self._find_values()
        self._steps = 0

    @property
    def is_exact(self) -> bool:
        """Whether the search came to its end, or could have."""
        return self._steps < MOST_STEPS

    def leaves(
        self, number: int = 0, results: Results | None = None
    ) -> Iterator[tuple[str | None, Results]]:
        """Yield each outcome from ``number`` on with results that lead to it, None for none."""
        results = results or {}
        if number == len(self.prepared.outcomes):
            yield None, results
            return
        outcome, rule = self.prepared.outcomes[number]
        for verdict, decided in self._decide(rule, results):
            if verdict:
                yield outcome, decided
            else:
                yield from self.leaves(number + 1, decided)

    def lacks(self, results: Results) -> list[str]:
        """Return the assessments that lack something, as a page without an outcome says."""
        facts = self._facts_of(results)
        _, passed = choose_outcome(self.prepared, facts)
        return list_open(self.prepared, passed, facts)

    def can_give(self, piece: str, outcome: str, results: Results) -> bool:
        """Whether advice can be given with an outcome, where these are the results."""
        rule, fits = self._advice[piece]
        if fits and outcome not in fits:
            return False
        return any(verdict for verdict, _ in self._decide(rule, results))

    def is_empty(self, results: Results) -> bool:
        """Whether there is nothing at all, so that the engine gives no outcome."""
        known = [name for name in self.prepared.assessments if name not in results]
        return not known and all(each is None for each in results.values())

    def _facts_of(self, results: Results) -> Facts:
        """Return what rules are about."""
        whole = self.prepared.assessments
        outcomes = {name: each for name, each in results.items() if name in whole}
        scores = {name: each for name, each in results.items() if name not in whole}
        return make_facts(self.prepared, outcomes, scores)

    def _decide(
        self,
        rule: Any,  # noqa: ANN401 (JSON data)
        results: Results,
    ) -> Iterator[tuple[bool | None, Results]]:
        """Yield results for which a rule holds, doesn't hold, or can't be told."""
        self._steps += 1
        if not self.is_exact:
            return
        names = [name for claim in walk_claims(rule) for name in dimensions_of(claim)]
        unknown = [name for name in names if name not in results]
        verdict = weigh(rule, lambda claim: self._judge(claim, results))
        if verdict is not None or not unknown:
            yield verdict, results
            return
        for value in self._values[unknown[0]]:
            yield from self._decide(rule, {**results, unknown[0]: value})

    def _judge(self, claim: list[Any], results: Results) -> bool | None:
        """Judge a claim; None as well where it isn't chosen yet what it is about."""
        names = dimensions_of(claim)
        if any(name not in results for name in names):
            return None
        # Each claim is met again and again, with few results of what it is about.
        key = id(claim), *(results[name] for name in names)
        if key not in self._judged:
            about = {name: results[name] for name in names}
            self._judged[key] = judge(claim, self._facts_of(about))
        return self._judged[key]

    def _find_values(self) -> Mapping[str, list[Any]]:
        """Return, by name, one of all results that no rule tells apart, and None."""
        names = dict.fromkeys(name for claim in self._claims for name in dimensions_of(claim))
        return {
            name: [*(self._list_scores(name) if "." in name else self._list_outcomes(name)), None]
            for name in names
        }

    def _list_outcomes(self, name: str) -> list[str]:
        named = {claim[2] for claim in self._claims if claim[:2] == ["is", name]}
        outcomes = [outcome for outcome, _ in self.prepared.assessments[name].outcomes]
        others = [outcome for outcome in outcomes if outcome not in named]
        return [*(outcome for outcome in outcomes if outcome in named), *others[:1]]

    def _list_scores(self, name: str) -> list[Fraction]:
        compared = self._find_compared(name)
        edges = sorted(
            {Fraction(0), Fraction(PERCENT)}.union(*(self._find_edges(n) for n in compared))
        )
        # Between two bounds there may have to be room for all that are compared with one another.
        many = len(compared)
        between = [
            low + (high - low) * step / (many + 1)
            for low, high in pairwise(edges)
            for step in range(1, many + 1)
        ]
        scores = sorted({*edges, *between})
        return scores if many > 1 else self._drop_alike(name, scores)

    def _find_compared(self, name: str) -> set[str]:
        """Return the names with which rules compare one, directly or by way of others."""
        compared = {name}
        while True:
            more = {
                other
                for claim in self._claims
                if compared & set(dimensions_of(claim))
                for other in dimensions_of(claim)
            }
            if more <= compared:
                return compared
            compared |= more

    def _find_edges(self, name: str) -> set[Fraction]:
        """Return the scores at which a claim about a dimension changes."""
        assessment, _, dimension = name.partition(".")
        bands = self.prepared.assessments[assessment].dimensions[dimension].bands
        claims = [claim for claim in self._claims if name in dimensions_of(claim)]
        edges = {each for claim in claims for each in claim[1:] if isinstance(each, Fraction)}
        if any(claim[0] == "is" for claim in claims):
            edges |= {start for _, start in bands}
        return edges

    def _drop_alike(self, name: str, scores: list[Fraction]) -> list[Fraction]:
        """Keep one score of those that no claim tells apart."""
        claims = [claim for claim in self._claims if name in dimensions_of(claim)]
        kept: dict[tuple[bool | None, ...], Fraction] = {}
        for score in scores:
            facts = self._facts_of({name: score})
            kept.setdefault(tuple(judge(claim, facts) for claim in claims), score)
        return list(kept.values())
