"""Attribute lists, `{#id key=value flag}`, at the end of a heading or a list item."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from mirrormark.model import Place
from mirrormark.problems import Problem, suggest

__all__ = ["Attributes", "make_id", "take_attributes"]

LIST_AT_END = re.compile(r"(?<!\\)\{(?P<inside>[^{}]*)\}\s*$")
ENTRY = re.compile(
    r"\s*(?:#(?P<id>[^\s\"'=]+)"
    r"|(?P<key>[A-Za-z][\w-]*)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"']+))"
    r"|(?P<flag>[A-Za-z][\w-]*)"
    r"|(?P<wrong>\S+))"
)
GOOD_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
APOSTROPHE = re.compile("['\u2019]")
LONGEST_DERIVED_ID = 6


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in the braces."""

    id: str | None
    """Without the `#`."""
    values: Mapping[str, str]
    """Those with a value."""
    flags: Collection[str]
    """Those without."""


def take_attributes(
    text: str, known: Collection[str], place: Place, problems: list[Problem]
) -> tuple[str, Attributes]:
    r"""Split the attribute list off the end of ``text``.

    Returns the text before it and the attributes. Whatever is not ``known`` or can't be read
    adds a problem. A text that really ends in braces writes ``\\{``.
    """
    match = LIST_AT_END.search(text)
    if match is None:
        return text.strip(), Attributes(None, {}, ())
    found_id: str | None = None
    values: dict[str, str] = {}
    flags: list[str] = []
    for entry in ENTRY.finditer(match["inside"]):
        if entry["id"]:
            found_id = entry["id"]
        elif entry["wrong"]:
            what = f"the attribute list has '{entry['wrong']}', which can't be read"
            mend = "Write {#id key=value}, with straight quotes around a value with spaces."
            problems.append(Problem(place, what, mend))
        elif (name := entry["key"] or entry["flag"]) not in known:
            mend = suggest(name, known, f"Known here: {', '.join(known) or 'only #id'}.")
            problems.append(Problem(place, f"'{name}' is not an attribute of this", mend))
        elif entry["flag"]:
            flags.append(name)
        else:
            values[name] = entry["double"] or entry["single"] or entry["bare"] or ""
    if found_id is not None and not GOOD_ID.fullmatch(found_id):
        what = f"'#{found_id}' can't be an id"
        mend = f"Use small letters, digits and hyphens: '#{make_id(found_id)}'."
        problems.append(Problem(place, what, mend))
    return text[: match.start()].strip(), Attributes(found_id, values, flags)


def make_id(text: str) -> str:
    """Derive an id from words: the first few, in small letters, joined by hyphens."""
    words = re.findall(r"[a-z0-9]+", APOSTROPHE.sub("", text.lower()))
    while words and not words[0][0].isalpha():
        words = words[1:]
    return "-".join(words[:LONGEST_DERIVED_ID]) or "unnamed"
