"""How likely each outcome is, if the same person answered the same questions again.

Each answer moves by itself, as its kind says (see `kinds.noise`), and what is missing is answered
in any way. Nothing is drawn by chance: how often each sum of answers comes is counted in whole
numbers, and so is how often rules hold for it.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from mirrormark_engine.claims import At, Claim, Rule
from mirrormark_engine.kinds import Feed, Item
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.rules import Facts, judge_claim
from mirrormark_engine.scoring.visible import hide
from mirrormark_engine.search.axes import Axis, make_axis
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.choices import read_again
from mirrormark_engine.search.layout import layout_of_outcomes
from mirrormark_engine.search.ranges import Box, Scores, Weighed
from mirrormark_engine.search.tables import Verdict, walk_table, weigh_mixed
from mirrormark_engine.search.telling import make_key
from mirrormark_engine.search.weights import join_weights

if TYPE_CHECKING:
    from mirrormark_engine import contract
    from mirrormark_engine.kinds.answer import Earned

__all__ = ["choose_call", "find_chances", "find_likelihood"]

FIRM, LEANING = Fraction(17, 20), Fraction(3, 5)
"""How likely the same outcome is at least on answering again; below the second it is open."""
JUDGING = 4
"""Steps of a search that it takes to judge a claim over a box."""

type Settled = tuple[Fraction, dict[str, Answer], frozenset[str]]
"""How often some answers come, all answers, and the items that these are."""


def find_chances(
    prepared: Prepared, answers: Mapping[str, Answer], budget: Budget
) -> dict[str | None, Fraction] | None:
    """Return how likely each outcome is on answering again, in their order; they add up to 1.

    None stands for no outcome. ``answers`` are as they were read, hidden ones included. Outcomes
    that can't come are left out. Returns None where ``budget`` doesn't allow for finding out.
    """
    found: dict[str | None, Fraction] = {}
    asking = _Asking(prepared, budget)
    try:
        for often, shown in asking.settle_named(answers):
            weights = asking.weigh_outcomes(shown)
            whole = sum(weights.values())
            for outcome, weight in weights.items():
                found[outcome] = found.get(outcome, Fraction()) + often * Fraction(weight, whole)
    except OutOfBudgetError:
        return None
    names = [*(name for name, _ in prepared.outcomes), None]
    return {name: found[name] for name in names if found.get(name)}


def choose_call(chance: Fraction) -> "contract.Call":
    """Return how sure an outcome is that is so likely to come again."""
    if chance >= LEANING:
        return "firm" if chance >= FIRM else "leaning"
    return "open"


def find_likelihood(
    prepared: Prepared, answers: Mapping[str, Answer], flip: "contract.Flip"
) -> Fraction:
    """Return how likely all changes of a flip are on answering again."""
    found = Fraction(1)
    for change in flip["changes"]:
        item = prepared.items[change["item"]]
        weights = [*item.kind.weigh_again(item, answers[item.id])]
        same = sum(weight for raw, weight in weights if raw == change["answer"])
        found *= Fraction(same, sum(weight for _, weight in weights))
    return found


class _Asking:
    """Asks the same questions again, and finds out once what each answer and score may become."""

    def __init__(self, prepared: Prepared, budget: Budget) -> None:
        self._prepared = prepared
        self._budget = budget
        self._layout = layout_of_outcomes(prepared)
        self._again: dict[str, Sequence[tuple[Answer, int]]] = {}
        self._scores: dict[tuple[tuple[str, Earned | None], ...], Scores] = {}

    def settle_named(
        self, answers: Mapping[str, Answer]
    ) -> Iterator[tuple[Fraction, dict[str, Answer]]]:
        """Yield each way to answer again what rules and conditions name, and how often it comes.

        Hidden answers are replaced; those to other items are as they are.
        """
        prepared = self._prepared
        waiting: list[Settled] = [(Fraction(1), dict(answers), frozenset())]
        while waiting:
            often, given, settled = waiting.pop()
            self._budget.spend(prepared.asking)
            shown = hide(prepared, given)
            moving = (each for each in prepared.deciding if _moves(shown[each]))
            name = next((each for each in moving if each not in settled), None)
            if name is None:
                yield often, shown
                continue
            telling = self._weigh_telling(prepared.items[name], given[name])
            whole = sum(weight for _, weight in telling)
            for answer, weight in telling:
                share = often * Fraction(weight, whole)
                waiting.append((share, {**given, name: answer}, settled | {name}))

    def weigh_outcomes(self, shown: Mapping[str, Answer]) -> dict[str | None, int]:
        """Return how often outcomes come where what rules name is answered as shown."""
        scores, facts = self._know_scores(shown), Facts(shown, {}, {})

        def judge_one(claim: Claim, box: Box) -> Verdict:
            self._budget.spend(JUDGING)
            if not isinstance(claim, At):
                return judge_claim(claim, facts)
            judged = scores.judge(claim, box)
            return claim if isinstance(judged, str) else judged

        def judge(rule: Rule | None, box: Box) -> Verdict:
            return weigh_mixed(rule, lambda claim: judge_one(claim, box))

        found: dict[str | None, int] = {}
        for outcome, box in walk_table(self._layout.outcomes, scores.whole, judge, scores.split):
            found[outcome] = found.get(outcome, 0) + scores.weigh(box)
        return found

    def _know_scores(self, shown: Mapping[str, Answer]) -> Scores:
        """Return what scores may become, found out once for answers that are alike in it."""
        names = [name for unit in self._layout.units for name in unit.axes]
        axes = {
            name: make_axis(self._prepared, self._prepared.dimensions[name], shown)
            for name in names
        }
        key = tuple(
            (item.id, shown[item.id].earned if item.id in self._prepared.deciding else None)
            for axis in axes.values()
            for item in (feed.item for feed, _ in _list_feeds(axis))
        )
        if key not in self._scores:
            weighed = {name: self._weigh_axis(axis, shown) for name, axis in axes.items()}
            self._scores[key] = Scores(self._prepared, self._layout, weighed)
        return self._scores[key]

    def _weigh_axis(self, axis: Axis, shown: Mapping[str, Answer]) -> Weighed:
        feeds = _list_feeds(axis)
        if not axis.full or not feeds:
            return Weighed(0, {})
        parts = [
            [
                (feed.of(answer) * factor, weight)
                for answer, weight in self._weigh_settled(feed.item, shown[feed.item.id])
            ]
            for feed, factor in feeds
        ]
        weights = join_weights(parts, self._budget, is_least=axis.is_least)
        return Weighed(axis.full, weights)

    def _weigh_settled(self, item: Item, answer: Answer) -> Sequence[tuple[Answer, int]]:
        is_settled = item.id in self._prepared.deciding
        return [(answer, 1)] if is_settled else self._weigh_answers(item, answer)

    def _weigh_telling(self, item: Item, answer: Answer) -> list[tuple[Answer, int]]:
        """Return one answer of all that nothing can tell apart, and how often any of them comes."""
        key = make_key(self._prepared, item)
        found: dict[Hashable, tuple[Answer, int]] = {}
        for other, weight in self._weigh_answers(item, answer):
            kept = key(other)
            first, before = found.get(kept, (other, 0))
            found[kept] = first, before + weight
        return [*found.values()]

    def _weigh_answers(self, item: Item, answer: Answer) -> Sequence[tuple[Answer, int]]:
        """Return what an item is answered with again, and how often."""
        if item.id not in self._again:
            self._again[item.id] = read_again(self._prepared, item, answer, self._budget)
        return self._again[item.id]


def _moves(answer: Answer) -> bool:
    return answer.state == "answered" or answer.is_missing


def _list_feeds(axis: Axis) -> list[tuple[Feed, int]]:
    return [(feed, factor) for feed, _, factor in axis.given] + axis.free
