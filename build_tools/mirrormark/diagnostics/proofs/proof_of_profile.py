"""Proves that a profile is sound: an outcome for all results, and a use for everything in it.

Results are gone through as rules ask for them, and counted only if responses can have them: whether
an outcome goes with a score of the same assessment is looked up there (`together`).
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import pairwise

from mirrormark.diagnostics.compile import CompiledProfile
from mirrormark.diagnostics.proofs.finding import Doubt, Finding, Proof
from mirrormark.diagnostics.proofs.space import Found, Nothing, Open, Verdict
from mirrormark.diagnostics.proofs.together import Results, Together, list_scores
from mirrormark.model import Advice, Outcome, Profile
from mirrormark.model.problems import Problem
from mirrormark_engine.claims import (
    Claim,
    InBand,
    Rule,
    dimensions_of,
    numbers_in,
    walk_claims,
)
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.profiles import PreparedProfile, choose_outcome, list_open, make_facts
from mirrormark_engine.scoring.rules import Facts, judge_claim, weigh

__all__ = ["prove_profile"]

MOST_COMPARED = 60
"""Scores of one dimension that are compared with those of other assessments."""
MOST_STEPS = 100_000
"""Of the search: some seconds. The profile of six assessments takes some 5,000."""


def prove_profile(compiled: CompiledProfile) -> Proof:
    """Prove what can be proven of a valid profile."""
    profile = compiled.document
    search = _Search(compiled)
    unreached: dict[str, int] = {name: 0 for name, _ in search.prepared.outcomes}
    """With how much was tried where it couldn't be told whether responses have the results."""
    not_given: dict[str, int] = {name: 0 for name, _, _ in search.prepared.advice}
    gap: Finding | None = None
    for outcome, results in search.leaves():
        if search.is_empty(results):
            continue
        if outcome is None:
            if not isinstance(gap, Problem) and not search.lacks(results):
                gap = _describe_gap(results, search.together.judge(results), profile) or gap
            continue
        _strike(unreached, outcome, search.together, [results])
        for piece in list(not_given):
            giving = search.list_giving(piece, outcome, results)
            _strike(not_given, piece, search.together, giving)
        if not unreached and not not_given and profile.outcomes[-1].is_otherwise:
            break
    found = [gap] if gap else []
    if search.is_exact:
        outcomes = [each for each in profile.outcomes if each.id in unreached]
        pieces = [each for each in profile.advice if each.id in not_given]
        found += [_explain(each, unreached[each.id]) for each in outcomes]
        found += [_explain_idle(each, not_given[each.id]) for each in pieces]
    else:
        what = "whether there is an outcome for all results, and a use for all rules,"
        found.append(Doubt(profile.place, what, MOST_STEPS, "Let rules name fewer of them."))
    return Proof(
        problems=tuple(each for each in found if isinstance(each, Problem)),
        doubts=tuple(each for each in found if isinstance(each, Doubt)),
    )


def _strike(left: dict[str, int], name: str, together: Together, ways: Iterable[Results]) -> None:
    """Strike a name off the list if responses have any of the results that lead to it."""
    if name not in left:
        return
    for results in ways:
        match together.judge(results):
            case Found():
                del left[name]
                return
            case Open(tried):
                left[name] += tried


def _describe_gap(results: Results, verdict: Verdict, profile: Profile) -> Finding | None:
    last = profile.outcomes[-1]
    said = " and ".join(
        f"{name} is {'missing' if each is None else _say(each)}" for name, each in results.items()
    )
    where = f" where {said}" if said else ""
    mend = "Let the last outcome be {otherwise}, or widen a rule."
    match verdict:
        case Nothing():
            return None
        case Open(tried):
            return Doubt(last.place, f"whether results are possible{where}", tried, mend)
    return Problem("no-outcome-given", last.place, f"no outcome can be given{where}", mend)


def _say(result: str | Fraction) -> str:
    return result if isinstance(result, str) else f"{float(result):.4g}"


def _explain(outcome: Outcome, tried: int) -> Finding:
    if tried:
        what = f"whether outcome '{outcome.id}' is ever reached"
        return Doubt(outcome.place, what, tried, "Add an example that reaches it.")
    what = f"outcome '{outcome.id}' is never reached: its rule can't hold, or others hold before it"
    return Problem(
        "unreachable-outcome", outcome.place, what, "Move it up, change a rule, or remove it."
    )


def _explain_idle(piece: Advice, tried: int) -> Finding:
    if tried:
        what = f"whether advice '{piece.id}' is ever given"
        return Doubt(piece.place, what, tried, "Add an example that gets it.")
    what = f"advice '{piece.id}' is never given: its rule never holds with an outcome that it fits"
    return Problem("unreachable-advice", piece.place, what, "Change the rule, or remove it.")


class _Search:
    """Goes through all results, and branches on one only where a rule asks for it."""

    def __init__(self, compiled: CompiledProfile) -> None:
        self.prepared = PreparedProfile(compiled.data)
        self._advice = {name: (rule, fits) for name, rule, fits in self.prepared.advice}
        rules = [rule for _, rule in self.prepared.outcomes]
        rules += [rule for rule, _ in self._advice.values()]
        self._claims = [claim for rule in rules for claim in walk_claims(rule)]
        self._judged: dict[Hashable, bool | None] = {}
        self.together = Together(self.prepared, compiled.uses, self._claims)
        self._is_thinned = False
        self._values = self._find_values()
        self._steps = 0

    @property
    def is_exact(self) -> bool:
        """Whether the search came to its end, or could have, and nothing was left out of it."""
        return self._steps < MOST_STEPS and not self._is_thinned

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

    def list_giving(self, piece: str, outcome: str, results: Results) -> Iterator[Results]:
        """Yield the results among these with which advice is given with an outcome."""
        rule, fits = self._advice[piece]
        if not fits or outcome in fits:
            yield from (decided for verdict, decided in self._decide(rule, results) if verdict)

    def is_empty(self, results: Results) -> bool:
        """Whether there is nothing at all, so that the engine gives no outcome."""
        known = [name for name in self.prepared.assessments if name not in results]
        return not known and all(each is None for each in results.values())

    def _facts_of(self, results: Results) -> Facts:
        """Return what rules are about."""
        outcomes = {name: each for name, each in results.items() if isinstance(each, str)}
        return make_facts(self.prepared, outcomes, list_scores(results))

    def _decide(
        self,
        rule: Rule | None,
        results: Results,
    ) -> Iterator[tuple[bool | None, Results]]:
        """Yield results for which a rule holds, doesn't hold, or can't be told."""
        self._steps += 1
        if self._steps >= MOST_STEPS:
            return
        names = [name for claim in walk_claims(rule) for name in dimensions_of(claim)]
        unknown = [name for name in names if name not in results]
        verdict = weigh(rule, lambda claim: self._judge(claim, results))
        if verdict is not None or not unknown:
            yield verdict, results
            return
        for value in self._values[unknown[0]]:
            yield from self._decide(rule, {**results, unknown[0]: value})

    def _judge(self, claim: Claim, results: Results) -> bool | None:
        """Judge a claim; None as well where it isn't chosen yet what it is about."""
        names = dimensions_of(claim)
        if any(name not in results for name in names):
            return None
        # Each claim is met again and again, with few results of what it is about.
        key = id(claim), *(results[name] for name in names)
        if key not in self._judged:
            about = {name: results[name] for name in names}
            self._judged[key] = judge_claim(claim, self._facts_of(about))
        return self._judged[key]

    def _find_values(self) -> Mapping[str, list[str | Fraction | None]]:
        """Return, by name, one of all results that no rule tells apart, and None."""
        names = dict.fromkeys(name for claim in self._claims for name in dimensions_of(claim))
        return {
            name: [*(self._list_scores(name) if "." in name else self._list_outcomes(name)), None]
            for name in names
        }

    def _list_outcomes(self, name: str) -> list[str]:
        """Return the outcomes that rules, or the scores that go with them, tell apart."""
        named = {
            claim.band
            for claim in self._claims
            if isinstance(claim, InBand) and claim.dimension == name
        }
        outcomes = [outcome for outcome, _ in self.prepared.assessments[name].outcomes]
        ruled = {other for claim in self._claims for other in dimensions_of(claim)}
        if any(other.startswith(f"{name}.") for other in ruled):
            return outcomes  # rules may not tell them apart, but other scores go with each
        others = [outcome for outcome in outcomes if outcome not in named]
        return [*(outcome for outcome in outcomes if outcome in named), *others[:1]]

    def _list_scores(self, name: str) -> list[Fraction]:
        compared = self._find_compared(name)
        if len({each.partition(".")[0] for each in compared}) > 1:
            return self._list_real_scores(name)
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

    def _list_real_scores(self, name: str) -> list[Fraction]:
        """Return scores that the dimension can really have.

        Scores of several assessments that are compared can't be looked up together. So what is
        looked up is whether each can have the very score.
        """
        scores, is_all = self.together.list_scores(name)
        self._is_thinned = self._is_thinned or not is_all or len(scores) > MOST_COMPARED
        return scores[:: len(scores) // MOST_COMPARED + 1]

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
        edges = {number for claim in claims for number in numbers_in(claim)}
        if any(isinstance(claim, InBand) for claim in claims):
            edges |= {start for _, start in bands}
        return edges

    def _drop_alike(self, name: str, scores: list[Fraction]) -> list[Fraction]:
        """Keep one score of those that no claim tells apart."""
        claims = [claim for claim in self._claims if name in dimensions_of(claim)]
        kept: dict[tuple[bool | None, ...], Fraction] = {}
        for score in scores:
            facts = self._facts_of({name: score})
            kept.setdefault(tuple(judge_claim(claim, facts) for claim in claims), score)
        return list(kept.values())
