"""Rules, as far as two scores settle them."""

from fractions import Fraction

from mirrormark.model.rules import Rule
from mirrormark_engine import Prepared
from mirrormark_engine.claims import Claim, Joined, Negated, dimensions_of
from mirrormark_engine.claims import Rule as ExactRule
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


def settle(rule: Rule | None, exact: ExactRule | None, facts: Facts) -> bool | Rule:
    """Return whether a rule holds, or what is left of it to decide on.

    ``rule`` is as its author wrote it, ``exact`` the same as it was compiled.
    """
    if rule is None or exact is None:
        return True
    if isinstance(exact, Joined):
        pairs = zip(rule[1:], exact.rules, strict=True)
        return _join(exact.by, [settle(part, exact_part, facts) for part, exact_part in pairs])
    if isinstance(exact, Negated):
        left = settle(rule[1], exact.rule, facts)
        return not left if isinstance(left, bool) else ["not", left]
    if is_settled_by(exact, set(facts.scores)):
        return bool(judge_claim(exact, facts))
    return rule


def _join(by: str, parts: list[bool | Rule]) -> bool | Rule:
    # One False settles an "and", one True an "or"; the others add nothing.
    settling = by == "or"
    if any(part is settling for part in parts):
        return settling
    left = [part for part in parts if not isinstance(part, bool)]
    if len(left) > 1:
        return [by, *left]
    return left[0] if left else not settling
