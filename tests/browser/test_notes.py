"""What readers note beside their answers: kept as answers are, shown again, and never scored."""

import pytest
from playwright.sync_api import Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.axe import find_violations
from tests.browser.narrow.test_narrow import expect_fit
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, go_to, random_answers
from tests.browser.refused import NO_STORAGE

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

NAME = "My note"
WORDS = "The meeting in October;\nnobody knew who decides"
PLACE = """(button) => {
  const both = [button, button.closest("fieldset")];
  const [own, question] = both.map((element) => element.getBoundingClientRect());
  return [own.left - question.left, own.top - question.top].map(Math.round);
}"""
"""Where a button is within its question."""


@pytest.fixture
def reader(page: Page, site: str, assessments: dict[str, CompiledAssessment]) -> Reader:
    page.goto(f"{site}assessments/clarity/")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    return Reader(page, assessments["clarity"])


def note_at(reader: Reader, item_id: str) -> Locator:
    return reader.question(item_id).get_by_role("textbox", name=NAME)


def write_note(reader: Reader, item_id: str, words: str = WORDS) -> None:
    reader.question(item_id).get_by_role("button", name=NAME).click()
    expect(note_at(reader, item_id)).to_be_focused()
    note_at(reader, item_id).fill(words)


def test_a_note_is_kept_shown_and_printed_if_wanted_and_nothing_else(
    page: Page, site: str, reader: Reader
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    first, second = [*reader.items][:2]
    write_note(reader, first)
    page.goto(f"{site}privacy/")  # at once
    page.goto(f"{site}assessments/clarity/")
    expect(note_at(reader, first)).to_have_value(WORDS)
    expect(page.get_by_role("textbox", name=NAME)).to_have_count(1)
    assert page.evaluate("document.documentElement.dataset.engine") == "idle"
    assert find_violations(page) == []
    expect_fit(page)

    answers = random_answers(reader.compiled, 5)
    reader.fill_in(answers)
    write_note(reader, second, "Nothing")
    note_at(reader, second).fill(" ")
    go_to(page, "#check")
    expect(page.get_by_text("Your note: “The meeting")).to_be_visible()
    expect(page.get_by_text("Your note: ")).to_have_count(1)
    go_to(page, "#result")
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    reader.expect_result(answers)
    page.get_by_text("Try other answers").click()
    trial = page.get_by_role("form", name="Try other answers")
    expect(trial.get_by_role("radio").first).to_be_visible()
    expect(trial.get_by_role("button", name=NAME)).to_have_count(0)
    expect_fit(page)

    appendix = page.get_by_role("heading", name="Your notes")
    page.emulate_media(media="print")
    expect(appendix).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("checkbox", name="Print my notes, too").check()
    expect(appendix).to_be_hidden()
    page.emulate_media(media="print")
    expect(appendix).to_be_visible()
    expect(page.locator(".mm-notes")).to_contain_text("The meeting in October;")


@pytest.mark.usefixtures("sparing")
def test_it_comes_after_the_answer_and_neither_moves_the_other(reader: Reader) -> None:
    first = next(iter(reader.items))
    question = reader.question(first)
    button = question.get_by_role("button", name=NAME)
    alone = button.evaluate(PLACE)
    reader.answer(first, "4")
    clear = question.get_by_role("button", name="Clear this answer")
    place = clear.evaluate(PLACE)
    assert button.evaluate(PLACE) == alone
    clear.focus()
    reader.page.keyboard.press("Tab")
    expect(button).to_be_focused()
    reader.page.keyboard.press("Enter")
    expect(note_at(reader, first)).to_be_focused()
    assert button.evaluate(PLACE) == alone
    assert clear.evaluate(PLACE) == place


@pytest.mark.usefixtures("sparing")
def test_tabs_follow_and_deleting_takes_notes_along(page: Page, site: str, reader: Reader) -> None:
    first, second = [*reader.items][:2]
    choice = page.get_by_role("checkbox", name="Keep nothing on this device")
    expect(choice).to_be_enabled()
    other = page.context.new_page()
    other.goto(f"{site}assessments/clarity/")
    there = Reader(other, reader.compiled)
    expect(other.get_by_role("button", name="Continue")).to_be_visible()
    write_note(reader, first)
    expect(choice).to_be_disabled()  # by now something is kept
    expect(note_at(there, first)).to_have_value(WORDS)
    write_note(there, second, "Tuesday")
    expect(note_at(reader, second)).to_have_value("Tuesday")
    note_at(there, first).fill("")
    page.bring_to_front()
    note_at(reader, first).blur()
    expect(note_at(reader, first)).to_have_count(0)
    reader.answer(first, "4")
    go_to(page, "#result")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Delete these answers").click(timeout=ENGINE_PATIENCE_MS)
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    expect(note_at(reader, second)).to_have_count(0)
    expect(note_at(there, second)).to_have_count(0)


@pytest.mark.usefixtures("sparing")
def test_a_browser_that_keeps_nothing_has_notes_as_long_as_the_page(
    page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    page.add_init_script(NO_STORAGE)
    page.goto(f"{site}assessments/clarity/")
    reader = Reader(page, assessments["clarity"])
    first = next(iter(reader.items))
    write_note(reader, first)
    page.get_by_role("link", name="Mirrormark", exact=True).first.click()
    expect(page.locator(".mm-cards")).to_be_visible()
    page.go_back()
    expect(note_at(reader, first)).to_have_value(WORDS)
