"""A press counts for what it was meant for, and never for what the page moves under the finger."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.polling import wait_until
from tests.browser.reader import (
    ENGINE_PATIENCE_MS,
    Reader,
    go_to,
    random_answers,
    wait_until_settled,
)
from tests.sites import NAMES

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sparing")]

SIZES = [(320, 568), (390, 844), (768, 1024), (1024, 768), (1366, 768), (1920, 1080)]
READ = """() => [...new FormData(document.querySelector(".mm-form"))]
  .filter(([, value]) => value)
  .map(([name, value]) => `${name}: ${value}`)"""
CURRENT = "() => document.querySelector('.mm-section:not([hidden])')?.dataset.section"


HOLD = """() => {
  const held = [];
  const { requestAnimationFrame } = window;
  window.requestAnimationFrame = (frame) => held.push(frame);
  window.goOn = () => {
    window.requestAnimationFrame = requestAnimationFrame;
    held.forEach((frame) => requestAnimationFrame(frame));
  };
}"""
"""Has a page wait for its next frame, and so with what comes half a second after it."""
GO_ON = "() => window.goOn()"


def wait_for_part(page: Page, section_id: str) -> None:
    """Wait until the page shows this part: it may show it a moment after a press."""
    wait_until(page, f"async (id) => ({CURRENT})() === id", section_id)


def press_twice(page: Page, target: Locator) -> None:
    """Double-click with the mouse where this is now, as somebody does who is in a hurry."""
    target.click(trial=True)  # waits until it can be pressed at all, also one that is drawn anew
    box = target.bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.corners("clarity-320x568", "sales-management-1366x768", "openness-390x844")
def test_a_double_click_goes_on_by_one_part_and_answers_nothing(
    quiet_page: Page,
    site: str,
    assessments: dict[str, CompiledAssessment],
    name: str,
    size: tuple[int, int],
) -> None:
    page, compiled = quiet_page, assessments[name]
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{site}assessments/{name}/")
    answers = random_answers(compiled, seed=7)
    hidden = set(score(compiled.data, answers)["hidden"])
    sections = [
        (section["id"], asked)
        for section in compiled.data["sections"]
        if (asked := [each for each in section["items"] if each not in hidden])
    ]
    reader = Reader(page, compiled)
    for section_id, asked in sections:
        wait_for_part(page, section_id)
        reader.fill_in({each: answers[each] for each in asked})
        given = page.evaluate(READ)
        press_twice(page, page.get_by_role("button", name="Continue"))
        wait_until_settled(page)
        assert page.evaluate(READ) == given
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


@pytest.fixture
def asked(quiet_page: Page, site: str, assessments: dict[str, CompiledAssessment]) -> Reader:
    """A reader of *Clarity* who has answered everything, at its first part."""
    compiled = assessments["clarity"]
    quiet_page.set_viewport_size({"width": 1366, "height": 768})
    quiet_page.goto(f"{site}assessments/clarity/")
    expect(quiet_page.get_by_role("button", name="Continue")).to_be_visible()
    reader = Reader(quiet_page, compiled)
    reader.fill_in(random_answers(compiled, seed=7))
    return reader


def test_a_double_click_on_back_goes_back_by_one_part(asked: Reader) -> None:
    page = asked.page
    _, second, third, *_ = [section["id"] for section in asked.compiled.data["sections"]]
    given = page.evaluate(READ)
    go_to(asked.page, f"#section-{third}")
    press_twice(page, page.get_by_role("link", name="Back"))
    wait_for_part(page, second)
    wait_until_settled(page)
    assert page.evaluate(CURRENT) == second
    assert page.evaluate(READ) == given


@pytest.mark.parametrize("number", [1, 2, 9, 14, 26])
@pytest.mark.corners("2", "26")
def test_a_double_click_on_change_changes_nothing(asked: Reader, number: int) -> None:
    page = asked.page
    given = page.evaluate(READ)
    go_to(asked.page, "#check")
    change = page.get_by_role("link", name=re.compile(f"^Change the answer to question {number}:"))
    press_twice(page, change)
    item_id = asked.compiled.data["items"][number - 1]["id"]
    expect(asked.question(item_id).get_by_role("radio", checked=True)).to_be_focused()
    wait_until_settled(page)
    assert page.evaluate(READ) == given
    expect(page.get_by_role("button", name="Back to my answers")).to_be_visible()


def test_a_double_click_on_the_last_button_shows_the_diagnosis(asked: Reader) -> None:
    page = asked.page
    go_to(asked.page, "#check")
    press_twice(page, page.get_by_role("button", name="See my diagnosis"))
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    press_twice(page, page.get_by_role("link", name="Change my answers"))
    wait_until_settled(page)
    expect(page.get_by_role("heading", name="Check your answers")).to_be_visible()


def test_a_double_click_on_delete_answers_nothing(asked: Reader) -> None:
    page = asked.page
    go_to(asked.page, "#result")
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    page.once("dialog", lambda dialog: dialog.accept())
    press_twice(page, page.get_by_role("button", name="Delete these answers"))
    expect(page.get_by_role("heading", name="Decisions")).to_be_visible()
    wait_until_settled(page)
    assert page.evaluate(READ) == []


def test_a_double_click_on_continue_skips_no_blank(
    quiet_page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    page.goto(f"{site}assessments/clarity/")
    press_twice(page, page.get_by_role("button", name="Continue"))
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    wait_until_settled(page)
    assert page.evaluate(CURRENT) == compiled.data["sections"][0]["id"]
    press_twice(page, summary.get_by_role("link").nth(3))
    fourth = Reader(page, compiled).question(compiled.data["sections"][0]["items"][3])
    expect(fourth.get_by_role("radio").first).to_be_focused()
    wait_until_settled(page)
    assert page.evaluate(READ) == []


@pytest.mark.parametrize("label", ["Agree", "Disagree", "Strongly agree"])
@pytest.mark.corners("Strongly agree")
def test_a_double_click_on_an_option_is_for_that_option(
    quiet_page: Page, site: str, assessments: dict[str, CompiledAssessment], label: str
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}assessments/clarity/")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_be_focused()
    # The words above the options go with the first click, and the next option comes up.
    first, *_ = compiled.data["sections"][0]["items"]
    question = Reader(page, compiled).question(first)
    expect(question.get_by_text("No answer yet")).to_be_visible()
    press_twice(page, question.get_by_text(label, exact=True))
    expect(question.get_by_text("No answer yet")).to_have_count(0)
    expect(question.get_by_role("radio", name=label, exact=True)).to_be_checked()
    assert len(page.evaluate(READ)) == 1


def test_a_double_click_on_clear_answers_nothing_else(asked: Reader) -> None:
    page = asked.page
    first, *_ = asked.compiled.data["sections"][0]["items"]
    given = page.evaluate(READ)
    press_twice(page, asked.question(first).get_by_role("button", name="Clear this answer"))
    wait_until_settled(page)
    assert page.evaluate(READ) == [each for each in given if not each.startswith(f"item-{first}:")]


def test_fast_clicks_within_a_part_all_count(asked: Reader) -> None:
    page = asked.page
    wait_until_settled(page)
    for item_id in asked.compiled.data["sections"][0]["items"][:3]:
        for option_id in ("1", "5", "2"):
            option = asked.option(item_id, option_id)
            press_twice(page, option)
            expect(option).to_be_checked()


def test_a_key_that_is_held_does_what_it_was_pressed_for(asked: Reader) -> None:
    page = asked.page
    given = page.evaluate(READ)
    go_to(asked.page, "#check")
    wait_until_settled(page)
    change = page.get_by_role("link", name=re.compile("^Change the answer to question 2:"))
    change.focus()
    page.keyboard.down("Enter")
    radio = asked.question(asked.compiled.data["items"][1]["id"]).get_by_role("radio", checked=True)
    expect(radio).to_be_focused()
    wait_until_settled(page)
    page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    assert page.evaluate(READ) == given


def test_keys_wait_for_a_moment_and_tab_never_does(asked: Reader) -> None:
    page = asked.page
    given = page.evaluate(READ)
    go_to(asked.page, "#check")
    wait_until_settled(page)
    second = asked.question(asked.compiled.data["items"][1]["id"])
    page.get_by_role("link", name=re.compile("^Change the answer to question 2:")).focus()
    page.evaluate(HOLD)
    for key in ("Enter", "ArrowDown", "Space", "ArrowLeft", "Tab", "Enter"):
        page.keyboard.press(key)  # the last one on "Clear this answer"
    expect(second.get_by_role("button", name="Clear this answer")).to_be_focused()
    assert page.evaluate(READ) == given
    page.evaluate(GO_ON)
    wait_until_settled(page)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(READ) != given


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, service_workers="block"
    )
    yield context.new_page()
    context.close()


def test_a_double_tap_on_a_phone_answers_nothing(
    phone: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    phone.goto(f"{site}assessments/clarity/")
    expect(phone.get_by_role("button", name="Continue")).to_be_visible()
    first, second, *_ = compiled.data["sections"]
    Reader(phone, compiled).fill_in(dict.fromkeys(first["items"], "4"))
    given = phone.evaluate(READ)
    forward = phone.get_by_role("button", name="Continue")
    forward.click(trial=True)
    box = forward.bounding_box()
    assert box
    phone.evaluate(HOLD)
    for _ in range(3):
        phone.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    phone.evaluate(GO_ON)
    wait_for_part(phone, second["id"])
    wait_until_settled(phone)
    assert phone.evaluate(CURRENT) == second["id"]
    assert phone.evaluate(READ) == given


def test_a_double_click_on_a_card_answers_nothing(
    quiet_page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    page.goto(f"{site}assessments/profile/")
    link = page.get_by_role("link", name=re.compile(compiled.data["title"])).last
    press_twice(page, link)
    expect(page.get_by_role("heading", level=1, name=compiled.data["title"])).to_be_visible()
    wait_until_settled(page)
    assert page.evaluate(READ) == []
