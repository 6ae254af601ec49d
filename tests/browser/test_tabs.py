"""One reader, one assessment, two tabs: they agree without a reload, and nothing is lost."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from mirrormark.compile import Compiled
from tests.browser.asking import Asking
from tests.browser.faults import Held, Host
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, wait_until_kept

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

FILLED_IN = "Answers that you gave in another tab are filled in."
GONE = "You have started again in another tab, so the answers are gone here, too."
OUTDATED = "Your answers have changed in another tab. This diagnosis rests on the earlier ones."
COUNT_MESSAGES = """
window.heard = [];
addEventListener("DOMContentLoaded", () => {
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target.textContent) heard.push(target.textContent);
  }).observe(document.querySelector(".mm-status"), { childList: true });
});
"""
NO_STORAGE = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }"
NO_ROOM = """
const put = IDBObjectStore.prototype.put;
window.isFull = true;
IDBObjectStore.prototype.put = function (...args) {
  if (window.isFull) throw new DOMException("full", "QuotaExceededError");
  return put.apply(this, args);
};
"""
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


@pytest.fixture
def other_page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def tabs(
    page: Page, other_page: Page, host: Host, assessments: dict[str, Compiled]
) -> tuple[Asking, Asking]:
    """Two tabs with *Clarity*, not opened yet; they mean to give different answers."""
    compiled = assessments["clarity"]
    return (
        Asking(page, host.address, compiled, seed=1),
        Asking(other_page, host.address, compiled, seed=2),
    )


@pytest.fixture
def readers(page: Page, other_page: Page, kinds_page: str, kinds: Compiled) -> list[Reader]:
    """Two tabs with every kind of question."""
    for each in (page, other_page):
        each.goto(kinds_page)
        expect(each.get_by_role("button", name="Continue")).to_be_visible()
    return [Reader(page, kinds), Reader(other_page, kinds)]


def find_status(page: Page) -> Locator:
    return page.locator(".mm-status")


def find_checked(asking: Asking) -> Locator:
    return asking.page.locator("input[type=radio]:checked")


# Answers


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


def test_what_one_is_writing_is_left_alone_until_one_has_left_it(readers: list[Reader]) -> None:
    one, other = readers
    words = other.question("mirror").get_by_role("textbox")
    other.page.goto(f"{other.page.url}#item-mirror")
    words.fill("First thoughts")
    words.press("Home")
    one.answer("budget", one.items["budget"]["options"][0]["id"])
    one.page.goto(f"{one.page.url}#item-mirror")
    expect(one.question("mirror").get_by_role("textbox")).to_have_value("First thoughts")
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
    field = other.question("reports").get_by_role("spinbutton")
    field.press_sequentially("1")
    one.answer("reports", 30)
    one.answer("tools", ["board"])
    expect(other.option("tools", "board")).to_be_checked()
    expect(field).to_have_value("1")
    field.press_sequentially("2")
    expect(one.question("reports").get_by_role("spinbutton")).to_have_value("12")
    field.press("Tab")
    expect(field).to_have_value("12")


def test_an_answer_that_hides_the_part_where_the_other_tab_is_leads_it_back(
    readers: list[Reader],
) -> None:
    one, other = readers
    one.answer("reports", 3)
    expect(other.question("reports").get_by_role("spinbutton")).to_have_value("3")
    other.go_on()
    other.page.get_by_role("button", name="Go on without them").first.click()
    expect(other.page.get_by_role("heading", name="Your week")).to_be_visible()
    one.answer("reports", 0)
    expect(other.page.get_by_role("heading", name="Your team")).to_be_visible()
    expect(find_status(other.page)).to_have_text(FILLED_IN)


# Checking and the diagnosis


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


@pytest.mark.parametrize("step", ["", "check", "result"])
def test_starting_again_in_one_tab_empties_the_other(
    tabs: tuple[Asking, Asking], step: str
) -> None:
    one, other = tabs
    one.ask()
    one.expect_diagnosis()
    other.open()
    expect(find_checked(other)).to_have_count(26)
    if step:
        other.go_to(step)
    if step == "result":
        expect(other.page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    one.page.on("dialog", lambda dialog: dialog.accept())
    one.page.get_by_role("button", name="Start again").click()
    expect(find_status(other.page)).to_have_text(GONE)
    expect(other.page.get_by_role("button", name="Continue")).to_be_visible()
    expect(find_checked(other)).to_have_count(0)
    other.page.reload()
    expect(other.page.get_by_role("button", name="Continue")).to_be_visible()
    expect(find_checked(other)).to_have_count(0)


# Where the browser keeps nothing, or not everything


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
    expect(find_status(one.page)).to_contain_text("This browser keeps no answers for this site.")
    other.reader.answer(second, "4")
    expect(one.reader.option(second, "4")).to_be_checked()
    expect(one.reader.option(first, "4")).to_be_checked()
    one.page.evaluate("window.isFull = false")
    one.reader.answer(third, "4")
    expect(other.reader.option(first, "4")).to_be_checked()
    expect(other.reader.option(third, "4")).to_be_checked()


def test_who_comes_back_by_instant_navigation_finds_what_the_other_tab_has_changed(
    page: Page, other_page: Page, site: str, assessments: dict[str, Compiled]
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
