"""What the browser keeps, when answers come from several sides."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.reader import Reader, wait_until_kept

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sparing")]

SLOW_READING = """
const add = EventTarget.prototype.addEventListener;
IDBTransaction.prototype.addEventListener = function (type, listener) {
  // Only reading what is kept; a change is one transaction, which can't be held up.
  const pause = this.mode === "readonly" ? 1500 : 0;
  add.call(this, type, (event) => {
    if (pause) setTimeout(() => listener(event), pause);
    else listener(event);
  });
};
"""


def answer_some(page: Page, compiled: CompiledAssessment, item_ids: list[str]) -> None:
    reader = Reader(page, compiled)
    for item_id in item_ids:
        reader.answer(item_id, "4")


def test_an_answer_before_the_kept_ones_are_read_loses_none(
    page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    items = compiled.data["sections"][0]["items"]
    page.goto(f"{site}assessments/clarity/")
    answer_some(page, compiled, items[:4])
    page.add_init_script(SLOW_READING)
    page.reload()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    answer_some(page, compiled, items[5:6])
    expect(page.get_by_role("radio", checked=True)).to_have_count(5)
    page.reload()
    expect(page.get_by_role("radio", checked=True)).to_have_count(5)


def test_two_tabs_add_to_each_other(
    context: BrowserContext, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    items = compiled.data["sections"][0]["items"]
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(f"{site}assessments/clarity/")
        expect(page.get_by_role("button", name="Continue")).to_be_visible()
    answer_some(first, compiled, items[:4])
    answer_some(second, compiled, items[5:6])
    for page, item_id in ((first, items[3]), (second, items[5])):
        wait_until_kept(page, item_id, "4")
    second.reload()
    expect(second.get_by_role("radio", checked=True)).to_have_count(5)


def test_an_address_that_means_nothing_does_no_harm(page: Page, site: str) -> None:
    page.goto(f"{site}assessments/clarity/#50%")
    expect(page.get_by_role("heading", name="Decisions")).to_be_visible()
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
