"""Rules, as far as two scores settle them."""

from fractions import Fraction
from typing import Literal

from mirrormark.model.rules import Joined, Negated, Rule
from mirrormark_engine import Prepared
from mirrormark_engine import claims as exactly
from mirrormark_engine.claims import Claim, dimensions_of
from mirrormark_engine.scoring.rules import Facts, judge_claim

__all__ = ["is_settled_by", "make_facts", "settle"]


def make_facts(prepared: Prepared, scores: dict[str, Fraction]) -> Facts:
    """Return what is known where some dimensions have these scores."""
    known: dict[str, Fraction | None] = dict(scores)
    bands = {name: prepared.dimensions[name].band_of(score) for name, score in scores.items()}
    return Facts({}, known, bands)


def is_settled_by(claim: Claim, names: set[str]) -> bool:
    """Whether a claim is about the scores of these dimensions alone."""
    dimensions = dimensions_of(claim)
    return bool(dimensions) and set(dimensions) <= names


def settle(rule: Rule | None, exact: exactly.Rule | None, facts: Facts) -> bool | Rule:
    """Return whether a rule holds, or what is left of it to decide on.

    ``rule`` is as its author wrote it, ``exact`` the same as it was compiled.
    """
    if rule is None or exact is None:
        return True
    if isinstance(rule, Joined) and isinstance(exact, exactly.Joined):
        pairs = zip(rule.rules, exact.rules, strict=True)
        return _join(rule.by, [settle(part, exact_part, facts) for part, exact_part in pairs])
    if isinstance(rule, Negated) and isinstance(exact, exactly.Negated):
        left = settle(rule.rule, exact.rule, facts)
        return not left if isinstance(left, bool) else Negated(left)
    assert not isinstance(exact, exactly.Joined | exactly.Negated), "it is the same rule"
    if is_settled_by(exact, set(facts.scores)):
        return bool(judge_claim(exact, facts))
    return rule


def _join(by: Literal["and", "or"], parts: list[bool | Rule]) -> bool | Rule:
    # One False settles an "and", one True an "or"; the others add nothing.
    settling = by == "or"
    if any(part is settling for part in parts):
        return settling
    left = [part for part in parts if not isinstance(part, bool)]
    if len(left) > 1:
        return Joined(by, tuple(left))
    return left[0] if left else not settling
