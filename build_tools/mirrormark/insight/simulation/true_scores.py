"""What made-up people would score, and what they would be told, if nothing got in the way.

The *true score* of a dimension is what a person's trait earns on average, over all views, noise and
choices of items alike, without acquiescence and blanks: worked out by the normal distribution, not
drawn. Rules and conditions that name an answer get the one that the person gives without noise and
acquiescence. The *true outcome* is what the rules make of these.

On true scores: F. M. Lord, M. R. Novick, "Statistical Theories of Mental Test Scores" (1968).
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import prod, sqrt

from mirrormark.insight.simulation.people import Leaning, Person, lean, trait_of
from mirrormark_engine import Prepared
from mirrormark_engine.exact import PERCENT
from mirrormark_engine.kinds import Feed
from mirrormark_engine.scoring.answers import BLANK, HIDDEN, Answer, read_answer
from mirrormark_engine.scoring.prepared import Dimension
from mirrormark_engine.scoring.rules import Facts, holds
from mirrormark_engine.scoring.scores import derive

__all__ = ["find_true_facts"]


def find_true_facts(prepared: Prepared, leanings: Sequence[Leaning], person: Person) -> Facts:
    """Return what rules would see of a person if nothing got in the way."""
    known = _find_answers(prepared, {each.item.id: each for each in leanings}, person)
    shown = [each for each in leanings if known.get(each.item.id) is not HIDDEN]
    fed = {
        dimension.id: _find_score(dimension, person, shown)
        for dimension in prepared.dimensions.values()
        if not dimension.parts
    }
    scores = {
        name: _derive(dimension, fed) if dimension.parts else fed[name]
        for name, dimension in prepared.dimensions.items()
    }
    bands = {name: each.band_of(scores[name]) for name, each in prepared.dimensions.items()}
    return Facts(known, scores, bands)


def _find_answers(
    prepared: Prepared, leanings: Mapping[str, Leaning], person: Person
) -> dict[str, Answer]:
    """Return the answers that rules name, and which items aren't asked."""
    known: dict[str, Answer] = {}
    facts = Facts(known, {}, {})
    for item in prepared.items.values():
        if item.when is not None and not holds(item.when, facts):
            known[item.id] = HIDDEN
        elif item.id in prepared.named:
            each = leanings.get(item.id)
            raw = each.ladder.pick(lean(person, each)) if each else None
            known[item.id] = read_answer(item, raw, prepared.scale) if each else BLANK
    return known


def _find_score(dimension: Dimension, person: Person, shown: Iterable[Leaning]) -> Fraction | None:
    leanings = {each.item.id: each for each in shown}
    fed = [(feed, leanings[feed.item.id]) for feed in dimension.feeds if feed.item.id in leanings]
    if not fed:
        return None
    if dimension.mode == "weakest":
        return _find_weakest(person, fed)
    full = sum(feed.full for feed, _ in fed)
    earned = sum(
        each.ladder.expect(feed, trait_of(person, each), _spread_of(each)) * feed.factor
        for feed, each in fed
    )
    return Fraction(PERCENT * earned / full)


def _find_weakest(person: Person, fed: Iterable[tuple[Feed, Leaning]]) -> Fraction:
    """Return the expected lowest of what items contribute, which is not the lowest expected."""
    chances: list[dict[int, float]] = []
    full = 1
    for feed, each in fed:
        found: dict[int, float] = {}
        weights = each.ladder.weigh(trait_of(person, each), _spread_of(each))
        for earned, chance in zip(each.ladder.earned, weights, strict=True):
            mark = earned[feed.place] * feed.factor
            found[mark] = found.get(mark, 0.0) + chance
        chances.append(found)
        full = feed.full
    marks = sorted({mark for found in chances for mark in found})
    # The mean of what is never below 0: the sum of steps, each as likely as to get beyond it.
    steps = [high - low for low, high in zip([0, *marks], marks, strict=False)]
    beyond = [prod(_find_chance(found, mark) for found in chances) for mark in marks]
    lowest = sum(step * chance for step, chance in zip(steps, beyond, strict=True))
    return Fraction(PERCENT * lowest / full)


def _find_chance(found: Mapping[int, float], mark: int) -> float:
    """Return how likely it is to contribute so much, or more."""
    return sum(chance for each, chance in found.items() if each >= mark)


def _spread_of(leaning: Leaning) -> float:
    """Return how far leanings are spread about what the trait says."""
    return sqrt(leaning.view**2 + leaning.noise**2)


def _derive(dimension: Dimension, fed: Mapping[str, Fraction | None]) -> Fraction | None:
    known = [score for part, _ in dimension.parts if (score := fed[part]) is not None]
    return derive(dimension, known) if len(known) == len(dimension.parts) else None
