"""Every kind of question, as a reader answers it."""

import re

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.reader import Reader, go_to, wait_until_kept, wait_until_settled
from tests.browser.test_journey import assert_nothing_sticks_out

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sparing")]

ANSWERS = {
    "finish": "doesnt-apply",
    "budget": "2",
    "tools": ["plan", "board"],
    "reports": 12,
    "commute": 1.5,
    "week": {"coaching": 60, "reporting": 30, "rest": 10},
    "matters": ["alone", "night", "goal"],
    "board-tells": "dont-know",
    "plan-tells": "5",
    "ahead": "1",
    "much": "4",
    "decide": "2",
    "mirror": "He never listens.\nBut he is funny.",
}


@pytest.fixture
def reader(quiet_page: Page, kinds_page: str, kinds: CompiledAssessment) -> Reader:
    quiet_page.goto(kinds_page)
    expect(quiet_page.get_by_role("button", name="Continue")).to_be_visible()
    return Reader(quiet_page, kinds)


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.corners("320")
def test_a_whole_journey_with_every_kind(reader: Reader, width: int) -> None:
    page = reader.page
    page.set_viewport_size({"width": width, "height": 800})
    reader.answer_all(ANSWERS)
    expect(page.get_by_text("You have answered 12 of 12 questions.")).to_be_visible()
    expect(page.get_by_text("What you write in your own words isn't counted.")).to_be_visible()
    assert_nothing_sticks_out(page)
    shown = page.locator("dd").all_inner_texts()
    assert [text.split("\n") for text in shown if text != "Change"] == [
        ["Doesn't apply"],
        ["Partly"],
        ["A shared plan", "A board"],
        ["12\u00a0people"],
        ["1.5\u00a0hours"],
        [
            "Coaching: 60\u00a0%",
            "Reporting: 30\u00a0%",
            "Everything else that comes in unplanned, and has to be done at once: 10\u00a0%",
        ],
        [
            "That each can decide alone, and is told by nobody beforehand how",
            "That nobody works at night",
            "That all know the goal",
        ],
        ["Don't know"],
        ["Strongly agree"],
        ["Months"],
        ["Agree"],
        ["Disagree"],
        ["“He never listens.", "But he is funny.”"],
    ]
    page.reload()
    expect(page.locator("dd")).to_have_count(len(shown))
    assert page.locator("dd").all_inner_texts() == shown
    reader.see_diagnosis()
    reader.expect_result(ANSWERS)


def test_none_of_these_stands_alone(reader: Reader) -> None:
    tools = {name: reader.option("tools", name) for name in ("plan", "board", "none", "dont-know")}
    for ticked in (["plan", "board"], ["none"], ["board"], ["dont-know"], ["none"], ["plan"]):
        for name in ticked:
            tools[name].check()
        assert [name for name, box in tools.items() if box.is_checked()] == ticked
    reader.question("tools").get_by_role("button", name="Clear this answer").click()
    expect(reader.question("tools").get_by_role("checkbox", checked=True)).to_have_count(0)


def test_a_number_says_its_unit_and_its_range(reader: Reader) -> None:
    page = reader.page
    field = page.get_by_role("textbox", name="How many people report to you? people", exact=True)
    expect(field).to_have_accessible_description("A whole number from 0 to 40")
    error = reader.question("reports").locator(".mm-error")

    field.press_sequentially("52")
    expect(error).to_have_count(0)
    field.press("Tab")  # to "Don't know"
    expect(error).to_have_count(0)
    page.keyboard.press("Tab")  # to "My note"
    expect(error).to_have_count(0)
    page.keyboard.press("Tab")
    expect(error).to_have_text("Enter a whole number from 0 to 40")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("Enter a whole number"))

    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("End")
    page.keyboard.press("Backspace")
    expect(error).to_have_count(0)
    expect(field).not_to_have_attribute("aria-invalid", "true")

    reader.answer("reports", "dont-know")
    expect(field).to_have_value("")
    field.fill("7")
    expect(reader.option("reports", "dont-know")).not_to_be_checked()
    for wrong in ("-1", "1.5", "1e9"):
        field.fill(wrong)
        field.blur()
        expect(error).to_have_count(1)


def test_the_wheel_changes_no_number(reader: Reader) -> None:
    reader.answer("reports", 7)
    field = reader.question("reports").get_by_role("textbox")
    field.hover()
    reader.page.mouse.wheel(0, 120)
    expect(field).to_have_value("7")


READ = {
    "1,5": (1.5, "1.5\u00a0hours"),
    "2": (2, "2\u00a0hours"),
    " 1.5 ": (1.5, "1.5\u00a0hours"),
    "3": (3, "3\u00a0hours"),
    "\uff11\uff0c\uff15": (1.5, "1.5\u00a0hours"),
    "0": (0, "0\u00a0hours"),
    "\u0661\u066b\u0665": (1.5, "1.5\u00a0hours"),
}
"""What is written, what it is, and how it is shown; no two in a row are the same."""
UNREAD = {
    "7,5": "Enter a number from 0 to 3, in steps of 0.5",
    "two": "Write the number in digits alone, such as 3",
    "1 000": "Write it without a sign or a space between thousands: 1000",
    "1.000": "This could be read in two ways. Write 1000, or 1",
    "\u22121": "Enter a number from 0 to 3, in steps of 0.5",
}


def test_a_number_is_read_as_people_write_it_and_stays_as_it_was_written(reader: Reader) -> None:
    page = reader.page
    field = reader.question("commute").get_by_role("textbox")
    for written, (number, shown) in READ.items():
        field.fill(written)
        field.blur()
        expect(reader.question("commute").locator(".mm-error")).to_have_count(0)
        expect(field).to_have_value(written)
        wait_until_kept(page, "commute", number)
        go_to(page, "#check")
        expect(page.get_by_text(shown, exact=True)).to_be_visible()
        page.go_back()
        expect(field).to_have_value(written)


def test_a_number_that_cannot_be_used_says_why_at_the_field_and_above(reader: Reader) -> None:
    field = reader.question("commute").get_by_role("textbox")
    for written, words in UNREAD.items():
        field.fill("2")
        field.blur()
        expect(reader.question("commute").locator(".mm-error")).to_have_count(0)
        field.fill(written)
        field.blur()
        expect(reader.question("commute").locator(".mm-error")).to_have_text(words)
        expect(field).to_have_value(written)
        expect(field).to_have_accessible_description(re.compile(re.escape(words)))
    reader.go_on()
    expect(reader.page.get_by_role("alert")).to_contain_text(words)
    expect(field).to_have_value(written)


def test_shares_are_read_as_people_write_them(reader: Reader) -> None:
    reader.answer("reports", 3)
    go_to(reader.page, "#section-week-section")
    question = reader.question("week")
    reader.field("week", "coaching").fill("\uff16\uff10")
    reader.field("week", "reporting").fill("30,0")
    rest = reader.field("week", "rest")
    rest.fill("ten")
    rest.blur()
    expect(question.locator(".mm-error")).to_have_text(
        "Write the number in digits alone, such as 100"
    )
    expect(rest).to_have_attribute("aria-invalid", "true")
    rest.fill("10 ")
    expect(question.get_by_role("status")).to_have_text("All 100\u00a0% shared out")
    expect(question.locator(".mm-error")).to_have_count(0)
    wait_until_kept(reader.page, "week", {"coaching": 60, "reporting": 30, "rest": 10})


def test_what_is_wrong_is_not_what_is_blank(reader: Reader) -> None:
    page = reader.page
    for item_id in ("finish", "budget", "tools", "commute"):
        reader.answer(item_id, ANSWERS[item_id])
    reader.answer("reports", 52)
    reader.go_on()  # pressed while the field still has the focus, and yet it doesn't slip away
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Some answers can't be used yet")
    expect(summary).to_contain_text("One answer in this part can't be used as it stands.")
    expect(summary).to_contain_text("Enter a whole number from 0 to 40")
    summary.get_by_role("link").click()
    expect(reader.question("reports").get_by_role("textbox")).to_be_focused()
    reader.question("budget").get_by_role("button", name="Clear this answer").click()
    go_to(page, "#section-end")
    first = reader.compiled.data["sections"][0]["id"]
    go_to(page, f"#section-{first}")
    reader.go_on()
    expect(summary).to_contain_text("Some questions still need an answer")
    expect(summary).to_contain_text("2 questions in this part have no answer that can be used.")

    page.get_by_role("button", name="Go on without").click()
    go_to(page, "#check")
    expect(page.get_by_text("Not used. Enter a whole number from 0 to 40")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Change the answer to question 4: ")).click()
    field = reader.question("reports").get_by_role("textbox")
    expect(field).to_be_focused()
    expect(field).to_have_value("52")
    page.get_by_role("button", name="Back to my answers").click()
    expect(summary).to_contain_text("One answer in this part can't be used")
    summary.get_by_role("button").click()
    reader.see_diagnosis()
    reader.expect_result({each: ANSWERS[each] for each in ("finish", "tools", "commute")})


def test_a_total_is_checked_as_one_types(reader: Reader) -> None:
    page = reader.page
    reader.answer("reports", 3)
    go_to(page, "#section-week-section")
    question = reader.question("week")
    expect(question).to_have_accessible_description("The parts add up to 100\u00a0%.")
    remainder = question.get_by_role("status")
    expect(remainder).to_have_text("100\u00a0% left to share out")
    reader.field("week", "coaching").press_sequentially("80")
    expect(remainder).to_have_text("20\u00a0% left to share out")
    reader.field("week", "reporting").press_sequentially("25")
    expect(remainder).to_have_text("5\u00a0% too much")
    expect(question.locator(".mm-error")).to_have_count(0)
    reader.field("week", "reporting").fill("20")
    expect(remainder).to_have_text("All 100\u00a0% shared out")

    reader.field("week", "coaching").fill("70")
    wait_until_kept(page, "week", {"coaching": 70, "reporting": 20})
    page.reload()
    expect(reader.field("week", "coaching")).to_have_value("70")
    reader.field("week", "rest").focus()
    expect(question.locator(".mm-error")).to_have_count(0)
    reader.option("week", "doesnt-apply").focus()
    page.get_by_role("link", name="Back").focus()
    expect(question.locator(".mm-error")).to_have_text(
        "The parts add up to 90\u00a0%: 10\u00a0% left to share out"
    )
    go_to(page, "#check")
    expect(page.get_by_text("Not used. The parts add up to 90\u00a0%")).to_be_visible()
    expect(page.get_by_text("You have answered 1 of")).to_be_visible()
    page.go_back()
    reader.option("week", "doesnt-apply").check()
    expect(reader.field("week", "coaching")).to_have_value("")
    expect(remainder).to_have_text("")
    reader.option("week", "dont-know").check()
    expect(reader.option("week", "doesnt-apply")).not_to_be_checked()


def test_free_text_can_be_left_out_without_a_word(reader: Reader) -> None:
    page = reader.page
    go_to(page, "#section-end")
    field = page.get_by_role("textbox", name="What would your team say about this?")
    expect(field).to_have_accessible_description(re.compile("never scored"))
    reader.answer("much", "4")
    reader.go_on()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


def test_the_keyboard_is_enough(reader: Reader) -> None:
    page = reader.page
    reader.option("tools", "plan").focus()
    wait_until_settled(page)
    for key in ("Space", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab"):
        page.keyboard.press(key)  # over the boxes, "Clear this answer" and "My note"
    expect(reader.question("reports").get_by_role("textbox")).to_be_focused()
    page.keyboard.type("3")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(reader.option("reports", "dont-know")).to_be_checked()
    expect(reader.question("reports").get_by_role("textbox")).to_have_value("")
