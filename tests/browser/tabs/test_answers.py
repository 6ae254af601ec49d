"""Answers in one tab appear in the other, and whoever is writing isn't disturbed."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.asking import Asking
from tests.browser.polling import wait_until, wait_until_instant
from tests.browser.reader import Reader, go_to, wait_until_kept
from tests.browser.tabs.conftest import FILLED_IN, find_checked, find_status

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="block"),
    pytest.mark.usefixtures("sparing"),
]

COUNT_MESSAGES = """
window.heard = [];
addEventListener("DOMContentLoaded", () => {
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target.textContent) heard.push(target.textContent);
  }).observe(document.querySelector(".mm-status"), { childList: true });
});
"""
HOLD = """([Kind, event, mode]) => {
  window.held = [];
  const add = EventTarget.prototype.addEventListener;
  Kind.prototype.addEventListener = function (type, listener) {
    add.call(this, type, (happened) => {
      const isMeant = window.isHeld && this.mode === mode;
      if (isMeant && type === event) held.push(() => listener(happened));
      else listener(happened);
    });
  };
}"""
"""Once a test says so, the page hears of what the database has done only when the test lets it."""
HOLD_READS = f"({HOLD})([IDBTransaction, 'complete', 'readonly'])"
HOLD_WRITES = f"({HOLD})([IDBTransaction, 'complete', 'readwrite'])"
LOOKS = 2
"""How often a page reads the database when another tab has changed something."""
LOOKS_WHEN_SWAPPED = LOOKS + 2
"""And a new copy of it; both say at the new step what earlier diagnoses there are."""
ANSWER_MANY_TIMES = """() => {
  const radios = document.querySelectorAll("[name=item-quick-calls]");
  let count = Math.floor(5 * Math.random());
  const last = count + 40;
  const answer = () => {
    radios[count % 5].checked = true;
    radios[count % 5].dispatchEvent(new Event("input", { bubbles: true }));
    if (count++ < last) setTimeout(answer);
    else document.body.dataset.done = "yes";
  };
  setTimeout(answer);
}"""


def test_answers_appear_in_the_other_tab_and_the_reader_hears_of_it_once(
    tabs: tuple[Asking, Asking],
) -> None:
    one, other = tabs
    other.page.add_init_script(COUNT_MESSAGES)
    one.open()
    other.open()
    focused = other.reader.option("quick-calls", "3")
    focused.focus()
    one.answer(12)
    expect(find_checked(other)).to_have_count(12)
    expect(find_status(other.page)).to_have_text(FILLED_IN)
    assert other.page.evaluate("window.heard") == [FILLED_IN]
    expect(focused).to_be_focused()
    expect(find_status(one.page)).to_be_empty()
    one.reader.question("quick-calls").get_by_role("button", name="Clear this answer").click()
    expect(find_checked(other)).to_have_count(11)


def test_answers_to_different_questions_at_the_same_time_are_all_kept(
    tabs: tuple[Asking, Asking],
) -> None:
    one, other = tabs
    one.open()
    other.open()
    other.answers = dict(list(other.answers.items())[13:])
    one.answer(13)
    other.answer()
    for tab in tabs:
        expect(find_checked(tab)).to_have_count(26)
        tab.answers = {**one.answers, **other.answers}
    one.go_to("result")
    one.expect_diagnosis()
    one.page.reload()
    one.expect_diagnosis()


def test_the_same_question_has_the_answer_that_was_given_last_in_both_tabs(
    tabs: tuple[Asking, Asking],
) -> None:
    one, other = tabs
    one.open()
    other.open()
    for tab, answer in [(one, "1"), (other, "2"), (one, "3"), (other, "4"), (one, "5")]:
        tab.reader.answer("quick-calls", answer)
    for tab in tabs:
        expect(tab.reader.option("quick-calls", "5")).to_be_checked()


def test_whoever_answers_in_both_tabs_at_once_sees_in_both_what_is_kept(
    tabs: tuple[Asking, Asking],
) -> None:
    for tab in tabs:
        tab.open()
    for tab in tabs:
        tab.page.evaluate(ANSWER_MANY_TIMES)
    for tab in tabs:
        expect(tab.page.locator("body")).to_have_attribute("data-done", "yes")
    one, other = tabs
    one.page.reload()
    expect(find_checked(one)).to_have_count(1)
    expect(other.reader.option("quick-calls", find_checked(one).input_value())).to_be_checked()


def expect_held(page: Page, count: int) -> None:
    wait_until(page, "(count) => held.length === count", count)


def test_an_answer_that_arrives_while_the_page_is_swapped_is_not_lost(
    tabs: tuple[Asking, Asking],
) -> None:
    one, other = tabs
    one.page.add_init_script(HOLD_READS)
    one.open()
    one.answer(3)
    other.open()
    expect(find_checked(other)).to_have_count(3)
    wait_until_instant(one.page)
    one.page.evaluate("void (window.isHeld = true)")
    other.reader.answer("gaps-guessed", "5")
    expect_held(one.page, LOOKS)
    # The theme takes this for a move, and swaps the page for a new copy.
    one.page.evaluate("location.hash = '#section-goals-in-words'")
    expect_held(one.page, LOOKS + LOOKS_WHEN_SWAPPED)
    one.page.evaluate("void (window.isHeld = false)")
    for place in range(LOOKS + LOOKS_WHEN_SWAPPED):  # the page that is gone hears first
        one.page.evaluate("(place) => held[place]()", place)
    expect(one.page.locator("[name=item-gaps-guessed][value='5']")).to_be_checked()
    one.reader.answer("same-picture", "1")
    wait_until_kept(one.page, "same-picture", "1")
    one.page.reload()
    expect(one.page.locator("[name=item-gaps-guessed][value='5']")).to_be_checked()


def test_an_answer_that_is_kept_only_once_the_page_is_swapped_reaches_the_other_tab(
    tabs: tuple[Asking, Asking],
) -> None:
    one, other = tabs
    one.page.add_init_script(HOLD_WRITES)
    one.open()
    other.open()
    wait_until_instant(one.page)
    one.page.evaluate("void (window.isHeld = true)")
    one.reader.answer("gaps-guessed", "5")
    expect_held(one.page, 1)
    form = one.page.locator(".mm-form").element_handle()
    one.page.evaluate("location.hash = '#section-goals-in-words'")
    wait_until(one.page, "(form) => !form.isConnected", form)
    one.page.evaluate("held[0]()")
    expect(other.page.locator("[name=item-gaps-guessed][value='5']")).to_be_checked()


def test_what_one_is_writing_is_left_alone_until_one_has_left_it(readers: list[Reader]) -> None:
    one, other = readers
    words = other.question("mirror").get_by_role("textbox")
    go_to(other.page, "#item-mirror")
    words.fill("First thoughts")
    words.press("Home")
    one.answer("budget", one.items["budget"]["options"][0]["id"])
    # Once it has the focus, it waits until it is left.
    expect(one.page.locator("[name=item-mirror]")).to_have_value("First thoughts")
    go_to(one.page, "#item-mirror")
    one.answer("mirror", "Second thoughts")
    expect(find_status(other.page)).to_have_text(FILLED_IN)
    wait_until_kept(one.page, "mirror", "Second thoughts")
    expect(words).to_be_focused()
    expect(words).to_have_value("First thoughts")
    words.press("Tab")
    expect(words).to_have_value("Second thoughts")


def test_a_number_that_is_only_half_written_is_left_alone_and_then_wins(
    readers: list[Reader],
) -> None:
    one, other = readers
    field = other.question("reports").get_by_role("textbox")
    field.press_sequentially("1")
    one.answer("reports", 30)
    one.answer("tools", ["board"])
    expect(other.option("tools", "board")).to_be_checked()
    expect(field).to_have_value("1")
    field.press_sequentially("2")
    expect(one.question("reports").get_by_role("textbox")).to_have_value("12")
    field.press("Tab")
    expect(field).to_have_value("12")


def test_an_answer_that_hides_the_part_where_the_other_tab_is_leads_it_back(
    readers: list[Reader],
) -> None:
    one, other = readers
    one.answer("reports", 3)
    expect(other.question("reports").get_by_role("textbox")).to_have_value("3")
    other.go_on()
    other.page.get_by_role("button", name="Go on without").first.click()
    expect(other.page.get_by_role("heading", name="Your week")).to_be_visible()
    one.answer("reports", 0)
    expect(other.page.get_by_role("heading", name="Your team")).to_be_visible()
    expect(find_status(other.page)).to_have_text(FILLED_IN)
