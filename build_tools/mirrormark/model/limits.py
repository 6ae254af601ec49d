"""How large an assessment can be: all limits, each far above what people answer or read.

Within them a file is checked in less than ten seconds, and its diagnosis comes within one: the work
for it is counted (`tests/engine/test_work.py`), and `make bench` times both. What lies beyond is
refused with its place, before anything is searched. `docs/authors.md` has the same table.
"""

from typing import NamedTuple

__all__ = ["LIMITS", "Limit", "most"]


class Limit(NamedTuple):
    """The most that there may be of something."""

    what: str
    """In the words of authors."""
    most: int
    """So many are allowed."""
    why: str
    """What is the most that was met, or what it would mean to have more; a sentence."""


DEEP = "Nobody can read them."
MARKS = "1,000 items with ten each are 10,000."
LIMITS = {
    "characters": Limit("characters of a file", 1_000_000, "300 questions take some 30,000."),
    "lines": Limit("lines of a file", 20_000, "300 questions take some 3,000."),
    "items": Limit("questions and statements", 1000, "The longest inventories have some 600."),
    "dimensions": Limit("dimensions", 100, "The longest inventories have some 60 scales."),
    "bands": Limit("bands of a dimension", 100, "Scores are shown as whole numbers up to 100."),
    "outcomes": Limit("outcomes", 200, "Each is a page of text that somebody has to write."),
    "advice": Limit("pieces of advice", 500, "Readers get a handful of them."),
    "notices": Limit("notices", 50, "Readers have to see all that are shown at once."),
    "claims": Limit("claims in all rules", 5000, "Twenty in each of 200 rules are 4,000."),
    "claims-of-rule": Limit("claims of one rule", 200, "Readers are shown the rule in words."),
    "words": Limit("words and signs of one rule", 2000, "Readers are shown the rule in words."),
    "brackets": Limit("brackets within one another", 50, DEEP),
    "nested": Limit("lists, quotations and HTML elements within one another", 50, DEEP),
    "marks": Limit("marks of Markdown and HTML in the texts of a file", 50_000, MARKS),
    "paragraph": Limit("'[' in a paragraph", 500, "Each begins a link, mostly."),
    "links": Limit("'[' in the texts of a file", 10_000, "Each begins a link, mostly."),
    "notes": Limit("references to footnotes", 1000, "Readers follow a handful of them."),
    "options": Limit("options of a choice", 300, "All countries are some 200."),
    "ticked": Limit("options of a multiple choice", 100, "Readers have to read all of them."),
    "parts": Limit("parts of an allocation", 50, "Readers have to share out among all of them."),
    "ranked": Limit("options of a ranking", 7, "Nobody can keep more apart in one order."),
    "steps": Limit("steps of a number", 1000, "Ask for tens or hundreds of it."),
    "total": Limit("the total of an allocation", 1000, "Readers share out 100, mostly."),
    "number": Limit("a number, above or below 0", 10**9, "Ask for thousands or millions of it."),
    "points": Limit("points, above or below 0", 1_000_000, "Only their proportions count."),
    "decimals": Limit("decimals of points and weights", 6, "Nobody measures as finely."),
    "weight": Limit("a weight", 10_000, "Only the proportions of weights count."),
    "examples": Limit("examples", 200, "Each is scored whenever the file is checked."),
}
"""By a short name."""


def most(name: str) -> int:
    """Return the number of a limit."""
    return LIMITS[name].most
