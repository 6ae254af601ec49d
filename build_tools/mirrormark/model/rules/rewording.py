"""Comparisons in words, such as `need is at least 60`: taken as meant, with a slip for each."""

from collections.abc import Sequence

from mirrormark.model.rules.slips import Slip, note
from mirrormark.model.rules.tokens import COMPARISONS, END, Token

__all__ = ["reword"]

SIGNS = {
    "at least": ">=",
    "no less than": ">=",
    "at most": "<=",
    "no more than": "<=",
    "more than": ">",
    "greater than": ">",
    "higher than": ">",
    "above": ">",
    "over": ">",
    "less than": "<",
    "fewer than": "<",
    "lower than": "<",
    "below": "<",
    "under": "<",
    "equal to": "==",
    "equals": "==",
    "exactly": "==",
}
"""What stands between the two that are compared."""
AFTERWARDS = {
    **dict.fromkeys(("or more", "or higher", "or greater", "or above", "and above"), ">="),
    **dict.fromkeys(("or less", "or lower", "or fewer", "or below", "and below"), "<="),
}
"""What stands behind a number."""
FARTHEST = 12
"""Words that have to be looked at from a name on; the longest wordings have eight."""
OPPOSITES = {">=": "<", "<=": ">", ">": "<=", "<": ">=", "==": "!=", "!=": "=="}

type Found = tuple[list[str], int]
"""What is meant, as words of a rule, and how many words of the author's it stands for."""


def reword(tokens: Sequence[Token], text: str, slips: list[Slip]) -> list[Token]:
    """Return ``tokens``, those of ``text``, with signs in the place of words. Adds to ``slips``."""
    done: list[Token] = []
    position = 0
    while position < len(tokens):
        ahead = tokens[position : position + FARTHEST]
        found = ahead[0].tag == "name" and (_find_range(ahead) or _find_sign(ahead))
        if not found:
            done.append(tokens[position])
            position += 1
            continue
        meant, length = found
        first, last = tokens[position], tokens[position + length - 1]
        what = f"'{text[first.start : last.stop]}' has words in the place of signs"
        mend = f"Write '{' '.join(meant)}'."
        note(slips, Slip("words-for-signs", first.start, last.stop, what, mend))
        done += [Token(_tag_of(word), word, first.start, last.stop) for word in meant]
        position += length
    return done


def _tag_of(word: str) -> str:
    if word in COMPARISONS:
        return "comparison"
    return "name" if word[0].isalpha() else "number"


def _find_range(tokens: Sequence[Token]) -> Found | None:
    """Read `need is between 40 and 60`, `need from 40 to 60`, `need is 40-60`."""
    name, *others = tokens
    rest = _skip(others, "is", "==", "=")
    low, *more = _skip(rest, "between", "from") or tokens
    if low.tag != "number" or len(more) < 2:
        return None
    high, top = more[0], more[0].text.removeprefix("-")
    if not (high.tag == "number" and top != high.text and high.start == low.stop):
        is_plain = low is rest[0]
        joints = ("to", "-", "\u2013") if is_plain else ("to", "-", "\u2013", "and")
        if high.text.lower() not in joints or more[1].tag != "number":
            return None
        if high.is_keyword("and") and _is_compared_next(more[1:]):
            return None
        high, top = more[1], more[1].text
    return [low.text, "<=", name.text, "<=", top], tokens.index(high) + 1


def _is_compared_next(tokens: Sequence[Token]) -> bool:
    return len(tokens) > 1 and tokens[1].tag == "comparison"


def _find_sign(tokens: Sequence[Token]) -> Found | None:
    """Read `need is not above 60`, `need at least 60`, `need is > 60`, `need is 60 or more`."""
    name, *others = tokens
    rest = _skip(others, "is")
    is_negated = bool(rest) and rest[0].is_keyword("not")
    rest = rest[is_negated:]
    behind = _read_words(rest[1:], AFTERWARDS)
    if rest and rest[0].tag == "number" and behind and _ends(rest[1 + behind[1] :]):
        length = len(tokens) - len(rest) + 1 + behind[1]
        return [name.text, OPPOSITES[behind[0]] if is_negated else behind[0], rest[0].text], length
    between = _read_words(rest, SIGNS)
    if between is None and len(rest) < len(others) and rest and rest[0].text in COMPARISONS:
        between = (rest[0].text, 1)
    if between is None or len(rest) <= between[1]:
        return None
    sign, length = between
    value, *following = rest[length:]
    # `who is above` is an option, and `who is above and …` as well.
    if value.tag != "number" and not (value.tag == "name" and _ends(following)):
        return None
    sign = OPPOSITES[sign] if is_negated else sign
    return [name.text, sign, value.text], len(tokens) - len(following)


def _ends(tokens: Sequence[Token]) -> bool:
    return not tokens or tokens[0].tag == END or tokens[0].text in ("and", "or", ")")


def _skip(tokens: Sequence[Token], *words: str) -> Sequence[Token]:
    return tokens[1:] if tokens and tokens[0].text.lower() in words else tokens


def _read_words(tokens: Sequence[Token], known: dict[str, str]) -> tuple[str, int] | None:
    """Return the sign that the next words stand for, and how many they are."""
    heard = [token.text.lower() for token in tokens]
    for words, sign in known.items():
        length = words.count(" ") + 1
        if " ".join(heard[:length]) == words:
            return sign, length
    return None
