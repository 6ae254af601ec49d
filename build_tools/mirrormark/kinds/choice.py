"""A choice: one of several options."""

from collections.abc import Sequence
from typing import ClassVar, override

from mirrormark import model
from mirrormark.kinds.alike import Seen
from mirrormark.kinds.given import Words
from mirrormark.kinds.kind import Draw, Options, WithOptions, draw_below
from mirrormark.kinds.verdicts import Verdict
from mirrormark_engine import contract
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import Answer

__all__ = ["Choice"]


class Choice(WithOptions):
    """A question with options of its own, of which one is chosen."""

    in_words = "a choice"
    is_chosen = True
    is_single = True
    elsewhere: ClassVar[tuple[str, ...]] = ("radio", "single", "select")

    @override
    def judge(self, item: model.Item, options: Options, answer: model.Answer) -> Verdict:
        if isinstance(answer, list | dict):
            return "is more than one option", f"Write '{item.id}: …' with a single one."
        return None

    @override
    def list_chosen(self, answer: model.Answer) -> Sequence[str]:
        return [f"{answer}"]

    @override
    def say_answered_on(self, item: model.Item, options: Options, words: Words) -> str:
        count = len(options)
        if any(option.points is not None for option in options):
            return words.t("scored-item-choice", count=count)
        return words.t("scored-item-choice-plain", count=count)

    @override
    def choose_one(self, item: Item, option: str) -> contract.Answer:
        return option

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        return list(item.options), True

    @override
    def count_answers(self, item: Item) -> int:
        return len(item.options)

    @override
    def number_answer(self, item: Item, answer: Answer) -> int:
        return list(item.options).index(answer.chosen[0])

    @override
    def spell_number(self, item: Item, number: int) -> contract.Answer:
        return list(item.options)[number]

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        return list(item.options)[draw_below(len(item.options), draw)]
