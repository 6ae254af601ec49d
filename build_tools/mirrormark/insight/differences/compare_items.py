"""What an edit did to items and their options."""

from collections.abc import Iterator, Mapping

from mirrormark.insight.differences.changes import Change, compare_order, compare_things
from mirrormark.insight.differences.differences_in_words import (
    say_conditions,
    say_extra_answers,
    say_number,
    say_prose,
    say_quantity,
)
from mirrormark.kinds import KINDS
from mirrormark.model import Assessment, Item, ResponseOption, Section
from mirrormark.model.scales import options_of

__all__ = ["find_item_changes"]

AREA = "items"


def find_item_changes(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Yield what was added, removed, moved, reworded, and how else items changed."""
    before, after = _items_by_id(old), _items_by_id(new)
    yield from compare_things(
        AREA,
        before,
        after,
        lambda item: item.text,
        (
            ("reworded", lambda item: item.text),
            ("other kind", lambda item: item.kind),
            ("re-keyed", _say_keys),
            ("reweighted", _say_weights),
            ("other noise", lambda item: say_number(item.noise)),
            ("other dimension", _say_dimensions),
            ("other scale", lambda item: item.scale),
            ("other range", say_quantity),
            ("other extra answers", say_extra_answers),
            ("other help", lambda item: say_prose(item.help)),
        ),
    )
    yield from _find_moves(old, new)
    yield from _find_other_conditions(old, new)
    for item_id in before:
        if item_id in after:
            yield from _compare_options(item_id, (old, before[item_id]), (new, after[item_id]))


def _say_keys(item: Item) -> str:
    keys = ["reversed" if each.reverse else "not reversed" for each in item.feeds]
    return ", ".join(keys) or "not reversed"


def _say_weights(item: Item) -> str:
    return ", ".join(say_number(each.weight) for each in item.feeds) or "1"


def _say_dimensions(item: Item) -> str:
    return ", ".join(each.dimension for each in item.feeds) or "unscored"


def _items_by_id(assessment: Assessment) -> dict[str, Item]:
    return {item.id: item for item in assessment.items}


def _sections_by_item(assessment: Assessment) -> dict[str, Section]:
    return {item.id: section for section in assessment.sections for item in section.items}


def _find_moves(old: Assessment, new: Assessment) -> Iterator[Change]:
    before, after = _sections_by_item(old), _sections_by_item(new)
    for item_id, section in before.items():
        if item_id in after and after[item_id].id != section.id:
            yield Change(AREA, "moved", item_id, section.id, after[item_id].id)


def _find_other_conditions(old: Assessment, new: Assessment) -> Iterator[Change]:
    """Only an item's own; that of its section is a change of the section."""
    say_before, say_after = say_conditions(old), say_conditions(new)
    after = _items_by_id(new)
    for item in old.items:
        other = after.get(item.id)
        # Words would differ as soon as the words of an item or an option in them do.
        if other and item.when != other.when:
            yield Change(
                AREA, "other condition", item.id, say_before(item.when), say_after(other.when)
            )


def _compare_options(
    item_id: str, old: tuple[Assessment, Item], new: tuple[Assessment, Item]
) -> Iterator[Change]:
    """Yield changes of a question's own options; those of a scale are the scale's."""
    if any(KINDS[item.kind].has_scale for _, item in (old, new)):
        return
    before, after = _options_by_id(item_id, *old), _options_by_id(item_id, *new)
    for change in compare_things(
        AREA,
        before,
        after,
        lambda option: option.label,
        (
            ("reworded", lambda option: option.label),
            ("other points", _say_points),
            ("excludes others", lambda option: "yes" if option.is_none else "no"),
        ),
    ):
        # An order is reported below, once, under the item's id.
        if change.id:
            yield Change(AREA, f"option {change.change}", change.id, change.before, change.after)
    for change in compare_order(AREA, list(before), list(after)):
        yield Change(AREA, "options reordered", item_id, change.before, change.after)


def _options_by_id(
    item_id: str, assessment: Assessment, item: Item
) -> Mapping[str, ResponseOption]:
    return {f"{item_id}.{option.id}": option for option in options_of(item, assessment)}


def _say_points(option: ResponseOption) -> str | None:
    return None if option.points is None else say_number(option.points)
