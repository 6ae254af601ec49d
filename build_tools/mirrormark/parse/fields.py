"""Reads the fields of a mapping one by one and notes what is wrong with each."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from mirrormark.model import Place
from mirrormark.parse.braces import LIST_AT_END, is_ours
from mirrormark.parse.located import Located
from mirrormark.problems import Problem, find_nearest, list_known, suggest
from mirrormark.widths import widen

__all__ = ["Fields", "read_day", "read_number"]

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FRACTION = re.compile(r"\d{1,9}(/\d{1,9}|\.\d{1,9})?", re.ASCII)
WIDE_COMMAS = f"{widen(',')}\u3001\u060c"
"""Those of Chinese, Japanese and Arabic."""
LONGEST_NUMBER = 20
"""Characters. Longer ones are slips, and their like would be infinite to a browser."""


def read_number(text: str) -> Decimal | None:
    """Return the plain decimal number that ``text`` is, or None (so for `nan` and `1e9` too)."""
    if len(text) > LONGEST_NUMBER or not all(character in "0123456789.-" for character in text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def read_day(text: str) -> date | None:
    """Return the day that ``text`` is, as year, month and day; None where it is none."""
    try:
        return date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        return None


class Fields:
    """One mapping of the front matter, or of an example.

    Reading a field of the wrong kind adds a problem and gives what an absent one gives; `unread`
    tells the two apart, so that nobody complains of the same mistake again.
    """

    def __init__(
        self, located: Located | None, name: str, place: Place, problems: list[Problem]
    ) -> None:
        self.place = place
        self._name = name
        self._problems = problems
        self._values: dict[str, Located] = {}
        self._unread: set[str] = set()
        self.is_read = located is not None and isinstance(located.value, dict | None)
        if located is None:
            return
        if isinstance(located.value, dict):
            self._values = dict(located.value)
        elif located.value is not None:
            mend = "Write them below it, indented, or in braces: {name: value}."
            self.report(place, f"{name} has no 'name: value' lines", mend)

    def unread(self, known: Iterable[str]) -> frozenset[str]:
        """Return those of the keys that are there and can't be read, as far as is known."""
        return frozenset(key for key in known if key in self._unread or not self.is_read)

    def report(self, place: Place, what: str, mend: str) -> None:
        """Note a problem."""
        self._problems.append(Problem(place, " ".join(what.split()), mend))

    def refuse(self, key: str, what: str, mend: str) -> None:
        """Note that the value of ``key`` can't be used."""
        self._unread.add(key)
        self.report(self.place_of(key), f"'{key}' {what}", mend)

    def names(self) -> Iterable[str]:
        """Return the keys in the author's order."""
        return self._values.keys()

    def has(self, key: str) -> bool:
        """Return whether something stands at ``key``."""
        return key in self._values and self._values[key].value not in (None, "")

    def place_of(self, key: str) -> Place:
        """Return where ``key`` stands, or where the mapping starts if it isn't there."""
        return self._values[key].place if key in self._values else self.place

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Report every key that isn't ``known``. A misspelt one is then taken as meant."""
        for key, located in list(self._values.items()):
            if key not in known:
                mend = suggest(key, known, f"Remove it, or use one of: {', '.join(known)}.")
                self.report(located.place, f"{self._name} can't hold '{key}'", mend)
                if nearest := find_nearest(key, known):
                    self._values.setdefault(nearest, located)

    def text(self, key: str) -> str:
        """Return the text of ``key``, empty if it isn't there."""
        located = self._values.get(key)
        if located is None or located.value is None:
            return ""
        if isinstance(located.value, str):
            self._refuse_braces(key, located.value)
            return located.value.strip()
        self.refuse(key, "is not a text", f"Write '{key}: some words'.")
        return ""

    def _refuse_braces(self, key: str, text: str) -> None:
        match = LIST_AT_END.search(text)
        if match and is_ours(match["inside"]):
            what = f"'{key}' ends in {match[0].strip()}, and would be shown with it"
            self.report(self.place_of(key), what, "Remove the braces: this text can have none.")

    def number(self, key: str) -> Decimal | None:
        """Return the number at ``key``, None if it isn't there or is none."""
        text = self.text(key)
        number = read_number(text) if text else None
        if text and number is None:
            self.refuse(key, f"is '{text}', not a number", "Use digits.")
        return number

    def fraction(self, key: str) -> Fraction | None:
        """Return a part of the whole such as `2/3`, `0.5` or `1`; None if it isn't there."""
        text = self.text(key)
        if not text:
            return None
        try:
            fraction = Fraction(text if FRACTION.fullmatch(text) else -1)
        except ZeroDivisionError:
            fraction = Fraction(-1)
        if 0 <= fraction <= 1:
            return fraction
        self.refuse(key, f"is '{text}', not a part between 0 and 1", f"Write, say, '{key}: 2/3'.")
        return None

    def names_in(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, each of them once; empty if it isn't there."""
        located = self._values.get(key)
        if located is None:
            return ()
        entries = located.value if isinstance(located.value, list) else []
        texts = [entry.value for entry in entries if isinstance(entry.value, str) and entry.value]
        if not texts or len(texts) != len(entries):
            self.refuse(key, "is not a list of words", f"Write '{key}: [first, second]'.")
        for text in texts:
            self._refuse_braces(key, text)
        if len(texts) == 1 and (comma := next((c for c in WIDE_COMMAS if c in texts[0]), None)):
            self.refuse(key, f"is a list of one, with '{comma}' in it", "Write ', ' for it.")
        names = [" ".join(text.split()) for text in texts]
        for name, count in Counter(names).items():
            if count > 1:
                self.refuse(key, f"lists '{name}' twice", "Keep one of them.")
        return tuple(dict.fromkeys(names))

    def words_in(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, or a text with commas; empty if it isn't there."""
        located = self._values.get(key)
        if located is not None and isinstance(located.value, str):
            return tuple(name.strip() for name in located.value.split(",") if name.strip())
        return self.names_in(key)

    def nested(self, key: str, name: str) -> "Fields":
        """Return the mapping at ``key``, empty if it isn't there."""
        place = self.place_of(key)
        fields = Fields(self._values.get(key, Located({}, place)), name, place, self._problems)
        if not fields.is_read:
            self._unread.add(key)
        return fields

    def mappings(self, key: str, name: str) -> "list[Fields]":
        """Return the mappings in the list at ``key``, or the one that stands there without."""
        located = self._values.get(key)
        if located is None or located.value is None:
            return []
        entries = located.value if isinstance(located.value, list) else [located]
        found = [Fields(entry, name, entry.place, self._problems) for entry in entries]
        if not all(fields.is_read for fields in found):
            self._unread.add(key)
        return [fields for fields in found if fields.is_read]

    def located(self, key: str) -> Located | None:
        """Return the value at ``key`` as it stands there."""
        return self._values.get(key)

    def one_of(self, key: str, kind: str, known: Iterable[str]) -> str | None:
        """Return the text at ``key`` where it is one of ``known`` (``kind`` is their plural)."""
        name = self.text(key)
        if not name or name in known:
            return name or None
        self._unread.add(key)
        mend = suggest(name, known, list_known(kind, known))
        self.report(self.place_of(key), f"there is no '{name}' among the {kind}", mend)
        return None
