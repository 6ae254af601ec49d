"""A number in a range, in steps."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import override

from mirrormark import model
from mirrormark.kinds.alike import MOST_ANSWERS, Seen
from mirrormark.kinds.given import Given, Text, Words
from mirrormark.kinds.kind import Draw, Kind, Options, draw_below
from mirrormark.kinds.ranges import read_range
from mirrormark.kinds.verdicts import Verdict, shorten
from mirrormark.model.numerals import read_number
from mirrormark_engine import contract
from mirrormark_engine.exact import as_json
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import Answer

__all__ = ["Number"]


class Number(Kind):
    """A question that is answered with a number."""

    in_words = "a number"
    attributes = ("min", "max", "step", "unit")

    @override
    def read_quantity(self, given: Given) -> model.Quantity | None:
        return read_range(given)

    @override
    def read_word(self, text: str) -> model.Answer:
        number = read_number(text)
        return text if number is None else number

    @override
    def judge(self, item: model.Item, options: Options, answer: model.Answer) -> Verdict:
        if not isinstance(answer, Decimal):
            said = f"'{shorten(answer)}', not a number" if isinstance(answer, str) else "no number"
            return f"is {said}", "Use digits."
        if item.quantity is None:
            return None
        lowest, highest, step = item.quantity.lowest, item.quantity.highest, item.quantity.step
        mend = f"Write a number from {lowest:f} to {highest:f}"
        if not lowest <= answer <= highest:
            return f"is {answer:f}", f"{mend}."
        if (Fraction(answer) - Fraction(lowest)) % Fraction(step):
            what = f"is {answer:f}, which lies between two steps"
            return what, f"{mend} in steps of {step:f}."
        return None

    @override
    def find_range(self, item: model.Item, options: Options) -> tuple[Decimal, Decimal]:
        quantity = _quantity_of(item)
        return quantity.lowest, quantity.highest

    @override
    def list_points(self, item: model.Item, options: Options) -> list[Decimal]:
        quantity = _quantity_of(item)
        return [quantity.lowest, quantity.highest, quantity.step]

    @override
    def name_compared(self, item: model.Item, t: Text) -> str:
        return t("rule-answer", text=item.text)

    @override
    def say_answered_on(self, item: model.Item, options: Options, words: Words) -> str:
        quantity = _quantity_of(item)
        lowest, step = words.amount(quantity.lowest, ""), words.amount(quantity.step, "")
        highest = words.amount(quantity.highest, quantity.unit)
        if quantity.step == 1 and quantity.lowest % 1 == 0:
            return words.t("scored-item-number-whole", lowest=lowest, highest=highest)
        return words.t("scored-item-number", lowest=lowest, highest=highest, step=step)

    @override
    def say_key(self, item: model.Item, feed: model.Feed, words: Words) -> str:
        return words.t("scored-key-smaller") if feed.reverse else words.t("scored-key-larger")

    @override
    def say_answer(
        self, item: model.Item, answer: Answer, labels: Mapping[str, str], words: Words
    ) -> str:
        assert answer.value is not None, "it is answered"
        return words.amount(answer.value, _quantity_of(item).unit)

    @override
    def first_answer(self, item: Item) -> contract.Answer:
        return _spell(item, 0)

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        steps, is_all = _list_steps(item, seen)
        return [_spell(item, each) for each in steps], is_all

    @override
    def count_answers(self, item: Item) -> int:
        return item.units + 1

    @override
    def number_answer(self, item: Item, answer: Answer) -> int:
        return int(((answer.value or 0) - item.start) / item.step)

    @override
    def spell_number(self, item: Item, number: int) -> contract.Answer:
        return _spell(item, number)

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        return _spell(item, draw_below(item.units + 1, draw))


def _quantity_of(item: model.Item) -> model.Quantity:
    assert item.quantity, "without a range there is nothing to compile"
    return item.quantity


def _list_steps(item: Item, seen: Seen) -> tuple[Iterable[int], bool]:
    if item.units < MOST_ANSWERS:
        return range(item.units + 1), True
    below = [int((bound - item.start) // item.step) for bound in seen.bounds]
    near = {steps + off for steps in below for off in (-1, 0, 1)}
    kept = sorted({each for each in near if 0 <= each <= item.units} | {0, item.units})
    return kept, seen.is_alone and not item.feeds


def _spell(item: Item, steps: int) -> int | float:
    return as_json(item.start + item.step * steps)
