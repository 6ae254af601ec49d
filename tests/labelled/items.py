"""The items, and what is said of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mirrormark.diagnostics.advisories import ADVISORIES
from mirrormark.language.parse import parse_assessment

__all__ = ["HALVES", "LABELS", "ON", "Item", "read_items", "read_second", "what_is_told"]

FOLDER = Path(__file__).parent
HALVES = ("tuned", "held-out")
LABELS = (
    "double-barrelled",
    "negated",
    "doubly-negated",
    "absolute",
    "leading",
    "jargon",
    "long",
    "hard-item",
)
"""The rules that are about the words of one item."""
ON = frozenset(rule.name for rule in ADVISORIES if rule.is_on)
NONE = "-"
HEAD = "---\ntitle: T\nscale: agreement\ndimensions: {d: {title: D}}\n---\n\n## D {#d}\n\n"
TAIL = "\n# Outcomes\n\n## O {#o otherwise}\n"
ANSWERS = ("No", "In part", "Yes")


@dataclass(frozen=True, slots=True)
class Item:
    """A statement or a choice, and what a careful reader says of it."""

    manner: str
    labels: frozenset[str]
    words: str
    options: tuple[str, ...]


def read_items(half: str) -> list[Item]:
    return [
        Item(manner, _read_labels(labels), *_read_words(words))
        for manner, labels, words in _read_lines(f"{half}.tsv")
    ]


def read_second() -> dict[str, frozenset[str]]:
    """Return the labels of the second reading, by the words of items."""
    lines = _read_lines("second-reading.tsv")
    return {_read_words(words)[0]: _read_labels(labels) for labels, words in lines}


def what_is_told(item: Item) -> frozenset[str]:
    """Return the rules that say something of an item in a file of its own."""
    text = f"{HEAD}- {item.words} {{#i}}\n{TAIL}"
    if item.words.endswith("?"):
        options = "".join(
            f"- {label} ({points})\n" for points, label in enumerate(item.options or ANSWERS)
        )
        text = f"{HEAD}### {item.words} {{#i}}\n\n{options}{TAIL}"
    assessment, problems = parse_assessment(text, "a.md", "a")
    assert problems == [], item.words
    rules = [rule for rule in ADVISORIES if rule.name in LABELS]
    return frozenset(rule.name for rule in rules if rule.find and any(rule.find(assessment)))


def _read_lines(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        yield line.split("\t")


def _read_labels(labels: str) -> frozenset[str]:
    return frozenset() if labels == NONE else frozenset(labels.split(", "))


def _read_words(words: str) -> tuple[str, tuple[str, ...]]:
    said, _, options = words.partition(" | ")
    return said, tuple(options.split(" / ")) if options else ()
