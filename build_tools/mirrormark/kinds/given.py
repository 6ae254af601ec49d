"""What the rooms that ask a kind hand to it beside an item."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.limits import most
from mirrormark.model.numerals import read_number

__all__ = ["Given", "Text", "Words"]

type Text = Callable[..., str]
"""Gives the string of a key, with values filled in."""

LARGEST_NUMBER = most("number")


@dataclass(frozen=True, slots=True)
class Given:
    """The attributes that an author gave a question, and a way to say what is wrong with them."""

    item_id: str
    """Whose they are."""
    values: Mapping[str, str]
    """Those that have a value, as they stand there."""
    is_whole: bool
    """Whether all of them could be read. If not, nobody asks for the rest."""
    report: Callable[[FindingName, str, str, str], None]
    """Notes a problem: its name, the attribute, what is wrong (no full stop), the mend."""

    def require(self, name: str, what: str, mend: str) -> bool:
        """Return whether an attribute is there; note ``what`` is wrong if it isn't."""
        if name in self.values:
            return True
        if self.is_whole:
            self.report("bad-range", name, what, mend)
        return False

    def read_number(self, name: str, default: str) -> Decimal | None:
        """Return the number of an attribute, or the default; None where it can't be used."""
        text = self.values.get(name, default)
        number = read_number(text)
        if number is None:
            what = f"'{name}' is '{text}', not a number"
            self.report("bad-range", name, what, f"Write, say, '{name}={default}'.")
        elif abs(number) > LARGEST_NUMBER:
            what = f"'{name}' is {number:f}, and numbers end at {LARGEST_NUMBER:,}"
            self.report("beyond-limits", name, what, "Ask for thousands or millions of it.")
            return None
        return number


class Words(Protocol):
    """Says things in one language."""

    @property
    def t(self) -> Text:
        """Gives the strings."""

    def name_scale(self, name: str) -> str:
        """Return the name of a scale as readers see it."""

    def quote(self, words: str) -> str:
        """Return words in quotation marks."""

    def amount(self, value: Decimal | Fraction, unit: str) -> str:
        """Return a number with its unit, or alone where the unit is empty."""
