"""Conditions and rules in their compiled form, which says what each name is."""

from mirrormark.model import Assessment, Item
from mirrormark.model.rules import Is, Joined, Negated, Operand, Rule
from mirrormark_engine import contract

__all__ = ["condition_of", "join_conditions", "resolve"]


def condition_of(item: Item, assessment: Assessment) -> Rule | None:
    """Return when an item is asked: its section's rule and its own, None where always."""
    for section in assessment.sections:
        if any(part is item for part in section.content):
            return join_conditions(section.when, item.when)
    raise LookupError(f"'{item.id}' is not an item of this assessment")


def join_conditions(*rules: Rule | None) -> Rule | None:
    """Return the rule that holds where all of ``rules`` do, None where there is none."""
    known = [rule for rule in rules if rule]
    return Joined("and", tuple(known)) if len(known) > 1 else next(iter(known), None)


def resolve(rule: Rule, assessment: Assessment, *, of_answers: bool = False) -> contract.Rule:
    """Return the compiled form of a rule, which says what names are: of dimensions, or of items.

    With ``of_answers`` a name is an item's wherever there is one.
    """
    items = {item.id for item in assessment.items}
    if not of_answers:
        items -= {dimension.id for dimension in assessment.dimensions}

    return _resolve(rule, items)


def _resolve(rule: Rule, items: set[str]) -> contract.Rule:
    if isinstance(rule, Joined):
        return {"type": rule.by, "rules": [_resolve(each, items) for each in rule.rules]}
    if isinstance(rule, Negated):
        return {"type": "not", "rule": _resolve(rule.rule, items)}
    if isinstance(rule, Is):
        if rule.name in items:
            return {"type": "chosen", "item": rule.name, "option": rule.value}
        return {"type": "band", "dimension": rule.name, "band": rule.value}
    left, right = (_resolve_operand(each, items) for each in rule.operands)
    return {"type": "compare", "sign": rule.sign, "left": left, "right": right}


def _resolve_operand(operand: Operand, items: set[str]) -> contract.Operand:
    if not isinstance(operand, str):
        return operand
    item, _, part = operand.partition(".")
    if item not in items:
        return {"type": "score", "dimension": operand}
    if part:
        return {"type": "share", "item": item, "part": part}
    return {"type": "answer", "item": item}
