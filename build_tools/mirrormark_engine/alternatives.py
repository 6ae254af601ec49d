"""The other answers that one change of an answer can give.

A change is: another option; another number; one box of a multiple choice ticked or unticked; some
of an allocation moved from one part to another. An answer is never changed to none.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mirrormark_engine.answers import Answer, read_answer
from mirrormark_engine.exact import as_json
from mirrormark_engine.prepared import Item

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["ANSWER", "count_work", "list_alternatives", "raw_alternatives"]

PART = 4
"""Steps that it takes to read a part of an allocation."""
ANSWER = 15
"""Steps of a search that it takes to read an answer."""

type Move = tuple[str, str, int]
"""From which part of an allocation to which, and how many steps."""


def count_work(item: Item) -> int:
    """Return about how many steps of a search it takes to list the alternatives of an answer."""
    if item.kind == "allocation":
        moves = item.units * len(item.options)
        return 2 * moves + min(moves, 2 * item.span) * len(item.options) * PART
    return ANSWER * (1 + (item.units if item.kind == "number" else len(item.options)))


def list_alternatives(item: Item, answer: Answer, points_scale: int) -> list[tuple[int, Answer]]:
    """Return (earned, answer) for each number that one change can make the answer earn.

    The present one is left out; of several answers that earn the same there is the first.
    """
    found = {answer.earned: answer}
    if item.kind == "allocation":
        for move in _list_moves(item, answer):
            earned = answer.earned + _gain(item, move)
            if earned not in found:
                found[earned] = read_answer(item, _move(item, answer, move), points_scale)
    else:
        for raw in raw_alternatives(item, answer):
            other = read_answer(item, raw, points_scale)
            if other.state == "answered":
                found.setdefault(other.earned, other)
    del found[answer.earned]
    return list(found.items())


def raw_alternatives(item: Item, answer: Answer) -> Iterator["contract.Answer"]:
    """Yield every answer that one change can give, as it could be sent."""
    if item.kind == "multiple":
        yield from _toggle(item, answer)
    elif item.kind == "allocation":
        yield from (_move(item, answer, move) for move in _list_moves(item, answer))
    elif item.kind == "number":
        numbers = (item.start + item.step * steps for steps in range(item.units + 1))
        yield from (as_json(number) for number in numbers if number != answer.value)
    elif item.kind != "text":
        yield from (option for option in item.options if option not in answer.chosen)


def _toggle(item: Item, answer: Answer) -> Iterator[list[str]]:
    excluding = [key for key, option in item.options.items() if option.get("none")]
    ticked = [key for key in answer.chosen if key not in excluding]
    for key in item.options:
        if key in excluding:
            toggled = [] if key in answer.chosen else [key]
        else:
            toggled = [each for each in ticked if each != key] + ([] if key in ticked else [key])
        if toggled:
            yield toggled


def _list_moves(item: Item, answer: Answer) -> Iterator[Move]:
    for source, share in answer.shares.items():
        for target in item.options:
            if source != target:
                for steps in range(1, int(share / item.step) + 1):
                    yield source, target, steps


def _gain(item: Item, move: Move) -> int:
    """Return by how much a move raises what an allocation earns.

    There are hundreds of moves, and reading what each leads to would take far longer.
    """
    source, target, steps = move
    worth = [item.options[part]["points"] for part in (source, target)]
    lost, won = (0 if each is None else each - item.lowest for each in worth)
    return steps * (lost - won if item.reverse else won - lost)


def _move(item: Item, answer: Answer, move: Move) -> dict[str, float]:
    source, target, steps = move
    shares = {**answer.shares}
    shares[source] -= item.step * steps
    shares[target] += item.step * steps
    return {key: as_json(each) for key, each in shares.items()}
