"""The ids of things: what one can be, and what it is where the author gives none."""

import hashlib
import re
import unicodedata
from collections.abc import Container

__all__ = ["GOOD_ID", "add_number", "make_id", "propose_name", "slug_of"]

GOOD_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
APOSTROPHE = re.compile("['\u2019]")
ACCENTS = re.compile("[\u0300-\u036f]")
LONGEST_DERIVED_ID = 6
"""Words."""
HASHED_ID = 8
"""Hexadecimal digits: of a thousand texts, two get the same in one file out of ten thousand."""
WRITTEN = re.compile("[LMN].|So")
"""Categories of letters, marks, numbers and pictures: a text without its punctuation."""


def make_id(text: str, kind: str) -> str:
    """Derive an id from the words of a ``kind`` of thing, wherever it stands in the file.

    It is the first few words, in small letters, joined by hyphens. Of words without any Latin
    letter it is the kind and a hash: `item-3f2a91ab`. So it is never the same for all of them.
    """
    return slug_of(text) or f"{kind}-{_hash(text)}"


def slug_of(text: str) -> str:
    """Return the first words in Latin letters and digits; empty where there are none."""
    letters = unicodedata.normalize("NFKD", APOSTROPHE.sub("", text.casefold()))
    words = re.findall(r"[a-z0-9]+", ACCENTS.sub("", letters))
    while words and not words[0][0].isalpha():
        words = words[1:]
    return "-".join(words[:LONGEST_DERIVED_ID])


def propose_name(text: str) -> str:
    """Return a good name for a message to suggest instead of ``text``, which people will type."""
    return slug_of(text) or "like-this"


def add_number(taken: str, all_taken: Container[str]) -> str:
    """Return an id like one that is taken, with the first number that makes it free."""
    number = 2
    while f"{taken}-{number}" in all_taken:
        number += 1
    return f"{taken}-{number}"


def _hash(text: str) -> str:
    """Return what stays the same however letters are composed, spaced and set off by signs."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    written = "".join(sign for sign in folded if WRITTEN.match(unicodedata.category(sign)))
    return hashlib.sha256((written or folded).encode("utf-8")).hexdigest()[:HASHED_ID]
