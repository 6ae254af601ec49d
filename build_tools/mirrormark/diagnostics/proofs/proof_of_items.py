"""Every scored item can change something: a band, or whether a claim of a rule holds.

Whole responses are meant. Where other items are left blank, even the lightest one may decide.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property, lru_cache, partial
from itertools import product

from mirrormark.diagnostics.proofs.finding import Finding
from mirrormark.diagnostics.proofs.space import Space
from mirrormark.diagnostics.proofs.variables import Box
from mirrormark.kinds import State
from mirrormark.model.problems import Problem
from mirrormark_engine.claims import Claim, InBand, dimensions_of, numbers_in, walk_claims
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Feed
from mirrormark_engine.scoring.answers import BLANK, HIDDEN, Answer
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.search.axes import Axis, make_axis
from mirrormark_engine.search.budget import OutOfBudgetError
from mirrormark_engine.search.choices import earnable
from mirrormark_engine.sums import edges

__all__ = ["prove_items"]

WORK_A_STEP = 100
"""So much of the engine's work is as much as a step of the solver."""
MOST_REMEMBERED = 16
"""Axes; each may hold some MB of sums."""


def prove_items(space: Space) -> Iterator[Finding]:
    """Yield scored items whose answer never makes a difference."""
    focus = space.prepared.data["focus"]
    watched = set(focus["among"]) if focus else set()
    places = {item.id: item.place for item in space.assessment.items}
    for dimension in space.prepared.dimensions.values():
        fed = [dimension, *_find_derived(space, dimension)]
        found = {each.id: _find_bounds(space, each) for each in fed}
        bounds = {name: each for name, each in found.items() if each is not None}
        if watched & set(found) or len(bounds) < len(found) or not any(bounds.values()):
            continue  # it matters by itself, it can't be said simply, or it is only shown
        make = lru_cache(MOST_REMEMBERED)(partial(_Around, space))
        for feed in dimension.feeds:
            item = feed.item
            is_asked = ("item", item.id) in space.examples
            if not is_asked or item.id in space.prepared.named:
                continue
            what = (
                f"item '{item.id}' can't change anything in a whole response: whatever its "
                f"answer, no band of '{dimension.id}' and no rule depends on it"
            )
            if _can_change(space, feed, bounds, make) is False:
                mend = "Give it more weight, or mark it {unscored}."
                yield Problem("idle-item", places[item.id], what, mend)


def _find_derived(space: Space, dimension: Dimension) -> list[Dimension]:
    return [
        each
        for each in space.prepared.dimensions.values()
        if any(part == dimension.id for part, _ in each.parts)
    ]


def _find_bounds(space: Space, dimension: Dimension) -> list[Fraction] | None:
    """Return the scores at which a band or a claim changes; None where they aren't numbers."""
    bounds = [start for _, start in dimension.bands if start > 0]
    for claim in _walk_all_claims(space.prepared):
        if dimension.id not in dimensions_of(claim) or isinstance(claim, InBand):
            continue
        numbers = numbers_in(claim)
        if not numbers:
            return None
        bounds += numbers
    modes = [space.prepared.dimensions[part].mode for part, _ in dimension.parts]
    is_sum = not modes or "weakest" not in [dimension.mode, *modes]
    return bounds if is_sum or not bounds else None


def _walk_all_claims(prepared: Prepared) -> Iterator[Claim]:
    rules = [rule for _, rule in [*prepared.outcomes, *prepared.notices]]
    rules += [rule for _, rule, _ in prepared.advice]
    return (claim for rule in rules for claim in walk_claims(rule))


type Settled = tuple[tuple[str, Answer], ...]
"""What is known of answers, by item; all others are open."""


class _Around:
    """The axis of a dimension, in which most of its items are looked at one after the other."""

    def __init__(self, space: Space, name: str, settled: Settled) -> None:
        blank = dict.fromkeys(space.prepared.items, BLANK)
        dimension = space.prepared.dimensions[name]
        self.axis = make_axis(space.prepared, dimension, blank | dict(settled))
        self.factors = {feed.item.id: factor for feed, factor in self.axis.free}
        """Of what is open."""
        self.work = self.axis.work
        self._crossed: dict[Hashable, bool] = {}

    @cached_property
    def is_all(self) -> bool:
        """Whether the axis leaves out no value. It may be much work to say so."""
        return self.axis.is_all

    def crosses(self, feed: Feed, bounds: list[Fraction]) -> bool:
        """Whether an item can move the score across a bound, for some answers to the others.

        Items that count alike leave the same others, so that it is found out once for all of them.
        """
        factor = self.factors.get(feed.item.id, 0)
        if not factor or not self.axis.full:
            return False
        alike = factor, earnable(feed), *bounds
        if alike not in self._crossed:
            self._crossed[alike] = _crosses(self.axis, feed, factor, bounds)
        return self._crossed[alike]


def _can_change(
    space: Space,
    feed: Feed,
    bounds: Mapping[str, list[Fraction]],
    make: Callable[[str, Settled], _Around],
) -> bool | None:
    """Return whether an item can change anything in a whole response, None where it is open.

    ``bounds`` are those of the dimensions that it feeds; ``make`` makes their axes.
    """
    budget = space.allow()
    search = space.start(budget, is_whole=True)
    try:
        for box in search.list_boxes(feed.item.id, tuple(bounds)):
            for settled in _settle(space, box, bounds):
                for name, known in bounds.items():
                    around = make(name, settled)
                    looked_at = len(space.prepared.items) + around.work
                    budget.spend(1 + looked_at * (1 + len(known)) // WORK_A_STEP)
                    if not around.is_all:
                        return None  # it would take all to say that nothing changes
                    if around.crosses(feed, known):
                        return True
    except OutOfBudgetError:
        return None
    finally:
        space.charge(budget)
    return False if search.is_all else None


def _settle(space: Space, box: Box, fed: Iterable[str]) -> Iterator[Settled]:
    """Yield the answers of a box: what it says of the items that feed dimensions."""
    dimensions = space.prepared.dimensions
    settled = {feed.item.id for each in fed for feed in dimensions[each].feeds}
    settled &= set(space.prepared.named)
    answers = {
        name: _list_answers(states)
        if name in settled
        else [BLANK if states[0].is_answered else HIDDEN]
        for name, states in box.items()
    }
    for chosen in product(*answers.values()):
        pairs = zip(answers, chosen, strict=True)
        yield tuple((name, answer) for name, answer in pairs if answer is not BLANK)


def _list_answers(states: list[State]) -> list[Answer]:
    if not states[0].is_answered:
        return [HIDDEN]
    return [Answer(earned=(mark,)) for mark in sorted({m for s in states for m in s.marks[0]})]


def _crosses(axis: Axis, feed: Feed, factor: int, bounds: list[Fraction]) -> bool:
    marks = [mark * factor for mark in earnable(feed)]
    others = Axis(
        axis.given,
        [(each, f) for each, f in axis.free if each is not feed],
        axis.full,
        is_least=axis.is_least,
    )
    bordering = [edge for bound in bounds for edge in edges(bound * axis.full / PERCENT)]
    if axis.is_least:
        low, high = min(marks[0], others.base), min(marks[-1], others.base)
        return any(low < edge <= high for edge in bordering)
    return any(others.has_between(edge - marks[-1], edge - marks[0]) for edge in bordering)
