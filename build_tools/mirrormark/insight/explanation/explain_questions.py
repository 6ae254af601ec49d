"""Items and scales: what is answered, and what it counts."""

from fractions import Fraction

from mirrormark.diagnostics.compile import CompiledAssessment, condition_of
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.insight.explanation.parts import Question, Scale
from mirrormark.insight.rules_in_words import condition_in_words
from mirrormark.kinds import KINDS
from mirrormark.model import DOESNT_APPLY, Feed, Item, ResponseOption
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
) -> dict[str | None, list[Question]]:
    """Return the items by the dimension that they feed, in the order in which they are asked.

    Those that aren't scored are by None.
    """
    found: dict[str | None, list[Question]] = {}
    for position, item in enumerate(compiled.document.items, start=1):
        for feed in item.feeds or [None]:
            question = _describe(item, position, compiled, prepared, words, feed=feed)
            found.setdefault(feed.dimension if feed else None, []).append(question)
    return found


def _describe(
    item: Item,
    position: int,
    compiled: CompiledAssessment,
    prepared: Prepared,
    words: Words,
    *,
    feed: Feed | None,
) -> Question:
    assessment, kind = compiled.document, KINDS[item.kind]
    condition = condition_of(item, assessment)
    share = _find_share(item, feed, prepared) if feed else None
    return Question(
        id=item.id,
        number=position,
        text=item.text,
        answered_on=kind.say_answered_on(item, labelled_options(item, assessment), words),
        options=_list_options(item.options, words),
        key=kind.say_key(item, feed, words) if feed else "",
        is_reverse=feed is not None and feed.reverse,
        weight=words.number(feed.weight) if feed else "",
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


def _find_share(item: Item, feed: Feed, prepared: Prepared) -> Fraction | None:
    """Return the part of a dimension that an item decides if all of its items are answered."""
    dimension = prepared.dimensions[feed.dimension]
    if dimension.mode == "weakest":
        return None
    here = prepared.items[item.id].feeds[item.feeds.index(feed)]
    return Fraction(here.full, sum(each.full for each in dimension.feeds))


def _say_beside(item: Item, words: Words) -> str:
    t = words.t
    labels = [
        t("form-doesnt-apply") if state == DOESNT_APPLY else t("form-dont-know")
        for state in item.allow
    ]
    if not labels:
        return ""
    return t("scored-item-beside", answers=words.join([words.quote(each) for each in labels], "or"))
