"""A diagnosis across assessments."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from mirrormark.model.document import Common
from mirrormark.model.findings import Notice
from mirrormark.model.items import Item, Section
from mirrormark.model.places import Place

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Common):
    """A file with `uses:`. The answers of its examples are results.

    These are an outcome's id for an assessment, and a score for a dimension.
    """

    shape: ClassVar[Literal["profile"]] = "profile"
    """Tells the documents apart, and is what messages call it."""
    uses: tuple[Use, ...]
    """In the author's order, which is the order in which things come first."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """None: a profile asks nothing of its own."""
        return ()

    @property
    def items(self) -> tuple[Item, ...]:
        """None, as there are no sections."""
        return ()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """None: each assessment shows its own."""
        return ()
