"""What is looked for, as a formula without negation: claims and the truths that they may have.

A rule has one of three truth values (see `mirrormark_engine.scoring.rules`). «No rule before it
holds, and this one does» is made of wishes: that a rule has one of some truths. A wish about `and`,
`or` or `not` becomes wishes about the claims below (negation normal form), so that each claim
stands by itself and can narrow down what answers there may be.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mirrormark_engine.claims import Claim, Joined, Negated, Rule
from mirrormark_engine.scoring.rules import Facts, judge_claim

__all__ = [
    "ALWAYS",
    "FAILS",
    "HOLDS",
    "NEVER",
    "UNDECIDED",
    "All",
    "Asked",
    "Fits",
    "Formula",
    "Says",
    "Some",
    "is_met",
    "is_never",
    "walk_leaves",
    "wish",
]

type Truths = frozenset[bool | None]


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part holds."""

    parts: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class Says:
    """A claim has one of these truths."""

    claim: Claim
    truths: Truths


@dataclass(frozen=True, slots=True)
class Asked:
    """An item is shown."""

    item: str


@dataclass(frozen=True, slots=True)
class Fits:
    """A variable of the solver has one of the values whose bits are set in the mask."""

    variable: int
    mask: int


type Formula = All | Some | Says | Asked | Fits

ALWAYS = All(())
NEVER = Some(())

HOLDS: Truths = frozenset([True])
FAILS: Truths = frozenset([False])
UNDECIDED: Truths = frozenset([None])


def wish(rule: Rule | None, truths: Truths) -> Formula:
    """Return the formula that a rule, as the engine has it, has one of these truths."""
    if rule is None:
        return ALWAYS if True in truths else NEVER
    if isinstance(rule, Negated):
        return wish(rule.rule, frozenset(None if each is None else not each for each in truths))
    if not isinstance(rule, Joined):
        return Says(rule, truths)
    parts = rule.rules
    settling = rule.by == "or"
    ways: list[Formula] = []
    if settling in truths:
        ways.append(Some(_wish_each(parts, {settling})))
    unsettled = {None, not settling} & truths
    if unsettled:
        ways.append(All(_wish_each(parts, {None, not settling} if None in truths else unsettled)))
    if unsettled == {None}:
        ways[-1] = All((ways[-1], Some(_wish_each(parts, {None}))))
    return ways[0] if len(ways) == 1 else Some(tuple(ways))


def _wish_each(parts: Iterable[Rule], truths: set[bool | None]) -> tuple[Formula, ...]:
    return tuple(wish(part, frozenset(truths)) for part in parts)


def walk_leaves(formula: Formula) -> Iterator[Says | Asked | Fits]:
    """Yield what a formula is made of, in reading order, with repeats."""
    if isinstance(formula, All | Some):
        for part in formula.parts:
            yield from walk_leaves(part)
    else:
        yield formula


def is_never(formula: Formula, is_decided: Callable[[Claim], bool]) -> bool:
    """Return whether a formula can't hold by its form alone.

    ``is_decided`` says of which claims it is known that they are true or false.
    """
    match formula:
        case All(parts):
            return any(is_never(part, is_decided) for part in parts)
        case Some(parts):
            return all(is_never(part, is_decided) for part in parts)
        case Says(claim, truths):
            return truths <= UNDECIDED and is_decided(claim)
    return False


def is_met(formula: Formula, facts: Facts) -> bool:
    """Return whether a scored response is what was looked for."""
    match formula:
        case All(parts):
            return all(is_met(part, facts) for part in parts)
        case Some(parts):
            return any(is_met(part, facts) for part in parts)
        case Says(claim, truths):
            return judge_claim(claim, facts) in truths
        case Asked(item):
            return facts.answers[item].state != "hidden"
        case Fits():
            raise TypeError("a variable means nothing outside its search")
