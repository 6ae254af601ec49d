"""All that the generator knows of each kind of item: one object, in one module, one entry a kind.

Comes in: an item, and what the room that asks has found out about it or wants of it. Goes out:
plain data. The room knows the engine, and of the generator only what stands on the lines below. So
any room above may ask it, from the reading of a file to its proofs. Why so is a decision, see
docs/decisions/0002-item-kinds.md.
"""

from collections.abc import Mapping
from typing import Final

from mirrormark.kinds.alike import Seen, State
from mirrormark.kinds.allocation import Allocation
from mirrormark.kinds.choice import Choice
from mirrormark.kinds.given import Given, Words
from mirrormark.kinds.kind import Draw, Kind
from mirrormark.kinds.multiple import Multiple
from mirrormark.kinds.number import Number
from mirrormark.kinds.ranking import Ranking
from mirrormark.kinds.statement import Statement
from mirrormark.kinds.text import Text
from mirrormark.kinds.verdicts import Verdict, shorten
from mirrormark_engine import contract

__all__ = [
    "KINDS",
    "LISTED",
    "TYPES",
    "USUAL",
    "Draw",
    "Given",
    "Kind",
    "Seen",
    "State",
    "Verdict",
    "Words",
    "shorten",
]

KINDS: Final[Mapping[contract.Kind, Kind]] = {
    "statement": Statement(),
    "choice": Choice(),
    "multiple": Multiple(),
    "number": Number(),
    "allocation": Allocation(),
    "ranking": Ranking(),
    "text": Text(),
}

LISTED: Final[contract.Kind] = "statement"
"""What an entry of a list is that stands below no question."""
USUAL: Final[contract.Kind] = "choice"
"""What a question is whose author says nothing else."""
TYPES: Final = tuple(name for name in KINDS if name != LISTED)
"""What a question can be."""
