"""Whether an outcome and scores of the same assessment go together in any response."""

from collections.abc import Hashable, Iterator, Mapping
from fractions import Fraction

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.proofs.formula import ALWAYS, All, Formula, Says, Some
from mirrormark.diagnostics.proofs.space import Found, Nothing, Open, Space, Verdict
from mirrormark_engine.claims import Claim, Comparison, InBand, Operand, ScoreOf, dimensions_of
from mirrormark_engine.profiles import PreparedProfile, make_facts
from mirrormark_engine.scoring.rules import Facts, judge_claim
from mirrormark_engine.search.budget import OutOfBudgetError
from mirrormark_engine.search.layout import lay_out

__all__ = ["Results", "Together", "list_scores"]

type Results = dict[str, str | Fraction | None]
"""An outcome's id for an assessment, a score for a dimension; None for what is missing."""


def list_scores(results: Results) -> dict[str, Fraction]:
    """Return the scores among results."""
    return {name: each for name, each in results.items() if isinstance(each, Fraction)}


class Together:
    """The assessments that a profile uses, each with what its responses can be."""

    def __init__(
        self,
        prepared: PreparedProfile,
        assessments: Mapping[str, CompiledAssessment],
        claims: list[Claim],
    ) -> None:
        """``claims`` are all that the rules of the profile are made of."""
        self._prepared = prepared
        self._assessments = assessments
        self._claims = claims
        self._spaces: dict[str, Space] = {}
        self._judged: dict[Hashable, Verdict] = {}

    def judge(self, results: Results) -> Verdict:
        """Return whether responses have these results, as far as rules can tell them."""
        verdicts = [self._judge_one(name, results) for name in self._assessments]
        for verdict in verdicts:
            if isinstance(verdict, Nothing):
                return verdict
        tried = [verdict.tried for verdict in verdicts if isinstance(verdict, Open)]
        return Open(sum(tried)) if tried else Found({})

    def list_scores(self, name: str) -> tuple[list[Fraction], bool]:
        """Return the scores that a dimension can have, rising, and whether there are no others."""
        assessment, _, dimension = name.partition(".")
        space = self._space_of(assessment)
        try:
            return space.start(space.allow(), is_whole=False).list_scores(dimension)
        except OutOfBudgetError:
            return [], False

    def _space_of(self, name: str) -> Space:
        if name not in self._spaces:
            self._spaces[name] = Space(self._assessments[name])
        return self._spaces[name]

    def _judge_one(self, name: str, results: Results) -> Verdict:
        known = {key: value for key, value in results.items() if key.partition(".")[0] == name}
        if all(value is None for value in known.values()):
            return Found({})  # whoever has not answered it has no result at all
        said = tuple(
            self._say_scores(name, known, make_facts(self._prepared, {}, list_scores(known)))
        )
        key = name, known.get(name, ALWAYS), said
        if key not in self._judged:
            space = self._space_of(name)
            formula = All((*self._say_outcome(space, name, known), *said))
            layout = lay_out(space.prepared, [each.claim for each in said])
            self._judged[key] = space.look_for(formula, layout)
        return self._judged[key]

    def _say_outcome(self, space: Space, name: str, known: Results) -> Iterator[Formula]:
        if name not in known:
            return
        outcome = known[name]
        names = [each for each, _ in space.prepared.outcomes]
        yield (
            space.reach(names.index(outcome))
            if isinstance(outcome, str)
            else Some((space.fits_no_rule, space.stays_undecided))
        )

    def _say_scores(self, name: str, known: Results, facts: Facts) -> Iterator[Says]:
        """Yield what rules say of the scores of one assessment.

        Of those that are compared with scores of others, the very number counts.
        """
        scores = list_scores(known)
        for claim in self._claims:
            names = dimensions_of(claim)
            own = [each for each in names if each.startswith(f"{name}.")]
            inside = [each for each in own if each in known]
            if own == names:
                if inside == names:  # otherwise the rules were settled without it
                    yield Says(_within(claim), frozenset([judge_claim(claim, facts)]))
                continue
            for each in inside:
                score = scores.get(each)
                is_same = Comparison("==", _operand_within(ScoreOf(each)), score or Fraction(0))
                yield Says(is_same, frozenset([None if score is None else True]))


def _within(claim: Claim) -> Claim:
    """Return a claim about scores of one assessment as the assessment itself would make it."""
    if isinstance(claim, InBand):
        return claim._replace(dimension=_name_within(claim.dimension))
    if isinstance(claim, Comparison):
        left, right = _operand_within(claim.left), _operand_within(claim.right)
        return claim._replace(left=left, right=right)
    return claim


def _operand_within(operand: Operand) -> Operand:
    if isinstance(operand, ScoreOf):
        return ScoreOf(_name_within(operand.dimension))
    return operand


def _name_within(name: str) -> str:
    return name.partition(".")[2]
