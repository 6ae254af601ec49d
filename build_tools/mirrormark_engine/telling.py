"""Which answers to an item make a difference: to a score, or to a rule that decides."""

from collections.abc import Callable, Hashable
from fractions import Fraction
from typing import Any

from mirrormark_engine.answers import Answer
from mirrormark_engine.choices import every_answer, list_shares
from mirrormark_engine.claims import items_of
from mirrormark_engine.prepared import Item, Prepared
from mirrormark_engine.rules import Facts, judge_claim

__all__ = ["list_telling", "make_key"]


def make_key(prepared: Prepared, item: Item) -> Callable[[Answer], Hashable]:
    """Return a function that gives the same for answers that nothing can tell apart."""
    claims = _claims_about(prepared, item)
    if not _are_alone(claims, item):
        return lambda answer: repr(answer.raw)  # compared with another one, each may tell

    def key(answer: Answer) -> Hashable:
        facts = Facts({item.id: answer}, {}, {})
        truths = tuple(judge_claim(claim, facts) for claim in claims)
        return (answer.earned if item.dimension else 0), truths

    return key


def list_telling(prepared: Prepared, item: Item) -> tuple[list[Answer], bool]:
    """Return an answer for each difference that one can make, and whether these are all."""
    kept = ("telling", item.id)
    if kept not in prepared.kept:
        claims = _claims_about(prepared, item)
        if item.kind == "allocation":
            possible, is_all = list_shares(item, _find_bounds(claims, item), prepared.scale)
            compares = any(_count_operands(claim) > 1 for claim in claims)
            is_all = is_all and not item.dimension and not compares
        else:
            possible, is_all = every_answer(item, prepared.scale)
        key = make_key(prepared, item)
        apart: dict[Hashable, Answer] = {}
        for answer in possible:
            apart.setdefault(key(answer), answer)
        prepared.kept[kept] = list(apart.values()), is_all
    telling: tuple[list[Answer], bool] = prepared.kept[kept]
    return telling


def _claims_about(prepared: Prepared, item: Item) -> list[Any]:
    return [claim for claim in prepared.deciding_claims if item.id in items_of(claim)]


def _are_alone(claims: list[Any], item: Item) -> bool:
    return all(items_of(claim) == [item.id] for claim in claims)


def _find_bounds(claims: list[Any], item: Item) -> dict[str, set[Fraction]]:
    """Return the numbers that parts of an allocation are compared with, by part."""
    bounds: dict[str, set[Fraction]] = {}
    for _, *operands in claims:
        numbers = {operand for operand in operands if isinstance(operand, Fraction)}
        for operand in operands:
            if isinstance(operand, list) and operand[1] == item.id:
                bounds.setdefault(operand[2], set()).update(numbers)
    return bounds


def _count_operands(claim: list[Any]) -> int:
    return sum(isinstance(operand, list) for operand in claim[1:])
