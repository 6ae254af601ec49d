"""The words of items, made ready for the rules that look at them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache

from mirrormark.kinds import KINDS
from mirrormark.model import Assessment, Item, Place

__all__ = [
    "OF_DEGREE",
    "find_hits",
    "find_place",
    "list_hits",
    "main_clause",
    "own_words",
    "plain_words",
    "spoken_items",
]

OF_DEGREE = [name for name, kind in KINDS.items() if kind.is_single]
"""Kinds of items that one option answers, which can't speak of two things at once.

A count, shares and free text can.
"""
REMEMBERED = 1000
"""Texts: several rules look at each."""

APOSTROPHES = str.maketrans("\u2018\u2019", "''")
QUOTED = re.compile(r"\"[^\"]*\"|\u201c[^\u201c\u201d]*\u201d|(?<!\w)'[^']*'(?!\w)|\([^()]*\)")

CONDITIONS = "when|whenever|if|once|before|after|while|until|unless|as soon as|although|though"
LEADING_CONDITION = re.compile(
    rf"^(?:even )?(?:{CONDITIONS}|where|wherever)\b[^,]*,\s*", re.IGNORECASE
)
TRAILING_CONDITION = re.compile(
    r"(?<=\w),? (?:even |only |just )?(?:when|whenever|if|before|after|while|until|unless)\b.*$",
    re.IGNORECASE,
)


def spoken_items(assessment: Assessment, kinds: Collection[str]) -> Iterator[tuple[Item, str]]:
    """Yield the items of these kinds, each with its words."""
    for item in assessment.items:
        if item.kind in kinds:
            yield item, plain_words(item.text)


@lru_cache(REMEMBERED)
def plain_words(words: str) -> str:
    """Return words with straight apostrophes."""
    return words.translate(APOSTROPHES)


@lru_cache(REMEMBERED)
def own_words(words: str) -> str:
    """Leave out what stands in quotes or brackets: somebody else's words, or an aside."""
    return re.sub(r"\s+", " ", QUOTED.sub(" ", words)).strip()


@lru_cache(REMEMBERED)
def main_clause(words: str) -> str:
    """Leave out a condition before or behind it: an answer agrees with the rest."""
    rest = LEADING_CONDITION.sub("", words)
    return TRAILING_CONDITION.sub("", rest) or words


def find_hits(pattern: re.Pattern[str], words: str) -> list[str]:
    """Return what the pattern finds, each once, as it is written there."""
    found = (match[0].strip(" ,") for match in pattern.finditer(words))
    return list({hit.casefold(): hit for hit in found}.values())


def find_place(item: Item, hit: str) -> Place:
    """Return where a hit stands in an item; where marks or lines part it, the item's place."""
    pattern = re.compile(rf"(?<!\w){re.escape(hit)}(?!\w)", re.IGNORECASE)
    for line, place in item.lines:
        if found := pattern.search(plain_words(line)):
            return replace(place, column=place.column + found.start()).over(len(hit))
    return item.place


def list_hits(hits: Collection[str]) -> str:
    """Return hits as a message names them: `'a' and 'b'`."""
    *most, last = (f"'{hit}'" for hit in hits)
    return f"{', '.join(most)} and {last}" if most else last
