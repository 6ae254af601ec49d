"""An allocation: a total that is shared out among parts, in steps."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice, product
from math import lcm, prod
from typing import TYPE_CHECKING, override

from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.exact import as_exact, as_json
from mirrormark_engine.kinds.answer import Answer, Earned
from mirrormark_engine.kinds.farthest import list_shared
from mirrormark_engine.kinds.feed import Feed
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.kind import MOST_ANSWERS, Kind, Searched
from mirrormark_engine.kinds.marks import Shared, count_steps
from mirrormark_engine.kinds.moments import (
    Moments,
    moments_of_any_shares,
    moments_of_transfers,
    weigh_no_transfer,
)
from mirrormark_engine.kinds.noise import weigh_place
from mirrormark_engine.kinds.pieces import read_number

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Allocation", "list_shares"]

PART = 4
"""Steps of a search that it takes to read a part."""

type Move = tuple[str, str, int]
"""From which part to which, and how many steps."""


class Allocation(Kind):
    """An item with parts. Each step earns as much as the part is worth that it goes to.

    One change moves some of it from one part to another.
    """

    __slots__ = ()

    @override
    def find_span(self, points: int, units: int) -> int:
        return points * units

    @override
    def read(self, item: Item, raw: object, points_scale: int) -> Answer:
        del points_scale
        if not isinstance(raw, dict):
            message = f"The answer to item {item.id!r} is {shorten(raw)}, not a mapping of parts."
            raise EngineError("wrong-type", message)
        shares = _read_shares(item, raw)
        steps = {part: share / item.step for part, share in shares.items()}
        if any(each.denominator != 1 or each < 0 for each in steps.values()):
            message = f"The answer to item {item.id!r} has a part that can't be one."
            raise EngineError("out-of-range", message)
        if sum(steps.values()) != item.units:
            message = f"The parts of item {item.id!r} don't add up to {item.units * item.step}."
            raise EngineError("out-of-range", message)
        counts = {part: int(each) for part, each in steps.items()}
        return Answer(
            earned=tuple([_earn(feed, counts) for feed in item.feeds]), shares=shares, raw=raw
        )

    @override
    def span_in_points(self, feed: Feed, points_scale: int) -> Fraction:
        del points_scale
        return Fraction(feed.span, feed.item.units)

    @override
    def find_marks(self, feed: Feed) -> tuple[Iterable[int], bool]:
        return Shared(feed).list_totals()

    @override
    def search_marks(self, feed: Feed) -> Searched:
        worths = sorted((each or 0) - feed.lowest for each in feed.points.values())
        units = feed.item.units
        alike = (*worths, units)
        return Searched(alike, count_steps(len(worths) * units, units * feed.span))

    @override
    def spell(self, feed: Feed, mark: int) -> "contract.Answer":
        return _spell_steps(feed.item, Shared(feed).spell(mark))

    @override
    def list_raws(self, item: Item) -> "tuple[Sequence[contract.Answer], bool]":
        """Return ways to give some parts all, half or nothing: never all ways."""
        raws, _ = list_shares(item, {part: set() for part in item.options})
        return raws, False

    @override
    def list_telling(
        self, item: Item, bounds: Mapping[str, set[Fraction]], *, is_compared: bool
    ) -> "tuple[Sequence[contract.Answer], bool]":
        raws, is_all = list_shares(item, bounds)
        return raws, is_all and not item.feeds and not is_compared

    @override
    def list_farthest(
        self, item: Item, bounds: Mapping[str, set[Fraction]], *, is_compared: bool
    ) -> "tuple[Sequence[contract.Answer], bool]":
        worths = {part: item.own.worth(part) for part in item.options}
        steps = {part: {each / item.step for each in numbers} for part, numbers in bounds.items()}
        shared = list_shared(item.units, worths, steps, is_compared=is_compared)
        return [_spell_steps(item, each) for each in shared or []], shared is not None

    @override
    def list_neighbours(self, item: Item, answer: Answer) -> "Iterator[contract.Answer]":
        told = _tell(answer)
        return (_move(item, answer, move, told) for move in _list_moves(item, answer))

    @override
    def find_alternatives(
        self, item: Item, answer: Answer, points_scale: int
    ) -> dict[Earned, Answer]:
        found, told = {answer.earned: answer}, _tell(answer)
        for move in _list_moves(item, answer):
            pairs = zip(item.feeds, answer.earned, strict=True)
            earned = tuple([before + _gain(feed, move) for feed, before in pairs])
            if earned not in found:
                found[earned] = self.read(item, _move(item, answer, move, told), points_scale)
        del found[answer.earned]
        return found

    @override
    def count_work(self, item: Item) -> int:
        moves = item.units * len(item.options)
        span = max([feed.span for feed in item.feeds], default=0)
        return 2 * moves + min(moves, 2 * span) * len(item.options) * PART

    @override
    def is_same(self, answer: Answer, raw: "contract.Answer") -> bool:
        return raw == (answer.raw or {})

    @override
    def weigh_moves(self, item: Item, answer: Answer) -> "Iterator[tuple[contract.Answer, int]]":
        """Something is moved from one part to another, as far as a number of so many steps moves.

        Of all ways to move as much, each is as frequent.
        """
        weights = weigh_place(0, item.units + 1)
        moves = list(_list_moves(item, answer))
        ways = Counter(steps for _, _, steps in moves)
        whole, told = lcm(*ways.values()), _tell(answer)
        yield answer.raw or {}, weights[0] * whole
        for move in moves:
            yield _move(item, answer, move, told), 2 * weights[move[2]] * whole // ways[move[2]]

    @override
    def find_moments(self, feed: Feed, answer: Answer) -> Moments:
        item = feed.item
        worths = [feed.worth(part) for part in item.options]
        if answer.is_missing:
            return feed.turn_moments(moments_of_any_shares(item.units, worths))
        steps = [answer.shares[part] // item.step for part in item.options]
        gains = moments_of_transfers(item.units, [*zip(worths, steps, strict=True)])
        moments = (gains.turn(0) if feed.reverse else gains).move(feed.of(answer))
        return feed.heed_noise(moments, answer, weigh_no_transfer(item.units, len(steps)))


def _earn(feed: Feed, steps: Mapping[str, int]) -> int:
    return feed.turn(sum([count * feed.worth(part) for part, count in steps.items()]))


def _read_shares(item: Item, raw: Mapping[object, object]) -> dict[str, Fraction]:
    for part in raw:
        if part not in item.options:
            message = f"Item {item.id!r} has no part {shorten(part)}."
            raise EngineError("unknown-option", message)
    return {part: as_exact(read_number(item, raw.get(part, 0))) for part in item.options}


def _spell_steps(item: Item, steps: Mapping[str, int]) -> dict[str, float]:
    return {part: as_json(item.step * count) for part, count in steps.items()}


def list_shares(
    item: Item, bounds: Mapping[str, set[Fraction]]
) -> "tuple[list[contract.Answer], bool]":
    """Return ways to share out, on each side of each bound of each part.

    ``bounds`` has the shares that some parts are compared with, one part at least. What is left
    goes to another part, the first that has no bounds if there is one. Also returns whether
    every combination is there.
    """
    free = next((part for part in item.options if part not in bounds), None)
    named = [part for part in item.options if part in bounds and (free or part != [*bounds][-1])]
    rest = free or [*bounds][-1]
    # What two parts share is known from one of them, so the other's bounds are its own, too.
    is_pair = len(item.options) == 2
    total = item.units * item.step
    turned = {total - bound for bound in bounds.get(rest, ())} if is_pair else set()
    tried = [_list_steps(item, bounds[part] | turned) for part in named]
    raws: list[contract.Answer] = []
    for steps in islice(product(*tried), MOST_ANSWERS):
        left = item.units - sum(steps)
        if left >= 0:
            shares = dict(zip(named, steps, strict=True)) | {rest: left}
            raws.append(_spell_steps(item, {part: n for part, n in shares.items() if n}))
    is_all = (free is not None or is_pair) and prod(map(len, tried)) <= MOST_ANSWERS
    return raws, is_all


def _list_steps(item: Item, bounds: set[Fraction]) -> list[int]:
    """Return numbers of steps below, at and above each bound, and none, half and all."""
    whole = item.units
    near = {int(bound // item.step) + off for bound in bounds for off in (-1, 0, 1)}
    return sorted({steps for steps in near if 0 <= steps <= whole} | {0, whole // 2, whole})


def _list_moves(item: Item, answer: Answer) -> Iterator[Move]:
    for source, share in answer.shares.items():
        for target in item.options:
            if source != target:
                for steps in range(1, int(share / item.step) + 1):
                    yield source, target, steps


def _gain(feed: Feed, move: Move) -> int:
    """Return by how much a move raises what is earned.

    There are hundreds of moves, and reading what each leads to would take far longer.
    """
    source, target, steps = move
    lost, won = feed.worth(source), feed.worth(target)
    return steps * (lost - won if feed.reverse else won - lost)


def _tell(answer: Answer) -> dict[str, float]:
    return {part: as_json(share) for part, share in answer.shares.items()}


def _move(item: Item, answer: Answer, move: Move, told: Mapping[str, float]) -> dict[str, float]:
    """Return what a move makes of an answer, given as it could be sent."""
    source, target, steps = move
    moved = item.step * steps
    left, reached = answer.shares[source] - moved, answer.shares[target] + moved
    return {**told, source: as_json(left), target: as_json(reached)}
