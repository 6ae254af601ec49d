"""Reads the fields of a mapping one by one and notes what is wrong with each."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from mirrormark.model import Place
from mirrormark.parse.located import Located
from mirrormark.problems import Problem, list_known, suggest

__all__ = ["Fields", "read_number"]


def read_number(text: str) -> Decimal | None:
    """Return the plain decimal number that ``text`` is, or None (so for `nan` and `1e9` too)."""
    if not all(character in "0123456789.-" for character in text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


class Fields:
    """One mapping of the front matter. Reading a field of the wrong kind adds a problem."""

    def __init__(self, located: Located, name: str, problems: list[Problem]) -> None:
        self.place = located.place
        self._name = name
        self._problems = problems
        self._values: Mapping[str, Located] = {}
        if isinstance(located.value, dict):
            self._values = located.value
        elif located.value is not None:
            self.report(located.place, f"{name} is not a mapping", "Write 'name: value' lines.")

    def report(self, place: Place, what: str, mend: str) -> None:
        """Note a problem."""
        self._problems.append(Problem(place, what, mend))

    def names(self) -> Iterable[str]:
        """Return the keys in the author's order."""
        return self._values.keys()

    def place_of(self, key: str) -> Place:
        """Return where ``key`` stands, or where the mapping starts if it isn't there."""
        return self._values[key].place if key in self._values else self.place

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Report every key that isn't ``known``."""
        for key, located in self._values.items():
            if key not in known:
                mend = suggest(key, known, f"Remove it, or use one of: {', '.join(known)}.")
                self.report(located.place, f"{self._name} can't hold '{key}'", mend)

    def text(self, key: str) -> str:
        """Return the text of ``key``, empty if it isn't there."""
        located = self._values.get(key)
        if located is None or located.value is None:
            return ""
        if isinstance(located.value, str):
            return located.value.strip()
        self.report(located.place, f"'{key}' is not a text", f"Write '{key}: some words'.")
        return ""

    def number(self, key: str) -> Decimal | None:
        """Return the number at ``key``, None if it isn't there or is none."""
        text = self.text(key)
        number = read_number(text) if text else None
        if text and number is None:
            self.report(self.place_of(key), f"'{key}' is '{text}', not a number", "Use digits.")
        return number

    def fraction(self, key: str) -> Fraction | None:
        """Return a part of the whole such as `2/3`, `0.5` or `1`; None if it isn't there."""
        text = self.text(key)
        try:
            fraction = Fraction(text) if text else None
        except (ValueError, ZeroDivisionError):
            fraction = Fraction(-1)
        if fraction is not None and not 0 <= fraction <= 1:
            what = f"'{key}' is '{text}', not a part between 0 and 1"
            self.report(self.place_of(key), what, f"Write, say, '{key}: 2/3'.")
            return None
        return fraction

    def names_in(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty if it isn't there."""
        located = self._values.get(key)
        if located is None:
            return ()
        entries = located.value if isinstance(located.value, list) else []
        names = tuple(entry.value for entry in entries if isinstance(entry.value, str))
        if not names or len(names) != len(entries):
            self.report(located.place, f"'{key}' is not a list", f"Write '{key}: [first, second]'.")
        return names

    def nested(self, key: str, name: str) -> "Fields":
        """Return the mapping at ``key``, empty if it isn't there."""
        located = self._values.get(key, Located({}, self.place))
        return Fields(located, name, self._problems)

    def one_of(self, key: str, kind: str, known: Iterable[str]) -> str | None:
        """Return the text at ``key`` where it is one of ``known`` (``kind`` is their plural)."""
        name = self.text(key)
        if not name or name in known:
            return name or None
        mend = suggest(name, known, list_known(kind, known))
        self.report(self.place_of(key), f"there is no '{name}' among the {kind}", mend)
        return None
