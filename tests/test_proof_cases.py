"""Runs the case files of proofs: what is unsound, and the response that shows it."""

import json
from pathlib import Path

import pytest

from mirrormark.diagnostics.review import review_text

CASES = sorted((Path(__file__).parent / "cases/proofs").glob("*.md"))


def test_there_are_cases():
    assert len(CASES) >= 10


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_it_is_proven_that(path):
    review = review_text(path.read_text(encoding="utf-8"), path.name, path.stem)
    assert review.compiled, review.errors
    found = [
        f"{error}\n" + (f"    {json.dumps(error.example)}\n" if error.example else "")
        for error in review.errors
    ]
    found += [f"{each}\n" for each in review.advisories if each.name == "unproven"]
    expected = path.with_suffix(".problems").read_text(encoding="utf-8")
    assert "".join(found) == expected
