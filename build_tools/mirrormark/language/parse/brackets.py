"""Attribute lists whose brackets are wrong, or of which one is missing: taken as meant."""

import re
from collections.abc import Collection
from typing import NamedTuple

__all__ = ["BadList", "find_list"]

ROUND = re.compile(r"(?<![\w\]\\])\((?P<inside>[^{}]*)\)\s*$")
SQUARE = re.compile(r"(?<![\w\]\\])\[(?=[^{}\[\]\s]*\s)(?P<inside>[^{}\[\]]*+)\]\s*$")
UNCLOSED = re.compile(r"(?<!\\)\{(?P<inside>[^{}]*)$")
UNOPENED = re.compile(r"(?P<inside>#[a-z][^{}]*)\}\s*$")
MOST_SIGNS = 50
"""Signs at which a list could begin; nobody has as many brackets within one."""
WRONG = {
    ROUND: "stands in round brackets",
    SQUARE: "stands in square brackets",
    UNCLOSED: "has no closing brace",
    UNOPENED: "has no opening brace",
}


class BadList(NamedTuple):
    """What was meant as an attribute list."""

    start: int
    """Where it begins in the text, counted in characters from 0."""
    inside: str
    """Its entries."""
    inside_start: int
    """Where they begin in the text."""
    what: str
    """What is wrong, without a full stop."""
    mend: str
    """How to mend it, a sentence."""


def find_list(text: str, known: Collection[str], flags: Collection[str]) -> BadList | None:
    """Return what was meant as a list at the end of a text without one; None where nothing was.

    ``known`` are the names that it can hold, those that are ``flags`` without a value.
    """
    for pattern, wrong in WRONG.items():
        for start in _starts(text, pattern):
            match = pattern.match(text, start)
            if match and _is_meant(match["inside"], known, flags):
                inside = match["inside"].strip()
                what = f"the attribute list {match[0].rstrip()} {wrong}"
                mend = f"Write {{{inside}}}."
                return BadList(start, match["inside"], match.start("inside"), what, mend)
    return None


def _starts(text: str, pattern: re.Pattern[str]) -> list[int]:
    """Return where a list could begin, behind all but a few signs: each may take the whole text."""
    if pattern is UNOPENED and "{" in text:
        return []
    sign = {ROUND: "(", SQUARE: "[", UNCLOSED: "{", UNOPENED: "#"}[pattern]
    return [index for index, character in enumerate(text) if character == sign][-MOST_SIGNS:]


def _is_meant(inside: str, known: Collection[str], flags: Collection[str]) -> bool:
    """Whether it begins as a list does. `none` in brackets is a word like any other."""
    names = "|".join(re.escape(name) for name in known if name not in flags)
    alone = "|".join(re.escape(name) for name in known if name in flags and name != "none")
    first = rf"\s*(?:#[a-z][\w-]*(?:\s|$)|(?:{names or '(?!)'})\s*=|(?:{alone or '(?!)'})\s*$)"
    return re.match(first, inside) is not None
