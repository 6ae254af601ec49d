"""A score, worked out as a reader would do it by hand."""

from collections.abc import Iterator, Mapping
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.explanation.explain_answers import say_answer
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.parts import Sum
from mirrormark.model import Dimension, Feed, Item
from mirrormark_engine import Prepared
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.scores import Score, score_dimensions

__all__ = ["add_up"]

PLACES = Decimal("0.01")


def add_up(
    dimension: Dimension,
    compiled: CompiledAssessment,
    prepared: Prepared,
    shown: Mapping[str, Answer],
    words: Words,
) -> Sum:
    """Work out the score of a dimension that items feed, and what is derived from it."""
    scores = score_dimensions(prepared, shown)
    lines = [
        _Line(item, feed, prepared, shown[item.id], dimension.mode)
        for item in compiled.document.items
        if (feed := item.find_feed(dimension.id))
    ]
    counted = [line for line in lines if line.answer.state == "answered"]
    return Sum(
        title=dimension.title,
        columns=_name_columns(dimension.mode, words),
        rows=tuple(_fill_row(line, compiled, dimension.mode, words) for line in lines),
        totals=_add_totals(counted, dimension.mode, words),
        steps=(
            _say_score(counted, dimension.mode, words),
            *_say_derived(dimension, compiled, scores, words),
        ),
    )


class _Line:
    """One item of a sum, in the author's points."""

    def __init__(
        self, item: Item, feed: Feed, prepared: Prepared, answer: Answer, mode: str
    ) -> None:
        ready = prepared.items[item.id].feeds[item.feeds.index(feed)]
        self.item = item
        self.feed = feed
        self.position = list(prepared.items).index(item.id) + 1
        self.answer = answer
        self.part = Fraction(ready.of(answer), ready.span)
        """Between 0 and 1, counted in the direction of the key."""
        self.lowest = Fraction(ready.lowest, prepared.scale)
        self.highest = Fraction(ready.highest, prepared.scale)
        along = 1 - self.part if feed.reverse else self.part
        self.points = self.lowest + along * (self.highest - self.lowest)
        """Those of the answer; of an allocation, the mean over what was shared out."""
        self.weight = Fraction(feed.weight) if mode != "weakest" else Fraction(1)
        span = self.highest - self.lowest if mode == "sum" else 1
        self.most = self.weight * span
        self.earned = self.part * self.most


def _name_columns(mode: str, words: Words) -> tuple[str, ...]:
    t = words.t
    first = (t("scored-sum-question"), t("scored-sum-answer"), t("scored-sum-part"))
    if mode == "weakest":
        return first
    if mode == "sum":
        return (*first, t("scored-sum-earned"), t("scored-sum-most"))
    return (*first, t("scored-sum-weight"), t("scored-sum-product"))


def _fill_row(
    line: _Line, compiled: CompiledAssessment, mode: str, words: Words
) -> tuple[str, ...]:
    said = say_answer(line.item, line.answer, compiled, words)
    blank = words.t("scored-sum-nothing")
    if line.answer.state != "answered":
        cells = (blank, blank, blank)
    elif mode == "sum":
        cells = (_say_part(line, words), words.fraction(line.earned), words.fraction(line.most))
    else:
        weight, earned = words.number(line.weight), words.fraction(line.earned)
        cells = (_say_part(line, words), weight, earned)
    row = (words.number(line.position), said, *cells)
    return row[:3] if mode == "weakest" else row


def _say_part(line: _Line, words: Words) -> str:
    """Say how far up its range an answer lies: «(4 - 1) / (5 - 1) = 3/4»."""
    t = words.t
    given = {
        "points": _say_points(line.points, words),
        "lowest": _say_points(line.lowest, words),
        "highest": _say_points(line.highest, words),
        "part": words.fraction(line.part),
    }
    return t("scored-sum-from-top", **given) if line.feed.reverse else t("scored-sum-from", **given)


def _add_totals(counted: list[_Line], mode: str, words: Words) -> tuple[str, ...]:
    if mode == "weakest":
        return ()
    total, most = (words.fraction(each) for each in _total(counted))
    label = (words.t("scored-sum-total"), "", "")
    return (*label, total, most) if mode == "sum" else (*label, most, total)


def _total(counted: list[_Line]) -> tuple[Fraction, Fraction]:
    total = sum((line.earned for line in counted), Fraction())
    return total, sum((line.most for line in counted), Fraction())


def _say_score(counted: list[_Line], mode: str, words: Words) -> str:
    t = words.t
    if mode == "weakest":
        part = min(line.part for line in counted)
        score = _say_shown(100 * part, words)
        return t("scored-sum-of-weakest", part=words.fraction(part), score=score)
    total, most = _total(counted)
    score = _say_shown(100 * total / most, words)
    given = {"total": words.fraction(total), "most": words.fraction(most)}
    return t("scored-sum-of-total", **given, score=score)


def _say_derived(
    dimension: Dimension, compiled: CompiledAssessment, scores: Mapping[str, Score], words: Words
) -> Iterator[str]:
    """Say how the dimensions come about of which this one is a part."""
    t = words.t
    for whole in compiled.document.dimensions:
        derived = scores[whole.id].score
        if derived is None or dimension.id not in [part.id for part in whole.parts]:
            continue
        given = [scores[part.id].score or Fraction() for part in whole.parts]
        shown = [_say_long(score, words) for score in given]
        score = _say_shown(derived, words)
        if whole.mode == "weakest":
            names = words.join(shown)
            yield t("scored-sum-lowest-of", title=whole.title, scores=names, score=score)
            continue
        weights = [words.number(part.weight) for part in whole.parts]
        if len(set(weights)) > 1:
            shown = [
                t("scored-sum-weighed", score=each, weight=weight)
                for each, weight in zip(shown, weights, strict=True)
            ]
        divisor = words.number(Fraction(sum(part.weight for part in whole.parts)))
        if len(set(weights)) == 1:
            divisor = f"{len(shown)}"
        added = t("scored-sum-plus").join(shown)
        yield t("scored-sum-mean-of", title=whole.title, sum=added, divisor=divisor, score=score)


def _say_points(points: Fraction, words: Words) -> str:
    """Return points as the author wrote them; a mean of points may be a fraction."""
    is_short = points.denominator in (1, 2, 4, 5, 10)
    return words.number(points) if is_short else words.fraction(points)


def _say_shown(score: Fraction, words: Words) -> str:
    """Return a score with two decimals, and as readers see it: rounded down."""
    if score.denominator == 1:
        return f"{score}"
    return words.t("scored-sum-shown", score=_say_long(score, words), shown=int(score))


def _say_long(score: Fraction, words: Words) -> str:
    """Return a score with two decimals, cut off with a mark where there are more."""
    short = Decimal(score.numerator) / Decimal(score.denominator)
    cut = short.quantize(PLACES, rounding=ROUND_DOWN)
    if Fraction(cut) == score:
        return words.number(cut)
    return words.t("scored-sum-cut-off", score=words.cut(cut))
