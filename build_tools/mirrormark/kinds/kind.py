"""What the generator asks of each kind of item."""

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, override

from mirrormark import model
from mirrormark.kinds.alike import Seen, State, gather
from mirrormark.kinds.given import Given, Text, Words
from mirrormark.kinds.verdicts import Verdict
from mirrormark_engine import contract
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.search.choices import earnable, every_answer, spell_answer

__all__ = ["Draw", "Kind", "Options", "WithOptions", "draw_below"]

type Draw = Callable[[], float]
"""Gives numbers from 0 to below 1, by chance."""
type Options = Sequence[model.ResponseOption]
"""Those of an item, its own or its scale's."""


def draw_below(end: int, draw: Draw) -> int:
    """Return a whole number from 0 to below ``end``, by chance."""
    return int(draw() * end)


class Kind(ABC):
    """How the generator deals with items of one kind.

    The methods stand in groups, one for each room that asks. A `model.Item` is what was read, and
    an `Item` the engine's. Answers are as they could be sent, unless they are a `model.Answer`, as
    an author wrote it, or an `Answer`, as the engine read it.
    """

    # What sets it apart: a room that asks for one of these needn't know any kind

    in_words: ClassVar[str]
    """How messages call it, with its article."""
    counts: ClassVar[bool] = True
    """Whether answers can matter at all, to scores or to rules."""
    is_chosen: ClassVar[bool] = False
    """Whether readers choose among options, so that rules can ask with `is`."""
    is_single: ClassVar[bool] = False
    """Whether they choose one, which stands for more or less of something."""
    has_scale: ClassVar[bool] = False
    """Whether the options are those of a scale."""
    has_list: ClassVar[bool] = False
    """Whether options, or parts, of its own stand in a list below it."""
    has_parts: ClassVar[bool] = False
    """Whether rules compare parts of an answer one by one, and not the answer."""
    is_shared_out: ClassVar[bool] = False
    """Whether an answer gives each part a share of a total, which pictures show."""
    can_exclude: ClassVar[bool] = False
    """Whether one option can exclude all others."""
    needs_points: ClassVar[bool] = True
    """Whether all options need points. If not, it is scored as soon as they have some."""
    points_are_ids: ClassVar[bool] = True
    """Whether points serve for an id where an option has none of its own."""

    # Reading: from the text of a file

    attributes: ClassVar[tuple[str, ...]] = ()
    """Those that not every kind has."""
    elsewhere: ClassVar[tuple[str, ...]] = ()
    """What other formats call it."""

    def can_be_scored(self, options: Options) -> bool:
        """Return whether an answer can be worth points, if the author lets it."""
        return self.counts and (self.needs_points or any(o.points is not None for o in options))

    def say_unscored(self) -> tuple[str, str]:
        """Return what an item is that can't be scored, and a mend for who scores it."""
        mend = f"Remove it, or give every {self.thing} points, '- Words (1)'."
        return f"{self.in_words} without points", mend

    def read_quantity(self, given: Given) -> model.Quantity | None:
        """Return what a number can be, or what is parted; None where that can't be read."""
        return None

    def read_word(self, text: str) -> model.Answer:
        """Return what a single word, or number, is as an answer in an example."""
        return text

    # Checks, and what they share with the compiled form

    thing: ClassVar[str] = "option"
    """What there are several of."""
    limit: ClassVar[str] = "options"
    """The limit for their number."""

    @abstractmethod
    def judge(self, item: model.Item, options: Options, answer: model.Answer) -> Verdict:
        """Return what is wrong with the form of an answer.

        What can't be judged for another mistake, such as a number without a range, passes.
        """

    def list_chosen(self, answer: model.Answer) -> Sequence[str]:
        """Return the options that an answer names, if there is nothing wrong with its form."""
        return ()

    def find_range(self, item: model.Item, options: Options) -> tuple[Decimal, Decimal]:
        """Return the fewest and the most points that an answer can have."""
        points = [each.points for each in options if each.points is not None] or [Decimal(0)]
        return min(points), max(points)

    def list_points(self, item: model.Item, options: Options) -> list[Decimal]:
        """Return all numbers that points are made of."""
        return [each.points for each in options if each.points is not None]

    # Rules in words

    def say_chosen(self, item: model.Item, option: str, t: Text, *, negated: bool) -> str:
        """Say that an option was chosen, or that it wasn't."""
        if negated:
            return t("rule-chosen-not", text=item.text, option=option)
        return t("rule-chosen", text=item.text, option=option)

    def name_compared(self, item: model.Item, t: Text) -> str:
        """Return what it is of an item that a comparison looks at."""
        return t("rule-points", text=item.text)

    def name_part(self, item: model.Item, label: str, t: Text) -> str:
        """Return what it is of a part that a comparison looks at."""
        return t("rule-part", text=item.text, part=label)

    def say_parts(
        self, item: model.Item, sign: str, labels: tuple[str, str], t: Text
    ) -> str | None:
        """Say how two parts compare; None where that is said as of all numbers."""
        return None

    # Explanation

    @abstractmethod
    def say_answered_on(self, item: model.Item, options: Options, words: Words) -> str:
        """Say what it is answered with, and what that does to points."""

    def say_key(self, item: model.Item, feed: model.Feed, words: Words) -> str:
        """Say which answers raise the score that they count for."""
        return words.t("scored-key-fewer") if feed.reverse else words.t("scored-key-more")

    @abstractmethod
    def say_answer(
        self, item: model.Item, answer: Answer, labels: Mapping[str, str], words: Words
    ) -> str:
        """Return an answer as a reader would name it; ``labels`` are those of options, by id."""

    # Differences between two versions

    def say_quantity(self, quantity: model.Quantity) -> str:
        """Return what can be given, without the unit."""
        return f"{quantity.lowest} to {quantity.highest} in steps of {quantity.step}"

    def list_samples(self, item: Item, points_scale: int) -> list[contract.Answer]:
        """Return answers that speak for all when it is asked which of them are still taken."""
        every = every_answer(item, points_scale)[0]
        return [answer.raw for answer in every if answer.raw is not None]

    # Proofs: which answers there are, and what rules see of them

    @abstractmethod
    def first_answer(self, item: Item) -> contract.Answer:
        """Return an answer that can always be given."""

    @abstractmethod
    def list_raws(self, item: Item, seen: Seen) -> tuple[Sequence[contract.Answer], bool]:
        """Return an answer for whatever rules and scores tell apart, and whether that is all."""

    def list_states(self, item: Item, seen: Seen, points_scale: int) -> tuple[list[State], bool]:
        """Return the states of an item, and whether these are all its answers."""
        raws, is_all = self.list_raws(item, seen)
        return gather(item, raws, seen, points_scale), is_all

    # Links: each answer has a number, so that all of a response fit into a few signs

    @abstractmethod
    def count_answers(self, item: Item) -> int:
        """Return how many answers there are, without states in the place of one."""

    @abstractmethod
    def number_answer(self, item: Item, answer: Answer) -> int:
        """Return the number of an answer, from 0 on."""

    @abstractmethod
    def spell_number(self, item: Item, number: int) -> contract.Answer:
        """Return the answer that has a number."""

    # Simulation: how made-up respondents answer; None leaves the item blank

    @abstractmethod
    def draw_answer(self, item: Item, draw: Draw) -> contract.Answer | None:
        """Return an answer by chance, where all answers are alike."""

    def lean(self, item: Item, share: Fraction) -> contract.Answer | None:
        """Return what is nearest to this ``share`` of the way from fewest points to most.

        None where there is nothing to choose, as in a draft.
        """
        marks, wanted = earnable(item.own), share * item.own.span
        if not marks:
            return None
        place = bisect_left(marks, wanted)
        near = marks[max(0, place - 1) : place + 1]
        mark = min(near, key=lambda mark: (abs(mark - wanted), mark))
        return spell_answer(item.own, mark)


class WithOptions(Kind):
    """A kind whose items have options, or parts. Where they have no points, their order counts."""

    has_list = True

    @override
    def list_chosen(self, answer: model.Answer) -> Sequence[str]:
        return answer if isinstance(answer, list) else ()

    @override
    def say_answer(
        self, item: model.Item, answer: Answer, labels: Mapping[str, str], words: Words
    ) -> str:
        return "; ".join(labels[option] for option in answer.chosen)

    @abstractmethod
    def choose_one(self, item: Item, option: str) -> contract.Answer:
        """Return the answer that goes as far as it can for one option."""

    @override
    def first_answer(self, item: Item) -> contract.Answer:
        """Choose the first option."""
        return self.choose_one(item, next(iter(item.options)))

    @override
    def lean(self, item: Item, share: Fraction) -> contract.Answer | None:
        """Lean by the places of options if any has no points."""
        if any(option["points"] is None for option in item.options.values()):
            place = int(share * (len(item.options) - 1))
            return self.choose_one(item, list(item.options)[place])
        return super().lean(item, share)
