"""What the page goes by is the page's alone: an author's HTML can't have it."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from mirrormark.language.rendering.ours import DATA, PREFIX, list_ids_of_ours
from tests.sites import ROOT
from tests.test_html import compile_with, errors_of, page_of

SOURCES = [
    *(ROOT / "build_tools/mirrormark/site/page/templates").rglob("*.html"),
    *(ROOT / "build_tools/mirrormark_web/src").rglob("*.js"),
    *(ROOT / "build_tools/mirrormark_web/src").rglob("*.css"),
]
OF_THE_WHOLE = {
    *("data-boot", "data-engine", "data-framed", "data-menu", "data-offline", "data-settling"),
}
"""They stand at `<html>`, which is no author's."""
OF_THE_THEME = "data-md-"


def list_ids(html):
    nodes = LexborHTMLParser(html).root.traverse()
    return [each for node in nodes if (each := node.attributes.get("id"))]


def test_every_attribute_of_the_page_is_known():
    assert len(SOURCES) > 50
    texts = [path.read_text(encoding="utf-8") for path in SOURCES]
    found = {name for text in texts for name in re.findall(r"\bdata-[a-z]+(?:-[a-z]+)*\b", text)}
    ours = {name for name in found if not name.startswith(OF_THE_THEME)}
    assert ours - OF_THE_WHOLE == DATA


def test_every_id_of_the_page_is_known():
    own = set(list_ids_of_ours(compile_with().authored))
    ids = list_ids(page_of())
    assert len(ids) > 20
    assert [each for each in ids if each not in own and not each.startswith(PREFIX)] == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("### Text a {#text-a}", "text-a"),
        ("### Section two", "section-two"),
        ("<p id=outcome-good>Yes</p>", "outcome-good"),
        ("*Yes*{.mm-card}", "mm-card"),
        ("<p data-item=a>Yes</p>", "data-item"),
        ("<input name=item-a>", "item-a"),
    ],
)
def test_a_mark_of_ours_is_refused_with_a_mend(text, sign):
    [problem] = errors_of(outcome=text)
    assert problem.what.startswith(f"'{sign}' is ")
    assert problem.mend.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "### Section three",
        "### Ours {#ours .wide}",
        "<p class='comment mmm-x' data-x='1' id='a'>Yes</p>",
    ],
)
def test_what_the_page_does_not_go_by_is_the_authors(text):
    assert errors_of(outcome=text) == []
