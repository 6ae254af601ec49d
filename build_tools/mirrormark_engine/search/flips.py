"""The smallest sets of changed answers that would lead to another outcome, or to none.

All single changes are tried, and where none of them does it, all pairs. Changing an answer that a
condition or an outcome's rule names can change what is asked, so that those are scored one by one,
and no more than `MOST_RESCORED` of them. What only advice names decides nothing.

These are counterfactual explanations: S. Wachter, B. Mittelstadt, C. Russell, "Counterfactual
explanations without opening the black box" (2017). Near is what changes the fewest answers.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, islice
from typing import TYPE_CHECKING, Literal

from mirrormark_engine.kinds.kind import READING
from mirrormark_engine.scoring.answers import Answer, read_answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.visible import hide
from mirrormark_engine.search.budget import Budget, OutOfBudgetError
from mirrormark_engine.search.layout import layout_of_outcomes
from mirrormark_engine.search.standing import Change, Standing
from mirrormark_engine.search.telling import make_key

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["MOST_RESCORED", "find_flips"]

MOST_RESCORED = 60
"""Responses with another answer to an item that a rule names. Each costs about a score."""

type Flips = dict[str | None, Change]
"""For each other outcome the least change that leads to it; None where it leads to none."""


def find_flips(
    prepared: Prepared, answers: Mapping[str, Answer], outcome: str | None, budget: Budget
) -> "tuple[list[contract.Flip], Literal[0, 1, 2]]":
    """Return the smallest changes that flip ``outcome``, and how many answers at most were tried.

    ``answers`` are as they were read, hidden ones included. Each flip has ``outcome`` and
    ``changes`` (``item``, ``answer``), in the order of the outcomes; one flip an outcome. That of
    the last one may be None: there would be no diagnosis. With none at all, neither one nor two
    changed answers flip it, so far as 1 or 2 of them were tried. Where ``budget`` doesn't allow for
    all, flips are those that were found until then. Without an outcome there is nothing to flip.
    """
    flips: Flips = {}
    searched: Literal[0, 1, 2] = 0
    if outcome is not None:
        try:
            for count in _search(prepared, answers, outcome, budget, flips):
                searched = count
        except OutOfBudgetError:
            pass  # what was found until then is worth telling
    return _list(prepared, flips), searched


def _search(
    prepared: Prepared,
    answers: Mapping[str, Answer],
    outcome: str,
    budget: Budget,
    flips: Flips,
) -> "Iterator[Literal[1, 2]]":
    """Add to ``flips``, and yield how many answers at most were tried so far."""
    layout = layout_of_outcomes(prepared)
    standing = Standing(prepared, layout, hide(prepared, answers), budget)
    named = list(islice(_change_named(prepared, answers, budget), MOST_RESCORED + 1))
    others = []
    for change in named[:MOST_RESCORED]:
        budget.spend(prepared.asking)
        shown = hide(prepared, {**answers, **dict(change.answers)})
        others.append((change, Standing(prepared, layout, shown, budget)))
    for change, other in others:
        _note(flips, outcome, other.choose_outcome({}), change)
    for found, change in _flip_by_one(standing):
        _note(flips, outcome, found, change)
    if len(named) > MOST_RESCORED:
        return
    yield 1
    if flips:
        return
    for found, change in _flip_by_two(standing):
        _note(flips, outcome, found, change)
    for found, change in _flip_with_named(prepared, answers, others, budget):
        _note(flips, outcome, found, change)
    yield 2


def _change_named(
    prepared: Prepared, answers: Mapping[str, Answer], budget: Budget
) -> Iterator[Change]:
    """Yield each change of one shown answer that a condition or a rule names."""
    budget.spend(prepared.asking)
    shown = hide(prepared, answers)
    for name, claims in prepared.deciding.items():
        item, answer = prepared.items[name], shown[name]
        if answer.state == "answered":
            key = make_key(prepared, item)
            tried = {key(answer)}
            for raw in item.kind.list_neighbours(item, answer):
                budget.spend(READING + len(claims))
                other = read_answer(item, raw, prepared.scale)
                if key(other) not in tried:
                    tried.add(key(other))
                    yield Change.of_one(item, answer, other)


def _flip_by_one(standing: Standing) -> Iterator[tuple[str | None, Change]]:
    for number in range(len(standing.signatures)):
        for signature, change in standing.moves_by_one(number).items():
            yield standing.choose_outcome({number: signature}), change


def _flip_by_two(standing: Standing) -> Iterator[tuple[str | None, Change]]:
    numbers = range(len(standing.signatures))
    singles = {number: standing.moves_by_one(number) for number in numbers}
    for number in numbers:
        for signature, change in standing.moves_by_two(number).items():
            yield standing.choose_outcome({number: signature}), change
    for one, other in combinations(numbers, 2):
        for signature, change in singles[one].items():
            for other_signature, other_change in singles[other].items():
                found = standing.choose_outcome({one: signature, other: other_signature})
                yield found, change.with_other(other_change)


def _flip_with_named(
    prepared: Prepared,
    answers: Mapping[str, Answer],
    others: list[tuple[Change, Standing]],
    budget: Budget,
) -> Iterator[tuple[str | None, Change]]:
    """Yield pairs with a named item in them. Raises OutOfBudgetError where they are too many."""
    rescored = Budget(MOST_RESCORED)
    for change, standing in others:
        for found, second in _flip_by_one(standing):
            yield found, change.with_other(second)
        first = change.answers[0][0]
        changed = {**answers, **dict(change.answers)}
        for second in _change_named(prepared, changed, budget):
            if second.answers[0][0] == first:
                continue
            rescored.spend()
            budget.spend(prepared.asking)
            both = hide(prepared, {**changed, **dict(second.answers)})
            there = Standing(prepared, layout_of_outcomes(prepared), both, budget)
            yield there.choose_outcome({}), change.with_other(second)


def _note(flips: Flips, outcome: str, found: str | None, change: Change) -> None:
    if found == outcome:
        return
    if found not in flips or change.distance < flips[found].distance:
        flips[found] = change


def _list(prepared: Prepared, flips: Flips) -> "list[contract.Flip]":
    return [
        {
            "outcome": outcome,
            "changes": [
                {"item": item, "answer": answer.raw}
                for item, answer in flips[outcome].answers
                if answer.raw is not None
            ],
        }
        for outcome in [*(name for name, _ in prepared.outcomes), None]
        if outcome in flips
    ]
