"""The page with the licences, on a desktop and on a phone, in both schemes."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import find_violations

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.corners("320-dark")
def test_the_page_fits_and_axe_finds_nothing(
    page: Page, site: str, *, scheme: Any, width: int
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}licences/")
    expect(page.get_by_role("heading", name="Licences", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    text = page.locator("details", has_text="Pyodide, hiwire")
    row = page.get_by_role("row", name="Pyodide", exact=False).first
    row.get_by_role("link", name="text").click()
    # The theme opens what a link leads to.
    expect(text.locator("summary")).to_be_in_viewport()
    expect(text.get_by_text("Mozilla Public License Version 2.0")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert find_violations(page) == []


def test_about_leads_to_the_page(page: Page, site: str) -> None:
    page.goto(f"{site}privacy/")
    page.get_by_role("article").get_by_role("link", name="Licences", exact=True).click()
    expect(page.get_by_role("heading", name="Licences", level=1)).to_be_visible()
