"""What all items have, whatever their kind."""

from fractions import Fraction
from typing import TYPE_CHECKING

from mirrormark_engine.claims import Rule
from mirrormark_engine.exact import as_exact
from mirrormark_engine.kinds.feed import Feed, OfItsOwn

if TYPE_CHECKING:
    from mirrormark_engine import contract
    from mirrormark_engine.kinds.answer import Answer
    from mirrormark_engine.kinds.kind import Kind

__all__ = ["Item"]


class Item:
    """One thing to answer."""

    __slots__ = (
        "allow",
        "data",
        "feeds",
        "id",
        "kind",
        "noise",
        "of_options",
        "options",
        "own",
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
        self.allow = data["allow"]
        self.when = when
        self.noise = data.get("noise") or [1, 1]
        """What weights of other answers are multiplied by, and those of the same."""
        self.options = {each["id"]: each for each in data["options"]}
        self.of_options: dict[str, Answer] = {}
        """Answers that are one of the options, each read once."""
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
        self.feeds = [Feed(each, self, place) for place, each in enumerate(data["feeds"])]
        """What its answers count for; empty where it is not scored."""
        self.own = OfItsOwn(self)
        """What its answers would earn by the points that rules compare."""
