"""Reads the fields of a mapping one by one and notes what is wrong with each."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile

from mirrormark.language.parse.braces import LIST_AT_END, is_ours
from mirrormark.language.parse.located import Located
from mirrormark.language.parse.shapes import (
    join_mappings,
    list_words,
    looks_like_yaml,
    write_mapping,
)
from mirrormark.model import Place
from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.numerals import find_number, read_number
from mirrormark.model.problems import Problem, find_nearest, list_known, suggest
from mirrormark.model.widths import widen

__all__ = ["Fields"]

PERCENT = re.compile(r"(?P<number>\d{1,3})\s*%", re.ASCII)
FRACTION = re.compile(r"\d{1,9}(/\d{1,9}|\.\d{1,9})?", re.ASCII)
WIDE_COMMAS = f"{widen(',')}\u3001\u060c"
"""Those of Chinese, Japanese and Arabic."""


class Fields:
    """One mapping of the front matter, or of an example.

    Reading a field of the wrong kind adds a problem and gives what an absent one gives; `unread`
    tells the two apart, so that nobody complains of the same mistake again.
    """

    def __init__(
        self,
        located: Located | None,
        name: str,
        place: Place,
        problems: list[Problem],
        *,
        key: str = "",
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
        elif isinstance(located.value, list) and (joined := join_mappings(located.value)):
            self._values = joined
            self.is_read = True
            self.report(
                "wrong-shape",
                place,
                f"{name} is a list, and each entry has a name",
                write_mapping(key, joined),
            )
        elif isinstance(located.value, str) and looks_like_yaml(located.value):
            mend = "Take away the '|', the '>' or the quotes that make it one."
            self.report("wrong-shape", place, f"{name} is one text", mend)
        elif located.value is not None:
            mend = "Write them below it, indented, or in braces: {name: value}."
            self.report("wrong-shape", place, f"{name} has no 'name: value' lines", mend)

    def unread(self, known: Iterable[str]) -> frozenset[str]:
        """Return those of the keys that are there and can't be read, as far as is known."""
        return frozenset(key for key in known if key in self._unread or not self.is_read)

    def report(self, finding: FindingName, place: Place, what: str, mend: str) -> None:
        """Note a problem."""
        self._problems.append(Problem(finding, place, " ".join(what.split()), mend))

    def refuse(self, finding: FindingName, key: str, what: str, mend: str) -> None:
        """Note that the value of ``key`` can't be used."""
        self._unread.add(key)
        self.report(finding, self.place_of(key), f"'{key}' {what}", mend)

    def names(self) -> Iterable[str]:
        """Return the keys in the author's order."""
        return self._values.keys()

    def has(self, key: str) -> bool:
        """Return whether something stands at ``key``."""
        return key in self._values and self._values[key].value not in (None, "")

    def place_of(self, key: str) -> Place:
        """Return where ``key`` stands, or where the mapping starts if it isn't there."""
        return self._values[key].place if key in self._values else self.place

    def take_below(self, key: str, is_inside: Callable[[str, Located], bool]) -> None:
        """Take for the content of an empty ``key`` what stands beside it and belongs below it."""
        names = list(self._values)
        if key not in self._values or self._values[key].value is not None:
            return
        following = names[names.index(key) + 1 :]
        inside = list(takewhile(lambda name: is_inside(name, self._values[name]), following))
        if not inside:
            return
        place = self._values[inside[0]].place
        what = f"'{inside[0]}' stands beside '{key}', and not below it"
        mend = f"Indent it by two more spaces than '{key}'."
        if len(inside) > 1:
            quoted = [f"'{name}'" for name in inside]
            what = (
                f"{', '.join(quoted[:-1])} and {quoted[-1]} stand beside '{key}', and not below it"
            )
            mend = f"Indent them by two more spaces than '{key}'."
        self.report("not-indented", place, what, mend)
        taken = {name: self._values.pop(name) for name in inside}
        self._values[key] = Located(taken, self._values[key].place)

    def list_places(self, key: str) -> dict[str, Place]:
        """Return where each text in the value of ``key`` stands."""
        return self._values[key].list_places() if key in self._values else {}

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Report every key that isn't ``known``. A misspelt one is then taken as meant."""
        for key, located in list(self._values.items()):
            if key not in known:
                free = [name for name in known if name not in self._values]
                mend = suggest(key, free, f"Remove it, or use one of: {', '.join(known)}.")
                self.report("unknown-key", located.place, f"{self._name} can't hold '{key}'", mend)
                if nearest := find_nearest(key, free):
                    self._values.setdefault(nearest, located)

    def text(self, key: str) -> str:
        """Return the text of ``key``, empty if it isn't there."""
        located = self._values.get(key)
        if located is None or located.value is None:
            return ""
        if isinstance(located.value, str):
            self._refuse_braces(key, located.value)
            return located.value.strip()
        self.refuse("wrong-shape", key, "is not a text", f"Write '{key}: some words'.")
        return ""

    def _refuse_braces(self, key: str, text: str) -> None:
        match = LIST_AT_END.search(text)
        if match and is_ours(match["inside"]):
            what = f"'{key}' ends in {match[0].strip()}, and would be shown with it"
            self.report(
                "stray-braces",
                self.place_of(key),
                what,
                "Remove the braces: this text can have none.",
            )

    def number(self, key: str) -> Decimal | None:
        """Return the number at ``key``, None if it isn't there or is none."""
        text = self.text(key)
        number = read_number(text) if text else None
        if text and number is None:
            meant = find_number(text)
            mend = f"Write '{key}: {meant}'." if meant else "Use digits."
            self.refuse("bad-number", key, f"is '{text}', not a number", mend)
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
        percent = PERCENT.fullmatch(text)
        mend = (
            f"Write '{key}: {percent['number']}/100'." if percent else f"Write, say, '{key}: 2/3'."
        )
        self.refuse("bad-number", key, f"is '{text}', not a part between 0 and 1", mend)
        return None

    def names_in(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, each of them once; empty if it isn't there."""
        located = self._values.get(key)
        if located is None:
            return ()
        entries = located.value if isinstance(located.value, list) else []
        texts = [entry.value for entry in entries if isinstance(entry.value, str) and entry.value]
        if not texts or len(texts) != len(entries):
            mend = f"Write '{key}: [first, second]'."
            words = located.value.split(",") if isinstance(located.value, str) else []
            if len(words) > 1 or (words and key.endswith(" of")):
                mend = f"Write '{key}: [{', '.join(word.strip() for word in words)}]'."
            if texts and any(entry.value is None for entry in entries):
                mend = "Fill the empty entry; put quotes around a word such as 'null' or '~'."
            self.refuse("wrong-shape", key, "is not a list of words", mend)
        for text in texts:
            self._refuse_braces(key, text)
        if len(texts) == 1 and (comma := next((c for c in WIDE_COMMAS if c in texts[0]), None)):
            self._unread.add(key)
            entry = entries[0]
            what = f"'{key}' is a list of one, with '{comma}' in it"
            self.report("full-width-sign", entry.find(comma), what, "Write ', ' for it.")
        names = [" ".join(text.split()) for text in texts]
        for name, count in Counter(names).items():
            if count > 1:
                self.refuse("given-twice", key, f"lists '{name}' twice", "Keep one of them.")
        return tuple(dict.fromkeys(names))

    def words_in(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, or a text with commas; empty if it isn't there."""
        located = self._values.get(key)
        if located is not None and isinstance(located.value, str):
            return tuple(name.strip() for name in located.value.split(",") if name.strip())
        return self.names_in(key)

    def nested(
        self, key: str, name: str, value: Callable[[int, int], str] | None = None
    ) -> "Fields":
        """Return the mapping at ``key``, empty if it isn't there.

        Names alone are taken for one, if ``value`` says what each may have: its number, how many
        there are -> a value, as YAML.
        """
        place = self.place_of(key)
        located = self._values.get(key, Located({}, place))
        if value and (names := list_words(located)):
            pairs = [f"{each}: {value(index, len(names))}" for index, each in enumerate(names)]
            mend = f"Write, say, '{key}: {{{', '.join(pairs)}}}'."
            self.report("wrong-shape", place, f"{name} has names alone, without values", mend)
            self._unread.add(key)
            meant = {each: value(index, len(names)) for index, each in enumerate(names)}
            places = self.list_places(key)
            values = {
                each: Located(text.strip("{}") or None, places.get(each, place))
                for each, text in meant.items()
            }
            located = Located(values, place)
        fields = Fields(located, name, place, self._problems, key=key)
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

    def one_of[T: str](
        self, finding: FindingName, key: str, kind: str, known: Iterable[T]
    ) -> T | None:
        """Return the text at ``key`` where it is one of ``known`` (``kind`` is their plural)."""
        name = self.text(key)
        found = next((each for each in known if each == name), None)
        if not name or found:
            return found
        self._unread.add(key)
        mend = suggest(name, known, list_known(kind, known))
        place = self.list_places(key)[name]
        self.report(finding, place, f"there is no '{name}' among the {kind}", mend)
        return None
