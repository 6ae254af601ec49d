"""The kinds of items. Each is one object, in one module, and one entry of the table.

Whoever scores or searches asks the kind of an item, and never which one it is. So what a kind can
be answered with, and what that earns, is said in its module alone.
"""

from typing import TYPE_CHECKING, Final

from mirrormark_engine.kinds.allocation import Allocation
from mirrormark_engine.kinds.choice import Choice
from mirrormark_engine.kinds.feed import Feed
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.kind import Kind
from mirrormark_engine.kinds.multiple import Multiple
from mirrormark_engine.kinds.number import Number
from mirrormark_engine.kinds.ranking import Ranking
from mirrormark_engine.kinds.statement import Statement
from mirrormark_engine.kinds.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mirrormark_engine import contract

__all__ = ["KINDS", "Feed", "Item", "Kind"]

KINDS: "Final[Mapping[contract.Kind, Kind]]" = {
    kind.name: kind
    for kind in (
        Statement("statement"),
        Choice("choice"),
        Multiple("multiple"),
        Number("number"),
        Allocation("allocation"),
        Ranking("ranking"),
        Text("text"),
    )
}
"""By the name that compiled forms have for it."""
