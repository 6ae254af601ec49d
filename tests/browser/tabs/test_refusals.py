"""Two tabs where the browser keeps nothing or not everything, or lacks something."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.refused import NO_STORAGE
from tests.browser.tabs.conftest import FILLED_IN, find_checked, find_status

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="block"),
    pytest.mark.usefixtures("sparing"),
]

NO_ROOM = """
const put = IDBObjectStore.prototype.put;
window.isFull = true;
IDBObjectStore.prototype.put = function (...args) {
  if (window.isFull) throw new DOMException("full", "QuotaExceededError");
  return put.apply(this, args);
};
"""


def test_where_storage_is_refused_each_tab_keeps_to_itself(
    tabs: tuple[Asking, Asking], context: BrowserContext, troubles: list[str]
) -> None:
    one, other = tabs
    context.add_init_script(NO_STORAGE)
    one.open()
    other.open()
    one.reader.answer("quick-calls", "4")
    expect(find_status(one.page)).to_contain_text("This browser keeps no answers for this site.")
    other.reader.answer("quick-calls", "2")
    expect(find_status(other.page)).to_contain_text("This browser keeps no answers for this site.")
    for tab in tabs:
        tab.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(one.reader.option("quick-calls", "4")).to_be_checked()
    expect(other.reader.option("quick-calls", "2")).to_be_checked()
    assert troubles == []


def test_a_browser_without_channels_looks_when_the_reader_comes_back(
    tabs: tuple[Asking, Asking], context: BrowserContext
) -> None:
    one, other = tabs
    context.add_init_script("delete window.BroadcastChannel")
    other.open()
    one.open()
    one.answer(4)
    expect(find_checked(other)).to_have_count(0)
    other.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(find_checked(other)).to_have_count(4)
    expect(find_status(other.page)).to_have_text(FILLED_IN)


def test_an_answer_that_could_not_be_kept_is_not_lost_and_is_kept_with_the_next(
    tabs: tuple[Asking, Asking],
) -> None:
    one, other = tabs
    one.page.add_init_script(NO_ROOM)
    one.open()
    other.open()
    first, second, third = list(one.reader.items)[:3]
    one.reader.answer(first, "4")
    expect(find_status(one.page)).to_contain_text("is noted on this device, and added as soon")
    other.reader.answer(second, "4")
    expect(one.reader.option(second, "4")).to_be_checked()
    expect(one.reader.option(first, "4")).to_be_checked()
    one.page.evaluate("window.isFull = false")
    one.reader.answer(third, "4")
    expect(other.reader.option(first, "4")).to_be_checked()
    expect(other.reader.option(third, "4")).to_be_checked()


def test_who_comes_back_by_instant_navigation_finds_what_the_other_tab_has_changed(
    page: Page, other_page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    one = Asking(page, site, assessments["clarity"])
    other = Asking(other_page, site, assessments["clarity"])
    one.open()
    one.answer(5)
    page.evaluate("window.isSameDocument = true")
    page.get_by_role("link", name="Home", exact=True).first.click()
    expect(page).to_have_url(site)
    other.open()
    other.answer(9)
    page.go_back()
    expect(find_checked(one)).to_have_count(9)
    assert page.evaluate("window.isSameDocument")
