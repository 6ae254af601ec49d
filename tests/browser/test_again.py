"""A reader who answers again: what was there is kept, and compared with."""

import pytest
from playwright.sync_api import Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.polling import wait_until_instant
from tests.browser.reader import ENGINE_PATIENCE_MS, random_answers
from tests.browser.refused import NO_STORAGE
from tests.browser.storage.kept import read_kept

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]


@pytest.fixture
def asking(page: Page, site: str, assessments: dict[str, CompiledAssessment]) -> Asking:
    return Asking(page, site, assessments["clarity"])


def answer_again(page: Page, name: str) -> None:
    page.get_by_text("Answer again", exact=True).click()
    page.get_by_role("button", name=name).click()


def chosen(page: Page) -> Locator:
    return page.locator(".mm-form input:checked")


def kept(page: Page, site: str) -> Locator:
    page.goto(f"{site}your-results/")
    return page.locator("[data-kept]")


def test_from_scratch_keeps_what_was_there_and_compares_with_it(
    quiet_page: Page, asking: Asking, site: str
) -> None:
    page = quiet_page
    asking.ask()
    asking.expect_diagnosis()
    answer_again(page, "Answer again from scratch")
    expect(page.get_by_role("heading", name="Decisions")).to_be_focused()
    expect(chosen(page)).to_have_count(0)
    expect(page.locator(".mm-status")).to_contain_text("You are answering again. Your answers of ")
    expect(page.get_by_role("link", name="Your results: 1 earlier diagnosis")).to_be_visible()
    page.reload()
    expect(chosen(page)).to_have_count(0)
    asking.answers = random_answers(asking.reader.compiled, seed=2)
    asking.answer()
    asking.go_to("result")
    asking.expect_diagnosis()
    expect(page.get_by_role("heading", name="Compared with your answers of ")).to_be_visible()
    expect(kept(page, site)).to_have_count(2)


def test_from_these_answers_changes_none_of_those_that_were_there(
    quiet_page: Page, asking: Asking, site: str
) -> None:
    page = quiet_page
    asking.ask()
    asking.expect_diagnosis()
    answer_again(page, "starting from these answers")
    expect(page.get_by_role("heading", name="Decisions")).to_be_focused()
    expect(chosen(page)).to_have_count(26)
    first, before = next(iter(asking.answers.items()))
    after = "2" if before != "2" else "3"
    asking.reader.answer(first, after)
    expect(page.locator(f"[name=item-{first}]:checked")).to_have_value(after)
    expect(kept(page, site)).to_have_count(2)
    earlier = kept(page, site).nth(1)
    earlier.get_by_role("button", name="Open").click()
    page.wait_for_url("**/#result")
    asking.expect_diagnosis()


def test_answers_without_a_diagnosis_are_kept_as_well(
    quiet_page: Page, asking: Asking, site: str
) -> None:
    page = quiet_page
    asking.open()
    asking.answer(3)
    asking.go_to("result")
    expect(page.locator("[data-state=incomplete]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    page.get_by_text("Answer again", exact=True).click()
    expect(page.get_by_text("The answers that you have given so far are kept")).to_be_visible()
    page.get_by_role("button", name="Answer again from scratch").click()
    expect(chosen(page)).to_have_count(0)
    asking.answer(1)
    expect(kept(page, site)).to_have_count(2)


def test_where_nothing_is_kept_it_says_so_and_compares_as_long_as_the_page_is_open(
    quiet_page: Page, asking: Asking
) -> None:
    page = quiet_page
    asking.open()
    wait_until_instant(page)
    page.get_by_label("Keep nothing on this device").check()
    asking.fill_in(asking.answers)
    asking.go_to("result")
    asking.expect_diagnosis()
    page.get_by_text("Answer again", exact=True).click()
    expect(page.get_by_text("Nothing is kept on this device: the answers")).to_be_visible()
    page.get_by_role("button", name="Answer again from scratch").click()
    expect(chosen(page)).to_have_count(0)
    expect(page.locator(".mm-status")).to_contain_text("Nothing is kept on this device")
    asking.answers = random_answers(asking.reader.compiled, seed=2)
    asking.fill_in(asking.answers)
    asking.go_to("result")
    asking.expect_diagnosis()
    expect(page.get_by_role("heading", name="Compared with your answers of ")).to_be_visible()
    assert read_kept(page)["records"] == {}


def test_a_browser_that_keeps_nothing_offers_no_way_to_lose_what_is_there(
    page: Page, asking: Asking
) -> None:
    page.add_init_script(NO_STORAGE)
    asking.open()
    asking.fill_in(asking.answers)
    asking.go_to("result")
    asking.expect_diagnosis()
    expect(page.get_by_role("button", name="Delete these answers")).to_be_visible()
    expect(page.get_by_text("Answer again", exact=True)).to_have_count(0)


def test_deleting_names_what_goes_and_leaves_the_others(
    quiet_page: Page, asking: Asking, site: str
) -> None:
    page, asked = quiet_page, []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    asking.ask()
    asking.expect_diagnosis()
    answer_again(page, "starting from these answers")
    expect(page.get_by_role("heading", name="Decisions")).to_be_focused()
    asking.go_to("result")
    asking.expect_diagnosis()
    page.get_by_role("button", name="Delete these answers").click()
    expect(page.locator(".mm-status")).to_have_text("Your answers are deleted.")
    for words in ("to “Clarity”", "diagnosis, plan and notes", "Any other answers of yours stay"):
        assert words in asked[0]
    expect(kept(page, site)).to_have_count(1)
