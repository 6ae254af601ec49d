"""Where a response stands: its signatures, and how one or two changed answers would move them."""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from mirrormark_engine.claims import Claim
from mirrormark_engine.kinds import Feed, Item
from mirrormark_engine.scoring.answers import HIDDEN, Answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.rules import Facts, choose_first, judge_claim
from mirrormark_engine.scoring.scores import score_dimensions
from mirrormark_engine.search.axes import Axis, make_axis
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.layout import Layout
from mirrormark_engine.search.units import LOOKS_A_STEP, Signature

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Change", "Standing"]

MILLION = 1_000_000
SIGN = 12
"""Steps that it takes to find out a signature, beside those for its axes and claims."""


class Change(NamedTuple):
    """Answers to change together."""

    distance: int
    """How far they move, in millionths of what each can earn; of what earns nothing, all."""
    answers: tuple[tuple[str, Answer], ...]
    """Item id and new answer."""

    @classmethod
    def of_one(cls, item: Item, answer: Answer, other: Answer) -> "Change":
        """Change ``answer`` to ``other``."""
        moved = [
            abs(feed.of(other) - feed.of(answer)) * MILLION // feed.span for feed in item.feeds
        ]
        return cls(max(moved, default=MILLION), ((item.id, other),))

    def with_other(self, other: "Change") -> "Change":
        """Return both changes as one."""
        return Change(self.distance + other.distance, self.answers + other.answers)


class _Changes(dict[str, "tuple[contract.Answer | None, list[Change]]"]):
    """By the id of an item the answer that it had last, and all changes of that."""


type Moves = dict[Signature, Change]
"""For each signature that a unit can be moved to, the least change that does it."""


class Standing:
    """One response, seen through the units of its assessment."""

    def __init__(
        self, prepared: Prepared, layout: Layout, shown: Mapping[str, Answer], budget: Budget
    ) -> None:
        """``budget`` is for all that is asked of it. Raises OutOfBudgetError, as its methods do."""
        budget.spend(len(shown) + sum(len(unit.claims) for unit in layout.units))
        self._budget = budget
        self._prepared = prepared
        self._layout = layout
        self._facts = Facts(shown, {}, {})
        self._known: dict[tuple[Signature, ...], str | None] = {}
        scores = score_dimensions(prepared, shown)
        # What is missing stays missing: it counts as little as what is hidden.
        counted = {key: HIDDEN if each.is_missing else each for key, each in shown.items()}
        self._axes: dict[str, Axis] = {}
        for name in {axis for unit in layout.units for axis in unit.axes}:
            axis = make_axis(prepared, prepared.dimensions[name], counted)
            if scores[name].score is None:
                axis.full = 0
            self._axes[name] = axis
        self._scores = {
            name: axis.score_of(axis.base) if axis.full else None
            for name, axis in self._axes.items()
        }
        budget.spend(len(layout.units) * SIGN + len(self._axes) // LOOKS_A_STEP)
        self.signatures = tuple(unit.sign(prepared, self._scores) for unit in layout.units)

    def choose_outcome(self, changed: Mapping[int, Signature]) -> str | None:
        """Return the outcome if some units had other signatures."""
        signatures = tuple(
            changed.get(number, signature) for number, signature in enumerate(self.signatures)
        )
        if signatures not in self._known:
            self._known[signatures] = self._find_outcome(signatures)
        return self._known[signatures]

    def _find_outcome(self, signatures: tuple[Signature, ...]) -> str | None:
        facts = Facts(self._facts.answers, {}, {}, signatures)

        def judge(claim: Claim) -> bool | None:
            self._budget.spend()
            return judge_claim(claim, facts)

        return choose_first(self._layout.outcomes, judge)

    def moves_by_one(self, number: int) -> Moves:
        """Return where one changed answer can move a unit, its present place left out."""
        moves: Moves = {}
        for name in self._layout.units[number].axes:
            for value, change in self._list_single(name).items():
                self._note(moves, number, {name: value}, change)
        return moves

    def moves_by_two(self, number: int) -> Moves:
        """Return where two changed answers can move a unit, its present place left out."""
        moves: Moves = {}
        axes = self._layout.units[number].axes
        for name in axes:
            for value, change in self._list_double(name).items():
                self._note(moves, number, {name: value}, change)
        singles = {name: self._list_single(name) for name in axes}
        for one, other in combinations(axes, 2):
            for value, change in singles[one].items():
                for other_value, other_change in singles[other].items():
                    both = change.with_other(other_change)
                    self._note(moves, number, {one: value, other: other_value}, both)
        return moves

    def _note(self, moves: Moves, number: int, values: Mapping[str, int], change: Change) -> None:
        signature = self._sign(number, values)
        if signature != self.signatures[number]:
            known = moves.get(signature)
            if known is None or change.distance < known.distance:
                moves[signature] = change

    def _sign(self, number: int, values: Mapping[str, int]) -> Signature:
        """Return the signature of a unit where some axes have other values."""
        unit = self._layout.units[number]
        self._budget.spend(SIGN + (len(unit.axes) + len(unit.claims)) // LOOKS_A_STEP)
        moved = {name: self._axes[name].score_of(value) for name, value in values.items()}
        scores = {**self._scores, **moved}
        return unit.sign_moved(self._prepared, scores, self.signatures[number], tuple(moved))

    def _alternatives(self, axis: Axis) -> Iterator[tuple[Feed, int, int, list[Change]]]:
        """Yield (feed, earned, factor, changes) for each item that nothing decisive names."""
        for feed, earned, factor in axis.given:
            if feed.item.id in self._prepared.deciding:
                continue
            self._budget.spend(feed.item.kind.count_work(feed.item))
            yield feed, earned, factor, self._list_changes(feed.item)

    def _list_changes(self, item: Item) -> list[Change]:
        """List them once for each answer: those of an allocation are many."""
        answer = self._facts.answers[item.id]
        kept = self._prepared.kept.of(_Changes)
        answered, changes = kept.get(item.id, (None, []))
        if answered != answer.raw:
            others = item.kind.find_alternatives(item, answer, self._prepared.scale)
            changes = [Change.of_one(item, answer, other) for other in others.values()]
            kept[item.id] = answer.raw, changes
        return changes

    def _list_single(self, name: str) -> dict[int, Change]:
        """Return every value that one change gives an axis, with the least such change."""
        axis = self._axes[name]
        if not axis.full:
            return {}
        found: dict[int, Change] = {}
        base, least = axis.base, _least_beside(axis, 1)
        for feed, earned, factor, changes in self._alternatives(axis):
            others = least({feed.item.id}) if axis.is_least else base - earned * factor
            for change in changes:
                mark = feed.of(change.answers[0][1]) * factor
                _keep_least(found, min(mark, others) if axis.is_least else others + mark, change)
        return found

    def _list_double(self, name: str) -> dict[int, Change]:
        """Return every value that two changes give an axis, with the least such changes."""
        axis = self._axes[name]
        if not axis.full:
            return {}
        return self._pair_least(axis) if axis.is_least else self._pair_sums(axis)

    def _pair_sums(self, axis: Axis) -> dict[int, Change]:
        found: dict[int, Change] = {}
        base = axis.base
        before: dict[int, Change] = {}  # by how much one item before this one can move the sum
        for feed, earned, factor, changes in self._alternatives(axis):
            by_shift = {(feed.of(each.answers[0][1]) - earned) * factor: each for each in changes}
            self._budget.spend(len(by_shift) * (1 + len(before)))
            for shift, change in by_shift.items():
                for other_shift, other in before.items():
                    _keep_both(found, base + shift + other_shift, other, change)
            for shift, change in by_shift.items():
                _keep_least(before, shift, change)
        return found

    def _pair_least(self, axis: Axis) -> dict[int, Change]:
        found: dict[int, Change] = {}
        least = _least_beside(axis, 2)
        for one, other in combinations(self._alternatives(axis), 2):
            self._budget.spend(1 + len(one[3]) * len(other[3]))
            rest = least({one[0].item.id, other[0].item.id})
            for change in one[3]:
                for second in other[3]:
                    marks = (
                        one[0].of(change.answers[0][1]) * one[2],
                        other[0].of(second.answers[0][1]) * other[2],
                    )
                    _keep_both(found, min(*marks, rest), change, second)
        return found


def _least_beside(axis: Axis, count: int) -> Callable[[set[str]], int]:
    """Return what gives the least that answers contribute beside those to so many items.

    Without others it is what a score of 100 is, which is no less than anything.
    """
    worths = ((earned * factor, feed.item.id) for feed, earned, factor in axis.given)
    marks = sorted(worths)[: count + 1]

    def find(without: set[str]) -> int:
        return next((mark for mark, name in marks if name not in without), axis.full)

    return find


def _keep_both(found: dict[int, Change], key: int, one: Change, other: Change) -> None:
    """Keep two changes together; they are only put together where they are the least."""
    if key not in found or one.distance + other.distance < found[key].distance:
        found[key] = one.with_other(other)


def _keep_least(found: dict[int, Change], key: int, change: Change) -> None:
    if key not in found or change.distance < found[key].distance:
        found[key] = change
