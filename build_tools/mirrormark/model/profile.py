"""A diagnosis across assessments."""

from dataclasses import dataclass
from datetime import date

from mirrormark.model.findings import Advice, Example, Outcome
from mirrormark.model.items import Item, Section
from mirrormark.model.places import Place, Prose

__all__ = ["Profile", "Use"]


@dataclass(frozen=True, slots=True)
class Use:
    """An assessment that a profile reads."""

    id: str
    """The assessment's."""
    since: date | None
    """Answers from before this day are old; None where the author sets none."""
    place: Place
    """Its line in the front matter."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One file with `uses:`."""

    id: str
    """The file's name without its ending."""
    title: str
    """Plain text."""
    question: str
    """What readers ask themselves when they choose it; plain text, may be empty."""
    summary: str
    """Plain text; may be empty."""
    language: str | None
    """As an assessment has it."""
    uses: tuple[Use, ...]
    """In the author's order, which is the order in which things come first."""
    introduction: Prose | None
    """What stands before the first chapter."""
    outcomes: tuple[Outcome, ...]
    """In the order in which their rules are tried."""
    advice: tuple[Advice, ...]
    """In the order in which it is given."""
    examples: tuple[Example, ...]
    """Their answers are results: an outcome's id for an assessment, a score for a dimension."""
    unread: frozenset[str]
    """Keys of the front matter that can't be read. A problem says so; no check asks again."""
    place: Place
    """Its first line."""

    @property
    def kind(self) -> str:
        """What messages call it."""
        return "profile"

    @property
    def sections(self) -> tuple[Section, ...]:
        """None: a profile asks nothing of its own."""
        return ()

    @property
    def items(self) -> tuple[Item, ...]:
        """None, as there are no sections."""
        return ()
