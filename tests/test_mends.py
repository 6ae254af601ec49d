"""Every message's own mend, applied: it removes what the message is about, and brings nothing new.

A message that leaves nothing to decide is followed to the letter, see `author.py`. Where it does
leave something to decide, a person did what it says: `x.mended.md` beside `x.md`.
"""

import re
from collections import Counter
from functools import cache

import pytest

from mirrormark.diagnostics.compile import decode
from mirrormark.diagnostics.review import review_text
from mirrormark.model.problems import AssessmentError
from tests.author import follow
from tests.beside import compile_beside
from tests.test_cases import CASES, INVALID

PROFILES = sorted((CASES / "profiles" / "invalid").glob("*.md"))
MENDED = sorted((CASES / "invalid").glob("*.mended.md"))
FEWEST_FOLLOWED, FEWEST_MENDED = 270, 20
NEAR = 4
"""Lines from a message within which a person may have changed something."""


def read(path):
    """Return the text of a case; empty where it isn't text at all."""
    try:
        return decode(path.read_bytes(), path.name).replace("\r\n", "\n").replace("\r", "\n")
    except AssessmentError:
        return ""


@cache
def beside():
    folder = CASES / "profiles" / "beside"
    return compile_beside(folder, folder)


def problems_in(text, stem):
    return list(review_text(text, f"{stem}.md", stem, beside=beside()).errors)


def count_wrongs(problems):
    """Count what is wrong, wherever: a mend may move lines, and offer other names for the rest."""
    return Counter(re.sub(r"line \d+", "line N", problem.what) for problem in problems)


@cache
def follow_each(path):
    """Return each message of a case, and the text after its mend where that can be followed."""
    text = read(path)
    return [
        (each, follow(text, each.place.line, each.place.column, each.what, each.mend))
        for each in (problems_in(text, path.stem) if text else ())
    ]


@pytest.mark.parametrize("path", [*INVALID, *PROFILES], ids=lambda path: path.stem)
def test_a_mend_removes_its_message_and_brings_no_other(path):
    before = count_wrongs(problem for problem, _ in follow_each(path))
    for problem, mended in follow_each(path):
        if mended is None:
            continue
        after = count_wrongs(problems_in(mended, path.stem))
        left = before - count_wrongs([problem])
        assert not after - left, f"after the mend of {problem}"


def test_most_messages_say_it_to_the_letter():
    followed = [mended for path in INVALID for _, mended in follow_each(path)]
    assert sum(mended is not None for mended in followed) >= FEWEST_FOLLOWED
    assert len(MENDED) >= FEWEST_MENDED


@pytest.mark.parametrize("path", MENDED, ids=lambda path: path.stem)
def test_a_person_can_do_what_messages_say(path):
    stem = path.name.removesuffix(".mended.md")
    before, after = read(path.with_name(f"{stem}.md")), read(path)
    problems = problems_in(before, stem)
    assert problems_in(after, stem) == []
    named = {problem.place.line for problem in problems}
    kept = set(after.split("\n"))
    changed = [n for n, line in enumerate(before.split("\n"), 1) if line not in kept]
    assert all(min(abs(line - n) for line in named) <= NEAR for n in changed), changed
