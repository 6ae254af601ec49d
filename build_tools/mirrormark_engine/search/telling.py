"""Which answers to an item make a difference: to a score, or to a rule that decides."""

from collections.abc import Callable, Hashable
from fractions import Fraction

from mirrormark_engine.claims import Chosen, Claim, ShareOf, answers_in, items_of, numbers_in
from mirrormark_engine.kinds.item import Item
from mirrormark_engine.kinds.kind import READING
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.rules import Facts, judge_claim
from mirrormark_engine.search.budget import Budget
from mirrormark_engine.search.choices import read_some

__all__ = ["find_bounds", "list_telling", "make_key"]


def make_key(prepared: Prepared, item: Item) -> Callable[[Answer], Hashable]:
    """Return a function that gives the same for answers that nothing can tell apart."""
    claims = prepared.deciding.get(item.id, [])
    if not _are_alone(claims, item):
        return lambda answer: repr(answer.raw)  # compared with another one, each may tell

    def key(answer: Answer) -> Hashable:
        facts = Facts({item.id: answer}, {}, {})
        truths = tuple(judge_claim(claim, facts) for claim in claims)
        return answer.earned, truths

    return key


class _Told(dict[str, tuple[int, list[Answer], bool]]):
    """By the id of an item how many answers were looked at, those that differ, if all were."""


def list_telling(prepared: Prepared, item: Item, budget: Budget) -> tuple[list[Answer], bool]:
    """Return an answer for each difference that one can make, and whether these are all.

    Raises OutOfBudgetError.
    """
    kept = prepared.kept.of(_Told)
    claims = prepared.deciding.get(item.id, [])
    if item.id not in kept:
        possible, is_all = _list_possible(prepared, item, claims)
        kept[item.id] = len(possible), _tell_apart(prepared, item, possible), is_all
    count, telling, is_all = kept[item.id]
    # Counted each time: what was kept must not change a result.
    budget.spend(count * (READING + len(claims)))
    return telling, is_all


def _list_possible(
    prepared: Prepared, item: Item, claims: list[Claim]
) -> tuple[list[Answer], bool]:
    is_compared = any(len(answers_in(claim)) > 1 for claim in claims)
    listed = item.kind.list_telling(item, find_bounds(claims, item), is_compared=is_compared)
    return read_some(item, listed, prepared.scale)


def _tell_apart(prepared: Prepared, item: Item, possible: list[Answer]) -> list[Answer]:
    key = make_key(prepared, item)
    apart: dict[Hashable, Answer] = {}
    for answer in possible:
        apart.setdefault(key(answer), answer)
    return list(apart.values())


def _are_alone(claims: list[Claim], item: Item) -> bool:
    return all(items_of(claim) == [item.id] for claim in claims)


def find_bounds(claims: list[Claim], item: Item) -> dict[str, set[Fraction]]:
    """Return the numbers that parts of an item are compared with, by part.

    A part or an option that is named without a number has none.
    """
    bounds: dict[str, set[Fraction]] = {}
    for claim in claims:
        if isinstance(claim, Chosen) and claim.item == item.id:
            bounds.setdefault(claim.option, set())
        for answer in answers_in(claim):
            if isinstance(answer, ShareOf) and answer.item == item.id:
                bounds.setdefault(answer.part, set()).update(numbers_in(claim))
    return bounds
