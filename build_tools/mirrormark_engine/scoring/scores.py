"""From answers to the scores of dimensions, with the range that missing answers leave open.

All arithmetic is on whole numbers and fractions, and is rounded once, at the end. So a score does
not depend on the order of items, on the machine, or on the version of Python.

A score is the percentage of the most that could be earned (POMP): P. Cohen, J. Cohen, L. S. Aiken,
S. G. West, "The problem of units and the circumstance for POMP" (1999). What is missing drops out,
as long as enough is answered; on when that may be, see P. M. Fayers, D. Curran, D. Machin,
"Incomplete quality of life data in randomized trials: missing items" (1998).
"""

from collections.abc import Mapping
from fractions import Fraction

from mirrormark_engine.exact import PERCENT
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Dimension, Prepared

__all__ = ["Score", "derive", "is_enough", "score_dimensions"]


class Score:
    """What is known of one dimension. Scores run from 0 to 100."""

    __slots__ = ("answered", "full", "high", "items", "low", "score")

    def __init__(
        self,
        score: Fraction | None,
        low: Fraction,
        high: Fraction,
        *,
        answered: int,
        items: int,
        full: int = 0,
    ) -> None:
        self.score = score
        """None below the minimum of answers."""
        self.low = low
        """With everything missing at its lowest."""
        self.high = high
        """With everything missing at its highest."""
        self.answered = answered
        """How many of its items count."""
        self.items = items
        """How many could: those that are shown and apply."""
        self.full = full
        """The most that the answered items could contribute; 0 for a derived dimension."""


def score_dimensions(prepared: Prepared, shown: Mapping[str, Answer]) -> dict[str, Score]:
    """Score every dimension, in the author's order, from answers that `hide` returned."""
    at_least = prepared.data["at_least"]
    fed = {
        dimension.id: _score_items(dimension, shown, at_least)
        for dimension in prepared.dimensions.values()
        if not dimension.parts
    }
    return {
        dimension.id: _score_parts(dimension, fed) if dimension.parts else fed[dimension.id]
        for dimension in prepared.dimensions.values()
    }


def _score_items(dimension: Dimension, shown: Mapping[str, Answer], at_least: list[int]) -> Score:
    """Score a dimension from its items.

    Mean and sum are contributions over what they could be; the weakest is the lowest of them.
    """
    marks: list[int] = []
    full = open_marks = missing = 0
    for feed in dimension.feeds:
        answer = shown[feed.item.id]
        if answer.state == "answered":
            marks.append(answer.earned[feed.place] * feed.factor)
            full += feed.span * feed.factor
        elif answer.is_missing:
            missing += 1
            open_marks += feed.span * feed.factor
    counts = {"answered": len(marks), "items": len(marks) + missing, "full": full}
    enough = is_enough(len(marks), len(marks) + missing, at_least)
    if dimension.mode == "weakest":
        one = dimension.feeds[0].full if dimension.feeds else 1
        high = Fraction(PERCENT * min(marks, default=one), one)
        low = Fraction() if missing or not marks else high
        return Score(high if enough else None, low, high, **counts)
    total = sum(marks)
    whole = full + open_marks
    if not whole:
        return Score(None, Fraction(), Fraction(PERCENT), **counts)
    return Score(
        Fraction(PERCENT * total, full) if enough else None,
        Fraction(PERCENT * total, whole),
        Fraction(PERCENT * (total + open_marks), whole),
        **counts,
    )


def _score_parts(dimension: Dimension, fed: Mapping[str, Score]) -> Score:
    scores = [fed[part] for part, _ in dimension.parts]
    known = [each.score for each in scores if each.score is not None]
    return Score(
        derive(dimension, known) if len(known) == len(scores) else None,
        derive(dimension, [each.low for each in scores]),
        derive(dimension, [each.high for each in scores]),
        answered=sum(each.answered for each in scores),
        items=sum(each.items for each in scores),
    )


def derive(dimension: Dimension, scores: list[Fraction]) -> Fraction:
    """Return the score of a derived dimension: the weighted mean of its parts, or the weakest."""
    if dimension.mode == "weakest":
        return min(scores)
    weights = [weight for _, weight in dimension.parts]
    total = sum((w * s for w, s in zip(weights, scores, strict=True)), Fraction())
    return total / sum(weights)


def is_enough(answered: int, items: int, at_least: list[int]) -> bool:
    """Return whether so many answers, to items that count, are enough for a score."""
    numerator, denominator = at_least
    return answered > 0 and answered * denominator >= items * numerator
