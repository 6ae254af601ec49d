"""Finds all ways to meet a formula whose variables have a few values each.

The values that a variable still has are the bits of one number. What a formula demands for certain
narrows them down; where it leaves several ways, these are gone through one by one. Source:
M. Davis, G. Logemann, D. Loveland, "A machine program for theorem-proving" (1962), with values in
the place of truths.
"""

from collections.abc import Iterator, Sequence

from mirrormark.diagnostics.proofs.formula import All, Asked, Fits, Formula, Says, Some
from mirrormark_engine.search.budget import Budget

__all__ = ["solve"]

WAYS_A_STEP = 16
"""So many ways of what is left to choose are as much work to look at as a step."""


def solve(formula: Formula, domains: Sequence[int], budget: Budget) -> Iterator[list[int]]:
    """Yield boxes: domains all of whose values meet the formula. Together they are all that do.

    ``domains`` has the values of each variable, none of them empty. Raises OutOfBudgetError.
    """
    # Nested loops, but as a list: there may be more choices to make than Python nests calls.
    waiting: list[Iterator[tuple[list[Formula], list[int]]]] = [iter([([formula], [*domains])])]
    while waiting:
        following = next(waiting[-1], None)
        if following is None:
            waiting.pop()
            continue
        todo, left = following
        budget.spend()
        choices = _narrow(todo, left, budget)
        if choices:
            waiting.append(_list_ways(choices, left))
        elif choices is not None:
            yield left


def _list_ways(
    choices: list[Some], domains: list[int]
) -> Iterator[tuple[list[Formula], list[int]]]:
    """Yield what is left to do, and the domains, for each way to make the first choice."""
    first, *others = choices
    for way in first.parts:
        yield [*reversed(others), way], [*domains]
        if isinstance(way, Fits):  # all boxes with it have been found
            domains[way.variable] &= ~way.mask
            if not domains[way.variable]:
                return


def _narrow(todo: list[Formula], domains: list[int], budget: Budget) -> list[Some] | None:
    """Narrow down ``domains`` to what is demanded; return what leaves a choice, None for no way."""
    choices: list[Some] = []
    while todo:
        more = _demand(todo, domains)
        if more is None:
            return None
        waiting = [*choices, *more]
        budget.spend(sum([len(choice.parts) for choice in waiting]) // WAYS_A_STEP)
        choices, todo = [], []
        for choice in waiting:
            ways = _list_open_ways(choice, domains)
            if ways is None:
                continue
            if not ways:
                return None
            if len(ways) == 1:
                todo.append(ways[0])
            else:
                choices.append(choice if len(ways) == len(choice.parts) else Some(ways))
    return choices


def _demand(todo: list[Formula], domains: list[int]) -> list[Some] | None:
    """Narrow down ``domains`` to what is certain, and return what isn't; None for no way."""
    choices: list[Some] = []
    while todo:
        part = todo.pop()
        if isinstance(part, All):
            todo += reversed(part.parts)  # what is said first is looked at first
        elif isinstance(part, Some):
            choices.append(part)
        else:
            variable, mask = _read(part)
            domains[variable] &= mask
            if not domains[variable]:
                return None
    return choices


def _list_open_ways(choice: Some, domains: list[int]) -> tuple[Formula, ...] | None:
    """Return the ways that some values take; None where all take one, and nothing is left to do."""
    verdicts = [_judge(way, domains) for way in choice.parts]
    if True in verdicts:
        return None
    pairs = zip(choice.parts, verdicts, strict=True)
    return tuple(way for way, verdict in pairs if verdict is None)


def _judge(formula: Formula, domains: list[int]) -> bool | None:
    """Return whether all values meet a formula, or none (None where it is some of them)."""
    if isinstance(formula, All | Some):
        settling = isinstance(formula, Some)
        verdict: bool | None = not settling
        for part in formula.parts:
            each = _judge(part, domains)
            if each is settling:
                return settling
            if each is None:
                verdict = None
        return verdict
    variable, mask = _read(formula)
    domain = domains[variable]
    if not domain & mask:
        return False
    return None if domain & ~mask else True


def _read(leaf: Fits | Says | Asked) -> tuple[int, int]:
    if not isinstance(leaf, Fits):
        raise TypeError("the solver knows variables alone")
    return leaf.variable, leaf.mask
