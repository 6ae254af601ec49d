"""How far scores move when the same people answer again."""

from collections.abc import Mapping
from math import sqrt

from mirrormark.diagnostics.compile.compiled_assessment import compile_assessment
from mirrormark.diagnostics.habits import HABITS, IN_THE_MIDDLE, answer_by_habit
from mirrormark.model import Assessment
from mirrormark_engine import Prepared
from mirrormark_engine.scoring.answers import read_answers
from mirrormark_engine.scoring.prepared import Dimension
from mirrormark_engine.scoring.scores import score_dimensions
from mirrormark_engine.search.retest import Retest

__all__ = ["find_moves"]


def find_moves(assessment: Assessment) -> dict[str, float]:
    """Return how far the score of each dimension moves, in points, on answering again.

    It is the standard deviation of the score around one to which every item was answered in its
    middle, by the model of answers that move (`mirrormark_engine.kinds.noise`). The weakest of
    several has none, for what is known of sums doesn't hold for it. The assessment has no problems.
    """
    prepared = Prepared(compile_assessment(assessment, content_version=""))
    # Nothing is hidden by a condition: each item counts.
    middle = read_answers(prepared, answer_by_habit(prepared, HABITS[IN_THE_MIDDLE]))
    retest = Retest(prepared, middle, score_dimensions(prepared, middle))
    return {
        name: sqrt(variance)
        for name, dimension in prepared.dimensions.items()
        if _is_made_of_sums(dimension, prepared.dimensions)
        and (variance := retest.find_variance(name)) is not None
    }


def _is_made_of_sums(dimension: Dimension, dimensions: Mapping[str, Dimension]) -> bool:
    return dimension.mode != "weakest" and all(
        _is_made_of_sums(dimensions[part], dimensions) for part, _ in dimension.parts
    )
