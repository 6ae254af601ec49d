"""A diagnosis on paper: one page that says it all, then three at most, in light colours."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.result.conftest import Diagnosed

pytestmark = [
    pytest.mark.browser,
    pytest.mark.whole_site,
    pytest.mark.browser_context_args(service_workers="block"),
]

PAGES = re.compile(rb"/Type\s*/Page\b(?!s)")

TO_PRESS = "mirrormark-assessment :is(summary, button, input, select, textarea)"
"""Whatever paper can't do."""

FIRST_ALONE = "document.querySelectorAll('.mm-one-page ~ *').forEach((part) => part.remove())"


SHEETS = {"A4": (688, 1039), "Letter": (710, 973)}
"""What margins leave of them, in pixels of CSS."""


def count_pages(page: Page, paper: str) -> int:
    return len(PAGES.findall(page.pdf(format=paper)))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(("name", "seed"), [("alignment", 4), ("clarity", 5)])
@pytest.mark.corners("alignment-4-A4", "clarity-5-Letter")
def test_it_takes_three_pages_at_most_behind_the_one_that_says_it_all(
    page: Page, diagnosed: Diagnosed, paper: str, name: str, seed: int
) -> None:
    page.emulate_media(color_scheme="dark")
    diagnosed(name, seed, blank=2)
    expect(page.locator("[data-picture] svg").first).to_be_attached()
    assert 2 <= count_pages(page, paper) <= 4
    page.evaluate(FIRST_ALONE)
    assert count_pages(page, paper) == 1


@pytest.mark.parametrize("paper", SHEETS)
@pytest.mark.parametrize(("name", "seed"), [("alignment", 4), ("clarity", 5), ("openness", 4)])
@pytest.mark.corners("clarity-5-A4", "alignment-4-Letter")
def test_the_first_page_uses_its_room(
    page: Page, diagnosed: Diagnosed, paper: str, name: str, seed: int
) -> None:
    diagnosed(name, seed)
    expect(page.locator("[data-picture] svg").first).to_be_attached()
    width, height = SHEETS[paper]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    parts = page.locator(".mm-one-page > *")
    boxes = [box for part in parts.all() if (box := part.bounding_box())]
    top = page.locator("h1").first.bounding_box()
    assert top
    assert 0.92 * height < boxes[-1]["y"] + boxes[-1]["height"] - top["y"] <= height
    for above, below in pairwise(boxes):
        assert -1 < below["y"] - above["y"] - above["height"] < 0.1 * height


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.corners("Letter")
def test_without_a_diagnosis_there_is_no_such_page(
    page: Page, diagnosed: Diagnosed, paper: str
) -> None:
    diagnosed("openness", 4, blank=2)
    expect(page.locator("[data-state=incomplete]")).to_be_visible()
    expect(page.locator("[data-picture] svg").first).to_be_attached()
    assert 1 <= count_pages(page, paper) <= 3
    expect(page.locator(".mm-slide")).to_be_empty()


def test_paper_has_a_title_block_everything_that_is_folded_away_and_where_to_read_on(
    page: Page, site: str, diagnosed: Diagnosed
) -> None:
    reader, _ = diagnosed("clarity")
    expect(page.locator("[data-picture] svg").first).to_be_attached()
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    version = reader.compiled.data["content_version"]
    first = page.locator(".mm-one-page")
    block = first.get_by_text(f"version {version} of the assessment")
    expect(block).to_be_visible()
    for part in (first.get_by_role("img"), first.get_by_text("The scores behind it")):
        expect(part).to_be_visible()
    for part in (page.locator(".mm-diagnosis"), page.locator(".mm-seen [data-picture=plane]")):
        expect(part).to_be_hidden()  # nothing is printed twice
    expect(block).to_contain_text("26 of 26 questions answered")
    expect(page.get_by_text(f"{site}assessments/clarity/how-it-is-scored/")).to_be_visible()
    for figure in page.locator("[data-picture=effects]").all():
        expect(figure.get_by_role("table")).to_be_visible()
        expect(figure.locator("svg")).to_be_visible()
    expect(page.locator(TO_PRESS).filter(visible=True)).to_have_count(0)
    for link in ("What your diagnoses say together", "Your results"):
        expect(page.locator(".mm-colophon").get_by_role("link", name=link)).to_be_hidden()
    for chart in page.locator(".mm-chart").all():
        ink = chart.locator("text").first.evaluate("(text) => getComputedStyle(text).fill")
        assert ink == "rgb(0, 0, 0)"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("[data-picture=effects] table").first).to_be_hidden()
    expect(first).to_be_empty()
