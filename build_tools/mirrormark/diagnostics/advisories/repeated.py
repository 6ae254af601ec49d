"""Dimensions that measure the same."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from mirrormark.diagnostics.advisories.advise_language import find_language
from mirrormark.diagnostics.advisories.advise_wording import list_hits, plain_words
from mirrormark.model import Assessment, Dimension, Item, Section
from mirrormark.model.problems import Problem

__all__ = ["find_repeated_dimensions"]

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
WORD = re.compile(r"[^\W_]+")
COMMON_WORDS = frozenset(WORD.findall(COMMON))
SHORTEST_WORD = 2
ENDING = re.compile(r"(?:ings?|ed|es|s|ly|ment|ments|er|ers|e|y|ies)$")
SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class _Shown:
    """An item as readers see it: what differs in any of these asks something else."""

    text: str
    help: str
    options: tuple[str, ...]
    scale: str | None


@dataclass(frozen=True, slots=True)
class _Measured:
    dimension: Dimension
    items: dict[_Shown, Item]
    """The items that feed it, by what readers see of them."""
    headings: Mapping[str, str]
    """What stands above an item, by its id."""
    stems: dict[str, str]
    """The words that carry meaning: without its ending, to one of them as it is written."""


def find_repeated_dimensions(assessment: Assessment) -> Iterator[Problem]:
    """Two names for one thing count it twice, and promise a difference that isn't there."""
    fed = _Fed(assessment)
    measured = [fed.read(each) for each in assessment.dimensions]
    for first, second in combinations(measured, 2):
        alike = _find_alike(first, second)
        if alike:
            what = f"dimension '{second.dimension.id}' repeats '{first.dimension.id}': {alike}"
            mend = "Make one of them, or let each measure something of its own."
            yield Problem("repeated-dimension", second.dimension.place, what, mend)


class _Fed:
    """What an assessment shows of the items that feed its dimensions."""

    def __init__(self, assessment: Assessment) -> None:
        self._items = assessment.items
        self._headings = dict(_read_headings(assessment.sections))
        self._asked = Counter(_words_of(item.text) for item in assessment.items)
        self._counts_words = find_language(assessment) == "en"

    def read(self, dimension: Dimension) -> _Measured:
        items = [item for item in self._items if item.find_feed(dimension.id)]
        said = map(self._read_own_words, items) if self._counts_words else ()
        stems = {
            _stem(word): word
            for word in " ".join(said).split()
            if len(word) >= SHORTEST_WORD and word not in COMMON_WORDS
        }
        shown = {_read_shown(item): item for item in items if _words_of(item.text)}
        return _Measured(dimension, shown, self._headings, stems)

    def _read_own_words(self, item: Item) -> str:
        """Return what an item says of its own: a question that is asked again and again is not."""
        text, help_words = _words_of(item.text), _words_of(item.help.text if item.help else "")
        return help_words if self._asked[text] > 1 else f"{text} {help_words}"


def _read_shown(item: Item) -> _Shown:
    return _Shown(
        text=_words_of(item.text),
        help=_words_of(item.help.text if item.help else ""),
        options=tuple(_words_of(option.label) for option in item.options),
        scale=item.scale,
    )


def _read_headings(sections: Iterable[Section]) -> Iterator[tuple[str, str]]:
    """Yield the id of each item, and the words that stand above it: heading and latest prose."""
    for section in sections:
        prose = ""
        for part in section.content:
            if isinstance(part, Item):
                yield part.id, _words_of(f"{section.title} {prose}")
            else:
                prose = part.text


def _words_of(markdown: str) -> str:
    return " ".join(WORD.findall(plain_words(markdown).casefold()))


def _find_alike(first: _Measured, second: _Measured) -> str | None:
    """Return in what two dimensions are alike, None where they aren't."""
    one, other = first.dimension, second.dimension
    if one.title.casefold() == other.title.casefold():
        return f"both are called '{other.title}'"
    if one.parts and set(one.parts) == set(other.parts) and one.mode == other.mode:
        return "both are made of the same parts"
    twice = _find_asked_twice(first, second)
    if twice:
        return f"item '{twice.id}' asks the same of both"
    shared = first.stems.keys() & second.stems.keys()
    either = first.stems.keys() | second.stems.keys()
    is_enough = min(len(first.stems), len(second.stems)) >= FEWEST_STEMS
    if is_enough and len(shared) > MOST_ALIKE * len(either):
        named = list_hits([second.stems[stem] for stem in sorted(shared)[:MOST_NAMED]])
        return f"their items share {len(shared)} of {len(either)} words, such as {named}"
    return None


def _find_asked_twice(first: _Measured, second: _Measured) -> Item | None:
    """Return an item of the second that readers have seen in the first, None where they haven't.

    Most of the items of a dimension again, under another heading, are the same questions about
    another thing, which the heading names: sales and service, say.
    """
    again = {shown: item for shown, item in second.items.items() if shown in first.items}
    same_place = [
        item
        for shown, item in again.items()
        if second.headings[item.id] == first.headings[first.items[shown].id]
    ]
    if same_place:
        return same_place[0]
    is_series = 2 * len(again) >= min(len(first.items), len(second.items))
    return None if is_series else next(iter(again.values()), None)


def _stem(word: str) -> str:
    stem = ENDING.sub("", word)
    return stem if len(stem) >= SHORTEST_STEM else word
