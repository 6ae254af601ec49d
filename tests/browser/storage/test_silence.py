"""A database that doesn't answer is no page that doesn't come."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.asking import Asking
from tests.browser.faults import Host
from tests.browser.polling import wait_until_instant
from tests.browser.profile.conftest import ExampleOf, example_of, keep_responses
from tests.browser.reader import ENGINE_PATIENCE_MS, go_to, wait_until_kept
from tests.browser.storage.conftest import Other, expect_section, find_checked, find_status
from tests.browser.storage.kept import read_kept

__all__ = ["example_of"]

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

LOOKING = "Looking for what this browser keeps of your answers …"
WAITING = "At the moment, this browser doesn't say"
UNKNOWN = "Your answers can't all be read at the moment"
RESTORED = "Your saved answers are filled in."
NEVER = """
for (const name of ["get", "put", "delete"]) {
  const stock = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...args) {
    const request = stock.apply(this, args);
    request.addEventListener = () => {};
    return request;
  };
}
"""
"""The database opens, and no transaction is ever heard of again."""


@pytest.mark.parametrize("step", ["", "#section-decisions", "#check", "#result"])
@pytest.mark.corners("#result")
def test_the_step_is_shown_and_what_comes_later_is_filled_in(
    asking: Asking, other: Other, step: str
) -> None:
    page = asking.page
    asking.open()
    asking.answer(5)
    page.goto("about:blank")
    other.block()
    page.goto(f"{asking.address}{step}")
    expect(page.get_by_role("heading", name="The possible diagnoses")).to_be_hidden()
    expect(find_status(page)).to_contain_text(WAITING)
    expect_section(page)
    asking.reader.answer("course-changed", "2")
    other.unblock()
    expect(find_checked(page)).to_have_count(6)
    expect(find_status(page)).to_have_text(RESTORED)
    expect(asking.reader.option("course-changed", "2")).to_be_checked()
    wait_until_kept(page, "course-changed", "2")
    page.reload()
    expect(find_checked(page)).to_have_count(6)


def test_while_the_page_waits_it_says_what_for_and_shows_no_diagnosis(
    asking: Asking, other: Other
) -> None:
    page = asking.page
    other.block()
    page.goto(f"{asking.address}#result")
    expect(find_status(page)).to_have_text(LOOKING)
    for name in ("Decisions", "Goals in words", "The possible diagnoses"):
        expect(page.get_by_role("heading", name=name)).to_be_hidden()
    other.unblock()
    expect_section(page)
    expect(find_status(page)).to_be_empty()


def test_what_is_answered_meanwhile_outlasts_the_page(asking: Asking, other: Other) -> None:
    page = asking.page
    other.block()
    asking.open()
    asking.fill_in(dict(list(asking.answers.items())[:7]))
    page.reload()
    expect(find_checked(page)).to_have_count(7)
    expect(find_status(page)).to_contain_text(WAITING)
    page.goto(f"{asking.address}#result")
    page.reload()
    expect(page.locator("[data-state=incomplete]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    expect(find_status(page)).to_contain_text(WAITING)
    other.unblock()
    expect(find_status(page)).to_be_empty()
    wait_until_kept(page, *list(asking.answers.items())[6])


def test_transactions_that_never_end_are_not_waited_for(asking: Asking, other: Other) -> None:
    page = asking.page
    other.make_database(1, "responses")
    page.add_init_script(NEVER)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{asking.address}#result")
    expect_section(page)
    expect(find_status(page)).to_contain_text(WAITING)
    asking.fill_in(asking.answers)
    asking.go_to("result")
    asking.expect_diagnosis()
    expect(find_status(page)).to_contain_text(WAITING)
    page.get_by_text("Answer again", exact=True).click()
    page.get_by_role("button", name="Answer again from scratch").click()
    expect(page.get_by_text("That isn't possible at the moment.")).to_be_visible()
    asking.expect_diagnosis()
    page.get_by_role("button", name="Delete these answers").click()
    expect(find_status(page)).to_contain_text("This browser could not delete")
    page.reload()
    expect(find_status(page)).to_contain_text(WAITING)
    expect(find_checked(page)).to_have_count(0)


def list_sittings(page: Page) -> list[str]:
    return [key for key in read_kept(page)["records"] if "#clarity/" in key]


@pytest.mark.parametrize("way", ["block", "hold"])
def test_what_is_said_not_to_be_possible_is_never_done_later(
    asking: Asking, other: Other, way: str
) -> None:
    page = asking.page
    begin, end = {"block": (other.block, other.unblock), "hold": (other.hold, other.let_go)}[way]
    asking.ask()
    asking.expect_diagnosis()
    page.get_by_text("Answer again", exact=True).click()
    begin()
    again = page.get_by_role("button", name="starting from these answers")
    again.click()
    expect(page.locator(".mm-again").get_by_role("status")).to_contain_text("That isn't possible")
    end()
    again.click()  # the first one would have been written before this
    expect(page.get_by_role("heading", name="Decisions")).to_be_focused()
    assert len(list_sittings(page)) == 2
    go_to(page, "#result")
    asking.expect_diagnosis()
    page.on("dialog", lambda dialog: dialog.accept())
    begin()
    page.get_by_role("button", name="Delete these answers").click()
    expect(find_status(page)).to_contain_text("This browser could not delete")
    end()
    expect(find_checked(page)).to_have_count(26)  # as they are still there
    page.reload()
    expect(find_checked(page)).to_have_count(26)
    assert len(list_sittings(page)) == 2


@pytest.mark.parametrize("way", ["block", "hold"])
def test_your_results_say_of_a_deed_that_it_is_not_done_and_of_a_name_that_it_comes(
    asking: Asking, host: Host, other: Other, way: str
) -> None:
    page = asking.page
    begin, end = {"block": (other.block, other.unblock), "hold": (other.hold, other.let_go)}[way]
    page.on("dialog", lambda dialog: dialog.accept())
    asking.open()
    asking.answer()
    page.goto(f"{host.address}your-results/")
    kept = page.locator("[data-kept]")
    expect(kept).to_have_count(1)
    message = page.locator(".mm-kept-message")
    kept.get_by_text("More", exact=True).click()
    begin()
    kept.get_by_role("button", name="Delete").click()
    expect(message).to_contain_text("That isn't possible at the moment. Your answers are as they")
    end()
    expect(kept).to_have_count(1)
    begin()
    kept.get_by_label("A name of your own").fill("Spring")
    kept.get_by_role("button", name="Use this name").click()
    expect(message).to_contain_text("noted on this device")
    end()
    expect(message).to_have_text("The name has been changed.")
    expect(kept.get_by_role("heading")).to_contain_text("Spring")


def test_instant_navigation_loses_nothing_meanwhile(
    asking: Asking, other: Other, site: str
) -> None:
    page = asking.page
    asking.address = f"{site}assessments/clarity/"  # instant navigation knows this address only
    other.page.goto(f"{site}404.html")
    other.block()
    asking.open()
    wait_until_instant(page)
    page.evaluate("window.isSameDocument = true")
    asking.fill_in(dict(list(asking.answers.items())[:3]))
    expect(find_status(page)).to_contain_text(WAITING)
    page.get_by_role("link", name="Mirrormark", exact=True).first.click()
    expect(page.locator("mirrormark-assessment")).to_have_count(0)
    page.go_back()
    expect(find_checked(page)).to_have_count(3)
    expect(find_status(page)).to_contain_text(WAITING)
    other.unblock()
    wait_until_kept(page, *list(asking.answers.items())[2])
    expect(find_status(page)).to_be_empty()
    assert page.evaluate("window.isSameDocument")


def test_a_profile_says_so_and_reads_what_comes_later(
    page: Page, host: Host, other: Other, example_of: ExampleOf
) -> None:
    answers = {"execution": example_of("execution", "no-yardstick")}
    keep_responses(page, host.address, answers)
    other.block()
    page.goto(f"{host.address}assessments/profile/")
    expect(page.locator(".mm-steps")).to_have_text(LOOKING)
    expect(page.get_by_text(WAITING)).to_be_visible()
    expect(page.locator(".mm-steps")).to_be_empty()
    expect(page.get_by_role("heading", name=UNKNOWN)).to_be_visible()
    expect(page.locator(".mm-live")).to_have_text(UNKNOWN)
    other.unblock()
    expect(page.get_by_role("heading", name="Do what you announce")).to_be_visible(
        timeout=ENGINE_PATIENCE_MS
    )
    expect(page.get_by_text(WAITING)).to_have_count(0)


def test_a_profile_that_knows_some_answers_says_that_there_may_be_more(
    asking: Asking, host: Host, other: Other
) -> None:
    page = asking.page
    other.block()
    asking.open()
    asking.fill_in(asking.answers)
    page.goto(f"{host.address}assessments/profile/")
    together = page.locator("[data-use=clarity]")
    expect(together).to_have_attribute("data-state", "current", timeout=ENGINE_PATIENCE_MS)
    expect(page.locator(".mm-finding")).to_contain_text(WAITING)
    other.unblock()
    expect(page.locator(".mm-finding")).not_to_contain_text(WAITING)
    expect(together).to_have_attribute("data-state", "current")


def test_a_profile_without_an_outcome_does_not_say_that_answers_are_missing(
    asking: Asking, host: Host, other: Other
) -> None:
    page = asking.page
    other.block()
    asking.open()
    asking.fill_in(dict(list(asking.answers.items())[:3]))
    page.goto(f"{host.address}assessments/profile/")
    finding = page.locator(".mm-finding [data-state=incomplete]")
    expect(finding.get_by_role("heading")).to_have_text(UNKNOWN, timeout=ENGINE_PATIENCE_MS)
    other.unblock()
    expect(finding.get_by_role("heading")).to_have_text("Not enough to name one thing yet")
