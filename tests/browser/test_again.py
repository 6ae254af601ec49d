"""A reader who answers again: what was there is kept, and compared with."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.polling import wait_until_instant
from tests.browser.reader import ENGINE_PATIENCE_MS, random_answers
from tests.browser.refused import NO_STORAGE
from tests.browser.storage.kept import read_kept
from tests.browser.your_results.conftest import open_file
from tests.browser.your_results.responses import make_responses, write_responses

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


def come_back(page: Page, asking: Asking, site: str, folder: Path, **fields: Any) -> None:
    """Come to *Clarity* with answers that are kept there."""
    [response] = make_responses({"clarity": asking.reader.compiled}, 1)
    path = write_responses(folder / "former.responses.json", [{**response, **fields}])
    page.goto(f"{site}your-results/")
    open_file(page, path)
    page.locator("[data-kept]").get_by_role("button", name="Open").click()
    page.wait_for_url("**/#result")
    asking.open()
    expect(chosen(page)).to_have_count(26)


def still_here(page: Page) -> Locator:
    return page.locator(".mm-still-here").get_by_text("are still here. If you answer again")


@pytest.mark.usefixtures("sparing")
def test_who_comes_back_long_after_the_diagnosis_is_offered_to_answer_again(
    quiet_page: Page, asking: Asking, site: str, tmp_path: Path
) -> None:
    page = quiet_page
    come_back(page, asking, site, tmp_path, changed="2026-05-03T08:30:00Z")
    expect(still_here(page)).to_have_text(re.compile(r"Your answers of 3 May 2026 are still here"))
    expect(page.get_by_role("link", name="See their diagnosis")).to_have_attribute(
        "href", "#result"
    )
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Decisions")).to_be_hidden()
    expect(still_here(page)).to_have_count(0)
    page.go_back()
    expect(still_here(page)).to_be_visible()
    page.get_by_role("button", name="Answer again", exact=True).click()
    expect(page.get_by_role("heading", name="Decisions")).to_be_focused()
    expect(page.locator(".mm-status")).to_contain_text("Your answers of 3 May 2026 are kept")
    expect(chosen(page)).to_have_count(0)
    expect(still_here(page)).to_have_count(0)
    expect(page.get_by_role("link", name="Your results: 1 earlier diagnosis")).to_be_visible()


@pytest.mark.usefixtures("sparing")
def test_nothing_is_offered_once_these_answers_are_changed_or_of_those_of_today(
    quiet_page: Page, asking: Asking, site: str, tmp_path: Path
) -> None:
    page = quiet_page
    lately = (datetime.now(UTC) - timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%SZ")
    come_back(page, asking, site, tmp_path, id="of-today", begun=lately, changed=lately)
    link = page.get_by_role("link", name="Your results").first
    expect(link).to_be_visible()  # it is read after that, and shown at the same time
    expect(still_here(page)).to_have_count(0)
    page.goto(f"{site}your-results/")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Erase everything").click()
    expect(page.locator("[data-kept]")).to_have_count(0)
    come_back(page, asking, site, tmp_path, changed="2026-05-03T08:30:00Z")
    expect(still_here(page)).to_be_visible()
    first = page.locator("input[type=radio]:not(:checked)").first
    first.check()
    page.get_by_role("button", name="Continue").click()
    page.go_back()
    expect(page.get_by_role("heading", name="Decisions")).to_be_visible()
    expect(page.get_by_role("link", name="Your results", exact=True).first).to_be_visible()
    expect(still_here(page)).to_have_count(0)
