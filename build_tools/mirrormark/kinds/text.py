"""Free text. It is never scored, and no rule may ask about it."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import override

from mirrormark import model
from mirrormark.kinds.alike import Seen
from mirrormark.kinds.given import Words
from mirrormark.kinds.kind import Draw, Kind, Options
from mirrormark.kinds.verdicts import Verdict
from mirrormark_engine import contract
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import Answer

__all__ = ["Text"]

ANY_TEXT = "…"
"""Stands for all texts."""


class Text(Kind):
    """A question that readers answer in their own words. Made-up respondents leave it blank."""

    in_words = "free text"
    counts = False
    elsewhere = ("open", "textarea", "comment")

    @override
    def say_unscored(self) -> tuple[str, str]:
        return self.in_words, "Remove it: free text is never scored."

    @override
    def judge(self, item: model.Item, options: Options, answer: model.Answer) -> Verdict:
        if isinstance(answer, str):
            return None
        return "is no text", f"Write '{item.id}: some words'."

    @override
    def say_answered_on(self, item: model.Item, options: Options, words: Words) -> str:
        return words.t("scored-item-text")

    @override
    def say_answer(
        self, item: model.Item, answer: Answer, labels: Mapping[str, str], words: Words
    ) -> str:
        return words.quote(f"{answer.raw}")

    @override
    def first_answer(self, item: Item) -> contract.Answer:
        return ANY_TEXT

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        return [ANY_TEXT], True

    @override
    def count_answers(self, item: Item) -> int:
        """Words of one's own have no numbers, and stay out of links."""
        return 0

    @override
    def number_answer(self, item: Item, answer: Answer) -> int:
        raise NotImplementedError

    @override
    def spell_number(self, item: Item, number: int) -> contract.Answer:
        raise NotImplementedError

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        return None

    @override
    def lean(self, item: Item, share: Fraction) -> contract.Answer | None:
        return None
