"""The entries of an attribute list, and where each stands. Missing quotes are taken as meant."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

__all__ = ["ListEntry", "scan_entries"]

NAME = r"[A-Za-z][\w-]*"
ID = re.compile(r"#(?P<id>[^\s\"'=]+)")
KEY = re.compile(rf"(?P<key>{NAME})\s*=\s*")
FLAG = re.compile(rf"(?P<flag>{NAME})")
BARE = re.compile(r"[^\s\"'=]\S*")
OTHER = re.compile(r"\S+")
WITH_SPACES = ("when", "allow", "for", "unit")
"""Those whose value may have spaces, so that what follows belongs to it, quotes or not."""


@dataclass(frozen=True, slots=True)
class ListEntry:
    """An id, a name with or without a value, or something that can't be read."""

    kind: str
    """`id`, `key`, `flag` or `wrong`."""
    name: str
    """The id without its `#`, or the name; what can't be read as it stands."""
    value: str | None
    """None where there is none."""
    start: int
    """Where it begins in the list, counted in characters from 0."""
    value_start: int
    """Where its value begins, without the quote."""
    text: str
    """As the author wrote it."""
    slip: str | None = None
    """What is wrong with its quotes, without a full stop."""

    @property
    def meant(self) -> str:
        """It as it should be written."""
        quote = "'" if '"' in f"{self.value}" else '"'
        return f"{self.name}={quote}{self.value}{quote}"


def scan_entries(inside: str, known: Collection[str], flags: Collection[str]) -> list[ListEntry]:
    """Cut what stands between the braces; ``known`` are the names that can stand there.

    Those of them that are ``flags`` stand alone.
    """
    return list(_scan(inside, _find_next(tuple(known), tuple(flags))))


@cache
def _find_next(known: tuple[str, ...], flags: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the next entry. There are few kinds of lists, and many lists."""
    names = "|".join(re.escape(name) for name in known if name not in flags) or "(?!)"
    alone = "|".join(re.escape(name) for name in known if name in flags) or "(?!)"
    return re.compile(rf"\s+(?:#[A-Za-z]|(?:{names})\s*=|(?:{alone})(?=\s|$))")


def _scan(inside: str, next_entry: re.Pattern[str]) -> Iterator[ListEntry]:
    position = 0
    while position < len(inside):
        if inside[position].isspace():
            position += 1
            continue
        entry = _read_entry(inside, position, next_entry)
        yield entry
        position += len(entry.text)


def _read_entry(inside: str, start: int, next_entry: re.Pattern[str]) -> ListEntry:
    if match := ID.match(inside, start):
        return ListEntry("id", match["id"], None, start, start, match[0])
    match = KEY.match(inside, start)
    if match and (entry := _read_value(inside, match, next_entry)):
        return entry
    if match := FLAG.match(inside, start):
        return ListEntry("flag", match["flag"], None, start, start, match[0])
    match = OTHER.match(inside, start)
    assert match is not None, "it begins with something that is no space"
    return ListEntry("wrong", match[0], None, start, start, match[0])


def _read_value(inside: str, key: re.Match[str], next_entry: re.Pattern[str]) -> ListEntry | None:
    """Read the value behind `key=`, which may be absent; None where it can't be one."""
    name, start, position = key["key"], key.start(), key.end()
    following = next_entry.search(inside, position)
    stop = following.start() if following else len(inside.rstrip())
    quote = inside[position : position + 1]
    if quote and quote in "\"'":
        closing = _find_closing(inside, position, quote)
        if closing is not None:
            text = inside[start : closing + 1]
            return ListEntry(
                "key", name, text[position + 1 - start : -1], start, position + 1, text
            )
        text = inside[start:stop]
        value = inside[position + 1 : stop]
        slip = f"'{text}' has no closing quote"
        return ListEntry("key", name, value, start, position + 1, text, slip)
    if name in WITH_SPACES and position < stop:
        text, value = inside[start:stop], inside[position:stop]
        if re.search(r"[\s\"']", value):
            slip = f"'{text}' has spaces and no quotes"
            if value.endswith(("'", '"')):
                value, slip = value[:-1], f"'{text}' has no opening quote"
            return ListEntry("key", name, value, start, position, text, slip)
    if position >= stop:
        return ListEntry("flag", name, None, start, start, inside[start:stop])
    bare = BARE.match(inside, position)
    if bare is None:
        return None
    return ListEntry("key", name, bare[0], start, position, inside[start : bare.end()])


def _find_closing(inside: str, opening: int, quote: str) -> int | None:
    """Return where the value ends: an apostrophe within words closes nothing."""
    closing = inside.find(quote, opening + 1)
    if quote == "'":
        while closing > 0 and inside[closing + 1 : closing + 2].isalpha():
            closing = inside.find(quote, closing + 1)
        closing = inside.find(quote, opening + 1) if closing < 0 else closing
    return None if closing < 0 else closing
