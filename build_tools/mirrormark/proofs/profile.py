"""Proves that a profile is sound: it has an outcome for all results, and a use for each outcome.

The results of assessments are taken as if every outcome could go with every score. So what is said
to be covered is covered; an outcome that is said to be reached may still need scores that never go
together, which its examples show better.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any

from mirrormark.compile import CompiledProfile
from mirrormark.model import Advice, Outcome
from mirrormark.problems import Problem
from mirrormark_engine.claims import dimensions_of, walk_claims
from mirrormark_engine.profiles import PreparedProfile, judge, make_facts
from mirrormark_engine.rules import Facts, weigh

__all__ = ["prove_profile"]

type Results = dict[str, Any]
"""An outcome's id for an assessment, None where it has none; a score for a dimension."""

OPEN = object()
"""A result that isn't chosen yet."""
HIGHEST_SCORE = 100


def prove_profile(compiled: CompiledProfile) -> list[Problem]:
    """Return what is wrong with the rules of a valid profile."""
    search = _Search(compiled)
    outcomes = compiled.profile.outcomes
    problems: list[Problem] = []
    reached: set[str] = set()
    for found, results in search.leaves(0, {}):
        if found is not None:
            reached.add(found)
        elif not problems and all(results.get(name, OPEN) is not None for name in search.whole):
            said = search.say(results)
            what = f"no outcome can be given where {said}" if said else "no outcome can be given"
            mend = "Let the last outcome be {otherwise}, or widen a rule."
            problems.append(Problem(outcomes[-1].place, what, mend))
    problems += [_explain(each) for each in outcomes if each.id not in reached]
    problems += search.find_idle_advice(compiled.profile.advice)
    return problems


def _explain(outcome: Outcome) -> Problem:
    what = f"outcome '{outcome.id}' is never reached: earlier rules hold wherever its own does"
    return Problem(outcome.place, what, "Move it up, change a rule, or remove it.")


class _Search:
    """Goes through all results, one at a time, and only through those that a rule asks for."""

    def __init__(self, compiled: CompiledProfile) -> None:
        self.prepared = PreparedProfile(compiled.data)
        self.whole = list(compiled.assessments)
        self._values = self._find_values()

    def _find_values(self) -> Mapping[str, list[Any]]:
        """Return, by name, one of all results that no rule tells apart."""
        rules = [rule for _, rule in self.prepared.outcomes]
        rules += [rule for _, rule, _ in self.prepared.advice]
        claims = [claim for rule in rules for claim in walk_claims(rule)]
        names = dict.fromkeys(name for claim in claims for name in dimensions_of(claim))
        return {
            name: self._list_scores(name, claims)
            if "." in name
            else self._list_outcomes(name, claims)
            for name in names
        }

    def _list_outcomes(self, name: str, claims: list[Any]) -> list[str | None]:
        named = {claim[2] for claim in claims if claim[:2] == ["is", name]}
        outcomes = [outcome for outcome, _ in self.prepared.assessments[name].outcomes]
        others = [outcome for outcome in outcomes if outcome not in named]
        return [*(outcome for outcome in outcomes if outcome in named), *others[:1], None]

    def _list_scores(self, name: str, claims: list[Any]) -> list[Fraction]:
        """Return a score at each bound that rules have, and one between any two."""
        assessment, _, dimension = name.partition(".")
        bands = self.prepared.assessments[assessment].dimensions[dimension].bands
        edges = {Fraction(0), Fraction(HIGHEST_SCORE)}
        for claim in claims:
            if name in dimensions_of(claim):
                edges |= {start for _, start in bands} if claim[0] == "is" else set()
                edges |= {each for each in claim[1:] if isinstance(each, Fraction)}
                # Where two scores are compared, the bounds of the other are bounds of this one.
                others = [other for other in dimensions_of(claim) if other != name]
                for each in claims if others else []:
                    edges |= {bound for bound in each[1:] if isinstance(bound, Fraction)}
        ordered = sorted(edges)
        return sorted({*ordered, *((low + high) / 2 for low, high in pairwise(ordered))})

    def leaves(self, number: int, results: Results) -> Iterator[tuple[str | None, Results]]:
        """Yield each outcome from ``number`` on with results that lead to it, None for a gap."""
        if number == len(self.prepared.outcomes):
            yield None, results
            return
        outcome, rule = self.prepared.outcomes[number]
        for verdict, decided in self._decide(rule, results):
            if verdict:
                yield outcome, decided
            else:
                yield from self.leaves(number + 1, decided)

    def _decide(self, rule: Any, results: Results) -> Iterator[tuple[bool | None, Results]]:  # noqa: ANN401
        """Yield results for which a rule holds, doesn't hold, or can't be told."""
        facts = self._facts(results)
        opened = [
            name
            for claim in walk_claims(rule)
            for name in dimensions_of(claim)
            if name not in results
        ]
        verdict = weigh(
            rule,
            lambda claim: None if set(dimensions_of(claim)) & set(opened) else judge(claim, facts),
        )
        if verdict is not None or not opened:
            yield verdict, results
            return
        for value in self._values[opened[0]]:
            yield from self._decide(rule, {**results, opened[0]: value})

    def _facts(self, results: Results) -> Facts:
        outcomes = {name: each for name, each in results.items() if name in self.whole}
        scores = {name: each for name, each in results.items() if name not in self.whole}
        return make_facts(self.prepared, outcomes, scores)

    def find_idle_advice(self, pieces: tuple[Advice, ...]) -> Iterator[Problem]:
        """Yield advice whose rule never holds."""
        for piece, (_, rule, _) in zip(pieces, self.prepared.advice, strict=True):
            if not any(verdict for verdict, _ in self._decide(rule, {})):
                what = f"advice '{piece.id}' is never given: its rule can't hold"
                yield Problem(piece.place, what, "Change the rule, or remove it.")

    def say(self, results: Results) -> str:
        """Say which results these are."""
        said = [
            f"{name} is {f'{float(each):.4g}' if isinstance(each, Fraction) else each}"
            for name, each in results.items()
            if each is not None
        ]
        return " and ".join(said)
