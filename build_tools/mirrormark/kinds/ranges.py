"""The range of a number, as an author gives it."""

from decimal import Decimal
from fractions import Fraction

from mirrormark.kinds.given import Given
from mirrormark.model import Quantity
from mirrormark.model.limits import most

__all__ = ["read_range"]

MOST_STEPS = most("steps")


def read_range(given: Given) -> Quantity | None:
    """Return what a number can be; None where that can't be read, with problems."""
    what = f"number '{given.item_id}' has no highest value"
    has_highest = given.require("max", what, "Add 'max=…', for example 'max=40'.")
    lowest = given.read_number("min", "0")
    highest = given.read_number("max", "40") if has_highest else None
    step = given.read_number("step", "1")
    if step is not None and step <= 0:
        given.report(
            "bad-range", "step", f"'step' is {step:f}, not above 0", "Write, say, 'step=1'."
        )
        return None
    if lowest is None or highest is None or step is None:
        return None
    if lowest >= highest:
        what = f"'min' is {lowest:f} and 'max' is {highest:f}, so there is nothing between them"
        given.report("bad-range", "max", what, "Let 'max' be above 'min'.")
        return None
    if not _has_good_steps(lowest, highest, step, given):
        return None
    return Quantity(lowest, highest, step, given.values.get("unit", ""))


def _has_good_steps(lowest: Decimal, highest: Decimal, step: Decimal, given: Given) -> bool:
    # Decimals would round; and a quotient of many digits raises an error of its own.
    steps = (Fraction(highest) - Fraction(lowest)) / Fraction(step)
    if steps.denominator != 1:
        what = f"steps of {step:f} from {lowest:f} don't end at {highest:f}"
        before = lowest + int(steps) * step
        mend = f"Write 'max={before:f}' or 'max={before + step:f}', or another 'step'."
        if before == lowest:
            mend = f"Write 'max={before + step:f}', or another 'step'."
        given.report("bad-range", "max", what, mend)
        return False
    if steps > MOST_STEPS:
        what = f"from {lowest:f} to {highest:f} there are {steps} steps of {step:f}"
        mend = f"Write a larger 'step', so that there are {MOST_STEPS:,} at most."
        given.report("bad-range", "step", what, mend)
        return False
    return True
