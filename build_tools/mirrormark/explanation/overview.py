"""How scoring works here, in a few paragraphs."""

from collections.abc import Iterator

from mirrormark.compile import Compiled
from mirrormark.explanation.words import Words
from mirrormark.model import DOESNT_APPLY, DONT_KNOW, Assessment

__all__ = ["say_overview"]


def say_overview(compiled: Compiled, words: Words) -> Iterator[str]:
    """Yield paragraphs."""
    assessment = compiled.assessment
    yield " ".join([_say_counts(assessment, words), _say_modes(assessment, words)])
    yield " ".join(_say_missing(assessment, words))
    yield " ".join(_say_outcomes(assessment, words))
    yield words.t("scored.overview.plain")


def _say_counts(assessment: Assessment, words: Words) -> str:
    t = words.t
    items = assessment.items
    conditions = [section.when for section in assessment.sections] + [item.when for item in items]
    questions = t("scored.questions", count=len(items))
    if any(condition is not None for condition in conditions):
        questions = t("scored.questions-at-most", count=len(items))
    dimensions = t("scored.dimensions", count=len(assessment.dimensions))
    return t("scored.overview.counts", questions=questions, dimensions=dimensions)


def _say_modes(assessment: Assessment, words: Words) -> str:
    """Say how answers become a score, where that is the same for all dimensions."""
    t = words.t
    modes = {dimension.mode for dimension in assessment.dimensions if not dimension.parts}
    answers = t("scored.overview.answers")
    if modes == {"mean"}:
        weights = {item.weight for item in assessment.items if item.is_scored}
        mean = t("scored.overview.mean") if len(weights) < 2 else t("scored.overview.weighted")
        return f"{answers} {mean}"
    if modes == {"sum"}:
        return t("scored.overview.sum")
    if modes == {"weakest"}:
        return " ".join([answers, t("scored.overview.weakest")])
    return " ".join([answers, t("scored.overview.mixed")])


def _say_missing(assessment: Assessment, words: Words) -> Iterator[str]:
    t = words.t
    yield t("scored.overview.blank")
    part = assessment.at_least
    if part:
        yield t("scored.overview.at-least", part=words.part(*part.as_integer_ratio()))
    else:
        yield t("scored.overview.at-least-one")
    allowed = {state for item in assessment.items for state in item.allow}
    if DONT_KNOW in allowed:
        yield t("scored.overview.dont-know")
    if DOESNT_APPLY in allowed:
        yield t("scored.overview.doesnt-apply")


def _say_outcomes(assessment: Assessment, words: Words) -> Iterator[str]:
    t = words.t
    ruled = [outcome for outcome in assessment.outcomes if not outcome.is_otherwise]
    last = [outcome for outcome in assessment.outcomes if outcome.is_otherwise]
    if ruled:
        yield t("scored.overview.outcomes", count=len(ruled))
    if ruled and last:
        yield t("scored.overview.otherwise", title=last[0].title)
    elif last:
        yield t("scored.overview.always", title=last[0].title)
    if ruled:
        yield t("scored.overview.undecided")
