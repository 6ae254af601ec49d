"""Attribute lists, `{#id key=value flag}`, at the end of a heading or a list item."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from mirrormark.model import Place
from mirrormark.parse.words import Words
from mirrormark.problems import Problem, find_nearest, suggest

__all__ = [
    "GOOD_ID",
    "LIST_AT_END",
    "UNNAMED",
    "Attributes",
    "make_id",
    "propose_id",
    "take_attributes",
]

KNOWN: Mapping[str, tuple[str, ...]] = {
    "chapter": (),
    "section": ("dimension", "when", "allow"),
    "statement": ("weight", "dimension", "reverse", "scale", "when", "allow", "unscored"),
    "question": (
        *("type", "weight", "dimension", "reverse", "when", "allow", "unscored"),
        *("min", "max", "step", "unit", "total"),
    ),
    "option": ("none",),
    "outcome": ("when", "otherwise"),
    "advice": ("when", "for"),
}
"""What each kind of thing can have beside an id."""
FLAGS = ("reverse", "otherwise", "unscored", "none")
"""Those that stand alone; all others need a value."""
PLURALS = {"advice": "advice"}
"""Where it isn't made by an `s`."""

LIST_AT_END = re.compile(r"(?<!\\)\{(?P<inside>[^{}]*)\}\s*$")
WITH_VALUE = "|".join(sorted({name for names in KNOWN.values() for name in names} - {*FLAGS}))
LIST_WITHIN = re.compile(
    rf"(?<!\\)\{{\s*(?:#[^{{}}]*|(?:{'|'.join(FLAGS)})\s*|(?:{WITH_VALUE})\s*=[^{{}}]*)\}}"
)
CODE = re.compile(r"`[^`]*`")
ENTRY = re.compile(
    r"\s*(?:#(?P<id>[^\s\"'=]+)"
    r"|(?P<key>[A-Za-z][\w-]*)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'=][^\s\"']*))"
    r"|(?P<flag>[A-Za-z][\w-]*)"
    r"|(?P<wrong>\S+))"
)
IN_STRAIGHT_QUOTES = re.compile('"[^"]*"')
STRAIGHTENED = str.maketrans("\u201c\u201d\u201e\u2018\u2019\u201a", "\"\"\"'''")
GOOD_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
APOSTROPHE = re.compile("['\u2019]")
ACCENTS = re.compile("[\u0300-\u036f]")
LONGEST_DERIVED_ID = 6
UNNAMED = "unnamed"


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
        reader.read(match["inside"])
    if "{" in text and (within := LIST_WITHIN.search(CODE.sub(_blank_out, text))):
        what = f"the attribute list {within[0]} stands within the words"
        mend = "Move it to the end of the line."
        problems.append(Problem(words.find_place(within.start()), what, mend))
    attributes = Attributes(reader.id, reader.values, reader.flags, reader.is_whole, place)
    return text.strip(), attributes


def _blank_out(match: re.Match[str]) -> str:
    return " " * len(match[0])


def make_id(text: str) -> str:
    """Derive an id from words: the first few, in small letters, joined by hyphens."""
    letters = unicodedata.normalize("NFKD", APOSTROPHE.sub("", text.casefold()))
    words = re.findall(r"[a-z0-9]+", ACCENTS.sub("", letters))
    while words and not words[0][0].isalpha():
        words = words[1:]
    return "-".join(words[:LONGEST_DERIVED_ID]) or UNNAMED


def propose_id(text: str) -> str:
    """Return a good id for a message to suggest instead of ``text``."""
    made = make_id(text)
    return "like-this" if made == UNNAMED else made


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

    def read(self, inside: str) -> None:
        outside = IN_STRAIGHT_QUOTES.sub("", inside)
        straight = inside
        if outside != outside.translate(STRAIGHTENED):  # in a text, an apostrophe is no quote
            straight = inside.translate(STRAIGHTENED)
            what = "the attribute list has curly quotes"
            self.report(what, "Write straight ones, \" or ', and switch off smart quotes.")
        entries = list(ENTRY.finditer(straight))
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

    def _read_id(self, found: str) -> None:
        if self.id is not None:
            self._report_twice("#id")
        elif GOOD_ID.fullmatch(found):
            self.id = found
        else:
            mend = "Use small letters, digits and hyphens, and begin with a letter"
            self.report(f"'#{found}' can't be an id", f"{mend}: '#{propose_id(found)}'.")
            self.id = found if make_id(found) == UNNAMED else make_id(found)

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
