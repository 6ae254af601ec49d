"""How far one answer alone can move scores, if all others stay as they are."""

from collections.abc import Hashable, Mapping
from fractions import Fraction

from mirrormark_engine.claims import items_of, walk_claims
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Item
from mirrormark_engine.kinds.kind import READING
from mirrormark_engine.scoring.answers import Answer, read_answer
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.scored import Scored
from mirrormark_engine.scoring.scores import derive, score_dimensions
from mirrormark_engine.scoring.visible import hide
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.telling import make_key

__all__ = ["MOST_STEPS_ONE", "find_farthest"]

MOST_STEPS_ONE = 60_000
"""For all other answers to each item."""


def find_farthest(prepared: Prepared, scored: Scored, budget: Budget) -> dict[str, Fraction]:
    """Return how many points one other answer moves each score by at most.

    One that takes a score away doesn't move it. Nothing is returned for what has no score, and
    nothing at all where that is too much to work out. An answer stays one: it is not taken back,
    nor given where there is none.
    """
    known = {name: each.score for name, each in scored.scores.items() if each.score is not None}
    ends = _Ends(prepared, scored, known, budget)
    try:
        for name in known:
            ends.widen_by_items(prepared.dimensions[name])
        for name in known:
            ends.widen_by_parts(prepared.dimensions[name])
        ends.widen_by_asking()
    except OutOfBudgetError:
        return {}
    return {name: max(abs(end - score) for end in ends.of[name]) for name, score in known.items()}


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
        self._asking = dict.fromkeys(
            name
            for item in prepared.items.values()
            for claim in walk_claims(item.when)
            for name in items_of(claim)
        )
        self.of = {name: (score, score) for name, score in known.items()}
        """By dimension; scores that there are."""

    def _widen(self, name: str, *others: Fraction) -> None:
        low, high = self.of[name]
        self.of[name] = min(low, *others), max(high, *others)

    def widen_by_items(self, dimension: Dimension) -> None:
        """Heed other answers to the items of a dimension on which it doesn't hang what is asked."""
        shown = self._scored.shown
        answered = [item for item in dimension.items if shown[item.id].state == "answered"]
        parts = [(Fraction(shown[item.id].earned, item.span), item) for item in answered]
        lowest = sorted(parts, key=lambda each: each[0])[:2]
        for part, item in parts:
            if item.id in self._asking:
                continue
            for other in self._list_marks(item):
                if dimension.mode == "weakest":
                    beside = (least for least, its in lowest if its is not item)
                    self._widen(dimension.id, PERCENT * min([other, *beside]))
                else:
                    worth = Fraction(PERCENT * item.full, self._scored.scores[dimension.id].full)
                    self._widen(dimension.id, self._known[dimension.id] + worth * (other - part))

    def _list_marks(self, item: Item) -> list[Fraction]:
        """Return the least and the most that another answer earns, of all that there is to earn."""
        self._budget.spend(item.kind.count_work(item))
        answer = self._scored.shown[item.id]
        others = item.kind.find_alternatives(item, answer, self._prepared.scale)
        return [Fraction(end(others), item.span) for end in (min, max)] if others else []

    def widen_by_parts(self, dimension: Dimension) -> None:
        """Heed what other answers do to the dimensions that one is derived from."""
        now = {part: self._known[part] for part, _ in dimension.parts}
        for part in now:
            for end in self.of[part]:
                self._widen(dimension.id, derive(dimension, [*{**now, part: end}.values()]))

    def widen_by_asking(self) -> None:
        """Heed other answers that may bring up other questions."""
        prepared, given = self._prepared, self._scored.given
        for name in self._asking:
            for other in self._list_others(prepared.items[name]):
                self._budget.spend(prepared.asking + len(prepared.items))
                moved = score_dimensions(prepared, hide(prepared, {**given, name: other}))
                for dimension in self._known:
                    end = moved[dimension].score
                    if end is not None:
                        self._widen(dimension, end)

    def _list_others(self, item: Item) -> list[Answer]:
        """Return an answer for each difference that another one makes."""
        answer = self._scored.shown[item.id]
        if answer.state != "answered":
            return []
        key = make_key(self._prepared, item)
        found: dict[Hashable, Answer] = {}
        for raw in item.kind.list_neighbours(item, answer):
            self._budget.spend(READING)
            other = read_answer(item, raw, self._prepared.scale)
            found.setdefault(key(other), other)
        found.pop(key(answer), None)
        return [*found.values()]
