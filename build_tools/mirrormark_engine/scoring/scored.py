"""All that scoring finds out about one response, before anybody asks why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.findings import choose_outcome, find_percentile
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.rules import Facts
from mirrormark_engine.scoring.scores import Score, score_dimensions
from mirrormark_engine.scoring.visible import hide

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Scored", "describe_score", "score_given"]


class Scored(NamedTuple):
    """A response, with what it was scored to be."""

    given: Mapping[str, Answer]
    """As it was read, hidden answers included."""
    shown: Mapping[str, Answer]
    """With those to hidden items replaced."""
    scores: Mapping[str, Score]
    facts: Facts
    """What rules see of it."""
    outcome: str | None


def score_given(prepared: Prepared, given: Mapping[str, Answer]) -> Scored:
    """Score answers that `read_answers` returned."""
    shown = hide(prepared, given)
    scores = score_dimensions(prepared, shown)
    facts = Facts(
        shown,
        {name: each.score for name, each in scores.items()},
        {name: each.band_of(scores[name].score) for name, each in prepared.dimensions.items()},
    )
    return Scored(given, shown, scores, facts, choose_outcome(prepared, facts))


def describe_score(dimension: Dimension, scored: Scored) -> "contract.DimensionResult":
    """Return what is told of one dimension."""
    score = scored.scores[dimension.id]
    return {
        "id": dimension.id,
        "score": None if score.score is None else float(score.score),
        "low": float(score.low),
        "high": float(score.high),
        "band": scored.facts.bands[dimension.id],
        "percentile": find_percentile(dimension, score.score),
        "answered": score.answered,
        "items": score.items,
    }
