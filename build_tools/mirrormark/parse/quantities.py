"""The range of a number and the total of an allocation, from a question's attributes."""

from decimal import Decimal
from fractions import Fraction

from mirrormark.limits import most
from mirrormark.model import Quantity
from mirrormark.numerals import read_number
from mirrormark.parse.attributes import Attributes
from mirrormark.problems import Problem

__all__ = ["KINDS_IN_WORDS", "QUANTITY_KINDS", "read_quantity", "refuse_foreign_quantities"]

QUANTITY_KINDS = {
    "min": ("number",),
    "max": ("number",),
    "step": ("number",),
    "unit": ("number", "allocation"),
    "total": ("allocation",),
}
"""The kinds of items that can have each attribute."""
KINDS_IN_WORDS = {
    "statement": "a statement",
    "choice": "a choice",
    "multiple": "a multiple choice",
    "number": "a number",
    "allocation": "an allocation",
    "text": "free text",
}
MOST_STEPS = most("steps")
LARGEST_TOTAL = most("total")
LARGEST_NUMBER = most("number")


def refuse_foreign_quantities(
    kind: str, attributes: Attributes, item_id: str, problems: list[Problem]
) -> None:
    """Note attributes that only other kinds of questions can have."""
    for name, kinds in QUANTITY_KINDS.items():
        if name in attributes.values and kind not in kinds:
            plurals = " and ".join(f"{each}s" for each in kinds)
            what = f"'{name}' is for {plurals}, and item '{item_id}' is {KINDS_IN_WORDS[kind]}"
            mend = f"Remove it, or write 'type={kinds[0]}'."
            problems.append(Problem(attributes.place_of(name), what, mend))


def read_quantity(
    kind: str, attributes: Attributes, item_id: str, problems: list[Problem]
) -> Quantity | None:
    """Return what a number can be or an allocation parts; None where that can't be read."""
    if kind not in ("number", "allocation"):
        return None
    reader = _QuantityReader(attributes, item_id, problems)
    return reader.read_range() if kind == "number" else reader.read_total()


class _QuantityReader:
    def __init__(self, attributes: Attributes, item_id: str, problems: list[Problem]) -> None:
        self._attributes = attributes
        self._item_id = item_id
        self._problems = problems
        self._unit = attributes.values.get("unit", "")

    def _report(self, name: str, what: str, mend: str) -> None:
        self._problems.append(Problem(self._attributes.place_of(name), what, mend))

    def _read(self, name: str, default: str) -> Decimal | None:
        text = self._attributes.values.get(name, default)
        number = read_number(text)
        if number is None:
            self._report(
                name, f"'{name}' is '{text}', not a number", f"Write, say, '{name}={default}'."
            )
        elif abs(number) > LARGEST_NUMBER:
            what = f"'{name}' is {number:f}, and numbers end at {LARGEST_NUMBER:,}"
            self._report(name, what, "Ask for thousands or millions of it.")
            return None
        return number

    def _require(self, name: str, what: str, mend: str) -> bool:
        if name in self._attributes.values:
            return True
        if self._attributes.is_whole:
            self._report(name, what, mend)
        return False

    def read_range(self) -> Quantity | None:
        what = f"number '{self._item_id}' has no highest value"
        has_highest = self._require("max", what, "Add 'max=…', for example 'max=40'.")
        lowest = self._read("min", "0")
        highest = self._read("max", "40") if has_highest else None
        step = self._read("step", "1")
        if step is not None and step <= 0:
            self._report("step", f"'step' is {step:f}, not above 0", "Write, say, 'step=1'.")
            return None
        if lowest is None or highest is None or step is None:
            return None
        if lowest >= highest:
            what = f"'min' is {lowest:f} and 'max' is {highest:f}, so there is nothing between them"
            self._report("max", what, "Let 'max' be above 'min'.")
            return None
        return self._count_steps(Quantity(lowest, highest, step, self._unit))

    def _count_steps(self, quantity: Quantity) -> Quantity | None:
        lowest, highest, step = quantity.lowest, quantity.highest, quantity.step
        # Decimals would round; and a quotient of many digits raises an error of its own.
        steps = (Fraction(highest) - Fraction(lowest)) / Fraction(step)
        if steps.denominator != 1:
            what = f"steps of {step:f} from {lowest:f} don't end at {highest:f}"
            before = lowest + int(steps) * step
            mend = f"Write 'max={before:f}' or 'max={before + step:f}', or another 'step'."
            if before == lowest:
                mend = f"Write 'max={before + step:f}', or another 'step'."
            self._report("max", what, mend)
            return None
        if steps > MOST_STEPS:
            what = f"from {lowest:f} to {highest:f} there are {steps} steps of {step:f}"
            self._report(
                "step", what, f"Write a larger 'step', so that there are {MOST_STEPS:,} at most."
            )
            return None
        return quantity

    def read_total(self) -> Quantity | None:
        what = f"allocation '{self._item_id}' has no total"
        if not self._require("total", what, "Add 'total=…', for example 'total=100'."):
            return None
        text = self._attributes.values["total"]
        total = read_number(text)
        if total is None or total % 1 or not 1 <= total <= LARGEST_TOTAL:
            what = f"'total' is '{text}', not a whole number from 1 to {LARGEST_TOTAL:,}"
            self._report("total", what, "Write, say, 'total=100'.")
            return None
        return Quantity(Decimal(0), total, Decimal(1), self._unit)
