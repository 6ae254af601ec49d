"""How the rules of an assessment divide its scores into parts that vary on their own.

A rule is made of claims. Dimensions that no claim compares, and that are not derived from one
another, vary independently: each is a *unit* by itself. For a unit only the truth of its claims
matters, its *signature*; however many values its scores can take, there are few signatures.
"""

from collections.abc import Iterable

from mirrormark_engine.claims import (
    At,
    Joined,
    Negated,
    Rule,
    dimensions_of,
    walk_claims,
)
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.search.units import Unit

__all__ = [
    "MOST_COMBINATIONS",
    "Layout",
    "lay_out",
    "lay_out_rules",
    "layout_of_outcomes",
]

MOST_COMBINATIONS = 60_000
"""Of values in a unit of several axes; beyond, only some of the values are looked at."""
MOST_WHILE_WAITING = 1_000
"""The same, where a reader waits for a result."""


class Layout:
    """The units of an assessment, and its rules in terms of their claims."""

    __slots__ = ("_places", "outcomes", "units")

    def __init__(self, prepared: Prepared, units: list[Unit]) -> None:
        self.units = units
        self._places = {
            claim: At(number, position)
            for number, unit in enumerate(units)
            for position, claim in enumerate(unit.claims)
        }
        self.outcomes = [(name, self.refer(rule)) for name, rule in prepared.outcomes]
        """As in `Prepared`, with each claim about scores as `At`."""

    def refer(self, rule: Rule | None) -> Rule | None:
        """Return a rule with its claims about scores replaced by where they stand."""
        return None if rule is None else self._refer(rule)

    def _refer(self, rule: Rule) -> Rule:
        if isinstance(rule, Joined):
            return Joined(rule.by, tuple(self._refer(part) for part in rule.rules))
        if isinstance(rule, Negated):
            return Negated(self._refer(rule.rule))
        return self._places.get(rule, rule)


def lay_out(
    prepared: Prepared, advice: Iterable[Rule | None] = (), most: int = MOST_COMBINATIONS
) -> Layout:
    """Return the layout for the rules of outcomes, and of some ``advice``.

    Advice often compares dimensions that outcomes don't. So each piece by itself needs fewer and
    smaller units than all of it together.
    """
    return lay_out_rules(prepared, [*(rule for _, rule in prepared.outcomes), *advice], most)


def lay_out_rules(
    prepared: Prepared, rules: Iterable[Rule | None], most: int = MOST_COMBINATIONS
) -> Layout:
    """Return the layout for these rules alone."""
    claims = [claim for rule in rules for claim in walk_claims(rule) if dimensions_of(claim)]
    named = {name for claim in claims for name in dimensions_of(claim)}
    axes_of = {name: set(_axes_of(prepared, name, named)) for name in sorted(named)}
    groups = [*axes_of.values()]
    groups += [set().union(*(axes_of[name] for name in dimensions_of(claim))) for claim in claims]
    units = []
    home: dict[str, Unit] = {}
    for axes in _join_overlapping(groups):
        order = [name for name in prepared.dimensions if name in axes]
        inside = [name for name in axes_of if axes_of[name] & axes]
        unit = Unit(order, inside, most)
        units.append(unit)
        home |= dict.fromkeys(inside, unit)
    for claim in dict.fromkeys(claims):
        home[dimensions_of(claim)[0]].claims.append(claim)
    return Layout(prepared, units)


class _Made:
    """The layout for the rules of outcomes, once it is made."""

    layout: Layout | None = None


def layout_of_outcomes(prepared: Prepared) -> Layout:
    """Return the layout for the rules of outcomes, made once, for a reader who waits."""
    kept = prepared.kept.of(_Made)
    if kept.layout is None:
        kept.layout = lay_out(prepared, most=MOST_WHILE_WAITING)
    return kept.layout


def _axes_of(prepared: Prepared, name: str, named: set[str]) -> list[str]:
    """Return the axes of a dimension: its parts, unless it can be summed up from their items."""
    dimension = prepared.dimensions[name]
    parts = [part for part, _ in dimension.parts]
    if not parts:
        return [name]
    others = {
        part
        for other in named - {name}
        for part, _ in [*prepared.dimensions[other].parts, (other, 0)]
    }
    is_sum = dimension.mode == "mean" and all(
        prepared.dimensions[part].mode != "weakest" for part in parts
    )
    return [name] if is_sum and not others & set(parts) else parts


def _join_overlapping(groups: list[set[str]]) -> list[set[str]]:
    joined: list[set[str]] = []
    for group in groups:
        touching = [each for each in joined if each & group]
        joined = [each for each in joined if not each & group]
        joined.append(group.union(*touching))
    return joined
