"""What all items have, and what each kind of them has to know by itself."""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from mirrormark_engine.bits import Spread
from mirrormark_engine.claims import Rule
from mirrormark_engine.exact import as_exact
from mirrormark_engine.kinds.answer import Answer
from mirrormark_engine.kinds.moments import Moments

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["MOST_ANSWERS", "READING", "Item", "Kind", "Marks", "Searched"]

READING = 15
"""Steps of a search that it takes to read an answer."""
MOST_ANSWERS = 1024
"""So many answers to one item are looked at where each could matter by itself."""


class Searched(NamedTuple):
    """Work that is done once for all items that are alike in something."""

    alike: Hashable
    steps: int
    """Of a search."""


class Marks(NamedTuple):
    """What the answers to a scored item can earn."""

    earned: Sequence[int]
    """Rising."""
    is_all: bool
    """Whether nothing is left out."""
    spread: Spread


class Item:
    """One thing to answer."""

    __slots__ = (
        "allow",
        "data",
        "dimension",
        "factor",
        "id",
        "kind",
        "lowest",
        "marks",
        "noise",
        "options",
        "reverse",
        "span",
        "start",
        "step",
        "units",
        "when",
    )

    def __init__(self, data: "contract.Item", kind: "Kind", when: Rule | None) -> None:
        """``kind`` and ``when`` are what ``data`` says, as an object and with exact numbers."""
        self.data = data
        self.id = data["id"]
        self.kind = kind
        """All that is different for items of other kinds."""
        self.dimension = data["dimension"]
        """None where it feeds none, and is not scored."""
        self.reverse = data["reverse"]
        self.allow = data["allow"]
        self.when = when
        self.noise = data.get("noise") or [1, 1]
        """What weights of other answers are multiplied by, and those of the same."""
        self.options = {each["id"]: each for each in data["options"]}
        self.lowest = data["lowest"]
        """The fewest points."""
        self.start = Fraction()
        """Where there is a quantity: the lowest answer."""
        self.step = Fraction(1)
        """Where there is a quantity: the distance between two answers."""
        self.units = 0
        """Where there is a quantity: the most steps."""
        if quantity := data["quantity"]:
            self.step = as_exact(quantity["step"])
            self.start = as_exact(quantity["lowest"])
            self.units = int((as_exact(quantity["highest"]) - self.start) / self.step)
        self.span = kind.find_span(data["highest"] - data["lowest"], self.units)
        """What an answer earns at most; it earns 0 at least."""
        self.marks: Marks | None = None
        """What it can earn, once `choices` has found it out."""
        self.factor = 0
        """What one that is earned is worth in its dimension; set with the dimension."""

    @property
    def full(self) -> int:
        """The most that it contributes to its dimension."""
        return self.span * self.factor

    def turn(self, mark: int) -> int:
        """Return what a mark earns, or the mark of what is earned; a reversed item turns them."""
        return self.span - mark if self.reverse else mark

    def turn_moments(self, marks: Moments) -> Moments:
        """Return the moments of what marks with these earn."""
        return marks.turn(self.span) if self.reverse else marks

    def heed_noise(self, moments: Moments, answer: Answer, same: int) -> Moments:
        """Return the moments of an item that moves more or less than usual, as its author says.

        ``same`` is how often the same answer comes, as the moments count. What is missing is
        answered in any way.
        """
        moved, stayed = self.noise
        if answer.is_missing or moved == stayed:
            return moments
        return moments.times(moved).include(answer.earned, (stayed - moved) * same)


class Kind(ABC):
    """How items of one kind are answered.

    One object does for all items of its kind, and holds none of them. A *raw* answer is one as it
    could be sent. A *mark* is what an answer earns before it is turned round, from 0 to the item's
    span.
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

    def span_in_points(self, item: Item, points_scale: int) -> Fraction:
        """Return what the span is in points, those of the author times ``points_scale``."""
        del points_scale
        return Fraction(item.span)

    @abstractmethod
    def read(self, item: Item, raw: object, points_scale: int) -> Answer:
        """Read a raw answer that is neither a blank nor a state in the place of one.

        Raises EngineError with the name ``wrong-type``, ``unknown-option`` or ``out-of-range``.
        """

    @abstractmethod
    def find_marks(self, item: Item) -> tuple[Iterable[int], bool]:
        """Return the marks that answers can have, and whether that is all of them."""

    @abstractmethod
    def spell(self, item: Item, mark: int) -> "contract.Answer":
        """Return a raw answer that has one of these marks."""

    def find_spread(self, item: Item) -> Spread | None:
        """Return a way to add all that answers earn, if mark by mark isn't the quickest."""
        del item
        return None

    def search_marks(self, item: Item) -> Searched | None:
        """Return how much work `find_marks` is, if that is worth counting."""
        del item
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

    def find_alternatives(self, item: Item, answer: Answer, points_scale: int) -> dict[int, Answer]:
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
    def find_moments(self, item: Item, answer: Answer) -> Moments:
        """Return mean and variance of what is earned when an item is asked again.

        Of what is missing, any answer there is comes as often.
        """

    def count_work(self, item: Item) -> int:
        """Return about how many steps of a search `find_alternatives` takes."""
        return READING * (1 + len(item.options))
