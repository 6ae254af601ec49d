"""Outcomes that nothing tries out, and dimensions that measure the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from mirrormark.advisories.wording import list_hits, plain_words
from mirrormark.model import Assessment, Dimension, Profile
from mirrormark.problems import Problem

__all__ = ["find_repeated_dimensions", "find_untried_outcomes"]

MOST_ALIKE = 1 / 3
"""The part of two dimensions' words that may be the same; different ones share an eighth or so."""
FEWEST_STEMS = 6
"""With fewer words than that, a few in common say nothing."""
MOST_NAMED = 3

COMMON = """
a about after again all also always am an and any are as at be because been before being both
but by can come could did do does doing done each few for from get gets give go goes had has
have having he her here his how i if in into is it its just know knows less made make makes many
may me more most much must my need needs never no not of often on once one only or other our out
over own people same she should since so some such take takes team than that the their them then
there these they thing things this those through time to too two under until up us use uses very
was way we well were what when where which while who whom whose why will with within without
work works would you your
"""
"""Words that say nothing of what an item is about."""
WORD = re.compile(r"[a-z]{2,}")
COMMON_WORDS = frozenset(WORD.findall(COMMON))
ENDING = re.compile(r"(?:ings?|ed|es|s|ly|ment|ments|er|ers|e|y|ies)$")
SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class _Measured:
    dimension: Dimension
    texts: dict[str, str]
    """The words of each item that feeds it, to the item's id."""
    stems: dict[str, str]
    """The words that carry meaning: without its ending, to one of them as it is written."""


def find_untried_outcomes(document: Assessment | Profile) -> Iterator[Problem]:
    """An outcome that an example expects stays reachable, and shows whom it is for."""
    expected = {
        str(each.value)
        for example in document.examples
        for each in example.expected
        if each.name == "outcome"
    }
    untried = [outcome for outcome in document.outcomes if outcome.id not in expected]
    given = "somebody's answers" if isinstance(document, Assessment) else "some results"
    mend = f"Add one to '# Examples': {given}, and 'expect: {{outcome: %s}}'."
    if len(untried) > 1 and len(untried) == len(document.outcomes):
        what = f"no example expects any of the {len(untried)} outcomes (this one first)"
        yield Problem(untried[0].place, what, mend.replace("one", "one each") % untried[0].id)
        return
    for outcome in untried:
        yield Problem(
            outcome.place, f"no example expects outcome '{outcome.id}'", mend % outcome.id
        )


def find_repeated_dimensions(assessment: Assessment) -> Iterator[Problem]:
    """Two names for one thing count it twice, and promise a difference that isn't there."""
    measured = [_read_dimension(each, assessment) for each in assessment.dimensions]
    for first, second in combinations(measured, 2):
        alike = _find_alike(first, second)
        if alike:
            what = f"dimension '{second.dimension.id}' repeats '{first.dimension.id}': {alike}"
            mend = "Make one of them, or let each measure something of its own."
            yield Problem(second.dimension.place, what, mend)


def _read_dimension(dimension: Dimension, assessment: Assessment) -> _Measured:
    words = {
        item.id: WORD.findall(plain_words(item.text).casefold())
        for item in assessment.items
        if item.dimension == dimension.id
    }
    said = [word for each in words.values() for word in each if word not in COMMON_WORDS]
    stems = {_stem(word): word for word in said}
    texts = {" ".join(each): item_id for item_id, each in words.items() if each}
    return _Measured(dimension, texts, stems)


def _find_alike(first: _Measured, second: _Measured) -> str | None:
    """Return in what two dimensions are alike, None where they aren't."""
    one, other = first.dimension, second.dimension
    if one.title.casefold() == other.title.casefold():
        return f"both are called '{other.title}'"
    if one.parts and set(one.parts) == set(other.parts) and one.mode == other.mode:
        return "both are made of the same parts"
    twice = [item_id for text, item_id in second.texts.items() if text in first.texts]
    if twice:
        return f"item '{twice[0]}' asks the same of both"
    shared = first.stems.keys() & second.stems.keys()
    either = first.stems.keys() | second.stems.keys()
    is_enough = min(len(first.stems), len(second.stems)) >= FEWEST_STEMS
    if is_enough and len(shared) > MOST_ALIKE * len(either):
        named = list_hits([second.stems[stem] for stem in sorted(shared)[:MOST_NAMED]])
        return f"their items share {len(shared)} of {len(either)} words, such as {named}"
    return None


def _stem(word: str) -> str:
    stem = ENDING.sub("", word)
    return stem if len(stem) >= SHORTEST_STEM else word
