"""Rules, with their names resolved: which are dimensions, and which are answers."""

from mirrormark.model import Assessment, Item
from mirrormark.rules import Rule
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
    return ["and", *known] if len(known) > 1 else next(iter(known), None)


def resolve(rule: Rule, assessment: Assessment, *, of_answers: bool = False) -> Rule:
    """Say which names of a rule are answers: `["answer", ITEM]`, `["chosen", ITEM, OPTION]`.

    Names of dimensions stay text. With ``of_answers`` a name is an item's wherever there is one.
    """
    items = {item.id for item in assessment.items}
    if not of_answers:
        items -= {dimension.id for dimension in assessment.dimensions}

    def resolve_rule(rule: Rule) -> Rule:
        name, *arguments = rule
        if name in ("and", "or", "not"):
            return [name, *(resolve_rule(argument) for argument in arguments)]
        if name == "is":
            return ["chosen", *arguments] if arguments[0] in items else rule
        return [name, *(resolve_operand(argument) for argument in arguments)]

    def resolve_operand(operand: float | str) -> contract.Operand:
        if not isinstance(operand, str):
            return operand
        item, _, part = operand.partition(".")
        return ["answer", item, *([part] if part else [])] if item in items else operand

    return resolve_rule(rule)
