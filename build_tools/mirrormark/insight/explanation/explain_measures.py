"""Dimensions: how each score comes about, and what it is compared with."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.explanation.explain_ranges import FULL, Range
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.parts import Band, Measured, Percentiles, Question
from mirrormark.model import Dimension

__all__ = ["describe_dimensions", "list_band_ranges"]


def describe_dimensions(
    compiled: CompiledAssessment, questions: Mapping[str | None, list[Question]], words: Words
) -> Iterator[Measured]:
    """Yield the dimensions in the author's order. ``questions`` are by what they feed."""
    titles = {each.id: each.title for each in compiled.document.dimensions}
    for dimension in compiled.document.dimensions:
        feeding = questions.get(dimension.id, [])
        yield Measured(
            id=dimension.id,
            title=dimension.title,
            summary=dimension.summary,
            how=" ".join(
                _say_parts(dimension, titles, words)
                if dimension.parts
                else _say_items(dimension, feeding, words)
            ),
            bands=tuple(_list_bands(dimension, words)),
            references=tuple(
                words.t(
                    "scored-reference",
                    title=reference.title,
                    score=words.number(reference.value),
                    source=reference.source,
                    date=reference.date,
                )
                for reference in dimension.references
            ),
            percentiles=_describe_percentiles(dimension, words),
            questions=tuple(feeding),
        )


def _say_items(dimension: Dimension, feeding: list[Question], words: Words) -> Iterator[str]:
    t = words.t
    questions = t("scored-questions", count=len(feeding))
    if len(feeding) == 1:
        yield t("scored-how-single")
    elif dimension.mode == "sum":
        yield t("scored-how-sum", questions=questions)
    elif dimension.mode == "weakest":
        yield t("scored-how-weakest", questions=questions)
    elif len({question.weight for question in feeding}) == 1:
        yield t("scored-how-mean", questions=questions)
    else:
        yield t("scored-how-weighted", questions=questions)
    if any(question.condition for question in feeding):
        yield t("scored-how-conditions")
        if any(question.share is not None for question in feeding):
            yield t("scored-how-shares")


def _say_parts(dimension: Dimension, titles: dict[str, str], words: Words) -> Iterator[str]:
    t = words.t
    names = [words.quote(titles[part.id]) for part in dimension.parts]
    if dimension.mode == "weakest":
        yield t("scored-how-weakest-of", names=words.join(names))
    elif len({part.weight for part in dimension.parts}) == 1:
        yield t("scored-how-mean-of", names=words.join(names))
    else:
        whole = sum(part.weight for part in dimension.parts)
        weighed = [
            t(
                "scored-how-part",
                name=name,
                weight=words.number(part.weight),
                share=words.percentage(Fraction(part.weight) / Fraction(whole)),
            )
            for name, part in zip(names, dimension.parts, strict=True)
        ]
        yield t("scored-how-weighted-of", names=words.join(weighed))
    yield t("scored-how-needs-all")


def list_band_ranges(dimension: Dimension) -> Iterator[tuple[str, str, Range]]:
    """Yield id, title and range of each band."""
    starts = [Fraction(band.start) for band in dimension.bands]
    for band, low, high in zip(dimension.bands, starts, [*starts[1:], FULL], strict=False):
        is_last = band is dimension.bands[-1]
        yield band.id, band.title, Range(low, high, has_high=is_last)


def _list_bands(dimension: Dimension, words: Words) -> Iterator[Band]:
    for band, title, scores in list_band_ranges(dimension):
        yield Band(band, title, words.range(scores), float(scores.low), float(scores.high))


def _describe_percentiles(dimension: Dimension, words: Words) -> Percentiles | None:
    percentiles = dimension.percentiles
    if percentiles is None:
        return None
    rows = tuple(
        (words.t("scored-percentage", number=words.number(percent)), words.number(score))
        for percent, score in percentiles.table
    )
    source = words.t("scored-source", source=percentiles.source, date=percentiles.date)
    return Percentiles(rows, source)
