"""What is on show in the other tab is never silently wrong."""

import pytest
from playwright.sync_api import expect

from tests.browser.asking import Asking
from tests.browser.faults import Held, Host
from tests.browser.tabs.conftest import find_checked, find_status

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

GONE = "You have deleted these answers in another tab, so they are gone here, too."
BEGUN = "You are answering again in another tab, so this one is blank, too."
OUTDATED = "Your answers have changed in another tab. This diagnosis rests on the earlier ones."


def test_the_page_of_answers_follows(tabs: tuple[Asking, Asking]) -> None:
    one, other = tabs
    one.open()
    one.answer(3)
    other.open()
    other.go_to("check")
    expect(other.page.get_by_text("You have answered 3 of 26 questions.")).to_be_visible()
    expect(other.page.get_by_role("heading", name="Check your answers")).to_be_focused()
    one.answer(7)
    expect(other.page.get_by_text("You have answered 7 of 26 questions.")).to_be_visible()
    expect(other.page.get_by_role("heading", name="Check your answers")).to_be_focused()


def test_a_diagnosis_that_is_out_of_date_says_so_and_can_be_worked_out_again(
    tabs: tuple[Asking, Asking],
) -> None:
    one, other = tabs
    other.ask()
    other.expect_diagnosis()
    outdated = other.page.get_by_text(OUTDATED).filter(visible=True)
    one.open()
    expect(find_checked(one)).to_have_count(26)
    one.answer()
    expect(outdated.first).to_be_visible()
    expect(other.page.locator(".mm-live")).to_have_text(OUTDATED)
    other.expect_diagnosis()
    other.answers = one.answers
    other.page.get_by_role("button", name="Work it out again").click()
    expect(other.page.locator(".mm-outdated")).to_be_empty()
    expect(other.page.locator(".mm-diagnosis").get_by_role("heading")).to_be_focused()
    other.expect_diagnosis()


def test_a_diagnosis_that_is_still_being_worked_out_takes_the_new_answers(
    tabs: tuple[Asking, Asking], host: Host
) -> None:
    one, other = tabs
    held = Held()
    host.fail(held, "python-*")
    other.ask()
    one.open()
    expect(find_checked(one)).to_have_count(26)
    one.answer()
    other.answers = one.answers
    expect(other.page.locator("[data-state=waiting]")).to_be_visible()
    first = next(iter(one.answers))
    kept = f"[name=item-{first}][value='{one.answers[first]}']:checked"
    expect(other.page.locator(kept)).to_be_attached()
    held.release()
    other.expect_diagnosis()
    expect(other.page.locator(".mm-outdated")).to_be_empty()


def test_deleting_in_one_tab_empties_the_other(tabs: tuple[Asking, Asking]) -> None:
    one, other = tabs
    one.open()
    other.open()
    one.page.on("dialog", lambda dialog: dialog.accept())
    for step in ("section-decisions", "check", "result"):
        one.answer()
        one.go_to("result")
        one.expect_diagnosis()
        expect(find_checked(other)).to_have_count(26)
        other.go_to(step)
        if step == "result":
            other.answers = one.answers
            other.expect_diagnosis()
        one.page.get_by_role("button", name="Delete these answers").click()
        expect(find_status(other.page)).to_have_text(GONE)
        expect(other.page.get_by_role("button", name="Continue")).to_be_visible()
        expect(find_checked(other)).to_have_count(0)
    other.page.reload()
    expect(other.page.get_by_role("button", name="Continue")).to_be_visible()
    expect(find_checked(other)).to_have_count(0)


def test_answering_again_in_one_tab_leads_the_other_there(tabs: tuple[Asking, Asking]) -> None:
    one, other = tabs
    one.open()
    one.answer()
    other.open()
    expect(find_checked(other)).to_have_count(26)
    one.go_to("result")
    one.expect_diagnosis()
    one.page.get_by_text("Answer again", exact=True).click()
    one.page.get_by_role("button", name="Answer again from scratch").click()
    expect(find_checked(one)).to_have_count(0)
    expect(find_status(other.page)).to_contain_text(BEGUN)
    expect(find_checked(other)).to_have_count(0)
    other.answer(2)
    expect(find_checked(one)).to_have_count(2)
