"""A finding covers the very words that it is about: what its message quotes stands there.

The words are one that the message quotes, or more that hold the first quoted one of that line.
Where it is otherwise, `EXCUSED` says why.
"""

import re
from collections import Counter

import pytest

from mirrormark.diagnostics.compile import decode
from mirrormark.diagnostics.review import review_text
from mirrormark.language.parse.lines import split_lines
from mirrormark.model.problems import AssessmentError
from tests.test_cases import CASES, INVALID
from tests.test_mends import PROFILES, problems_in

PROVEN = sorted((CASES / "proofs").glob("*.md"))
ADVISED = sorted((CASES / "advisories").glob("*.md"))
QUOTED = re.compile(r"(?<!\w)'((?:[^']|(?<=\w)'(?=\w))+)'(?!\w)")
SUBJECT = re.compile(
    r"^(?:the (?:rule|condition) of \w+|(?:in )?example|the answer to|two \w+s of item"
    r"|advice(?= '[^']*' is for)) '[^']*'"
)
MARKS = ("-", "*", "+")
"""Those of lists: messages say by them what kind of list it is."""
FEWEST = 500

EXCUSED = {
    "bad-percentiles": "the place is the percent that a row begins with, the message has all of it",
    "bad-range": "two attributes don't fit each other: the place is the second",
    "unknown-chapter": "where a section was meant, the place is the '#' that should be two",
    "wrong-heading-level": "the place is the marks, and the message has the heading",
}
"""Names of findings, each with the reason why its place isn't what it quotes."""


def findings_in(path):
    """Return the lines of a case and what is found in it; nothing of what is no text."""
    try:
        text = decode(path.read_bytes(), path.name)
    except AssessmentError:
        return [], []
    found = problems_in(text.replace("\r\n", "\n").replace("\r", "\n"), path.stem)
    if path in ADVISED:
        found = [*found, *review_text(text, path.name, path.stem).advisories]
    return split_lines(text.replace("\u2019", "'")), found  # as messages write it


def span_of(place, lines):
    """Return the characters that a place covers."""
    line = lines[place.line - 1]
    stop = len(line) + 1 if place.stop is None else place.stop
    assert 1 <= place.column <= stop <= len(line) + 1, place
    return line[place.column - 1 : stop - 1]


def find_quoted(what, line):
    """Return the words that a message quotes and that stand in a line.

    Those that only say whose rule or example it is are left out.
    """
    quoted = (word.strip("# ") for word in QUOTED.findall(SUBJECT.sub("", what)))
    return [word for word in quoted if word and word in line and word not in MARKS]


@pytest.mark.parametrize(
    "path", [*INVALID, *PROFILES, *PROVEN, *ADVISED], ids=lambda path: path.stem
)
def test_a_finding_covers_what_its_message_quotes(path):
    lines, found = findings_in(path)
    missed = {}
    for each in found:
        span = span_of(each.place, lines)
        assert span or not lines[each.place.line - 1].strip() or each.place.stop is None, each
        quoted = find_quoted(each.what, lines[each.place.line - 1])
        is_one = span.strip("\"'") in quoted
        if (
            quoted
            and not is_one
            and quoted[0] not in span
            and getattr(each, "name", "") not in EXCUSED
        ):
            missed[each.what] = (quoted[0], span)
    assert missed == {}


@pytest.mark.slow
def test_there_is_enough_to_look_at():
    paths = [*INVALID, *PROFILES, *PROVEN]
    counts = Counter(
        bool(find_quoted(each.what, lines[each.place.line - 1]))
        for lines, found in map(findings_in, paths)
        for each in found
    )
    assert counts[True] > FEWEST


FILE = """---
title: Small
scale: agreement
allow: "doesn't apply, sometimes, never"
dimensions:
  need: {title: Need, bands: {low: 0, high: 50}}
  week:
    title: >
      In a
      week {#week}
    bands: {"lów": 0}
---

## Need {#need dimension=need}

- We plan each
  week, whatever comes. {#plan wieght=2
  when="stop >= 3 and
  redo is 2"}
- We redo it. {#redo reverse=yes dimension="ned"}

# Outcomes

## Go {#go when="need >= 60 and capcity < 20"}

Go.

## Wait {#wait otherwise}

Wait.

# Examples

```yaml
name: Both
answers: {redo: 'six', gone: 1}
expect: {outcome: "gho", need: [low, high]}
```
"""
COVERED = [
    ("4", "sometimes"),
    ("4", "never"),
    ("8", "title"),
    ("11", '"lów"'),
    ("17", "wieght"),
    ("18", "stop"),
    ("19", "redo"),
    ("20", "reverse=yes"),
    ("20", "ned"),
    ("24", "capcity"),
    ("36", "six"),
    ("36", "gone"),
    ("37", "gho"),
    ("37", "need"),
]


def test_it_covers_words_in_lists_rules_front_matter_and_examples():
    found = problems_in(FILE, "small")
    lines = FILE.split("\n")
    said = [(f"{each.place.line}", span_of(each.place, lines)) for each in found]
    assert said == COVERED, [str(each) for each in found]
