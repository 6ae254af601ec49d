"""Items that take long to read."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Protocol

from mirrormark.diagnostics.advisories.advise_wording import spoken_items
from mirrormark.kinds import KINDS
from mirrormark.model import Assessment, Item
from mirrormark.model.problems import Problem

__all__ = [
    "count_syllables",
    "count_vowels",
    "find_hard_items",
    "find_hard_reading",
    "find_long_items",
]

MOST_WORDS = 25
HIGHEST_GRADE = 9
"""Of all items together: what somebody can read after so many years of school."""
HIGHEST_GRADE_OF_ONE = 19
"""Of a single item, whose grade is rough: most items that were tried read well below it."""
FEWEST_WORDS = 100
"""The samples that such formulas were made for have about as many."""
FEWEST_WORDS_OF_ONE = 8
"""In a shorter one a single long word decides."""
MOST_NAMED = 3

WORD = re.compile(r"[^\W_](?:[\w'.,-]*\w)?")
SENTENCE_END = re.compile(r"[.!?:;]$")
BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+")
FEWEST_WORDS_OF_SENTENCE = 3
"""What is shorter, such as a heading, would make the rest look easy."""
VOWEL = re.compile(r"[aeiouy\d]|[^\x00-\x7f]", re.IGNORECASE)
NO_LETTER = re.compile(r"[^\w']")


def find_long_items(assessment: Assessment) -> Iterator[Problem]:
    """By the end of a long item its beginning is forgotten."""
    for item, words in spoken_items(assessment, KINDS):
        count = _count_words(words)
        if count > MOST_WORDS:
            mend = f"Say it in {MOST_WORDS} or fewer; what leads up to it can stand above it."
            yield Problem("long", item.place, f"item '{item.id}' has {count} words", mend)


def find_hard_reading(assessment: Assessment) -> Iterator[Problem]:
    """Judges all items together, since a grade says little about a single sentence."""
    sentences = list(_read_sentences(assessment))
    grade = _grade_together(sentences)
    if grade <= HIGHEST_GRADE:
        return
    hardest = sorted(sentences, key=lambda each: _read_grade(each[1]), reverse=True)
    named = ", ".join(f"'{item.id}' (line {item.place.line})" for item, _ in hardest[:MOST_NAMED])
    what = f"the items together read at school grade {grade:.1f}, above {HIGHEST_GRADE}"
    yield Problem(
        "reading-grade",
        assessment.place,
        what,
        f"Shorten words and sentences, first those of {named}.",
    )


def find_hard_items(assessment: Assessment) -> Iterator[Problem]:
    """Names single items only where their grade is far out, and all together read well."""
    sentences = list(_read_sentences(assessment))
    if _grade_together(sentences) > HIGHEST_GRADE:
        return
    for item, sentence in sentences:
        if _count_words(sentence) < FEWEST_WORDS_OF_ONE or not _could_be_hard(sentence):
            continue
        grade = _read_grade(sentence)
        if grade > HIGHEST_GRADE_OF_ONE:
            what = (
                f"item '{item.id}' alone reads at school grade {grade:.0f}, "
                "as far as so few words tell"
            )
            yield Problem(
                "hard-item", item.place, what, "Use shorter words, or make two sentences of it."
            )


def _grade_together(sentences: Iterable[tuple[Item, str]]) -> float:
    """Return the grade of the whole, 0 where there is too little to judge."""
    text = " ".join(sentence for _, sentence in sentences)
    return _read_grade(text) if _count_words(text) >= FEWEST_WORDS else 0.0


def _read_sentences(assessment: Assessment) -> Iterator[tuple[Item, str]]:
    for item, words in spoken_items(assessment, KINDS):
        yield item, words if SENTENCE_END.search(words) else f"{words}."


def _count_words(words: str) -> int:
    return len(WORD.findall(words))


def _could_be_hard(sentence: str) -> bool:
    """Whether it would be if each vowel were a syllable; where not, nothing need be looked up."""
    return _grade(sentence, count_vowels) > HIGHEST_GRADE_OF_ONE


def _read_grade(text: str) -> float:
    return _grade(text, count_syllables)


def _grade(text: str, count: Callable[[str], int]) -> float:
    """Return the grade of Flesch and Kincaid, 0 without words; ``count`` has a word's syllables."""
    words = WORD.findall(text)
    if not words:
        return 0.0
    parts = BETWEEN_SENTENCES.split(text)
    sentences = sum(_count_words(part) >= FEWEST_WORDS_OF_SENTENCE for part in parts)
    return (
        0.39 * len(words) / max(1, sentences) + 11.8 * sum(map(count, words)) / len(words) - 15.59
    )


def count_vowels(word: str) -> int:
    """Return how many syllables a word has at most."""
    return max(1, len(VOWEL.findall(word)))


def count_syllables(word: str) -> int:
    """Return the parts into which a word can be hyphenated, which is near enough."""
    return len(_load_hyphenation().positions(NO_LETTER.sub("", word))) + 1


class _Hyphenation(Protocol):
    """What is used of Pyphen, which has no types."""

    def positions(self, word: str) -> list[int]: ...


@cache
def _load_hyphenation() -> _Hyphenation:
    # It takes as long as most checks of a small file do together.
    from pyphen import Pyphen  # type: ignore[import-untyped] # noqa: PLC0415

    hyphenation: _Hyphenation = Pyphen(lang="en_GB")
    return hyphenation
