"""How likely each outcome is on answering again, as `docs/scoring.md` says it: all is tried."""

from collections import Counter
from fractions import Fraction
from itertools import product
from math import prod

from tests.engine import oracle

IN_FIVE = {0: 48, 1: 22, 2: 4, 3: 1, 4: 1, 5: 0}
IN_FEWER = {0: 60, 1: 18, 2: 2, 3: 1}


def in_a_row(distance, places):
    """Of more than five places, a distance is as far as it is from one end to the other."""
    if places < 5:
        return Fraction(IN_FEWER[distance])
    far = Fraction(distance) * Fraction(4, places - 1)
    before, rest = int(far), far - int(far)
    return IN_FIVE[before] * (1 - rest) + IN_FIVE[before + 1] * rest


def weigh(item, raw):
    """Return (answer, weight) of all that may come after an answer."""
    everything = oracle.every_raw(item)
    if oracle.is_missing(raw):
        return [(each, Fraction(1)) for each in everything]
    if raw == "doesnt-apply":
        return [(raw, Fraction(1))]
    moved = Fraction(*item.get("noise", (1, 1)))
    return [
        (each, weigh_one(item, raw, each, everything) * (1 if is_same(raw, each) else moved))
        for each in everything
    ]


def is_same(before, after):
    """Return whether two answers say the same: of boxes the order is none, of shares 0 is none."""
    if isinstance(after, dict):
        return {k: v for k, v in before.items() if v} == {k: v for k, v in after.items() if v}
    return before == after


def weigh_one(item, before, after, everything):  # noqa: PLR0911 (one return a kind)
    kind = item["kind"]
    if kind == "text":
        return Fraction(1)
    if kind == "number":
        place, other = everything.index(before), everything.index(after)
        return in_a_row(abs(place - other), len(everything))
    if kind == "multiple":
        ids = [option["id"] for option in item["options"]]
        return Fraction(prod(60 if (i in before) == (i in after) else 18 for i in ids))
    if kind == "ranking":
        if after == before:
            return Fraction(60)
        pairs = max(1, len(before) - 1)
        return Fraction(36, pairs) if oracle.is_swapped(after, before) else Fraction(0)
    if kind == "allocation":
        return weigh_allocation(item, before, after, everything)
    points = {option["id"]: option["points"] for option in item["options"]}
    row = sorted(set(points.values()))
    if before != after and points[before] == points[after]:
        return in_a_row(1, len(row))
    return in_a_row(abs(row.index(points[before]) - row.index(points[after])), len(row))


def weigh_allocation(item, before, after, everything):
    def moved(other):
        """Return the steps that go from one part to another; None for what several moves make."""
        off = [Fraction(str(other[k])) - Fraction(str(before.get(k, 0))) for k in other]
        changed = [each for each in off if each]
        return int(max(off) / step) if len(changed) in (0, 2) else None

    step = Fraction(str(item["quantity"]["step"]))
    units = int(Fraction(str(item["quantity"]["highest"])) / step)
    steps = moved(after)
    if steps is None:
        return Fraction(0)
    if not steps:
        return in_a_row(0, units + 1)
    return 2 * in_a_row(steps, units + 1) / Counter(map(moved, everything))[steps]


def count_ways(compiled, answers):
    return prod(len(weigh(item, answers.get(item["id"]))) for item in compiled["items"])


def answer_again(compiled, answers):
    """Yield all ways to answer again, each with its weight."""
    items = compiled["items"]
    for ways in product(*(weigh(item, answers.get(item["id"])) for item in items)):
        again = {item["id"]: raw for item, (raw, _) in zip(items, ways, strict=True)}
        yield again, prod(weight for _, weight in ways)


def find_chances(compiled, answers):
    """Return how likely each outcome is, None for no outcome."""
    found = Counter()
    for again, weight in answer_again(compiled, answers):
        found[oracle.diagnose(compiled, again)] += weight
    whole = sum(found.values())
    return {outcome: weight / whole for outcome, weight in found.items() if weight}


def find_squares(compiled, answers):
    """Return mean squares of distances from scores on answering again: of each, and of each two.

    By (name, name) that of one score, by (name, other) that of the difference of two.
    """
    found, whole = Counter(), Fraction()
    known = {name: each[0] for name, each in oracle.score_all(compiled, answers).items()}
    names = [name for name, score in known.items() if score is not None]
    for again, weight in answer_again(compiled, answers):
        whole += weight
        scored = oracle.score_all(compiled, again)
        off = {name: scored[name][0] - known[name] for name in names}
        for name, other in product(names, repeat=2):
            found[name, other] += weight * (off[name] - (off[other] if other != name else 0)) ** 2
    return {pair: square / whole for pair, square in found.items()}
