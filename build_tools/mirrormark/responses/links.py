"""Links that carry answers: a few signs behind an address, which no server ever gets to see.

Each item has so many answers, and each of them a number; all numbers together are one, in a radix
that changes from item to item. It is written in letters and digits alone: programs that make links
of what looks like one stop at other signs, or take them for italics.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NoReturn

from mirrormark.contract.versions import Answered, EarlierLayout
from mirrormark.diagnostics.kept_versions import check_sum, find_fingerprint, lay_out, spell
from mirrormark.diagnostics.kept_versions.fingerprints import CHECK, DIGITS
from mirrormark.kinds import KINDS
from mirrormark.responses.faults import Fault, FaultName, ResponseFileError
from mirrormark.responses.fitting import Fitted, fit_as_they_are
from mirrormark_engine import Prepared, contract
from mirrormark_engine.kinds import KINDS as ENGINE_KINDS
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import Answer, read_answer

__all__ = ["is_link", "read_link", "write_link"]

START = "#r="
VERSION = "1"
SHAPE = re.compile(rf"r=([0-9]+)\.([{DIGITS}]{{{CHECK}}})\.([{DIGITS}]*)\.([{DIGITS}]{{{CHECK}}})")
LONGEST = 2000
"""Signs of an address that may be a link; readers' programs take no longer ones either."""
AROUND = " \t\r\n\ufeff"
"""What is copied along."""
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
    items = _list_items(prepared)
    for item in items:
        given = read_answer(item, answers.get(item.id), prepared.scale)
        number = number * _count(item) + _number(item, given)
    signed = f"{VERSION}.{_fingerprint(prepared)}.{spell(number, _measure(items))}"
    return f"{START}{signed}.{check_sum(signed)}"


def read_link(prepared: Prepared, link: str, earlier: Sequence[EarlierLayout] = ()) -> Fitted:
    """Return the answers that a link carries, as far as the assessment takes them today.

    Args:
        prepared: The assessment that it should be to.
        link: A whole address, or what stands behind it.
        earlier: How its items were answered before edits, as `list_earlier` gives it.

    Raises:
        ResponseFileError: It is damaged, to another assessment or to an earlier version that nobody
            knows, or of a newer version of links.
    """
    behind = link.rpartition("#")[2].strip(AROUND)
    match = SHAPE.fullmatch(behind) if len(behind) <= LONGEST else None
    if match is None:
        _refuse("not-a-link")
    version, fingerprint, data, check = match.groups()
    if check != check_sum(f"{version}.{fingerprint}.{data}"):
        _refuse("damaged-link")
    if version != VERSION:
        _refuse("unknown-version")
    if fingerprint == _fingerprint(prepared):
        found = _decode(_list_items(prepared), data)
        return Fitted({name: found[name] for name in prepared.items if name in found}, ())
    layout = next((each for each in earlier if each["fingerprint"] == fingerprint), None)
    if layout is None:
        _refuse("other-assessment")
    items = _list_earlier_items(prepared, layout)
    return fit_as_they_are(prepared, _decode(items, data), {each.id: each for each in items})


def _decode(items: tuple[Item, ...], data: str) -> dict[str, contract.Answer]:
    """Return answers in the order of items."""
    number = _read(data)
    if len(data) != _measure(items):
        _refuse("damaged-link")
    answers: list[tuple[str, contract.Answer]] = []
    for item in reversed(items):
        number, place = divmod(number, _count(item))
        answer = _spell_answer(item, place)
        if answer is not None:
            answers.append((item.id, answer))
    if number:
        _refuse("damaged-link")
    return dict(reversed(answers))


def _refuse(name: FaultName) -> NoReturn:
    raise ResponseFileError([Fault(name, "")])


@lru_cache(FEW)
def _list_items(prepared: Prepared) -> tuple[Item, ...]:
    return tuple(item for item in prepared.items.values() if item.kind.counts)


def _list_earlier_items(prepared: Prepared, layout: EarlierLayout) -> tuple[Item, ...]:
    """Return items as they were: enough of them to tell answers by their numbers."""
    items = (
        prepared.items[each] if isinstance(each, str) else _make_item(each["id"], each["answered"])
        for each in layout["items"]
    )
    return tuple(item for item in items if item.kind.counts)


def _make_item(name: str, answered: Answered) -> Item:
    alone, quantity = answered.get("none", []), answered.get("quantity")
    options: list[contract.Option] = [
        {"id": each, "label": None, "points": None} for each in answered.get("options", [])
    ]
    for each in options:
        if each["id"] in alone:
            each["none"] = True
    data: contract.Item = {
        "id": name,
        "kind": answered["kind"],
        "text": "",
        "feeds": [],
        "lowest": 0,
        "highest": 0,
        "scale": None,
        "options": options,
        "quantity": {**quantity, "unit": ""} if quantity else None,
        "allow": answered.get("allow", []),
        "when": None,
    }
    return Item(data, ENGINE_KINDS[answered["kind"]], None)


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
def _measure(items: tuple[Item, ...]) -> int:
    """Return how many digits hold any response."""
    ways = 1
    for item in items:
        ways *= _count(item)
    length = 0
    while len(DIGITS) ** length < ways:
        length += 1
    return length


@lru_cache(FEW)
def _fingerprint(prepared: Prepared) -> str:
    items = [(item.id, lay_out(item.data)) for item in _list_items(prepared)]
    return find_fingerprint(prepared.data["id"], items)


def _read(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * len(DIGITS) + DIGITS.index(digit)
    return number
