"""Items with their options, points as whole numbers."""

from collections.abc import Iterator
from math import lcm

from mirrormark.diagnostics.compile.compiled_conditions import join_conditions, resolve
from mirrormark.diagnostics.compile.numbers import as_number
from mirrormark.kinds import KINDS
from mirrormark.model import Assessment, Item, Quantity, ResponseOption, Section
from mirrormark.model.scales import is_lent, options_of
from mirrormark_engine import contract

__all__ = ["compile_item", "find_points_scale"]


def compile_item(
    item: Item,
    section: Section,
    assessment: Assessment,
    weights: Iterator[int],
    points_scale: int,
) -> contract.Item:
    """Return the compiled form of an item; its condition is its section's and its own.

    ``weights`` gives that of each of its feeds.
    """
    options = options_of(item, assessment)
    condition = join_conditions(section.when, item.when)
    ends = KINDS[item.kind].find_range(item, options)
    lowest, highest = (int(end * points_scale) for end in ends)
    compiled: contract.Item = {
        "id": item.id,
        "kind": item.kind,
        "text": item.text,
        "feeds": [
            {
                "dimension": feed.dimension,
                "weight": next(weights),
                "reverse": feed.reverse,
                "lowest": lowest,
                "highest": highest,
            }
            for feed in item.feeds
        ],
        "lowest": lowest,
        "highest": highest,
        "scale": item.scale if is_lent(item, assessment) else None,
        "options": [
            _compile_option(option, points_scale, is_lent=is_lent(item, assessment))
            for option in options
        ],
        "quantity": _compile_quantity(item.quantity),
        "allow": list(item.allow),
        "when": None if condition is None else resolve(condition, assessment, of_answers=True),
    }
    if item.noise != 1:
        compiled["noise"] = [*item.noise.as_integer_ratio()]
    return compiled


def find_points_scale(assessment: Assessment) -> int:
    """Return the smallest number that makes all points whole."""
    numbers = (
        number
        for item in assessment.items
        for number in KINDS[item.kind].list_points(item, options_of(item, assessment))
    )
    return lcm(*(number.as_integer_ratio()[1] for number in numbers))


def _compile_option(option: ResponseOption, points_scale: int, *, is_lent: bool) -> contract.Option:
    compiled: contract.Option = {
        "id": option.id,
        "label": None if is_lent else option.label,
        "points": None if option.points is None else int(option.points * points_scale),
    }
    if option.is_none:
        compiled["none"] = True
    return compiled


def _compile_quantity(quantity: Quantity | None) -> contract.Quantity | None:
    if quantity is None:
        return None
    return {
        "lowest": as_number(quantity.lowest),
        "highest": as_number(quantity.highest),
        "step": as_number(quantity.step),
        "unit": quantity.unit,
    }
