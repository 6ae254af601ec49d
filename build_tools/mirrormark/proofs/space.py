"""All responses to one assessment, as the proofs look at them."""

from collections.abc import Mapping
from typing import Any

from mirrormark.compile import Compiled
from mirrormark.model import Assessment
from mirrormark_engine import Prepared, score
from mirrormark_engine.answers import read_answers
from mirrormark_engine.layout import layout_of
from mirrormark_engine.reach import Branch, Reach

__all__ = ["Space"]

MOST_BRANCHES = 5_000
"""Combinations of answers that rules and conditions name; beyond, not all are gone through."""


class Space:
    """The branches of an assessment, and what has been reached in them."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.prepared = Prepared(compiled.data)
        self.layout = layout_of(self.prepared)
        self.reach = Reach(
            self.prepared, read_answers(self.prepared, {}), self.layout, MOST_BRANCHES
        )
        self.branches: list[Branch] = list(self.reach.branches())
        self.examples: dict[tuple[str, str], Mapping[str, Any]] = {}

    @property
    def assessment(self) -> Assessment:
        """The assessment as its author wrote it."""
        return self.compiled.assessment

    @property
    def is_exact(self) -> bool:
        """Whether the branches and their signatures are all that there are."""
        return self.reach.is_exact

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
