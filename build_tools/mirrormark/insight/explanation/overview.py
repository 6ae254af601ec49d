"""How scoring works here, in a few paragraphs."""

from collections.abc import Iterator

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.model import DOESNT_APPLY, DONT_KNOW, Assessment
from mirrormark.model.rules import walk_names

__all__ = ["say_overview"]


def say_overview(compiled: CompiledAssessment, words: Words) -> Iterator[str]:
    """Yield paragraphs."""
    assessment = compiled.document
    yield " ".join([_say_counts(assessment, words), *_say_modes(assessment, words)])
    yield " ".join(_say_missing(assessment, words))
    yield " ".join(_say_outcomes(assessment, words))
    yield words.t("scored-overview-plain")


def _say_counts(assessment: Assessment, words: Words) -> str:
    t = words.t
    questions = t("scored-questions", count=len(assessment.items))
    if assessment.has_conditions:
        questions = t("scored-questions-at-most", count=len(assessment.items))
    dimensions = t("scored-dimensions", count=len(assessment.dimensions))
    return t("scored-overview-counts", questions=questions, dimensions=dimensions)


def _say_modes(assessment: Assessment, words: Words) -> Iterator[str]:
    """Say how answers become a score, where that is the same for all dimensions."""
    t = words.t
    modes = {dimension.mode for dimension in assessment.dimensions if not dimension.parts}
    feeds = [each for item in assessment.items for each in item.feeds]
    if modes == {"sum"}:
        yield t("scored-overview-sum")
    else:
        yield t("scored-overview-answers")
        if any(each.reverse for each in feeds):
            yield t("scored-overview-reverse")
    if modes == {"mean"}:
        is_even = len({each.weight for each in feeds}) < 2
        yield t("scored-overview-mean") if is_even else t("scored-overview-weighted")
    elif modes == {"weakest"}:
        yield t("scored-overview-weakest")
    elif modes != {"sum"}:
        yield t("scored-overview-mixed")
        return
    if any(dimension.parts for dimension in assessment.dimensions):
        yield t("scored-overview-derived")


def _say_missing(assessment: Assessment, words: Words) -> Iterator[str]:
    t = words.t
    yield t("scored-overview-blank")
    part = assessment.at_least
    if part == 1:
        yield t("scored-overview-at-least-all")
    elif part:
        yield t("scored-overview-at-least", part=words.part(*part.as_integer_ratio()))
    else:
        yield t("scored-overview-at-least-one")
    if assessment.has_conditions:
        yield t("scored-overview-unasked")
    allowed = {state for item in assessment.items for state in item.allow}
    if DONT_KNOW in allowed:
        yield t("scored-overview-dont-know")
    if DOESNT_APPLY in allowed:
        yield t("scored-overview-doesnt-apply")


def _say_outcomes(assessment: Assessment, words: Words) -> Iterator[str]:
    t = words.t
    ruled = [outcome for outcome in assessment.outcomes if not outcome.is_otherwise]
    last = [outcome for outcome in assessment.outcomes if outcome.is_otherwise]
    at_scores, at_answers = _find_what_rules_name(assessment)
    if ruled:
        what = t("scored-looks-at-scores") if at_scores else t("scored-looks-at-answers")
        if at_scores and at_answers:
            what = t("scored-looks-at-both")
        yield t("scored-overview-outcomes", count=len(ruled), what=what)
    if ruled and last:
        yield t("scored-overview-otherwise", title=last[0].title)
    elif last:
        yield t("scored-overview-always", title=last[0].title)
    if ruled:
        lacks = [t("scored-lacks-score")] * at_scores + [t("scored-lacks-answer")] * at_answers
        yield t("scored-overview-undecided", what=words.join(lacks, "or"))


def _find_what_rules_name(assessment: Assessment) -> tuple[bool, bool]:
    """Return whether the rules of outcomes name scores, and whether they name answers."""
    rules = [outcome.when for outcome in assessment.outcomes if outcome.when]
    named = {name.partition(".")[0] for rule in rules for name in walk_names(rule)}
    dimensions = {dimension.id for dimension in assessment.dimensions}
    return not named.isdisjoint(dimensions), not named <= dimensions
