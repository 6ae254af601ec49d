"""A multiple choice: some of several options."""

from collections.abc import Sequence
from decimal import Decimal
from typing import override

from mirrormark import model
from mirrormark.kinds.alike import MOST_ANSWERS, Seen
from mirrormark.kinds.given import Text, Words
from mirrormark.kinds.kind import Draw, Options, WithOptions
from mirrormark.kinds.verdicts import Verdict, judge_list
from mirrormark_engine import contract
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import Answer

__all__ = ["Multiple"]


class Multiple(WithOptions):
    """A question with options, of which several can be ticked, or one that excludes all others."""

    in_words = "a multiple choice"
    is_chosen = True
    can_exclude = True
    elsewhere = ("checkbox", "checkboxes", "multi")
    limit = "ticked"

    @override
    def read_word(self, text: str) -> model.Answer:
        return [text]

    @override
    def judge(self, item: model.Item, options: Options, answer: model.Answer) -> Verdict:
        if not isinstance(answer, list):
            return "is no list of options", f"Write '{item.id}: [first, second]'."
        if found := judge_list(answer):
            return found
        alone = [option.id for option in options if option.is_none and option.id in answer]
        if alone and len(answer) > 1:
            what = f"has '{alone[0]}' and others, and '{alone[0]}' excludes all others"
            return what, "Keep it alone, or remove it."
        return None

    @override
    def find_range(self, item: model.Item, options: Options) -> tuple[Decimal, Decimal]:
        """Add up any of them, but at least one: with none chosen there is no answer."""
        least, most = super().find_range(item, options)
        joined = [option.points or Decimal(0) for option in options if not option.is_none]
        losses, gains = [p for p in joined if p < 0], [p for p in joined if p > 0]
        return min(least, sum(losses, Decimal(0)) if losses else least), max(
            most, sum(gains, Decimal(0)) if gains else most
        )

    @override
    def say_chosen(self, item: model.Item, option: str, t: Text, *, negated: bool) -> str:
        if negated:
            return t("rule-ticked-not", text=item.text, option=option)
        return t("rule-ticked", text=item.text, option=option)

    @override
    def say_answered_on(self, item: model.Item, options: Options, words: Words) -> str:
        count = len(options)
        if any(option.points is not None for option in options):
            return words.t("scored-item-multiple", count=count)
        return words.t("scored-item-multiple-plain", count=count)

    @override
    def list_samples(self, item: Item, points_scale: int) -> list[contract.Answer]:
        """Return each option by itself."""
        return [[key] for key in item.options]

    @override
    def choose_one(self, item: Item, option: str) -> contract.Answer:
        return [option]

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        """Return one set of options for all that have the same sum and the same named ones."""
        reached: dict[tuple[int, tuple[str, ...]], list[str]] = {(0, ()): []}
        is_all = True
        joined, alone = _part_options(item)
        for key in joined:
            worth = item.options[key]["points"] or 0
            for (total, held), chosen in list(reached.items()):
                now = total + worth, (*held, key) if key in seen.options else held
                # An empty set is no answer, so that it never stands for another one.
                if now not in reached or not reached[now]:
                    reached[now] = [*chosen, key]
            if len(reached) > MOST_ANSWERS:
                is_all = False
                reached = dict(list(reached.items())[:MOST_ANSWERS])
        sets = [chosen for chosen in reached.values() if chosen]
        return sets + [[key] for key in alone], is_all

    @override
    def count_answers(self, item: Item) -> int:
        joined, alone = _part_options(item)
        return (1 << len(joined)) - 1 + len(alone)

    @override
    def number_answer(self, item: Item, answer: Answer) -> int:
        """Count what can be ticked together in binary, from 1; what stands alone comes behind."""
        joined, alone = _part_options(item)
        if answer.chosen[0] in alone:
            return (1 << len(joined)) - 1 + alone.index(answer.chosen[0])
        return sum(1 << joined.index(each) for each in answer.chosen) - 1

    @override
    def spell_number(self, item: Item, number: int) -> contract.Answer:
        joined, alone = _part_options(item)
        ticks = number + 1
        if ticks >> len(joined):
            return [alone[ticks - (1 << len(joined))]]
        return [each for place, each in enumerate(joined) if ticks >> place & 1]

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        """Tick each option or not, evenly; with nothing ticked it is an excluding one, or anew."""
        joined, alone = _part_options(item)
        while True:
            if ticked := [key for key in joined if draw() < 0.5] or alone:
                return ticked


def _part_options(item: Item) -> tuple[list[str], list[str]]:
    """Return the options that can be ticked together, and those that exclude all others."""
    alone = [key for key, option in item.options.items() if option.get("none")]
    return [key for key in item.options if key not in alone], alone
