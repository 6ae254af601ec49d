"""Items and scales: what is answered, and what it counts."""

from fractions import Fraction

from mirrormark.diagnostics.compile import CompiledAssessment, condition_of
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.parts import Question, Scale
from mirrormark.insight.rules_in_words import condition_in_words
from mirrormark.kinds import KINDS
from mirrormark.model import DOESNT_APPLY, Item, ResponseOption
from mirrormark.model.scales import labelled_options
from mirrormark_engine import Prepared

__all__ = ["describe_questions", "describe_scales"]


def describe_scales(compiled: CompiledAssessment, words: Words) -> tuple[Scale, ...]:
    """Return the scales that questions use, in the order of their first use."""
    found: dict[str, Scale] = {}
    for item in compiled.document.items:
        if item.scale and item.scale not in found:
            options = _list_options(labelled_options(item, compiled.document), words)
            found[item.scale] = Scale(item.scale, words.name_scale(item.scale), options)
    return tuple(found.values())


def describe_questions(
    compiled: CompiledAssessment, prepared: Prepared, words: Words
) -> list[Question]:
    """Return all items, in the order in which they are asked."""
    return [
        _describe(item, position, compiled, prepared, words)
        for position, item in enumerate(compiled.document.items, start=1)
    ]


def _describe(
    item: Item, position: int, compiled: CompiledAssessment, prepared: Prepared, words: Words
) -> Question:
    assessment, kind = compiled.document, KINDS[item.kind]
    condition = condition_of(item, assessment)
    share = _find_share(item, prepared)
    return Question(
        id=item.id,
        number=position,
        text=item.text,
        answered_on=kind.say_answered_on(item, labelled_options(item, assessment), words),
        options=_list_options(item.options, words),
        key=kind.say_key(item, words) if item.is_scored else "",
        is_reverse=item.is_scored and item.reverse,
        weight=words.number(item.weight) if item.is_scored else "",
        share=share,
        share_in_words="" if share is None else words.percentage(share),
        condition=""
        if condition is None
        else words.t(
            "scored-item-only-if", rule=condition_in_words(condition, assessment, words.catalogue)
        ),
        beside=_say_beside(item, words),
        noise=""
        if item.noise == 1
        else words.t("scored-item-noise", times=words.number(item.noise)),
    )


def _list_options(options: tuple[ResponseOption, ...], words: Words) -> tuple[tuple[str, str], ...]:
    return tuple(
        (option.label, "" if option.points is None else words.number(option.points))
        for option in options
    )


def _find_share(item: Item, prepared: Prepared) -> Fraction | None:
    """Return the part of its dimension that an item decides if all of its items are answered."""
    dimension = prepared.dimensions.get(item.dimension or "") if item.is_scored else None
    if dimension is None or dimension.mode == "weakest":
        return None
    return Fraction(prepared.items[item.id].full, sum(each.full for each in dimension.items))


def _say_beside(item: Item, words: Words) -> str:
    t = words.t
    labels = [
        t("form-doesnt-apply") if state == DOESNT_APPLY else t("form-dont-know")
        for state in item.allow
    ]
    if not labels:
        return ""
    return t("scored-item-beside", answers=words.join([words.quote(each) for each in labels], "or"))
