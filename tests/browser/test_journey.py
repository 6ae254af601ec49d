"""From the home page to a diagnosis, as a leader goes."""

import re

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.polling import wait_until_idle
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, random_answers, wait_until_settled

pytestmark = pytest.mark.browser

Assessments = dict[str, CompiledAssessment]


@pytest.mark.parametrize(
    ("width", "site_fixture", "name"),
    [
        (1280, "site", "optimise-or-transform"),
        (320, "site", "clarity"),
        (1280, "flat_site", "clarity"),
        (320, "flat_site", "optimise-or-transform"),
    ],
)
@pytest.mark.corners("320-site-clarity")
def test_a_whole_journey(
    quiet_page: Page,
    request: pytest.FixtureRequest,
    assessments: Assessments,
    *,
    width: int,
    site_fixture: str,
    name: str,
) -> None:
    page, compiled = quiet_page, assessments[name]
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(request.getfixturevalue(site_fixture))
    page.get_by_role("link", name=compiled.document.question).click()
    expect(page.get_by_role("heading", level=1, name=compiled.data["title"])).to_be_visible()

    reader = Reader(page, compiled)
    answers = random_answers(compiled, seed=width)
    reader.answer_all(answers)
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()
    assert_nothing_sticks_out(page)

    reader.see_diagnosis()
    result = reader.expect_result(answers)
    titles = {outcome["id"]: outcome["title"] for outcome in compiled.data["outcomes"]}
    expect(page.get_by_role("heading", name=titles[result["outcome"]])).to_be_focused()
    # Exactly one diagnosis is on show, and it ends in something to do.
    expect(page.get_by_role("heading", name="Do next week")).to_have_count(1)
    assert_nothing_sticks_out(page)


def assert_nothing_sticks_out(page: Page) -> None:
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]


@pytest.mark.usefixtures("sparing")
def test_blanks_are_asked_about_once_and_then_allowed(
    quiet_page: Page, site: str, assessments: Assessments
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    page.goto(f"{site}assessments/clarity/")
    reader = Reader(page, compiled)
    first, second, *_ = compiled.data["sections"][0]["items"]
    reader.answer(first, "4")
    reader.go_on()

    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Some questions are blank")
    expect(summary).to_contain_text("7 questions in this part have no answer")
    expect(reader.question(second)).to_have_accessible_description(re.compile("No answer yet"))
    expect(reader.question(first)).not_to_have_accessible_description(re.compile("No answer yet"))

    summary.get_by_role("link").first.click()
    expect(reader.question(second).get_by_role("radio").first).to_be_focused()
    wait_until_settled(page)
    page.keyboard.press("Space")
    expect(reader.question(second)).not_to_have_accessible_description(re.compile("No answer yet"))

    expect(summary).to_be_visible()

    reader.go_on()
    expect(page.get_by_role("heading", name="Goals, in words")).to_be_focused()
    page.get_by_role("link", name="Back").click()
    expect(reader.question(first)).to_be_visible()
    expect(page.get_by_text("No answer yet")).to_have_count(0)


def test_too_few_answers_give_no_diagnosis(
    quiet_page: Page, site: str, assessments: Assessments
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    page.goto(f"{site}assessments/clarity/")
    reader = Reader(page, compiled)
    answers = {"quick-calls": "5"}
    reader.answer_at_once(answers)
    finding = reader.see_diagnosis()
    expect(finding).to_have_attribute("data-state", "incomplete")
    expect(finding).to_contain_text("Too few answers for a diagnosis")
    expect(finding).to_contain_text("Decision health: 1 of 8 questions answered")
    reader.expect_result(answers)
    expect(page.get_by_role("heading", name="Do next week")).to_have_count(0)


@pytest.mark.usefixtures("sparing")
def test_back_change_clear_and_reload_keep_the_answers(
    quiet_page: Page, site: str, assessments: Assessments
) -> None:
    page, compiled = quiet_page, assessments["optimise-or-transform"]
    page.goto(f"{site}assessments/optimise-or-transform/")
    reader = Reader(page, compiled)
    answers = random_answers(compiled, seed=3)
    reader.answer_at_once(answers)

    change = page.get_by_role("link", name=re.compile("^Change the answer to question 2: "))
    change.click()
    question = reader.question("customers-recommend")
    expect(question.get_by_role("radio", checked=True)).to_be_focused()
    clear = question.get_by_role("button", name="Clear this answer")
    clear.click()
    expect(question.get_by_role("radio", checked=True)).to_have_count(0)
    expect(clear).to_be_hidden()

    page.get_by_role("button", name="Back to my answers").click()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    expect(page.get_by_text("You have answered 25 of 26 questions.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("You have answered 25 of 26 questions.")).to_be_visible()
    expect(page.get_by_text("No answer")).to_have_count(1)

    reader.see_diagnosis()
    del answers["customers-recommend"]
    reader.expect_result(answers)
    page.reload()
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    reader.expect_result(answers)


def test_answers_are_deleted_once_the_reader_says_so(
    quiet_page: Page, site: str, assessments: Assessments
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    page.goto(f"{site}assessments/clarity/")
    reader = Reader(page, compiled)
    reader.answer_at_once(random_answers(compiled, seed=4))
    reader.see_diagnosis()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Delete these answers").click()
    expect(page.locator("[data-state=scored]")).to_be_visible()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Delete these answers").click()
    expect(page.get_by_role("heading", name="Decisions")).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    page.go_back()
    expect(page.get_by_role("heading", name="Decisions")).to_be_visible()
    page.reload()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    assert page.evaluate("document.documentElement.dataset.engine") == "idle"


@pytest.mark.usefixtures("sparing")
def test_the_keyboard_is_enough(quiet_page: Page, site: str, assessments: Assessments) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    page.goto(f"{site}assessments/clarity/")
    section = compiled.data["sections"][0]
    reader = Reader(page, compiled)
    reader.question(section["items"][0]).get_by_role("radio").first.focus()
    wait_until_settled(page)
    for _ in section["items"]:
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")  # to "Clear this answer"
        page.keyboard.press("Tab")  # to "My note"
        page.keyboard.press("Tab")  # to the next question, or to "Continue"
    expect(page.get_by_role("button", name="Continue")).to_be_focused()
    for item_id in section["items"]:
        expect(reader.question(item_id).get_by_role("radio").nth(2)).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Goals, in words")).to_be_focused()


def test_the_engine_waits_for_the_first_answer(
    quiet_page: Page, site: str, assessments: Assessments
) -> None:
    page = quiet_page
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(f"{site}assessments/clarity/")
    wait_until_idle(page)
    assert page.evaluate("document.documentElement.dataset.engine") == "idle"
    assert not [url for url in requested if "/runtime-" in url]
    Reader(page, assessments["clarity"]).answer("quick-calls", "4")
    expect(page.locator("html[data-engine=ready]")).to_have_count(1, timeout=ENGINE_PATIENCE_MS)
    marks = page.evaluate(
        "performance.getEntriesByType('mark').map(({name}) => name)"
        ".filter((name) => name.startsWith('mirrormark:'))"
    )
    assert marks == ["mirrormark:boot-start", "mirrormark:engine-ready"]
