"""A multiple choice: some of several options."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, override

from mirrormark_engine.errors import EngineError, shorten
from mirrormark_engine.kinds.answer import BLANK, Answer
from mirrormark_engine.kinds.farthest import list_ticked, list_ticked_by_sums
from mirrormark_engine.kinds.feed import Feed
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.kind import MOST_ANSWERS, Kind, Searched
from mirrormark_engine.kinds.marks import Ticked, count_steps
from mirrormark_engine.kinds.moments import Moments, moments_of_ticks
from mirrormark_engine.kinds.noise import ALONE, SAME, weigh_ticks
from mirrormark_engine.kinds.pieces import read_option_id

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Multiple"]


class Multiple(Kind):
    """An item with options, of which several can be ticked, or one that excludes all others.

    It earns their sum. One change ticks a box or takes the tick away.
    """

    __slots__ = ()

    @override
    def read(self, item: Item, raw: object, points_scale: int) -> Answer:
        ids = _read_ids(item, raw)
        if not ids:
            return BLANK
        ordered = tuple(option_id for option_id in item.options if option_id in ids)
        points = sum(item.options[option_id]["points"] or 0 for option_id in ordered)
        return Answer(
            earned=tuple([_earn(feed, ordered) for feed in item.feeds]),
            value=Fraction(points, points_scale),
            chosen=ordered,
            raw=list(ordered),
        )

    @override
    def find_marks(self, feed: Feed) -> tuple[Iterable[int], bool]:
        ticked = Ticked(feed)
        return {total - feed.lowest for total in ticked.list_totals()}, ticked.is_all

    @override
    def search_marks(self, feed: Feed) -> Searched:
        parts = [
            tuple(sorted([feed.points[key] or 0 for key in part]))
            for part in _part_options(feed.item)
        ]
        joined = len(parts[0])
        return Searched(tuple(parts), count_steps(joined, min(1 << joined, feed.span)))

    @override
    def spell(self, feed: Feed, mark: int) -> "contract.Answer":
        return Ticked(feed).spell(mark + feed.lowest)

    @override
    def list_raws(self, item: Item) -> "tuple[Sequence[contract.Answer], bool]":
        """Return the sets that can be ticked, smallest first by option."""
        joined, alone = _part_options(item)
        chosen: list[list[str]] = [[]]
        for option in joined:
            chosen += [[*each, option] for each in chosen[:MOST_ANSWERS]]
            del chosen[MOST_ANSWERS + 2 :]  # these, without the empty one, are one too many
        return [*chosen[1:], *([key] for key in alone)], True

    @override
    def list_farthest(
        self, item: Item, bounds: Mapping[str, set[Fraction]], *, is_compared: bool
    ) -> "tuple[Sequence[contract.Answer], bool]":
        joined, alone = _part_options(item)
        worths = {key: item.options[key]["points"] or 0 for key in joined}
        named = [key for key in joined if key in bounds]
        find = list_ticked_by_sums if is_compared else list_ticked
        ticked = find(worths, named)
        return [*(ticked or []), *([key] for key in alone)], ticked is not None

    @override
    def list_neighbours(self, item: Item, answer: Answer) -> "Iterator[contract.Answer]":
        _, alone = _part_options(item)
        ticked = [key for key in answer.chosen if key not in alone]
        for key in item.options:
            if key in alone:
                toggled = [] if key in answer.chosen else [key]
            else:
                rest = [each for each in ticked if each != key]
                toggled = rest + ([] if key in ticked else [key])
            if toggled:
                yield toggled

    @override
    def is_same(self, answer: Answer, raw: "contract.Answer") -> bool:
        return isinstance(raw, list) and {*raw} == {*answer.chosen}

    @override
    def weigh_moves(self, item: Item, answer: Answer) -> "Iterator[tuple[contract.Answer, int]]":
        """Each box is ticked again or not by itself; what can't be ticked together never is."""
        before = [option in answer.chosen for option in item.options]
        raws, _ = self.list_raws(item)
        for raw in raws:
            again = _read_ids(item, raw)
            yield raw, weigh_ticks(before, [option in again for option in item.options])

    @override
    def find_moments(self, feed: Feed, answer: Answer) -> Moments:
        joined, alone = _part_options(feed.item)
        points = {key: each or 0 for key, each in feed.points.items()}
        before = None if answer.is_missing else answer.chosen
        boxes = [(points[key], *_weigh_box(key, before)) for key in joined]
        none = prod(_weigh_box(key, before)[1] for key in alone)
        # One at least is ticked.
        found = (
            moments_of_ticks(boxes).times(none).include(0, -none * prod(off for *_, off in boxes))
        )
        for key in alone:
            others = [_weigh_box(other, before)[1] for other in points if other != key]
            found = found.include(points[key], _weigh_box(key, before)[0] * prod(others))
        moments = feed.turn_moments(found.move(-feed.lowest))
        return feed.heed_noise(moments, answer, int(SAME ** len(points)))


def _earn(feed: Feed, ticked: Iterable[str]) -> int:
    return feed.turn(sum(feed.points[key] or 0 for key in ticked) - feed.lowest)


def _weigh_box(key: str, before: Collection[str] | None) -> tuple[int, int]:
    """Return how often a box is ticked again, and how often it isn't; None stands for any way."""
    if before is None:
        return 1, 1
    return (SAME, ALONE) if key in before else (ALONE, SAME)


def _read_ids(item: Item, raw: object) -> list[str]:
    if not isinstance(raw, list):
        message = f"The answer to item {item.id!r} is {shorten(raw)}, not a list of options."
        raise EngineError("wrong-type", message)
    ids = [read_option_id(item, each) for each in raw]
    for option_id in ids:
        if option_id not in item.options:
            message = f"Item {item.id!r} has no response option {shorten(option_id)}."
            raise EngineError("unknown-option", message)
    if len(set(ids)) < len(ids):
        raise EngineError("wrong-type", f"The answer to item {item.id!r} has an option twice.")
    if len(ids) > 1 and any(item.options[each].get("none") for each in ids):
        message = f"The answer to item {item.id!r} has options beside 'none of these'."
        raise EngineError("wrong-type", message)
    return ids


def _part_options(item: Item) -> tuple[list[str], list[str]]:
    """Return the options that can be ticked together, and those that exclude all others."""
    alone = [key for key, option in item.options.items() if option.get("none")]
    return [key for key in item.options if key not in alone], alone
