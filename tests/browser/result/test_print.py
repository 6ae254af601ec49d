"""A diagnosis on paper: three pages at most, in light colours, and all of it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.result.conftest import Diagnosed

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

PAGES = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.fixture(scope="session")
def site(whole_site: str) -> str:
    """Give the site with colours to choose."""
    return whole_site


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(("name", "seed"), [("alignment", 4), ("clarity", 5), ("openness", 4)])
@pytest.mark.corners("alignment-4-A4", "openness-4-Letter")
def test_it_takes_three_pages_at_most(
    page: Page, diagnosed: Diagnosed, paper: str, name: str, seed: int
) -> None:
    page.emulate_media(color_scheme="dark")
    diagnosed(name, seed, blank=2)
    expect(page.locator("[data-picture] svg").first).to_be_attached()
    assert 1 <= len(PAGES.findall(page.pdf(format=paper))) <= 3


def test_paper_has_a_title_block_everything_that_is_folded_away_and_where_to_read_on(
    page: Page, site: str, diagnosed: Diagnosed
) -> None:
    reader, _ = diagnosed("clarity")
    expect(page.locator("[data-picture] svg").first).to_be_attached()
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    version = reader.compiled.data["content_version"]
    block = page.get_by_text(f"version {version} of the assessment")
    expect(block).to_be_visible()
    expect(block).to_contain_text("26 of 26 questions answered")
    expect(page.get_by_text(f"{site}assessments/clarity/how-it-is-scored/")).to_be_visible()
    for figure in page.locator("[data-picture=effects]").all():
        expect(figure.get_by_role("table")).to_be_visible()
        expect(figure.locator("svg")).to_be_visible()
    expect(page.get_by_role("button", name="Print or save as PDF")).to_be_hidden()
    expect(page.get_by_text("Try other answers")).to_be_hidden()
    ink = "getComputedStyle(document.querySelector('.mm-chart text')).fill"
    assert page.evaluate(ink) == "rgb(0, 0, 0)"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("[data-picture=effects] table").first).to_be_hidden()
