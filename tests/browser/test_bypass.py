"""Whoever uses the keyboard gets past the navigation, and isn't led through what can't be seen."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.polling import wait_until, wait_until_instant
from tests.browser.reader import go_to, wait_until_settled

pytestmark = pytest.mark.browser

IS_ON_TOP = """(async () => {
  const moving = document.getAnimations().map((animation) => animation.finished.catch(() => {}));
  await Promise.all(moving);
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  return document.activeElement.contains(found);
})()"""
PHONE = {"width": 390, "height": 800}


@pytest.mark.parametrize("name", ["assessments/clarity", "assessments/profile", "your-results"])
def test_the_first_stop_skips_to_the_content(page: Page, site: str, name: str) -> None:
    page.goto(f"{site}{name}/")
    element = page.locator("mirrormark-assessment, mirrormark-profile, mirrormark-results")
    expect(element).to_have_attribute("data-step", re.compile("section|unread|list"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(element).to_be_focused()
    page.keyboard.press("Tab")
    expect(element.locator(":focus")).to_have_count(1)


def test_skipping_leaves_the_reader_at_their_step(page: Page, site: str) -> None:
    page.goto(f"{site}assessments/clarity/")
    wait_until_instant(page)
    go_to(page, "#section-goals-in-words")
    heading = page.locator("#heading-goals-in-words")
    expect(heading).to_be_focused()
    wait_until_settled(page)
    page.get_by_role("link", name="Skip to content").press("Enter")
    expect(page.locator("mirrormark-assessment")).to_be_focused()
    expect(page).to_have_url(f"{site}assessments/clarity/#section-goals-in-words")
    expect(heading).to_be_visible()


@pytest.fixture
def drawer(page: Page, site: str) -> Locator:
    """The menu of a narrow window, on a page of a part of the site that has pages of its own."""
    page.set_viewport_size(PHONE)
    page.goto(f"{site}assessments/clarity/")
    wait_until_instant(page)
    return page.locator(".md-sidebar--primary")


def expect_focus_in_sight(page: Page, drawer: Locator) -> None:
    """Expect the focus within the drawer, on what lies on top once nothing moves any more."""
    wait_until(page, IS_ON_TOP)
    expect(drawer.locator(":focus")).to_be_in_viewport(ratio=0.9)


def test_a_menu_out_of_sight_is_no_stop(page: Page, drawer: Locator) -> None:
    for _ in range(15):
        page.keyboard.press("Tab")
        expect(drawer.locator(":focus")).to_have_count(0)
    expect(drawer).not_to_be_in_viewport()


def test_the_keyboard_opens_the_menu_and_is_taken_along(page: Page, drawer: Locator) -> None:
    opener = page.get_by_role("button", name="Navigation", exact=True)
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.focus()
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect_focus_in_sight(page, drawer)
    expect(drawer.locator(":focus")).to_have_role("button")
    for name in ("Clarity", "Alignment of expectations"):
        page.keyboard.press("Tab")
        expect_focus_in_sight(page, drawer)
        expect(drawer.locator(":focus")).to_contain_text(name)
    page.keyboard.press("Escape")
    expect(drawer).not_to_be_in_viewport()
    expect(opener).to_be_focused()


def test_the_keyboard_goes_up_and_down_in_the_menu(page: Page, drawer: Locator) -> None:
    page.get_by_role("button", name="Navigation", exact=True).focus()
    page.keyboard.press("Space")
    expect_focus_in_sight(page, drawer)
    page.keyboard.press("Space")  # back to what is above
    expect_focus_in_sight(page, drawer)
    expect(drawer.locator(":focus")).to_have_accessible_name("Assessments")
    page.keyboard.press("Tab")
    expect_focus_in_sight(page, drawer)
    expect(drawer.locator(":focus")).to_contain_text("Ideas")
    page.keyboard.press("Enter")
    expect_focus_in_sight(page, drawer)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The ideas behind", level=1)).to_be_visible()


def test_the_keyboard_gets_out_of_the_contents_of_a_page(page: Page, site: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site}hosting/")
    drawer = page.locator(".md-sidebar--primary")
    page.get_by_role("button", name="Navigation", exact=True).focus()
    page.keyboard.press("Enter")
    contents = drawer.locator(".md-nav__link[for=__toc] > [role=button]")
    contents.focus()
    page.keyboard.press("Enter")
    expect_focus_in_sight(page, drawer)
    page.keyboard.press("Tab")
    expect_focus_in_sight(page, drawer)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")  # back
    expect_focus_in_sight(page, drawer)
    expect(contents).to_be_focused()


def test_without_the_pages_script_the_menu_comes_when_the_keyboard_gets_there(
    page: Page, site: str
) -> None:
    page.route("**/mirrormark-*.js", lambda route: route.abort())
    page.set_viewport_size(PHONE)
    page.goto(f"{site}privacy/")
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


def test_after_a_link_the_menu_is_still_one_for_the_keyboard(page: Page, drawer: Locator) -> None:
    opener = page.get_by_role("button", name="Navigation", exact=True)
    opener.click()
    drawer.get_by_role("link", name="Execution").click()
    expect(page.get_by_role("heading", name="Execution", level=1)).to_be_visible()
    expect(drawer).not_to_be_in_viewport()
    opener.focus()
    page.keyboard.press("Enter")
    expect_focus_in_sight(page, drawer)
    expect(drawer.locator(":focus")).to_have_role("button")
