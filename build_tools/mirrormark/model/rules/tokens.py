"""The words of a rule. Signs that rules don't know are taken as meant, with a slip for each."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mirrormark.model.limits import most
from mirrormark.model.rules.slips import RuleError, Slip
from mirrormark.model.widths import narrow
from mirrormark_engine import contract

__all__ = ["COMPARISONS", "END", "KEYWORDS", "NAME", "Token", "split_rule"]

COMPARISONS: tuple[contract.Sign, ...] = (">=", "<=", "==", "!=", ">", "<")
KEYWORDS = ("and", "or", "not", "is")
END = "end"
NAME = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)?")
TOKEN = re.compile(
    r"\s*(?:(?P<number>-?\d+(?:[.,]\d+)?(?:\s*%)?)"
    r"|(?P<negated>isn['\u2019]t\b)"
    rf"|(?P<name>{NAME.pattern})"
    r"|(?P<wrong>===|=>|=<|<>|&&|\|\|)"
    r"|(?P<comparison>>=|<=|==|!=|>|<|=)|(?P<bracket>[()])"
    "|(?P<quoted>'[^']*'|\"[^\"]*\"|\u201c[^\u201d]*\u201d|\u2018[^\u2019]*\u2019)"
    r"|(?P<other>[^\W\d_][\w-]*|\S))"
)
THOUSANDS = re.compile(r"-?\d+,\d{3}")
SPELLINGS = {
    "===": "==",
    "=>": ">=",
    "=<": "<=",
    "<>": "!=",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "&&": "and",
    "&": "and",
    "||": "or",
    "|": "or",
    "!": "not",
    ";": "and",
    "[": "(",
    "]": ")",
}


class Token(NamedTuple):
    """A word of a rule."""

    tag: str
    """`name`, `number`, `keyword`, `comparison`, `bracket`, `other` or END."""
    text: str
    """As rules have it."""
    start: int
    """Where it begins in the text, from 0."""
    stop: int
    """Where it ends."""

    def is_keyword(self, *words: str) -> bool:
        """Whether it is one of these, however an author capitalises."""
        return self.tag == "keyword" and self.text in words

    @property
    def is_operand(self) -> bool:
        """Whether it can be compared."""
        return self.tag in ("name", "number")


def split_rule(text: str, slips: list[Slip]) -> list[Token]:
    """Return the words of ``text`` and an END. Adds to ``slips``.

    Raises RuleError, with nothing else to say of it, where there are too many to read.
    """
    tokens = list(_split(text, slips))
    if len(tokens) > most("words"):
        slips.clear()
        what = f"it has {len(tokens):,} words and signs, and {most('words'):,} are the most"
        mend = "Remove some, or measure what it says by a dimension."
        first = tokens[most("words")]
        raise RuleError(Slip("beyond-limits", first.start, first.stop, what, mend))
    end = len(text.rstrip())
    return [*tokens, Token(END, "", end, end)]


def _split(text: str, slips: list[Slip]) -> Iterator[Token]:
    for match in TOKEN.finditer(narrow(text)):
        tag = match.lastgroup or "other"
        found, start, stop = match[tag], match.start(tag), match.end(tag)
        meant = found
        if tag == "negated":
            mend = "Write 'is not'."
            slips.append(Slip("words-for-signs", start, stop, f"it can't hold '{found}'", mend))
            yield Token("keyword", "is", start, stop)
            tag, meant = "keyword", "not"
        elif tag == "number":
            meant = _write_number(found)
            if meant != found:
                what = f"'{found}' is no plain number"
                slips.append(Slip("bad-number", start, stop, what, f"Write '{meant}'."))
        elif tag == "quoted":
            words = found[1:-1].split()
            tag, meant = "name", "-".join(words).lower() if len(words) > 1 else "".join(words)
            if not NAME.fullmatch(meant):
                tag, meant = "other", found
            else:
                what = f"it has quotes around '{meant}'"
                slips.append(Slip("sign-in-rule", start, stop, what, f"Write '{meant}' alone."))
        elif tag in ("wrong", "other") and found in SPELLINGS:
            meant = SPELLINGS[found]
            tag = _tag_of(meant)
            what = f"it can't hold '{found}'"
            slips.append(Slip("sign-in-rule", start, stop, what, f"Write '{meant}'."))
        elif found.lower() in KEYWORDS:
            tag, meant = "keyword", found.lower()
        yield Token(tag, meant, start, stop)


def _write_number(found: str) -> str:
    """Return a number as rules have it: without a sign behind it, and with a point."""
    bare = found.rstrip("% \t")
    return bare.replace(",", "" if THOUSANDS.fullmatch(bare) else ".")


def _tag_of(text: str) -> str:
    if text in KEYWORDS:
        return "keyword"
    return "comparison" if text in COMPARISONS else "bracket"
