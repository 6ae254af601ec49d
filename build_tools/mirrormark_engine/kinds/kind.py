"""What each kind of item has to know by itself."""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from mirrormark_engine.bits import Spread
from mirrormark_engine.kinds.answer import Answer, Earned
from mirrormark_engine.kinds.feed import Feed
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.moments import Moments

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["MOST_ANSWERS", "READING", "Kind", "Searched"]

READING = 15
"""Steps of a search that it takes to read an answer."""
MOST_ANSWERS = 1024
"""So many answers to one item are looked at where each could matter by itself."""


class Searched(NamedTuple):
    """Work that is done once for all items that are alike in something."""

    alike: Hashable
    steps: int
    """Of a search."""


class Kind(ABC):
    """How items of one kind are answered.

    One object does for all items of its kind, and holds none of them. A *raw* answer is one as it
    could be sent. What it earns, each `Feed` of an item says by itself.
    """

    __slots__ = ("name",)

    counts: ClassVar[bool] = True
    """Whether answers can matter to a score or a rule. If not, it's all the same without one."""

    def __init__(self, name: "contract.Kind") -> None:
        self.name: contract.Kind = name
        """As compiled forms have it."""

    # What answers earn

    def find_span(self, points: int, units: int) -> int:
        """Return the highest mark, given what points span and how many steps a quantity has."""
        del units
        return points

    def span_in_points(self, feed: Feed, points_scale: int) -> Fraction:
        """Return what the span is in points, those of the author times ``points_scale``."""
        del points_scale
        return Fraction(feed.span)

    @abstractmethod
    def read(self, item: Item, raw: object, points_scale: int) -> Answer:
        """Read a raw answer that is neither a blank nor a state in the place of one.

        Raises EngineError with the name ``wrong-type``, ``unknown-option`` or ``out-of-range``.
        """

    @abstractmethod
    def find_marks(self, feed: Feed) -> tuple[Iterable[int], bool]:
        """Return the marks that answers can have, and whether that is all of them."""

    @abstractmethod
    def spell(self, feed: Feed, mark: int) -> "contract.Answer":
        """Return a raw answer that has one of these marks."""

    def find_spread(self, feed: Feed) -> Spread | None:
        """Return a way to add all that answers earn, if mark by mark isn't the quickest."""
        del feed
        return None

    def search_marks(self, feed: Feed) -> Searched | None:
        """Return how much work `find_marks` is, if that is worth counting."""
        del feed
        return None

    # Which answers there are

    @abstractmethod
    def list_raws(self, item: Item) -> "tuple[Sequence[contract.Answer], bool]":
        """Return the raw answers that a rule can tell apart, and whether these are all.

        Of more than `MOST_ANSWERS` there may be only some, one too many at least.
        """

    def list_telling(
        self, item: Item, bounds: Mapping[str, set[Fraction]], *, is_compared: bool
    ) -> "tuple[Sequence[contract.Answer], bool]":
        """Return the same, where it is known what rules say of the item.

        ``bounds`` has each part or option that rules name, with the numbers that it is compared
        with. ``is_compared`` says whether parts, or the answer itself, are compared with other
        answers, too.
        """
        del bounds, is_compared
        return self.list_raws(item)

    def list_farthest(
        self, item: Item, bounds: Mapping[str, set[Fraction]], *, is_compared: bool
    ) -> "tuple[Sequence[contract.Answer], bool]":
        """Return, for each way in which rules see an answer, those that earn least and most.

        ``bounds`` has each part or option that rules name, with the numbers that it is compared
        with. ``is_compared`` says whether parts are compared with each other, or the answer itself
        with anything. Others may be among what is returned. It also returns whether no way is left
        out.
        """
        del bounds, is_compared
        return self.list_raws(item)

    # What one change can make of an answer. It is never changed to none.

    @abstractmethod
    def list_neighbours(self, item: Item, answer: Answer) -> "Iterator[contract.Answer]":
        """Yield every raw answer that one change can give."""

    def find_alternatives(
        self, item: Item, answer: Answer, points_scale: int
    ) -> dict[Earned, Answer]:
        """Return, by what it earns, an answer for all that one change can make this one earn.

        What it earns already is left out; of several that earn the same there is the first.
        """
        found = {answer.earned: answer}
        for raw in self.list_neighbours(item, answer):
            other = self.read(item, raw, points_scale)
            found.setdefault(other.earned, other)
        del found[answer.earned]
        return found

    # What becomes of an answer when the same is asked again (see `noise`)

    @abstractmethod
    def weigh_moves(self, item: Item, answer: Answer) -> "Iterable[tuple[contract.Answer, int]]":
        """Yield raw answers that may come when an item is asked again, each with how often.

        That is so of an item that is answered as steadily as usual.
        """

    def is_same(self, answer: Answer, raw: "contract.Answer") -> bool:
        """Return whether a raw answer that `weigh_moves` gives is the one that was given."""
        return raw == answer.raw

    def weigh_again(self, item: Item, answer: Answer) -> "Iterable[tuple[contract.Answer, int]]":
        """Yield the same of an item that may move more or less, as its author says."""
        moved, stayed = item.noise
        if moved == stayed:
            yield from self.weigh_moves(item, answer)
            return
        for raw, weight in self.weigh_moves(item, answer):
            yield raw, weight * (stayed if self.is_same(answer, raw) else moved)

    def weigh_raws(self, item: Item, answer: Answer) -> "Iterable[tuple[contract.Answer, int]]":
        """Return the same, and for what is missing any answer, each as often."""
        if answer.is_missing:
            return ((raw, 1) for raw in self.list_raws(item)[0])
        return self.weigh_again(item, answer)

    @abstractmethod
    def find_moments(self, feed: Feed, answer: Answer) -> Moments:
        """Return mean and variance of what is earned when its item is asked again.

        Of what is missing, any answer there is comes as often.
        """

    def count_work(self, item: Item) -> int:
        """Return about how many steps of a search `find_alternatives` takes."""
        return READING * (1 + len(item.options))
