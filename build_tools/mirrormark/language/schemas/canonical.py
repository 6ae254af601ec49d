"""JSON of which the same data is always the same bytes, as RFC 8785 has it, and the way back."""

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import NoReturn

__all__ = ["JsonError", "load_json", "write_json"]

FINEST = -6
"""The exponent down to which numbers are written out, as browsers do."""
LONG = 20
"""Digits of an integer that nobody means, and that Python may refuse to read."""
DEEPEST = 100
"""How many lists and objects lie in each other at most; what we read needs far fewer."""
NO_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[^"\[\]{}]++', re.DOTALL)
STEPS = {"[": 1, "{": 1, "]": -1, "}": -1}


class JsonError(Exception):
    """A text is no JSON; says from where on, if that is known."""


def load_json(text: str) -> object:
    """Read JSON.

    Raises:
        JsonError: It is none, or so deep that nobody wrote it.
    """
    if _is_deep(text):
        raise JsonError(f"this is no JSON: more than {DEEPEST} levels deep")
    try:
        return json.loads(
            text.removeprefix("\ufeff"), parse_constant=_refuse, parse_int=_read_integer
        )
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        where = f"{line}column {error.colno}"
        raise JsonError(f"this is no JSON from {where} on") from error
    except ValueError as error:
        raise JsonError("this is no JSON") from error


def _is_deep(text: str) -> bool:
    """Look before it is read: what a reader leaves out, as it comes twice, may be deep as well."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return False
    depths = accumulate(STEPS[bracket] for bracket in NO_BRACKET.sub("", text))
    return any(depth > DEEPEST for depth in depths)


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is no JSON")


def _read_integer(digits: str) -> float:
    return int(digits) if len(digits) < LONG else float(digits)


def write_json(data: object) -> str:
    """Write JSON data: keys in the order of UTF-16, no space, numbers as JavaScript writes them."""
    if isinstance(data, Mapping):
        keys = sorted(data, key=lambda key: key.encode("utf-16-be"))
        inner = ",".join(f"{_write_text(key)}:{write_json(data[key])}" for key in keys)
        return f"{{{inner}}}"
    if isinstance(data, str):
        return _write_text(data)
    if isinstance(data, Sequence):
        return f"[{','.join(map(write_json, data))}]"
    if isinstance(data, float):
        return _write_number(data)
    return json.dumps(data)


def _write_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _write_number(number: float) -> str:
    if number.is_integer():
        return f"{int(number)}"
    exact = Decimal(repr(number))
    if exact.adjusted() >= FINEST:
        return f"{exact:f}"
    sign, digits, _ = exact.as_tuple()
    first, *rest = map(str, digits)
    point = f".{''.join(rest)}" if rest else ""
    return f"{'-' if sign else ''}{first}{point}e{exact.adjusted()}"
