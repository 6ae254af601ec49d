"""A reader who wants nothing kept on the device."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.polling import wait_until_instant
from tests.browser.storage.conftest import Other, find_checked, find_status
from tests.browser.storage.kept import read_kept

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

NOTHING: dict[str, object] = {
    "databases": [],
    "records": {},
    "local": {},
    "session": {},
    "caches": [],
}
UNKEPT = "Nothing is kept on this device"
LISTEN = """(name) => {
  window.heard = [];
  new BroadcastChannel(name).onmessage = ({ data }) => heard.push(data);
  addEventListener("storage", ({ key }) => heard.push(key));
}"""


def read_ours(page: Page) -> dict[str, Any]:
    """Return what storage holds, without the colours: the theme notes them on each page."""
    kept = read_kept(page)
    ours = {k: v for k, v in kept["local"].items() if not k.endswith("__palette")}
    return {**kept, "local": ours}


def find_box(page: Page) -> Locator:
    return page.get_by_role("checkbox", name="Keep nothing on this device")


def test_the_box_shows_that_it_has_the_focus(asking: Asking) -> None:
    asking.open()
    box = find_box(asking.page)
    expect(box).to_be_enabled()
    box.focus()
    asking.page.keyboard.press("Shift+Tab")
    asking.page.keyboard.press("Tab")
    expect(box).to_be_focused()
    expect(box).to_have_css("outline-style", "solid")


def test_everything_works_and_nothing_is_written(asking: Asking, other: Other) -> None:
    page = asking.page
    other.page.evaluate(LISTEN, f"mirrormark:{other.path}#clarity")
    asking.open()
    find_box(page).check()
    asking.fill_in(asking.answers)
    expect(find_box(page)).to_be_disabled()
    asking.go_to("result")
    asking.expect_diagnosis()
    expect(find_status(page)).to_contain_text(UNKEPT)
    assert read_ours(page) == NOTHING
    assert other.page.evaluate("heard") == []
    page.reload()
    expect(find_checked(page)).to_have_count(0)
    asking.open()
    expect(find_box(page)).to_be_enabled()
    expect(find_box(page)).not_to_be_checked()
    assert read_ours(page) == NOTHING


@pytest.mark.usefixtures("sparing")
def test_instant_navigation_keeps_it(
    page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    asking = Asking(page, site, assessments["clarity"])
    asking.open()
    wait_until_instant(page)
    page.evaluate("window.isSameDocument = true")
    find_box(page).check()
    asking.fill_in(dict(list(asking.answers.items())[:3]))
    page.get_by_role("link", name="Home", exact=True).first.click()
    expect(page).to_have_url(site)
    page.go_back()
    expect(find_checked(page)).to_have_count(3)
    expect(find_box(page)).to_be_checked()
    expect(find_box(page)).to_be_disabled()
    expect(page.locator(".mm-keeping")).to_contain_text(UNKEPT)
    assert page.evaluate("window.isSameDocument")
    assert read_kept(page)["records"] == {}


@pytest.mark.usefixtures("sparing")
def test_the_choice_is_over_with_the_first_answer_that_is_kept(asking: Asking) -> None:
    page = asking.page
    asking.open()
    expect(find_box(page)).to_be_enabled()
    find_box(page).check()
    find_box(page).uncheck()
    asking.answer(1)
    expect(find_box(page)).to_be_disabled()
    page.reload()
    expect(find_box(page)).to_be_disabled()
    expect(page.locator(".mm-keeping")).to_contain_text("Your answers are kept on this device")
