"""Attribute lists, `{#id key=value flag}`, at the end of a heading or a list item."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from mirrormark.model import Place
from mirrormark.parse.braces import (
    ENTRY,
    FLAGS,
    KNOWN,
    LIST,
    LIST_AT_END,
    STRUCTURE,
    blank_code,
    is_ours,
)
from mirrormark.parse.ids import GOOD_ID, make_id, slug_of
from mirrormark.parse.prose import join_words
from mirrormark.parse.words import Words
from mirrormark.problems import Problem, find_nearest, suggest
from mirrormark.widths import narrow

__all__ = ["Attributes", "take_attributes"]

PLURALS = {"advice": "advice"}
"""Where it isn't made by an `s`."""
ITEMS = ("statement", "question")
IN_STRAIGHT_QUOTES = re.compile('"[^"]*"')
STRAIGHTENED = str.maketrans("\u201c\u201d\u201e\u2018\u2019\u201a", "\"\"\"'''")


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in the braces."""

    id: str | None
    """Without the `#`."""
    values: Mapping[str, str]
    """Those with a value."""
    flags: Collection[str]
    """Those without."""
    is_whole: bool
    """Whether all of it could be read. If not, a problem says so; nobody asks for the rest."""
    place: Place
    """The opening brace, or where the words begin that have none."""


def take_attributes(words: Words, kind: str, problems: list[Problem]) -> tuple[str, Attributes]:
    r"""Split the attribute list off the end of ``words``, which belong to a ``kind`` of thing.

    Returns the text before it and the attributes. Whatever is not known or can't be read adds a
    problem; a misspelt name is then taken as meant. A text that really ends in braces writes
    ``\\{``.
    """
    text = words.text
    match = LIST_AT_END.search(text)
    place = words.find_place(match.start()) if match else words.place
    reader = _ListReader(kind, place, problems)
    if match:
        text = text[: match.start()]
        reader.read(match[0].strip())
    if within := next((each for each in LIST.finditer(blank_code(text)) if _is_within(each)), None):
        what = f"the attribute list {within[0]} stands within the words"
        mend = "Move it to the end of the line."
        problems.append(Problem(words.find_place(within.start()), what, mend))
    attributes = Attributes(reader.id, reader.values, reader.flags, reader.is_whole, place)
    return text.strip(), attributes


def _is_within(match: re.Match[str]) -> bool:
    return is_ours(match["inside"])


class _ListReader:
    """Reads the entries of one list, and goes on after a mistake as its author meant it."""

    def __init__(self, kind: str, place: Place, problems: list[Problem]) -> None:
        self._kind = kind
        self._place = place
        self._problems = problems
        self.id: str | None = None
        self.values: dict[str, str] = {}
        self.flags: list[str] = []
        self.is_whole = True

    def report(self, what: str, mend: str) -> None:
        self._problems.append(Problem(self._place, what, mend))

    def read(self, braces: str) -> None:
        entries = list(ENTRY.finditer(self._straighten(braces)[1:-1]))
        wrong = [entry["wrong"] for entry in entries if entry["wrong"]]
        if wrong:
            self.is_whole = False
            what = f"the attribute list has '{wrong[0]}', which can't be read"
            mend = "Write {#id key=value}, with straight quotes around a value with spaces."
            self.report(what, mend)
        for entry in entries:
            if entry["id"]:
                self._read_id(entry["id"])
            elif name := entry["key"] or entry["flag"]:
                # What stands beside an unreadable entry may be a part of it: then it isn't judged.
                if wrong and (
                    name not in KNOWN[self._kind] or (name in FLAGS) != bool(entry["flag"])
                ):
                    continue
                value = entry["double"] or entry["single"] or entry["bare"] or ""
                self._read_named(name, None if entry["flag"] else value)

    def _straighten(self, braces: str) -> str:
        """Return the list with the signs that its author meant."""
        straight = braces
        outside = IN_STRAIGHT_QUOTES.sub("", braces)  # in a text, an apostrophe is no quote
        if outside != outside.translate(STRAIGHTENED):
            straight = straight.translate(STRAIGHTENED)
            what = "the attribute list has curly quotes"
            self.report(what, "Write straight ones, \" or ', and switch off smart quotes.")
        outside = IN_STRAIGHT_QUOTES.sub("", straight)
        wide = dict.fromkeys(sign for sign in outside if sign in STRUCTURE)
        if wide:
            straight = straight.translate({ord(sign): narrow(sign) for sign in STRUCTURE})
            meant = [f"'{narrow(sign)}' for '{sign}'" for sign in wide]
            self.report("the attribute list has full-width signs", f"Write {join_words(meant)}.")
        return straight

    def _read_id(self, found: str) -> None:
        if self.id is not None:
            self._report_twice("#id")
        elif GOOD_ID.fullmatch(found):
            self.id = found
        else:
            mend = "Use small letters, digits and hyphens, and begin with a letter"
            proposed = make_id(found, "item" if self._kind in ITEMS else self._kind)
            self.report(f"'#{found}' can't be an id", f"{mend}: '#{proposed}'.")
            self.id = slug_of(found) or found

    def _read_named(self, name: str, value: str | None) -> None:
        known = KNOWN[self._kind]
        if name not in known:
            all_known = ", ".join(("#id", *known))
            what = f"'{name}' is not an attribute of {PLURALS.get(self._kind, self._kind + 's')}"
            self.report(what, suggest(name, known, f"They can have: {all_known}."))
            nearest = find_nearest(name, known)
            if nearest is None:
                self.is_whole = False
                return
            name = nearest
        if name in self.values or name in self.flags:
            self._report_twice(name)
        elif name in FLAGS:
            self.flags.append(name)
            if value is not None:
                mend = f"Write '{name}' alone, or remove it to switch it off."
                self.report(f"the attribute '{name}' takes no value", mend)
        elif value is None:
            self.is_whole = False
            self.report(f"the attribute '{name}' has no value", f"Write '{name}=…'.")
        else:
            self.values[name] = value

    def _report_twice(self, name: str) -> None:
        self.report(f"the attribute list has two of '{name}'", "Keep one of them.")
