"""What a proof can say: that something is so, or that it couldn't be told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mirrormark.model import Place
from mirrormark.model.problems import Problem
from mirrormark_engine import contract

__all__ = ["Doubt", "Finding", "Proof"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that was neither proven nor refuted. It never says that anything is in vain."""

    place: Place
    question: str
    """What isn't known, as «whether …»."""
    tried: int
    """How many boxes of responses were looked at."""
    mend: str
    """How the author can help, as a sentence."""

    @property
    def what(self) -> str:
        """Return it as the first half of a message."""
        return f"{self.question} could not be told: {self.tried:,} kinds of responses were tried"


type Finding = Problem | Doubt


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found out about an assessment or a profile."""

    problems: tuple[Problem, ...]
    """What is unsound; empty for what is sound."""
    doubts: tuple[Doubt, ...]
    """What could not be told."""
    examples: Mapping[tuple[str, str], contract.Answers] = field(default_factory=dict)
    """A response that reaches each thing, by kind (`outcome`, `advice`, `band`, `item`) and id.

    The id of a band is `dimension/band`. Of a profile there are none.
    """
