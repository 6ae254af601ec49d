"""The range of a number and the total of an allocation, from a question's attributes."""

from mirrormark.kinds import KINDS, Given
from mirrormark.language.parse.attributes import Attributes
from mirrormark.language.parse.braces import OF_TYPES
from mirrormark.model import Quantity
from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.problems import Problem
from mirrormark_engine import contract

__all__ = ["read_quantity", "refuse_foreign_attributes"]


def refuse_foreign_attributes(
    kind: contract.Kind, attributes: Attributes, item_id: str, problems: list[Problem]
) -> None:
    """Note attributes that only other kinds of questions can have."""
    for name, kinds in OF_TYPES.items():
        if name in attributes and kind not in kinds:
            plurals = " and ".join(f"{each}s" for each in kinds)
            what = f"'{name}' is for {plurals}, and item '{item_id}' is {KINDS[kind].in_words}"
            mend = f"Remove it, or write 'type={kinds[0]}'."
            problems.append(Problem("idle-attribute", attributes.place_of(name), what, mend))


def read_quantity(
    kind: contract.Kind, attributes: Attributes, item_id: str, problems: list[Problem]
) -> Quantity | None:
    """Return what a number can be or an allocation parts; None where that can't be read."""

    def report(finding: FindingName, name: str, what: str, mend: str) -> None:
        problems.append(Problem(finding, attributes.place_of(name), what, mend))

    given = Given(item_id, attributes.values, attributes.is_whole, report)
    return KINDS[kind].read_quantity(given)
