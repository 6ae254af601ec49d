"""Why an outcome is another one than before: the fewest of the changed answers that lead to it.

Of the answers that were really changed, all ways to change one are tried, then all pairs, and so
on, as far as a counted amount of work goes. What is left stays as it was then. Of several ways with
as few answers the one that moves least is told: near is what `flips` takes for near.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

from mirrormark_engine.claims import walk_claims
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.rules import Facts, holds, judge_claim
from mirrormark_engine.scoring.scored import Scored, score_given
from mirrormark_engine.search.standing import Change

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["MOST_TRIED", "find_turn", "is_same"]

MOST_TRIED = 800
"""Ways to change some of the answers. Each costs a score."""


def is_same(one: Answer, other: Answer) -> bool:
    """Whether two answers to one item say the same."""
    return (one.state, one.value, one.chosen, one.shares) == (
        other.state,
        other.value,
        other.chosen,
        other.shares,
    )


def find_turn(prepared: Prepared, then: Scored, now: Scored) -> "contract.Turn | None":
    """Return why the outcome changed; None where it didn't."""
    if then.outcome == now.outcome:
        return None
    names = [*_list_changed(prepared, then, now)]
    found: list[tuple[str, ...]] = []
    tried = size = 0
    while not found and (tried := tried + comb(len(names), size + 1)) <= MOST_TRIED:
        size += 1
        found = [
            several
            for several in combinations(names, size)
            if score_given(prepared, _change(then, now, several)).outcome == now.outcome
        ]
    nearest = min(found, key=lambda several: _measure(prepared, then, now, several), default=())
    turned = score_given(prepared, _change(then, now, nearest)) if found else now
    return {
        "items": [*nearest],
        "others": max(0, len(found) - 1),
        "searched": size,
        "claims": [*_list_claims(prepared, then.facts, turned.facts)],
    }


def _list_changed(prepared: Prepared, then: Scored, now: Scored) -> Iterator[str]:
    """Yield the items with another answer that an outcome may hang on."""
    for name, item in prepared.items.items():
        is_hidden = then.shown[name].state == now.shown[name].state == "hidden"
        is_decisive = item.feeds or name in prepared.deciding
        if is_decisive and not is_hidden and not is_same(then.given[name], now.given[name]):
            yield name


def _change(then: Scored, now: Scored, several: tuple[str, ...]) -> Mapping[str, Answer]:
    return {**then.given, **{name: now.given[name] for name in several}}


def _measure(prepared: Prepared, then: Scored, now: Scored, several: tuple[str, ...]) -> int:
    """Return how far some answers moved, as `Change` has it."""
    moves = ((prepared.items[name], then.given[name], now.given[name]) for name in several)
    return sum(Change.of_one(*move).distance for move in moves)


def _list_claims(prepared: Prepared, then: Facts, turned: Facts) -> "Iterator[contract.Turned]":
    """Yield what became true or false, or open, of the rules that decided then and decide now."""
    rules = {
        place for facts in (then, turned) if (place := _find_deciding(prepared, facts)) is not None
    }
    seen = set()
    for place in sorted(rules):
        outcome, rule = prepared.outcomes[place]
        for number, claim in enumerate(walk_claims(rule)):
            before, after = judge_claim(claim, then), judge_claim(claim, turned)
            if before != after and claim not in seen:
                seen.add(claim)
                yield {"outcome": outcome, "claim": number, "then": before, "now": after}


def _find_deciding(prepared: Prepared, facts: Facts) -> int | None:
    """Return the place of the first rule that isn't false."""
    places = (
        place
        for place, (_, rule) in enumerate(prepared.outcomes)
        if holds(rule, facts) is not False
    )
    return next(places, None)
