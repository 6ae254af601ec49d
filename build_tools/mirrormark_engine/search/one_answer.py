"""How far one answer alone can move scores, if all others stay as they are.

Any other answer to an item counts, and not only what is near. While it doesn't change what is
asked, a score rises with what an item earns, so nothing and all that there is to earn are its ends.
Of an item that conditions name, those answers are tried that earn least and most of all that
conditions can't tell apart.
"""

from collections.abc import Mapping
from fractions import Fraction

from mirrormark_engine.claims import (
    AnswerTo,
    Claim,
    Comparison,
    Operand,
    answers_in,
    items_of,
    walk_claims,
)
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Item
from mirrormark_engine.kinds.kind import READING
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.rules import Facts, find_value, judge_claim
from mirrormark_engine.scoring.scored import Scored
from mirrormark_engine.scoring.scores import derive, score_dimensions
from mirrormark_engine.scoring.visible import hide
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.choices import read_some
from mirrormark_engine.search.telling import find_bounds

__all__ = ["MOST_STEPS_ONE", "find_farthest"]

MOST_STEPS_ONE = 60_000
"""For all other answers to each item."""


def find_farthest(prepared: Prepared, scored: Scored, budget: Budget) -> dict[str, Fraction]:
    """Return how many points one other answer moves each score by at most.

    One that takes a score away doesn't move it. Nothing is returned for what has no score, nor for
    what an item can move of which that is too much to work out. An answer stays one: it is not
    taken back, nor given where there is none.
    """
    known = {name: each.score for name, each in scored.scores.items() if each.score is not None}
    ends = _Ends(prepared, scored, known, budget)
    for name in known:
        ends.widen_by_items(prepared.dimensions[name])
    for name in known:
        ends.widen_by_parts(prepared.dimensions[name])
    untold = ends.widen_by_asking()
    return {
        name: max(abs(end - score) for end in ends.of[name])
        for name, score in known.items()
        if name not in untold
    }


class _Ends:
    """The lowest and the highest score of each dimension that one other answer gives."""

    def __init__(
        self,
        prepared: Prepared,
        scored: Scored,
        known: Mapping[str, Fraction],
        budget: Budget,
    ) -> None:
        self._prepared = prepared
        self._scored = scored
        self._known = known
        self._budget = budget
        self._asking: dict[str, list[Claim]] = {}
        """By item the claims of conditions that are about it."""
        self._asked: dict[str, list[Item]] = {}
        """By item those whose conditions are about it."""
        for item in prepared.items.values():
            for claim in walk_claims(item.when):
                for name in items_of(claim):
                    self._asking.setdefault(name, []).append(claim)
                    self._asked.setdefault(name, []).append(item)
        self.of = {name: (score, score) for name, score in known.items()}
        """By dimension; scores that there are."""

    def _widen(self, name: str, *others: Fraction) -> None:
        low, high = self.of[name]
        self.of[name] = min(low, *others), max(high, *others)

    def widen_by_items(self, dimension: Dimension) -> None:
        """Heed other answers to the items of a dimension on which it doesn't hang what is asked."""
        shown = self._scored.shown
        parts = [
            (Fraction(feed.of(answer), feed.span), feed)
            for feed in dimension.feeds
            if (answer := shown[feed.item.id]).state == "answered"
        ]
        lowest = sorted(parts, key=lambda each: each[0])[:2]
        for part, feed in parts:
            if feed.item.id in self._asking:
                continue
            for other in (Fraction(), Fraction(1)):
                if dimension.mode == "weakest":
                    beside = (least for least, its in lowest if its is not feed)
                    self._widen(dimension.id, PERCENT * min([other, *beside]))
                else:
                    worth = Fraction(PERCENT * feed.full, self._scored.scores[dimension.id].full)
                    self._widen(dimension.id, self._known[dimension.id] + worth * (other - part))

    def widen_by_parts(self, dimension: Dimension) -> None:
        """Heed what other answers do to the dimensions that one is derived from."""
        now = {part: self._known[part] for part, _ in dimension.parts}
        for part in now:
            for end in self.of[part]:
                self._widen(dimension.id, derive(dimension, [*{**now, part: end}.values()]))

    def widen_by_asking(self) -> set[str]:
        """Heed other answers that may bring up other questions.

        Returns the dimensions that such an answer moves, nobody knows how far: there are too many.
        """
        untold: set[str] = set()
        for name, claims in self._asking.items():
            item = self._prepared.items[name]
            if self._scored.shown[name].state != "answered":
                continue
            try:
                others = self._list_others(item, claims)
                self._spend(len(others) * (self._prepared.asking + len(self._prepared.items)))
            except OutOfBudgetError:
                untold |= self._find_moved(item)
            else:
                self._widen_by(item, others)
        return untold

    def _spend(self, steps: int) -> None:
        """Spend them, or nothing where there are fewer: they may do for the other items."""
        if steps > self._budget.left:
            raise OutOfBudgetError
        self._budget.spend(steps)

    def _widen_by(self, item: Item, others: list[Answer]) -> None:
        prepared, given = self._prepared, self._scored.given
        for other in others:
            moved = score_dimensions(prepared, hide(prepared, {**given, item.id: other}))
            for dimension in self._known:
                end = moved[dimension].score
                if end is not None:
                    self._widen(dimension, end)

    def _find_moved(self, item: Item) -> set[str]:
        """Return the dimensions that an item may move, itself or by what its answer brings up."""
        items = [item]
        for each in items:  # it grows
            items += [other for other in self._asked.get(each.id, []) if other not in items]
        moved = {feed.dimension for each in items for feed in each.feeds}
        return {
            name
            for name, dimension in self._prepared.dimensions.items()
            if name in moved or any(part in moved for part, _ in dimension.parts)
        }

    def _list_others(self, item: Item, claims: list[Claim]) -> list[Answer]:
        """Return answers that earn least and most, for each way in which conditions see one.

        Raises OutOfBudgetError where there are too many ways.
        """
        settled = [each for claim in claims if (each := self._settle(claim, item)) is not None]
        own = [[*answers_in(claim)] for claim in settled]
        is_compared = any(len(each) > 1 or isinstance(each[0], AnswerTo) for each in own if each)
        listed = item.kind.list_farthest(item, find_bounds(settled, item), is_compared=is_compared)
        self._spend(len(listed[0]) * (READING + len(settled)))
        answers, is_all = read_some(item, listed, self._prepared.scale)
        if not is_all:
            raise OutOfBudgetError
        ends: dict[tuple[bool | None, ...], tuple[Answer, Answer]] = {}
        for answer in answers:
            facts = Facts({item.id: answer}, {}, {})
            seen = tuple(judge_claim(claim, facts) for claim in settled)
            low, high = ends.get(seen, (answer, answer))
            ends[seen] = (
                min(low, answer, key=lambda each: each.earned),
                max(high, answer, key=lambda each: each.earned),
            )
        return [end for both in ends.values() for end in both]

    def _settle(self, claim: Claim, item: Item) -> Claim | None:
        """Return a claim with the answers to other items as numbers; None if it hangs on no answer.

        What is missing, doesn't apply or is hidden settles a claim, whatever this item's answer.
        """
        if not isinstance(claim, Comparison):
            return claim
        facts = Facts(self._scored.given, {}, {})

        def settle(operand: Operand) -> Operand | None:
            if operand in answers_in(claim) and getattr(operand, "item", item.id) != item.id:
                value = find_value(operand, facts)
                return value if isinstance(value, Fraction) else None
            return operand

        left, right = settle(claim.left), settle(claim.right)
        return None if left is None or right is None else Comparison(claim.sign, left, right)
