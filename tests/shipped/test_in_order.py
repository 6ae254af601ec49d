"""What we ship is in order: our assessments, what `new` writes, and the examples of the docs."""

import pytest

from tests.formatting.texts import ROOT, list_texts, put_in_order, read, read_beside

SHIPPED = sorted((ROOT / "assessments").glob("*.md"))
TEXTS = {name: text for name, text in list_texts().items() if not name.startswith("drawn")}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_an_assessment_of_ours_is_in_order(path):
    text, beside = read(path)
    assert put_in_order(text, path.stem, beside).text == text


@pytest.mark.parametrize("name", TEXTS)
def test_what_others_copy_is_in_order(name):
    beside = read_beside(SHIPPED[0].with_name("profile.md"))
    assert put_in_order(TEXTS[name], beside=beside).text == TEXTS[name]


def test_the_docs_have_whole_files():
    assert len([name for name in TEXTS if name.startswith("authors")]) > 1
