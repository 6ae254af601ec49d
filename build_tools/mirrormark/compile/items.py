"""Items with their options, points as whole numbers."""

from decimal import Decimal
from math import lcm

from mirrormark.compile.conditions import join_conditions, resolve
from mirrormark.compile.numbers import as_number
from mirrormark.model import Assessment, Item, Quantity, ResponseOption, Section
from mirrormark.scales import options_of
from mirrormark_engine import contract

__all__ = ["compile_item", "find_points_scale"]


def compile_item(
    item: Item, section: Section, assessment: Assessment, weight: int, points_scale: int
) -> contract.Item:
    """Return the compiled form of an item; its condition is its section's and its own."""
    options = options_of(item, assessment)
    condition = join_conditions(section.when, item.when)
    lowest, highest = _find_range(item, options)
    return {
        "id": item.id,
        "kind": item.kind,
        "text": item.text,
        "dimension": item.dimension if item.is_scored else None,
        "weight": weight,
        "reverse": item.reverse,
        "lowest": int(lowest * points_scale),
        "highest": int(highest * points_scale),
        "options": [_compile_option(option, points_scale) for option in options],
        "quantity": _compile_quantity(item.quantity),
        "allow": list(item.allow),
        "when": None if condition is None else resolve(condition, assessment, of_answers=True),
    }


def find_points_scale(assessment: Assessment) -> int:
    """Return the smallest number that makes all points whole."""
    numbers = [o.points for item in assessment.items for o in options_of(item, assessment)]
    for item in assessment.items:
        if item.kind == "number" and item.quantity:
            numbers += [item.quantity.lowest, item.quantity.highest, item.quantity.step]
    return lcm(*(number.as_integer_ratio()[1] for number in numbers if number is not None))


def _find_range(item: Item, options: tuple[ResponseOption, ...]) -> tuple[Decimal, Decimal]:
    """Return the fewest and the most points that an answer can have."""
    if item.kind == "number" and item.quantity:
        return item.quantity.lowest, item.quantity.highest
    points = [option.points for option in options if option.points is not None] or [Decimal(0)]
    if item.kind != "multiple":
        return min(points), max(points)
    # Any of them together, but at least one: with none chosen there is no answer.
    joined = [option.points or Decimal(0) for option in options if not option.is_none]
    losses, gains = [p for p in joined if p < 0], [p for p in joined if p > 0]
    return min([sum(losses, Decimal(0)) if losses else min(points), *points]), max(
        [sum(gains, Decimal(0)) if gains else max(points), *points]
    )


def _compile_option(option: ResponseOption, points_scale: int) -> contract.Option:
    compiled: contract.Option = {
        "id": option.id,
        "label": option.label,
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
