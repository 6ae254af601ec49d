"""What stands in a field for a number stays as it was written when the theme swaps the page."""

import pytest
from playwright.sync_api import Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.polling import wait_until, wait_until_instant
from tests.browser.reader import Reader, go_to, wait_until_kept

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sparing")]

UNREAD = "Not used. Write the number in digits alone, such as"


@pytest.fixture
def reader(quiet_page: Page, kinds_page: str, kinds: CompiledAssessment) -> Reader:
    quiet_page.goto(kinds_page)
    expect(quiet_page.get_by_role("button", name="Continue")).to_be_visible()
    wait_until_instant(quiet_page)
    quiet_page.evaluate("window.isSameDocument = true")
    return Reader(quiet_page, kinds)


def leave_and_come_back(page: Page) -> None:
    """Go to the home page by a link and back, without loading a document."""
    address = page.url
    page.get_by_role("link", name="Mirrormark", exact=True).first.click()
    expect(page.locator("mirrormark-assessment")).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(address)
    expect(page.locator("mirrormark-assessment")).to_have_count(1)
    assert page.evaluate("window.isSameDocument")


def swap(page: Page) -> None:
    """Have the theme put a new copy of the page in the place of this one, as at the first Back."""
    form = page.locator(".mm-form").element_handle()
    page.evaluate("location.hash = '#footnote'")
    wait_until(page, "(form) => !form.isConnected", form)
    expect(page.locator(".mm-form")).to_have_count(1)


def commute(reader: Reader) -> Locator:
    return reader.question("commute").get_by_role("textbox")


@pytest.mark.parametrize(
    "written", ["1,5", " 1.5 ", "\u0661\u066b\u0665", "1,", "7,5", "two", "1.000", "\u2212"]
)
@pytest.mark.corners("1,5", "two")
def test_a_number_stays_as_it_was_written(reader: Reader, written: str) -> None:
    field = commute(reader)
    field.press_sequentially(written)
    swap(reader.page)
    expect(field).to_have_value(written)
    leave_and_come_back(reader.page)
    expect(field).to_have_value(written)


def test_what_is_half_written_is_not_lost(reader: Reader) -> None:
    reader.answer("reports", 3)
    field = commute(reader)
    field.press_sequentially("2")
    wait_until_kept(reader.page, "commute", 2)
    field.press("Home")
    field.press_sequentially("- ")
    swap(reader.page)
    expect(field).to_have_value("- 2")
    field.press("Tab")
    page = reader.page
    page.keyboard.press("Tab")  # over "My note"
    page.keyboard.press("Tab")
    expect(reader.question("commute").locator(".mm-error")).to_have_count(1)
    go_to(page, "#check")
    expect(page.get_by_text(f"{UNREAD} 3")).to_be_visible()


def test_shares_stay_as_they_were_written(reader: Reader) -> None:
    page = reader.page
    reader.answer("reports", 3)
    go_to(page, "#section-week-section")
    written = {"coaching": "\uff16\uff10", "reporting": "30,0", "rest": "ten"}
    for part, text in written.items():
        reader.field("week", part).fill(text)
    leave_and_come_back(page)
    for part, text in written.items():
        expect(reader.field("week", part)).to_have_value(text)
    expect(reader.question("week").get_by_role("status")).to_have_text(
        "10\u00a0% left to share out"
    )
    go_to(page, "#check")
    expect(page.get_by_text(f"{UNREAD} 100")).to_be_visible()


def test_an_answer_from_another_tab_counts_more_than_what_was_written(
    reader: Reader, kinds: CompiledAssessment
) -> None:
    page = reader.page
    field = commute(reader)
    field.fill("1,5")
    wait_until_kept(page, "commute", 1.5)
    with page.context.new_page() as other_page:
        other_page.goto(page.url)
        other = Reader(other_page, kinds)
        expect(commute(other)).to_have_value("1.5")
        commute(other).fill("3")
        wait_until_kept(other_page, "commute", 3)
    field.blur()
    expect(field).to_have_value("3")
    leave_and_come_back(page)
    expect(field).to_have_value("3")


def test_deleting_answers_forgets_what_was_written(reader: Reader) -> None:
    page = reader.page
    field = commute(reader)
    field.fill("two")
    reader.answer("reports", 3)
    go_to(page, "#result")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Delete these answers").click()
    expect(field).to_have_value("")
    leave_and_come_back(page)
    expect(field).to_have_value("")
