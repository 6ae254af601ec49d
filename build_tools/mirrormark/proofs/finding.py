"""What a proof can say: that something is so, or that it couldn't be told."""

from dataclasses import dataclass

from mirrormark.model import Place
from mirrormark.problems import Problem

__all__ = ["Doubt", "Finding"]


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
