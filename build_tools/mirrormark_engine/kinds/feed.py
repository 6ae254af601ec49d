"""What the answers to an item count for in one dimension."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from mirrormark_engine.bits import Spread
from mirrormark_engine.kinds.answer import Answer
from mirrormark_engine.kinds.moments import Moments

if TYPE_CHECKING:
    from mirrormark_engine import contract
    from mirrormark_engine.kinds.item import Item

__all__ = ["Feed", "Marks", "OfItsOwn"]


class Marks(NamedTuple):
    """What the answers to an item can earn."""

    earned: Sequence[int]
    """Rising."""
    is_all: bool
    """Whether nothing is left out."""
    spread: Spread


class Feed:
    """What answers earn in a dimension: a whole number, from 0 to the span.

    A *mark* is what an answer earns before it is turned round.
    """

    __slots__ = (
        "dimension",
        "factor",
        "highest",
        "item",
        "lowest",
        "marks",
        "place",
        "points",
        "reverse",
        "span",
        "weight",
    )

    def __init__(self, data: "contract.Feed", item: "Item", place: int) -> None:
        """``place`` is that among the feeds of the item."""
        self.item = item
        self.place = place
        self.dimension = data["dimension"]
        self.weight = data["weight"]
        self.reverse = data["reverse"]
        self.points = {name: option["points"] for name, option in item.options.items()}
        """By option or part; None where it has none."""
        self.lowest = data["lowest"]
        """The fewest points."""
        self.highest = data["highest"]
        """The most points."""
        self.span = item.kind.find_span(self.highest - self.lowest, item.units)
        """What an answer earns at most; it earns 0 at least."""
        self.marks: Marks | None = None
        """What it can earn, once `choices` has found it out."""
        self.factor = 0
        """What one that is earned is worth in the dimension; set with the dimension."""

    @property
    def full(self) -> int:
        """The most that it contributes to its dimension."""
        return self.span * self.factor

    def of(self, answer: Answer) -> int:
        """Return what an answer earns here; one that isn't answered earns nothing."""
        return answer.earned[self.place] if answer.earned else 0

    def worth(self, option: str) -> int:
        """Return how many points more than the fewest an option or part has; 0 without points."""
        points = self.points[option]
        return 0 if points is None else points - self.lowest

    def turn(self, mark: int) -> int:
        """Return what a mark earns, or the mark of what is earned; reversed, it turns them."""
        return self.span - mark if self.reverse else mark

    def turn_moments(self, marks: Moments) -> Moments:
        """Return the moments of what marks with these earn."""
        return marks.turn(self.span) if self.reverse else marks

    def heed_noise(self, moments: Moments, answer: Answer, same: int) -> Moments:
        """Return the moments where the item moves more or less than usual, as its author says.

        ``same`` is how often the same answer comes, as the moments count. What is missing is
        answered in any way.
        """
        moved, stayed = self.item.noise
        if answer.is_missing or moved == stayed:
            return moments
        return moments.times(moved).include(self.of(answer), (stayed - moved) * same)


class OfItsOwn(Feed):
    """What answers would earn by the points that rules compare; nobody counts it."""

    __slots__ = ()

    def __init__(self, item: "Item") -> None:
        """Take the points of an item as they are."""
        data: contract.Feed = {
            "dimension": "",
            "weight": 1,
            "reverse": False,
            "lowest": item.data["lowest"],
            "highest": item.data["highest"],
        }
        super().__init__(data, item, len(item.feeds))
