"""All responses to one assessment, as the proofs look at them."""

from collections.abc import Iterator, Mapping
from typing import Any

from mirrormark.compile import Compiled
from mirrormark.model import Assessment
from mirrormark.rules import Rule
from mirrormark_engine import Prepared, score
from mirrormark_engine.answers import read_answers
from mirrormark_engine.claims import items_of, walk_claims
from mirrormark_engine.layout import MOST_COMBINATIONS, Layout, lay_out
from mirrormark_engine.reach import Branch, Reach

__all__ = ["Space"]

MOST_BRANCHES = 5_000
"""Combinations of answers that rules and conditions name; beyond, not all are gone through."""

MOST_AT_FIRST = 50
"""Combinations of scores in a unit that are looked at before all of them."""


class Space:
    """The branches of an assessment, and what has been reached in them."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.prepared = Prepared(compiled.data)
        self._units = _list_axes(lay_out(self.prepared))
        rules = [rule for _, rule, _ in self.prepared.advice]
        self.layout = lay_out(self.prepared, filter(self._fits, rules))
        self._reach = self._start_reach(self.layout, set())
        self.branches: list[Branch] = list(self._reach.branches())
        self.is_exact = self._reach.is_exact
        """Whether nothing has been left out so far: no branch, and none of their signatures."""
        self.examples: dict[tuple[str, str], Mapping[str, Any]] = {}

    def reach_advice(self, rule: Rule | None) -> Iterator[Reach]:
        """Yield all responses, as the rules of outcomes and of a piece of advice see them.

        Where other advice compares more, it is left out: it would tie together what varies
        independently, and there may be too much of that to go through. Most advice is given to
        somebody among a few of the responses, so these come first; the last are all of them.
        """
        if self._fits(rule):
            yield self._reach
            return
        for most in (MOST_AT_FIRST, MOST_COMBINATIONS):
            reach = self._start_reach(lay_out(self.prepared, [rule], most), _list_named(rule))
            yield reach
            if reach.is_exact:  # known now that its branches have been gone through
                return

    def _fits(self, rule: Rule | None) -> bool:
        """Whether the rule of advice divides responses no further than those of outcomes do."""
        is_named = _list_named(rule) <= self.prepared.deciding
        return is_named and _list_axes(lay_out(self.prepared, [rule])) == self._units

    def _start_reach(self, layout: Layout, named: set[str]) -> Reach:
        blank = read_answers(self.prepared, {})
        named = self.prepared.deciding | named
        return Reach(self.prepared, blank, layout, MOST_BRANCHES, named)

    @property
    def assessment(self) -> Assessment:
        """The assessment as its author wrote it."""
        return self.compiled.assessment

    def say_scores(self, raws: Mapping[str, Any]) -> str:
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


def _list_axes(layout: Layout) -> list[list[str]]:
    return [unit.axes for unit in layout.units]


def _list_named(rule: Rule | None) -> set[str]:
    return {name for claim in walk_claims(rule) for name in items_of(claim)}
