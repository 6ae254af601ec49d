"""Whoever uses the keyboard gets past the navigation, and isn't led through what can't be seen."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 800}


@pytest.mark.parametrize("name", ["clarity", "profile"])
def test_the_first_stop_skips_to_the_content(page: Page, site: str, name: str) -> None:
    page.goto(f"{site}assessments/{name}/")
    element = page.locator("mirrormark-assessment, mirrormark-profile")
    expect(element).to_have_attribute("data-step", re.compile("section|unread"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(element).to_be_focused()
    page.keyboard.press("Tab")
    expect(element.locator(":focus")).to_have_count(1)


def test_skipping_leaves_the_reader_at_their_step(page: Page, site: str) -> None:
    page.goto(f"{site}assessments/clarity/#section-goals-in-words")
    heading = page.locator("#heading-goals-in-words")
    expect(heading).to_be_visible()
    page.wait_for_load_state("networkidle")  # now the theme follows links itself
    page.get_by_role("link", name="Skip to content").press("Enter")
    expect(page.locator("mirrormark-assessment")).to_be_focused()
    expect(page).to_have_url(f"{site}assessments/clarity/#section-goals-in-words")
    expect(heading).to_be_visible()


def test_the_drawer_comes_when_the_keyboard_gets_there_and_goes_when_it_leaves(
    page: Page, site: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site}assessments/clarity/")
    drawer = page.locator(".md-sidebar--primary")
    stops = 0
    for _ in range(40):
        page.keyboard.press("Tab")
        if drawer.locator(":focus").count():
            stops += 1
            expect(drawer).to_be_in_viewport(ratio=0.9)
        elif stops:
            break
    assert stops > 3
    expect(drawer).not_to_be_in_viewport()
