"""Attribute lists, `{#id key=value flag}`, at the end of a heading or a list item."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mirrormark.kinds import LISTED
from mirrormark.language.parse.braces import (
    FLAGS,
    KNOWN,
    LIST,
    LIST_AT_END,
    STRUCTURE,
    blank_code,
    is_ours,
)
from mirrormark.language.parse.brackets import find_list
from mirrormark.language.parse.entries import ListEntry, scan_entries
from mirrormark.language.parse.ids import GOOD_ID, make_id, slug_of
from mirrormark.language.parse.prose import join_words
from mirrormark.language.parse.words import Words
from mirrormark.model import Place
from mirrormark.model.finding_kinds import FindingName
from mirrormark.model.problems import Problem, find_nearest, suggest
from mirrormark.model.widths import narrow

__all__ = ["Attributes", "take_attributes"]

PLURALS = {"advice": "advice"}
"""Where it isn't made by an `s`."""
ITEMS = (LISTED, "question")
IN_STRAIGHT_QUOTES = re.compile('"[^"]*"')
IN_CURLY_QUOTES = re.compile('[\u201c\u201d\u201e\u2018\u201a].*?[\u201c\u201d\u2019"]|\u2019')
STRAIGHTENED = str.maketrans("\u201c\u201d\u201e\u2018\u2019\u201a", "\"\"\"'''")


type Extent = tuple[int, int]
"""Where something begins and ends in the text of the words."""


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
    words: Words
    """The words that it stands behind, and itself."""
    spans: Mapping[str, "Span"]
    """Where each entry stands; `#` for the id."""

    def __contains__(self, name: str) -> bool:
        return name in self.values or name in self.flags

    def place_of(self, name: str) -> Place:
        """Return where an entry stands; where it doesn't, the place of all."""
        if name not in self.spans:
            return self.place
        return self.words.find_place(self.spans[name].start, self.spans[name].stop)

    def place_in(self, name: str, offset: int = 0, stop: int | None = None) -> Place:
        """Return where the characters of a value stand, from ``offset`` up to ``stop``."""
        if name not in self.spans:
            return self.place
        span = self.spans[name]
        end = span.value_stop if stop is None else span.value_start + stop
        return self.words.find_place(span.value_start + offset, end)

    def text_of(self, name: str) -> str:
        """Return an entry as the author wrote it."""
        span = self.spans[name]
        return self.words.text[span.start : span.stop]


class Span(NamedTuple):
    """Where an entry stands in the text of the words, counted in characters from 0."""

    start: int
    """Where it begins."""
    value_start: int
    """Where its value begins."""
    value_stop: int
    """Where its value ends."""
    stop: int
    """Where it ends."""


def take_attributes(words: Words, kind: str, problems: list[Problem]) -> tuple[str, Attributes]:
    r"""Split the attribute list off the end of ``words``, which belong to a ``kind`` of thing.

    Returns the text before it and the attributes. Whatever is not known or can't be read adds a
    problem; a misspelt name is then taken as meant. A text that really ends in braces writes
    ``\\{``.
    """
    text = words.text
    match = LIST_AT_END.search(text)
    found = find_list(text, KNOWN[kind], FLAGS) if match is None else None
    start = match.start() if match else found.start if found else None
    place = words.place if start is None else words.find_place(start)
    reader = _ListReader(kind, words, problems)
    if found:
        problems.append(Problem("broken-braces", place, found.what, found.mend))
        reader.read(found.inside, found.inside_start)
    elif match:
        reader.read(match["inside"], match.start("inside"))
    text = text[:start]
    if within := next((each for each in LIST.finditer(blank_code(text)) if _is_within(each)), None):
        what = f"the attribute list {within[0]} stands within the words"
        mend = "Move it to the end of the line."
        if match and not text[within.end() :].strip():
            what = f"{words.text[within.start() :].rstrip()} are two attribute lists"
            inside = f"{within[0][1:-1].strip()} {match['inside'].strip()}"
            mend = f"Write {{{inside}}}."
        problems.append(
            Problem("stray-braces", words.find_place(within.start(), within.end()), what, mend)
        )
    attributes = Attributes(
        reader.id, reader.values, reader.flags, reader.is_whole, place, words, reader.spans
    )
    return text.strip(), attributes


def _blank_out(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _is_within(match: re.Match[str]) -> bool:
    return is_ours(match["inside"])


class _ListReader:
    """Reads the entries of one list, and goes on after a mistake as its author meant it."""

    def __init__(self, kind: str, words: Words, problems: list[Problem]) -> None:
        self._kind = kind
        self._words = words
        self._problems = problems
        self.id: str | None = None
        self.values: dict[str, str] = {}
        self.flags: list[str] = []
        self.spans: dict[str, Span] = {}
        self.is_whole = True

    def _report(self, finding: FindingName, extent: Extent, what: str, mend: str) -> None:
        self._problems.append(Problem(finding, self._words.find_place(*extent), what, mend))

    def read(self, inside: str, start: int) -> None:
        """Read what stands ``inside`` the braces, from character ``start`` of the words on."""
        entries = scan_entries(self._straighten(inside, start), KNOWN[self._kind], FLAGS)
        wrong = [entry for entry in entries if entry.kind == "wrong"]
        if wrong:
            self.is_whole = False
            what = f"the attribute list has '{wrong[0].name}', which can't be read"
            mend = "Write {#id key=value}, with straight quotes around a value with spaces."
            self._report("unreadable-attribute", _extent(wrong[0], start), what, mend)
        for entry in entries:
            if entry.slip:
                extent = _extent(entry, start)
                self._report("unreadable-attribute", extent, entry.slip, f"Write '{entry.meant}'.")
            if entry.kind == "id":
                self._read_id(entry.name, _extent(entry, start))
            elif entry.kind != "wrong":
                # What stands beside an unreadable entry may be a part of it: it isn't judged.
                name = entry.name
                if wrong and (
                    name not in KNOWN[self._kind] or (name in FLAGS) == (entry.value is not None)
                ):
                    continue
                is_id = entry is entries[0] and not any(each.kind == "id" for each in entries)
                self._read_named(entry, start, is_id=is_id)

    def _straighten(self, inside: str, start: int) -> str:
        """Return the list with the signs that its author meant, each in its place."""
        straight = inside
        outside = IN_STRAIGHT_QUOTES.sub(_blank_out, inside)  # in a text, an apostrophe is no quote
        if found := IN_CURLY_QUOTES.search(outside):
            straight = inside.translate(STRAIGHTENED)
            said = inside[found.start() : found.end()]
            what = f"the attribute list has curly quotes, {said}"
            mend = f"Write {said.translate(STRAIGHTENED)}, and switch off smart quotes."
            extent = (start + found.start(), start + found.end())
            self._report("unreadable-attribute", extent, what, mend)
        brace = max(start - 1, 0)
        around = self._words.text[brace : start + len(inside) + 1]
        outside = IN_STRAIGHT_QUOTES.sub("", around.translate(STRAIGHTENED))
        wide = dict.fromkeys(sign for sign in outside if sign in STRUCTURE)
        if wide:
            straight = straight.translate({ord(sign): narrow(sign) for sign in STRUCTURE})
            meant = [f"'{narrow(sign)}' for '{sign}'" for sign in wide]
            what = "the attribute list has full-width signs"
            extent = (brace, brace + len(around))
            self._report("full-width-sign", extent, what, f"Write {join_words(meant)}.")
        return straight

    def _read_id(self, found: str, extent: Extent) -> None:
        if self.id is not None:
            self._report_twice("#id", extent)
            return
        start, stop = extent
        self.spans["#"] = Span(start, start + 1, stop, stop)
        if GOOD_ID.fullmatch(found):
            self.id = found
        else:
            proposed = make_id(found, "item" if self._kind in ITEMS else self._kind)
            mend = f"Write '#{proposed}': small letters, digits and hyphens, a letter first."
            self._report("bad-name", extent, f"'#{found}' can't be an id", mend)
            self.id = slug_of(found) or found

    def _read_named(self, entry: ListEntry, start: int, *, is_id: bool) -> None:
        known, name, extent = KNOWN[self._kind], entry.name, _extent(entry, start)
        if name not in known:
            nearest = find_nearest(name, known)
            if nearest is None and self._read_nameless_id(entry, extent, is_first=is_id):
                return
            otherwise = f"They can have: {', '.join(('#id', *known))}."
            if self._kind == "option" and name in KNOWN["question"]:
                otherwise = "Remove it, or move it to the question."
            what = f"'{name}' is not an attribute of {PLURALS.get(self._kind, self._kind + 's')}"
            at = extent[0]
            mend = suggest(name, known, otherwise)
            self._report("unknown-attribute", (at, at + len(name)), what, mend)
            if nearest is None:
                self.is_whole = False
                return
            name = nearest
        if name in self.values or name in self.flags:
            self._report_twice(name, extent)
            return
        value_start = start + entry.value_start
        self.spans[name] = Span(
            extent[0], value_start, value_start + len(entry.value or ""), extent[1]
        )
        if name in FLAGS:
            self.flags.append(name)
            if entry.value is not None:
                mend = f"Write '{name}' alone, or remove it to switch it off."
                what = f"the attribute '{name}' takes no value"
                self._report("attribute-value", extent, what, mend)
        elif entry.value is None:
            self.is_whole = False
            what = f"the attribute '{name}' has no value"
            self._report("attribute-value", extent, what, f"Write '{name}=…'.")
        else:
            self.values[name] = entry.value

    def _read_nameless_id(self, entry: ListEntry, extent: Extent, *, is_first: bool) -> bool:
        """Read `{finish reverse}` and `{id=finish}` as if there were a `#`."""
        meant = entry.value if entry.name == "id" else entry.name
        is_meant = entry.value is None if entry.name != "id" else entry.value is not None
        is_of_others = any(entry.name in names for names in KNOWN.values())
        if is_of_others or not (is_first and is_meant and meant and GOOD_ID.fullmatch(meant)):
            return False
        what = f"'{entry.text}' is neither an id nor an attribute"
        self._report("unknown-attribute", extent, what, f"Write '#{meant}' if it is the id.")
        self.id = meant
        self.spans["#"] = Span(extent[0], extent[0], extent[1], extent[1])
        return True

    def _report_twice(self, name: str, extent: Extent) -> None:
        what = f"the attribute list has two of '{name}'"
        self._report("given-twice", extent, what, "Keep one of them.")


def _extent(entry: ListEntry, start: int) -> Extent:
    """Return where an entry of a list stands in the words, whose list begins at ``start``."""
    return start + entry.start, start + entry.start + len(entry.text)
