"""The assessments of this site are sound, well worded, and have the results that they promise."""

import pytest

from mirrormark.diagnostics.review import review_text
from mirrormark.diagnostics.sources import find_assessments, read_beside
from tests.beside import compile_beside, find_profiles
from tests.sites import ROOT

FOLDER = ROOT / "assessments"


@pytest.mark.parametrize("path", find_assessments(FOLDER), ids=lambda path: path.stem)
def test_there_is_nothing_to_say_about_an_assessment(path):
    beside = {
        "simulated": read_beside(path, "simulated"),
        "versions": read_beside(path, "versions"),
    }
    found = review_text(path.read_text(encoding="utf-8"), path.name, path.stem, **beside)
    assert [str(each) for each in (*found.errors, *found.advisories)] == []
    assert not found.proof.doubts


@pytest.mark.parametrize("path", find_profiles(FOLDER), ids=lambda path: path.stem)
def test_there_is_nothing_to_say_about_a_profile(path):
    text, beside = path.read_text(encoding="utf-8"), compile_beside(FOLDER, ROOT)
    found = review_text(text, path.name, path.stem, beside=beside)
    assert [str(each) for each in (*found.errors, *found.advisories)] == []
