"""Which answers made a score another one: parts of its difference that add up to it.

Where scores are shares of what could be earned, as a mean and a sum are, an answer that was given
both times has what it earns more or less. One that was given only one of the two times has how far
it lies from the middle of both scores. All of it counts by the middle of what could be earned then
and now. These add up to the difference, and nothing that didn't change has a part in it. It is the
thought of E. M. Kitagawa, "Components of a difference between two rates" (1955).

Where the lowest decides, it depends on the order in which answers change what each of them does. So
each has what it does on average, over all orders: the value of L. S. Shapley, "A value for n-person
games" (1953), which is known here without going through them.
"""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from math import comb

from mirrormark_engine.exact import PERCENT
from mirrormark_engine.scoring.prepared import Dimension, Prepared
from mirrormark_engine.scoring.scored import Scored

__all__ = ["split_differences", "split_least"]

type Parts = dict[str, Fraction]
"""By item, in points."""


def split_differences(prepared: Prepared, then: Scored, now: Scored) -> dict[str, Parts]:
    """Return the parts of all differences, of each dimension that has a score both times.

    Each has an entry for every item that feeds it, be it 0.
    """
    both = [
        each
        for each in prepared.dimensions.values()
        if then.scores[each.id].score is not None and now.scores[each.id].score is not None
    ]
    found = {each.id: _split_items(each, then, now) for each in both if not each.parts}
    return {each.id: found.get(each.id) or _mix(each, then, now, found) for each in both}


def _split_items(dimension: Dimension, then: Scored, now: Scored) -> Parts:
    if dimension.mode == "weakest":
        marks = [_find_marks(dimension, each) for each in (then, now)]
        return split_least({name: (mark, marks[1][name]) for name, mark in marks[0].items()})
    return _split_share(dimension, then, now)


def _find_marks(dimension: Dimension, scored: Scored) -> Parts:
    """Return what each item has of a hundred; what isn't answered keeps nothing down."""
    return {
        feed.item.id: Fraction(PERCENT * feed.of(answer), feed.span)
        if (answer := scored.shown[feed.item.id]).state == "answered"
        else Fraction(PERCENT)
        for feed in dimension.feeds
    }


def _split_share(dimension: Dimension, then: Scored, now: Scored) -> Parts:
    one, other = then.scores[dimension.id], now.scores[dimension.id]
    middle = ((one.score or 0) + (other.score or 0)) / Fraction(2)
    full = Fraction(one.full + other.full, 2)
    found = {}
    for feed in dimension.feeds:
        gained = could = 0
        for scored, sign in ((then, -1), (now, 1)):
            answer = scored.shown[feed.item.id]
            if answer.state == "answered":
                gained += sign * feed.of(answer) * feed.factor
                could += sign * feed.full
        found[feed.item.id] = (PERCENT * gained - middle * could) / full
    return found


def _mix(dimension: Dimension, then: Scored, now: Scored, fed: Mapping[str, Parts]) -> Parts:
    """Return the parts of a derived score: those of its own parts, as far as they move it."""
    ends = {
        part: (then.scores[part].score or Fraction(), now.scores[part].score or Fraction())
        for part, _ in dimension.parts
    }
    if dimension.mode == "weakest":
        moved = split_least(ends)
    else:
        whole = sum(weight for _, weight in dimension.parts)
        moved = {
            part: (ends[part][1] - ends[part][0]) * Fraction(weight, whole)
            for part, weight in dimension.parts
        }
    found: Parts = {}
    for part, (before, after) in ends.items():
        ratio = moved[part] / (after - before) if after != before else Fraction()
        found |= {name: ratio * points for name, points in fed[part].items()}
    return found


def split_least(ends: Mapping[str, tuple[Fraction, Fraction]]) -> Parts:
    """Return what each number does to the lowest of them, which goes by name from then to now.

    Between two neighbouring values the lowest lies above if all numbers do. Those that come up
    there must all have changed for that, and those that go down none of them. What comes up has a
    part in it if it is the last of these and before all that go down, in an order.
    """
    bounds = sorted({value for pair in ends.values() for value in pair})
    found = dict.fromkeys(ends, Fraction())
    for low, high in pairwise(bounds):
        if any(max(pair) < high for pair in ends.values()):
            break  # it is kept below, then and now
        ups = [name for name, (then, now) in ends.items() if then < high <= now]
        downs = [name for name, (then, now) in ends.items() if now < high <= then]
        part = (high - low) / comb(len(ups) + len(downs), len(ups))
        for name in ups:
            found[name] += part / len(ups)
        for name in downs:
            found[name] -= part / len(downs)
    return found
