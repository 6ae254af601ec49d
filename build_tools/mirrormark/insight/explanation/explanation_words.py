"""Numbers, lists and ranges in the language of a catalogue."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from mirrormark.insight.explanation.explain_ranges import Range
from mirrormark.model import title_of
from mirrormark.wording.catalogue import MINUS, Catalogue

__all__ = ["Words"]


class Words:
    """Says things in one language."""

    def __init__(self, catalogue: Catalogue, own_scales: Iterable[str] = ()) -> None:
        """``own_scales`` are the names of those that the author defines."""
        self.catalogue = catalogue
        self.t = catalogue.text
        self.number = catalogue.number
        self._own_scales = frozenset(own_scales)
        self._locale = catalogue.locale

    def join(self, words: Iterable[str], style: str = "standard") -> str:
        """Return «a, b and c»; with the style `or`, «a, b or c»."""
        return format_list(list(words), style=style, locale=self._locale)  # type: ignore[arg-type]

    def name_scale(self, name: str) -> str:
        """Return the name of a scale as readers see it."""
        return title_of(name) if name in self._own_scales else self.t(f"scale-name-{name}")

    def quote(self, words: str) -> str:
        """Return words in quotation marks."""
        return self.t("scored-quoted", text=words)

    def amount(self, value: Decimal | Fraction, unit: str) -> str:
        """Return a number with its unit."""
        number = self.number(value)
        return self.t("scored-amount", number=number, unit=unit) if unit else number

    def cut(self, value: Decimal) -> str:
        """Return a number with two decimals, of which more were cut off."""
        written = format_decimal(value, "0.00", locale=self._locale, group_separator=False)
        return written.replace("-", MINUS)

    def fraction(self, value: Fraction) -> str:
        """Return a number without decimals: «3/4», or «3» where it is whole."""
        above = self.number(value.numerator)
        return above if value.denominator == 1 else f"{above}/{self.number(value.denominator)}"

    def percentage(self, part: Fraction) -> str:
        """Return a part of the whole as a percentage, rounded to one decimal."""
        return self.t("scored-percentage", number=self.number(round(float(part * 100), 1)))

    def part(self, numerator: int, denominator: int) -> str:
        """Return a part of the whole as a fraction in words."""
        t = self.t
        named = {
            (1, 1): t("scored-parts-all"),
            (1, 2): t("scored-parts-half"),
            (1, 3): t("scored-parts-third"),
            (2, 3): t("scored-parts-two-thirds"),
            (1, 4): t("scored-parts-quarter"),
            (3, 4): t("scored-parts-three-quarters"),
        }
        return named.get((numerator, denominator)) or f"{numerator}/{denominator}"

    def day(self, day: date) -> str:
        """Return a day in words: «22 November 2026»."""
        return format_date(day, "long", locale=self._locale)

    def range(self, scores: Range) -> str:
        """Say a range: «45 to below 55»."""
        t, low, high = self.t, self.number(scores.low), self.number(scores.high)
        if scores.is_point:
            return t("scored-range-exactly", score=low)
        if scores.has_low and scores.has_high:
            return t("scored-range-whole", low=low, high=high)
        if scores.has_low:
            return t("scored-range-below", low=low, high=high)
        if scores.has_high:
            return t("scored-range-above", low=low, high=high)
        return t("scored-range-between", low=low, high=high)
