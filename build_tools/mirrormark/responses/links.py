"""Links that carry answers: a few signs behind an address, which no server ever gets to see.

Each item has so many answers, and each of them a number; all numbers together are one, in a radix
that changes from item to item. It is written in letters and digits alone: programs that make links
of what looks like one stop at other signs, or take them for italics.
"""

import re
import string
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NoReturn
from zlib import crc32

from mirrormark.kinds import KINDS
from mirrormark.language.schemas.canonical import write_json
from mirrormark.responses.faults import Fault, FaultName, ResponseFileError
from mirrormark_engine import Prepared, contract
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import Answer, read_answer

__all__ = ["is_link", "read_link", "write_link"]

START = "#r="
VERSION = "1"
DIGITS = string.digits + string.ascii_uppercase + string.ascii_lowercase
CHECK = 6
"""Digits of a check of 32 bits."""
SHAPE = re.compile(rf"r=([0-9]+)\.([{DIGITS}]{{{CHECK}}})\.([{DIGITS}]*)\.([{DIGITS}]{{{CHECK}}})")
LONGEST = 2000
"""Signs of an address that may be a link; readers' programs take no longer ones either."""
BLANK = "blank"
FEW = 16
"""Assessments of which is remembered what all links to them have."""


def is_link(text: str) -> bool:
    """Return whether a text is meant as a link, or as the end of one."""
    return START in text or text.startswith(START.removeprefix("#"))


def write_link(prepared: Prepared, answers: contract.Answers) -> str:
    """Return what stands behind an address to carry answers; free text stays out.

    Args:
        prepared: The assessment that they are to.
        answers: As the engine takes them.

    Raises:
        EngineError: An answer is none to its item.
    """
    number = 0
    for item in _list_items(prepared):
        given = read_answer(item, answers.get(item.id), prepared.scale)
        number = number * _count(item) + _number(item, given)
    length = _measure(prepared)
    signed = f"{VERSION}.{_fingerprint(prepared)}.{_spell(number, length)}"
    return f"{START}{signed}.{_check(signed)}"


def read_link(prepared: Prepared, link: str) -> dict[str, contract.Answer]:
    """Return the answers that a link carries.

    Args:
        prepared: The assessment that it should be to.
        link: A whole address, or what stands behind it.

    Raises:
        ResponseFileError: It is damaged, to another assessment, or of a newer version.
    """
    _, _, behind = link.strip().rpartition("#")
    match = SHAPE.fullmatch(behind) if len(behind) <= LONGEST else None
    if match is None:
        _refuse("not-a-link")
    version, fingerprint, data, check = match.groups()
    if check != _check(f"{version}.{fingerprint}.{data}"):
        _refuse("damaged-link")
    if version != VERSION:
        _refuse("unknown-version")
    if fingerprint != _fingerprint(prepared):
        _refuse("other-assessment")
    number = _read(data)
    if len(data) != _measure(prepared):
        _refuse("damaged-link")
    answers: dict[str, contract.Answer] = {}
    for item in reversed([*_list_items(prepared)]):
        number, place = divmod(number, _count(item))
        answer = _spell_answer(item, place)
        if answer is not None:
            answers[item.id] = answer
    if number:
        _refuse("damaged-link")
    return {name: answers[name] for name in prepared.items if name in answers}


def _refuse(name: FaultName) -> NoReturn:
    raise ResponseFileError([Fault(name, "")])


def _list_items(prepared: Prepared) -> Iterator[Item]:
    return (item for item in prepared.items.values() if item.kind.counts)


def _states(item: Item) -> list[str]:
    """Return what can stand in an answer's place; these have the first numbers."""
    return [BLANK, *item.allow]


def _count(item: Item) -> int:
    return len(_states(item)) + KINDS[item.kind.name].count_answers(item)


def _number(item: Item, answer: Answer) -> int:
    states = _states(item)
    if answer.state in states:
        return states.index(answer.state)
    return len(states) + KINDS[item.kind.name].number_answer(item, answer)


def _spell_answer(item: Item, place: int) -> contract.Answer | None:
    states = _states(item)
    if place < len(states):
        return states[place] if place else None
    return KINDS[item.kind.name].spell_number(item, place - len(states))


@lru_cache(FEW)
def _measure(prepared: Prepared) -> int:
    """Return how many digits hold any response."""
    ways = 1
    for item in _list_items(prepared):
        ways *= _count(item)
    length = 0
    while len(DIGITS) ** length < ways:
        length += 1
    return length


@lru_cache(FEW)
def _fingerprint(prepared: Prepared) -> str:
    """Return what changes with all that numbers depend on, and with nothing else."""
    items = [_lay_out(item) for item in _list_items(prepared)]
    return _check(write_json([prepared.data["id"], items]))


def _lay_out(item: Item) -> Mapping[str, object]:
    quantity = item.data["quantity"]
    return {
        "allow": item.allow,
        "id": item.id,
        "kind": item.kind.name,
        "none": [name for name, option in item.options.items() if option.get("none")],
        "options": list(item.options),
        "quantity": [quantity["lowest"], quantity["highest"], quantity["step"]] if quantity else [],
    }


def _check(text: str) -> str:
    return _spell(crc32(text.encode()), CHECK)


def _spell(number: int, length: int) -> str:
    digits = []
    for _ in range(length):
        number, place = divmod(number, len(DIGITS))
        digits.append(DIGITS[place])
    return "".join(reversed(digits))


def _read(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * len(DIGITS) + DIGITS.index(digit)
    return number
