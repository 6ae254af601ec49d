"""A ranking: several things, put in order."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import permutations
from math import factorial
from typing import TYPE_CHECKING, ClassVar, override

from mirrormark import model
from mirrormark.kinds.alike import Seen, State, list_marks
from mirrormark.kinds.given import Text, Words
from mirrormark.kinds.kind import Draw, Options, WithOptions, draw_below
from mirrormark.kinds.verdicts import Verdict, judge_list
from mirrormark_engine import contract
from mirrormark_engine.claims import ShareOf, answers_in
from mirrormark_engine.kinds import Item
from mirrormark_engine.kinds.ranking import add_up
from mirrormark_engine.scoring.answers import Answer, read_answer

if TYPE_CHECKING:
    from mirrormark_engine.kinds.answer import Earned

__all__ = ["Ranking"]

STANDS = {"<": "before", "<=": "before", ">": "after", ">=": "after"}
"""How one option stands to another; two of them are never in the same place."""


class Ranking(WithOptions):
    """A question with options that are put in order. Rules see which is first, and all places."""

    in_words = "a ranking"
    is_chosen = True
    has_parts = True
    needs_points = False
    points_are_ids = False
    elsewhere: ClassVar[tuple[str, ...]] = ("rank", "rank-order", "order")
    limit = "ranked"

    @override
    def judge(self, item: model.Item, options: Options, answer: model.Answer) -> Verdict:
        known = [option.id for option in options]
        if not isinstance(answer, list):
            order = ", ".join(known or ["first", "second"])
            return "is no list of options in order", f"Write '{item.id}: [{order}]'."
        if found := judge_list(answer):
            return found
        left_out = [option_id for option_id in known if option_id not in answer]
        if left_out and set(answer) <= set(known):
            return f"leaves out '{left_out[0]}'", "List all options, the first one first."
        return None

    @override
    def find_range(self, item: model.Item, options: Options) -> tuple[Decimal, Decimal]:
        """Put the fewest points first, and the most."""
        rising = sorted(option.points or Decimal(0) for option in options) or [Decimal(0)]
        return _add_up(reversed(rising)), _add_up(rising)

    @override
    def say_chosen(self, item: model.Item, option: str, t: Text, *, negated: bool) -> str:
        if negated:
            return t("rule-first-not", text=item.text, option=option)
        return t("rule-first", text=item.text, option=option)

    @override
    def name_part(self, item: model.Item, label: str, t: Text) -> str:
        return t("rule-place", text=item.text, part=label)

    @override
    def say_parts(
        self, item: model.Item, sign: str, labels: tuple[str, str], t: Text
    ) -> str | None:
        if sign not in STANDS:
            return None
        part, other = labels
        return t("rule-order", text=item.text, sign=STANDS[sign], part=part, other=other)

    @override
    def say_answered_on(self, item: model.Item, options: Options, words: Words) -> str:
        count = len(options)
        if any(option.points is not None for option in options):
            return words.t("scored-item-ranking", count=count)
        return words.t("scored-item-ranking-plain", count=count)

    @override
    def say_answer(
        self, item: model.Item, answer: Answer, labels: Mapping[str, str], words: Words
    ) -> str:
        return "; ".join(
            words.t("scored-example-place", place=int(place), thing=labels[option])
            for option, place in answer.shares.items()
        )

    @override
    def choose_one(self, item: Item, option: str) -> contract.Answer:
        return [option, *(each for each in item.options if each != option)]

    @override
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        """Return one order for all that earn the same and have what rules name in its place."""
        named = _find_named(item, seen)
        reached: dict[tuple[Earned, tuple[str | None, ...]], contract.Answer] = {}
        for order in permutations(item.options):
            sums = tuple([add_up(feed, order) for feed in item.feeds])
            reached.setdefault((sums, _place(named, order)), list(order))
        return list(reached.values()), True

    @override
    def list_states(self, item: Item, seen: Seen, points_scale: int) -> tuple[list[State], bool]:
        """Read one order for each way to place what rules name, and not the others."""
        raws, is_all = self.list_raws(item, seen)
        named = _find_named(item, seen)
        told: dict[tuple[str | None, ...], Hashable] = {}
        gathered: dict[Hashable, dict[Earned, contract.Answer]] = {}
        for raw in raws:
            order = raw if isinstance(raw, list) else []
            places = _place(named, order)
            if places not in told:
                told[places] = seen.tell(read_answer(item, raw, points_scale))
            earned = tuple([feed.turn(add_up(feed, order) - feed.lowest) for feed in item.feeds])
            gathered.setdefault(told[places], {}).setdefault(earned, raw)
        return [
            State(
                read_answer(item, each[min(each)], points_scale),
                list_marks(each),
                each.__getitem__,
            )
            for each in gathered.values()
        ], is_all

    @override
    def count_answers(self, item: Item) -> int:
        return factorial(len(item.options))

    @override
    def number_answer(self, item: Item, answer: Answer) -> int:
        """Count orders as a dictionary would, by D. H. Lehmer's code."""
        left, number = list(item.options), 0
        for option in answer.shares:
            place = left.index(option)
            number = number * len(left) + place
            del left[place]
        return number

    @override
    def spell_number(self, item: Item, number: int) -> contract.Answer:
        places: list[int] = []
        for count in range(1, len(item.options) + 1):
            number, place = divmod(number, count)
            places.append(place)
        left = list(item.options)
        return [left.pop(place) for place in reversed(places)]

    @override
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        left = list(item.options)
        return [left.pop(draw_below(len(left), draw)) for _ in item.options]


def _find_named(item: Item, seen: Seen) -> set[str]:
    """Return the options whose places rules see."""
    operands = (each for claim in seen.claims for each in answers_in(claim))
    parts = {each.part for each in operands if isinstance(each, ShareOf) and each.item == item.id}
    return parts | seen.options


def _place(named: set[str], order: Sequence[str]) -> tuple[str | None, ...]:
    return tuple([option if option in named else None for option in order])


def _add_up(points: Iterable[Decimal]) -> Decimal:
    """Add up points that stand last first, each as many times as it stands high."""
    return sum((times * each for times, each in enumerate(points, 1)), Decimal(0))
