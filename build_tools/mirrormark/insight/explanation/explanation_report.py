"""An explanation as text for terminals, and as plain JSON data."""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from itertools import zip_longest

from mirrormark.insight.explanation.parts import Example, Explanation, Measured, Question
from mirrormark.insight.explanation.picture import Plane, Region
from mirrormark.wording.catalogue import Catalogue
from mirrormark.wording.tables import Block, align, indent

__all__ = ["as_data", "describe_explanation"]

WIDTH = 96
"""Characters of a line, before it is indented below its heading."""


def as_data(told: object) -> object:
    """Return an explanation as JSON data; exact numbers become the nearest that JSON has."""
    if is_dataclass(told):
        return {field.name: as_data(getattr(told, field.name)) for field in fields(told)}
    if isinstance(told, tuple):
        return [as_data(each) for each in told]
    if isinstance(told, Fraction):
        return int(told) if told.denominator == 1 else float(told)
    return told


def describe_explanation(told: Explanation, catalogue: Catalogue) -> list[Block]:
    """Return what the page says, heading by heading; a picture is a table here."""
    report = _Report(told, catalogue)
    return [block for block in report.list_blocks() if block.lines]


class _Report:
    """Lays an explanation out in lines."""

    def __init__(self, told: Explanation, catalogue: Catalogue) -> None:
        self._told = told
        self._t = catalogue.text

    def list_blocks(self) -> Iterator[Block]:
        t, told = self._t, self._told
        yield Block(told.title, tuple(_wrap_all(told.overview)))
        for dimension in told.dimensions:
            yield Block(dimension.title, tuple(self._tell_dimension(dimension)))
        yield Block(t("scored-unscored"), tuple(self._list_questions(told.unscored)))
        yield Block(t("scored-scales-title"), tuple(self._list_scales()))
        yield Block(t("scored-outcomes-title"), tuple(self._list_diagnoses()))
        for title, told_steps in (
            ("scored-notices-title", told.notices),
            ("scored-advice-title", told.advice),
        ):
            steps = [line for step in told_steps for line in _tell(step.title, step.rule)]
            yield Block(t(title), tuple(steps))
        pairs = [
            line
            for pair in told.pairs
            for line in _tell(" / ".join(pair.questions), f"{pair.rule} {pair.asked}")
        ]
        yield Block(t("scored-pairs-title"), tuple(pairs))
        yield Block(t("scored-focus-title"), tuple(_wrap(told.focus)))
        yield Block(t("scored-plane-title"), tuple(self._tell_plane(told.plane)))
        yield Block(t("scored-examples-title"), tuple(_wrap(told.about_examples)))
        for example in told.examples:
            yield Block(example.name, tuple(self._tell_example(example)))
        others = align((each.name, each.scores, each.outcome) for each in told.other_examples)
        yield Block(t("scored-example-others"), tuple(others))
        yield Block(t("scored-simulated-title"), tuple(self._tell_tried_out()))
        yield Block(t("scored-version-title"), tuple(self._tell_version()))

    def _tell_dimension(self, dimension: Measured) -> Iterator[str]:
        t = self._t
        yield from _wrap(dimension.summary)
        yield from _wrap(dimension.how)
        if dimension.bands:
            rows = [(t("scored-bands-band"), t("scored-bands-scores"))]
            rows += [(band.title, band.scores) for band in dimension.bands]
            yield from ["", *align(rows)]
        if dimension.references:
            yield from ["", *_wrap_all(dimension.references)]
        if dimension.percentiles:
            rows = [(t("scored-percentiles-percent"), t("scored-percentiles-score"))]
            rows += dimension.percentiles.rows
            yield from ["", *align(rows, right=(0, 1))]
            yield t("scored-percentiles-source", source=dimension.percentiles.source)
        if dimension.questions:
            yield from ["", *self._list_questions(dimension.questions)]

    def _list_questions(self, questions: tuple[Question, ...]) -> Iterator[str]:
        t = self._t
        for question in questions:
            yield from _hang(f"{question.number}.", question.text)
            facts = [question.key]
            if question.weight:
                facts.append(f"{t('scored-items-weight')} {question.weight}")
            if question.share_in_words:
                facts.append(f"{t('scored-items-share')} {question.share_in_words}")
            options = "; ".join(self._say_option(*option) for option in question.options)
            answered = f"{question.answered_on}: {options}" if options else question.answered_on
            said = [answered, *facts, question.condition, question.beside, question.noise]
            details = ". ".join(each.rstrip(".") for each in said if each)
            yield from indent(indent(_wrap(f"{details}.")))

    def _say_option(self, label: str, points: str) -> str:
        return self._t("scored-scales-option", label=label, points=points) if points else label

    def _list_scales(self) -> Iterator[str]:
        for scale in self._told.scales:
            options = "; ".join(self._say_option(*option) for option in scale.options)
            yield from _hang(f"{scale.title}:", options)

    def _list_diagnoses(self) -> Iterator[str]:
        yield from _wrap(" ".join(self._told.about_diagnoses))
        for diagnosis in self._told.diagnoses:
            yield from _hang(f"{diagnosis.number}.", diagnosis.title)
            lines = _wrap(diagnosis.rule)
            if diagnosis.rests_on:
                lines += _wrap(self._t("scored-outcomes-rests-on", names=diagnosis.rests_on))
            yield from indent(indent(lines))

    def _tell_plane(self, plane: Plane | None) -> Iterator[str]:
        t = self._t
        if plane is None:
            yield from _wrap_all(self._told.about_plane)
            return
        # What comes first there says how to read the picture.
        yield from _wrap_all(self._told.about_plane[1:])
        heads = (t("scored-plane-area"), plane.x.title, plane.y.title)
        rows = [row for region in plane.regions for row in self._list_area(region)]
        yield from align([(*heads, t("scored-outcomes-outcome")), *rows])

    def _list_area(self, region: Region) -> Iterator[tuple[str, str, str, str]]:
        """Yield lines with a block each, and beside them the diagnoses."""
        verdicts = [
            self._t("scored-plane-verdict", title=verdict.title, condition=verdict.condition)
            if verdict.condition
            else verdict.title
            for verdict in region.verdicts
        ]
        places = [
            (block.x_in_words, "; ".join(filter(None, [block.y_in_words, block.side_in_words])))
            for block in region.blocks
        ]
        pairs = zip_longest(places, verdicts or [region.title])
        for number, (place, verdict) in enumerate(pairs):
            name = "" if number else f"{region.number}"
            yield name, *(place or ("", "")), verdict or ""

    def _tell_example(self, example: Example) -> Iterator[str]:
        t = self._t
        for answers in example.answers:
            groups = [
                t("scored-example-group", answer=said, questions=numbers)
                for said, numbers in answers.groups
            ]
            yield from _wrap(f"{answers.title}: {' '.join(groups)}")
        if example.sum:
            yield from ["", t("scored-example-sum", title=example.sum.title)]
            rows = [example.sum.columns, *example.sum.rows, example.sum.totals]
            yield from align([row for row in rows if row], right=(3, 4))
            yield from example.sum.steps
        yield ""
        yield from align((score.title, score.score, score.band) for score in example.scores)
        yield from _wrap(f"{example.outcome}. {example.why}".strip())
        if example.advice:
            yield from _wrap(t("scored-example-advice", titles="; ".join(example.advice)))

    def _tell_tried_out(self) -> Iterator[str]:
        told = self._told.tried_out
        if told is None:
            return
        yield from _wrap_all(told.about)
        for table in told.tables:
            yield from ["", *align([table.columns, *table.rows], right=(1, 2, 3))]
            yield from _wrap(table.about)
        yield from ["", *_wrap(told.to_find_out)]

    def _tell_version(self) -> Iterator[str]:
        yield from _wrap(self._t("scored-version-text", version=self._told.content_version))
        yield from align((change.day, change.text) for change in self._told.history)


def _wrap(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)


def _wrap_all(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from _wrap(text)


def _hang(mark: str, text: str) -> list[str]:
    """Return text behind a mark, its further lines below its first word."""
    start = f"{mark} "
    return textwrap.wrap(
        text, WIDTH, initial_indent=start, subsequent_indent=" " * min(len(start), 4)
    )


def _tell(title: str, rule: str) -> list[str]:
    return [*_wrap(title), *indent(_wrap(rule))]
