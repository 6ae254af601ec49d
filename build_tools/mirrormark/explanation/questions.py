"""Items and scales: what is answered, and what it counts."""

from fractions import Fraction

from mirrormark.compile import Compiled, condition_of
from mirrormark.explanation.parts import Question, Scale
from mirrormark.explanation.words import Words, number
from mirrormark.model import DOESNT_APPLY, Item, Quantity, ResponseOption
from mirrormark.scales import options_of
from mirrormark.words import rule_in_words
from mirrormark_engine import Prepared

__all__ = ["describe_questions", "describe_scales", "name_scale"]


def name_scale(name: str) -> str:
    """Return the name of a scale as readers see it."""
    return name.replace("-", " ").replace("_", " ").capitalize()


def describe_scales(compiled: Compiled) -> tuple[Scale, ...]:
    """Return the scales that questions use, in the order of their first use."""
    found: dict[str, Scale] = {}
    for item in compiled.assessment.items:
        if item.scale and item.kind == "statement" and item.scale not in found:
            options = _list_options(options_of(item, compiled.assessment))
            found[item.scale] = Scale(item.scale, name_scale(item.scale), options)
    return tuple(found.values())


def describe_questions(compiled: Compiled, prepared: Prepared, words: Words) -> list[Question]:
    """Return all items, in the order in which they are asked."""
    return [
        _describe(item, position, compiled, prepared, words)
        for position, item in enumerate(compiled.assessment.items, start=1)
    ]


def _describe(
    item: Item, position: int, compiled: Compiled, prepared: Prepared, words: Words
) -> Question:
    assessment = compiled.assessment
    condition = condition_of(item, assessment)
    share = _find_share(item, prepared)
    return Question(
        id=item.id,
        number=position,
        text=item.text,
        answered_on=_say_answered_on(item, compiled, words),
        options=() if item.kind == "statement" else _list_options(item.options),
        key=_say_key(item, words) if item.is_scored else "",
        is_reverse=item.is_scored and item.reverse,
        weight=number(item.weight) if item.is_scored else "",
        share=share,
        share_in_words="" if share is None else words.percentage(share),
        condition=""
        if condition is None
        else words.t("scored.item.only-if", rule=rule_in_words(condition, assessment)),
        beside=_say_beside(item, words),
    )


def _list_options(options: tuple[ResponseOption, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (option.label, "" if option.points is None else number(option.points)) for option in options
    )


def _find_share(item: Item, prepared: Prepared) -> Fraction | None:
    """Return the part of its dimension that an item decides if all of its items are answered."""
    dimension = prepared.dimensions.get(item.dimension or "") if item.is_scored else None
    if dimension is None or dimension.mode == "weakest":
        return None
    return Fraction(prepared.items[item.id].full, sum(each.full for each in dimension.items))


def _say_answered_on(item: Item, compiled: Compiled, words: Words) -> str:
    if item.kind == "statement":
        points = [option.points or 0 for option in options_of(item, compiled.assessment)]
        return words.t(
            "scored.item.scale",
            scale=name_scale(item.scale or ""),
            lowest=number(min(points)),
            highest=number(max(points)),
        )
    if item.kind == "number" and item.quantity:
        return _say_number(item.quantity, words)
    return _say_options(item, words) if item.options else words.t("scored.item.text")


def _say_options(item: Item, words: Words) -> str:
    """Say how many options there are, and what their points do where they have any."""
    t, count = words.t, len(item.options)
    quantity = item.quantity
    total = words.amount(quantity.highest, quantity.unit) if quantity else ""
    has_points = any(option.points is not None for option in item.options)
    said = {
        ("choice", True): t("scored.item.choice", count=count),
        ("choice", False): t("scored.item.choice-plain", count=count),
        ("multiple", True): t("scored.item.multiple", count=count),
        ("multiple", False): t("scored.item.multiple-plain", count=count),
        ("allocation", True): t("scored.item.allocation", total=total),
        ("allocation", False): t("scored.item.allocation-plain", total=total),
    }
    return said[item.kind, has_points]


def _say_number(quantity: Quantity, words: Words) -> str:
    lowest, step = number(quantity.lowest), number(quantity.step)
    highest = words.amount(quantity.highest, quantity.unit)
    if quantity.step == 1 and quantity.lowest % 1 == 0:
        return words.t("scored.item.number-whole", lowest=lowest, highest=highest)
    return words.t("scored.item.number", lowest=lowest, highest=highest, step=step)


def _say_key(item: Item, words: Words) -> str:
    t = words.t
    if item.kind == "statement" and (item.scale or "").startswith("agreement"):
        return t("scored.key.disagreeing") if item.reverse else t("scored.key.agreeing")
    if item.kind == "statement":
        return t("scored.key.earlier") if item.reverse else t("scored.key.later")
    if item.kind == "number":
        return t("scored.key.smaller") if item.reverse else t("scored.key.larger")
    return t("scored.key.fewer") if item.reverse else t("scored.key.more")


def _say_beside(item: Item, words: Words) -> str:
    t = words.t
    labels = [
        t("form.doesnt-apply") if state == DOESNT_APPLY else t("form.dont-know")
        for state in item.allow
    ]
    if not labels:
        return ""
    return t("scored.item.beside", answers=words.join([words.quote(each) for each in labels], "or"))
