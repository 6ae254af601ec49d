"""What each item could be answered with: every number that answers earn, and such an answer."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import islice, product
from math import prod
from typing import TYPE_CHECKING

from mirrormark_engine.answers import Answer, read_answer
from mirrormark_engine.exact import as_json
from mirrormark_engine.marks import Shared, Ticked
from mirrormark_engine.prepared import Item

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["earnable", "every_answer", "has_all_marks", "list_shares", "spell_answer"]

MOST_ANSWERS = 1024
"""So many answers to one item are looked at where each could matter by itself."""


def earnable(item: Item) -> list[int]:
    """Return every number that an answer to a scored item can earn, rising.

    Of points that are too fine or too large for all of them there are some, see `has_all_marks`.
    """
    return _know_marks(item)[0]


def has_all_marks(item: Item) -> bool:
    """Return whether `earnable` leaves out nothing."""
    return _know_marks(item)[1]


def _know_marks(item: Item) -> tuple[list[int], bool]:
    if item.marks is None:
        marks, is_all = _find_marks(item)
        item.marks = sorted(item.span - mark if item.reverse else mark for mark in marks), is_all
    return item.marks


def _find_marks(item: Item) -> tuple[Iterable[int], bool]:
    """Return what an answer earns before it is turned round, and whether that is all."""
    if item.kind == "number":
        return range(item.units + 1), True
    if item.kind == "multiple":
        ticked = Ticked(item)
        return {total - item.lowest for total in ticked.list_totals()}, ticked.is_all
    if item.kind == "allocation":
        shared = Shared(item)
        return shared.list_totals(), shared.is_all
    points = [option["points"] for option in item.options.values()]
    return {each - item.lowest for each in points if each is not None}, True


def spell_answer(item: Item, earned: int) -> "contract.Answer":
    """Return an answer that earns so much, as it could be sent."""
    mark = item.span - earned if item.reverse else earned
    if item.kind == "number":
        return _spell_number(item, mark)
    if item.kind == "multiple":
        return Ticked(item).spell(mark + item.lowest)
    if item.kind == "allocation":
        steps = Shared(item).spell(mark)
        return {key: as_json(item.step * count) for key, count in steps.items()}
    wanted = mark + item.lowest
    return next(option["id"] for option in item.options.values() if option["points"] == wanted)


def every_answer(item: Item, points_scale: int) -> tuple[list[Answer], bool]:
    """Return the answers that a rule about this item can tell apart, and whether these are all.

    Of an allocation only those are returned that give some parts all, half or nothing.
    """
    raws: list[contract.Answer]
    is_all = True
    if item.kind == "number":
        raws = [_spell_number(item, steps) for steps in range(item.units + 1)]
    elif item.kind == "multiple":
        raws = [list(chosen) for chosen in _choose_options(item)]
    elif item.kind == "allocation":
        shares, _ = list_shares(item, {key: set() for key in item.options}, points_scale)
        return shares, False
    elif item.kind == "text":
        raws = ["…"]
    else:
        raws = list(item.options)
    answers = [read_answer(item, raw, points_scale) for raw in raws[:MOST_ANSWERS]]
    return answers, is_all and len(raws) <= MOST_ANSWERS


def _spell_number(item: Item, steps: int) -> int | float:
    return as_json(item.start + item.step * steps)


def _choose_options(item: Item) -> Iterator[tuple[str, ...]]:
    """Yield the sets of options that can be chosen together, smallest first by option."""
    joined = [key for key, option in item.options.items() if not option.get("none")]
    chosen: list[tuple[str, ...]] = [()]
    for option in joined:
        chosen += [(*each, option) for each in chosen[:MOST_ANSWERS]]
        del chosen[MOST_ANSWERS + 2 :]  # these, without the empty one, are one too many
    yield from (each for each in chosen if each)
    yield from ((key,) for key, option in item.options.items() if option.get("none"))


def list_shares(
    item: Item, bounds: Mapping[str, set[Fraction]], points_scale: int
) -> tuple[list[Answer], bool]:
    """Return ways to share out an allocation, on each side of each bound of each part.

    ``bounds`` has the shares that some parts are compared with. What is left goes to another part,
    the first that has no bounds if there is one. Also returns whether every combination is there.
    """
    free = next((key for key in item.options if key not in bounds), None)
    named = [key for key in item.options if key in bounds and (free or key != [*bounds][-1])]
    rest = free or [*bounds][-1]
    # What two parts share is known from one of them, so that the other's bounds are its own, too.
    is_pair = len(item.options) == 2
    turned = (
        {item.units * item.step - bound for bound in bounds.get(rest, ())} if is_pair else set()
    )
    tried = [_list_steps(item, bounds[key] | turned) for key in named]
    raws = []
    for steps in islice(product(*tried), MOST_ANSWERS):
        left = item.units - sum(steps)
        if left >= 0:
            shares = dict(zip(named, steps, strict=True)) | {rest: left}
            raws.append({key: as_json(item.step * n) for key, n in shares.items() if n})
    is_all = (free is not None or is_pair) and prod(map(len, tried)) <= MOST_ANSWERS
    return [read_answer(item, raw, points_scale) for raw in raws], is_all


def _list_steps(item: Item, bounds: set[Fraction]) -> list[int]:
    """Return numbers of steps below, at and above each bound, and none, half and all of them."""
    whole = item.units
    near = {int(bound // item.step) + off for bound in bounds for off in (-1, 0, 1)}
    return sorted({steps for steps in near if 0 <= steps <= whole} | {0, whole // 2, whole})
