"""Things are put in order: by tapping, by keyboard, by their places, with a mouse, on paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.axe import find_violations
from tests.browser.reader import Reader, go_to, wait_until_kept, wait_until_settled
from tests.browser.test_journey import assert_nothing_sticks_out

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sparing")]

THINGS = {
    "goal": "That all know the goal",
    "alone": "That each can decide alone, and is told by nobody beforehand how",
    "night": "That nobody works at night",
}
AS_SHOWN = ["goal", "alone", "night"]
FINGER = 44
"""Pixels; the least for a button."""


@pytest.fixture
def reader(quiet_page: Page, kinds_page: str, kinds: CompiledAssessment) -> Reader:
    quiet_page.goto(kinds_page)
    return start(quiet_page, kinds)


def start(page: Page, kinds: CompiledAssessment) -> Reader:
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    reader = Reader(page, kinds)
    reader.answer("reports", 3)
    go_to(page, "#section-week-section")
    expect(reader.question("matters")).to_be_visible()
    wait_until_settled(page)
    return reader


def button(reader: Reader, way: str, option: str) -> Locator:
    name = f"Move {way}: {THINGS[option]}"
    return reader.question("matters").get_by_role("button", name=name, exact=True)


def right(reader: Reader) -> Locator:
    return reader.question("matters").get_by_role("button", name="This order is right")


def expect_order(reader: Reader, *order: str, is_answer: bool = True) -> None:
    """Expect the things to stand in an order, and their places to say so if it is the answer."""
    question = reader.question("matters")
    expect(question.get_by_role("listitem").locator("label > span")).to_have_text(
        [THINGS[each] for each in order]
    )
    for place, option in enumerate(order, 1):
        expect(reader.place("matters", option)).to_have_value(f"{place}" if is_answer else "")
    expect(right(reader)).to_be_visible(visible=not is_answer)
    clear = question.get_by_role("button", name="Clear this answer")
    expect(clear).to_be_visible(visible=is_answer)


def expect_kept(reader: Reader, *order: str) -> None:
    wait_until_kept(reader.page, "matters", list(order))


def test_an_order_that_nobody_has_touched_is_a_blank(reader: Reader) -> None:
    expect_order(reader, *AS_SHOWN, is_answer=False)
    go_to(reader.page, "#check")
    expect(reader.page.get_by_text("You have answered 1 of")).to_be_visible()


def test_an_order_is_right_once_a_reader_says_so(reader: Reader) -> None:
    right(reader).click()
    expect_order(reader, *AS_SHOWN)
    expect(reader.question("matters").get_by_role("status")).to_have_text(
        "This order is your answer."
    )
    expect(reader.place("matters", "goal")).to_be_focused()
    expect_kept(reader, *AS_SHOWN)


def test_what_is_tapped_moves_by_one_place(reader: Reader) -> None:
    button(reader, "up", "night").click()
    expect_order(reader, "goal", "night", "alone")
    said = reader.question("matters").get_by_role("status")
    expect(said).to_have_text("That nobody works at night: now 2 of 3")
    button(reader, "down", "goal").click()
    expect_order(reader, "night", "goal", "alone")
    expect(said).to_have_text("That all know the goal: now 2 of 3")
    expect_kept(reader, "night", "goal", "alone")


def test_buttons_are_large_enough_for_a_finger(reader: Reader) -> None:
    for option in THINGS:
        for way in ("up", "down"):
            box = button(reader, way, option).bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= FINGER
    box = right(reader).bounding_box()
    assert box
    assert box["height"] >= FINGER


def test_by_keyboard_focus_stays_with_what_moves(reader: Reader) -> None:
    up = button(reader, "up", "night")
    up.focus()
    reader.page.keyboard.press("Enter")
    expect_order(reader, "goal", "night", "alone")
    expect(up).to_be_focused()
    expect(up).to_have_attribute("aria-disabled", "false")
    reader.page.keyboard.press("Space")
    expect_order(reader, "night", "goal", "alone")
    expect(up).to_be_focused()
    expect(up).to_have_attribute("aria-disabled", "true")
    reader.page.keyboard.press("Enter")
    expect_order(reader, "night", "goal", "alone")
    reader.page.keyboard.press("Tab")
    expect(button(reader, "down", "night")).to_be_focused()


def test_a_place_can_be_chosen(reader: Reader) -> None:
    place = reader.place("matters", "goal")
    place.focus()
    place.select_option("3")
    expect_order(reader, "alone", "night", "goal")
    expect(place).to_be_focused()
    place.select_option("1")
    expect_order(reader, *AS_SHOWN)
    place.select_option("")
    expect_order(reader, *AS_SHOWN, is_answer=False)


def row(reader: Reader, option: str) -> Locator:
    return reader.question("matters").get_by_role("listitem").filter(has_text=THINGS[option])


def test_a_mouse_drags(reader: Reader) -> None:
    row(reader, "goal").drag_to(row(reader, "night"), target_position={"x": 100, "y": 40})
    expect_order(reader, "alone", "night", "goal")
    said = reader.question("matters").get_by_role("status")
    expect(said).to_have_text("That all know the goal: now 3 of 3")
    row(reader, "goal").drag_to(row(reader, "alone"), target_position={"x": 100, "y": 2})
    expect_order(reader, *AS_SHOWN)
    expect_kept(reader, *AS_SHOWN)


def test_what_is_let_go_elsewhere_goes_back(reader: Reader) -> None:
    page = reader.page
    row(reader, "goal").hover()
    page.mouse.down()
    for y in (38, 40):  # a drag begins with the first move, and is over something with the next
        row(reader, "night").hover(position={"x": 100, "y": y})
    expect_order(reader, "alone", "night", "goal", is_answer=False)
    page.get_by_role("button", name="Continue").hover()
    page.mouse.up()
    expect_order(reader, *AS_SHOWN, is_answer=False)


def test_it_can_be_cleared_and_not_be_known(reader: Reader) -> None:
    button(reader, "down", "goal").click()
    expect_order(reader, "alone", "goal", "night")
    reader.question("matters").get_by_role("button", name="Clear this answer").click()
    expect_order(reader, *AS_SHOWN, is_answer=False)
    button(reader, "down", "goal").click()
    unknown = reader.option("matters", "dont-know")
    unknown.check()
    expect(reader.place("matters", "goal")).to_have_value("")
    expect(right(reader)).to_be_hidden()
    button(reader, "up", "goal").click()
    expect(unknown).not_to_be_checked()
    expect_order(reader, *AS_SHOWN)


def test_it_is_checked_as_a_list_and_is_there_after_a_reload(reader: Reader) -> None:
    page = reader.page
    reader.answer("matters", ["alone", "night", "goal"])
    expect_order(reader, "alone", "night", "goal")
    expect_kept(reader, "alone", "night", "goal")
    address = page.url
    go_to(page, "#check")
    shown = page.locator("dd ol li")
    expect(shown).to_have_text([THINGS[each] for each in ("alone", "night", "goal")])
    page.reload()
    expect(shown).to_have_text([THINGS[each] for each in ("alone", "night", "goal")])
    page.goto(address)
    expect_order(reader, "alone", "night", "goal")


def test_conditions_ask_what_is_first_and_what_is_before(reader: Reader) -> None:
    go_to(reader.page, "#section-end")
    expect(reader.question("much")).to_be_visible()
    expect(reader.question("decide")).to_be_hidden()
    go_to(reader.page, "#section-week-section")
    reader.answer("matters", ["alone", "night", "goal"])
    go_to(reader.page, "#section-end")
    expect(reader.question("decide")).to_be_visible()


def test_another_order_can_be_tried_out(reader: Reader) -> None:
    page = reader.page
    reader.answer("matters", ["alone", "night", "goal"])
    expect_kept(reader, "alone", "night", "goal")
    go_to(page, "#result")
    page.get_by_text("Try other answers").click()
    trial = page.get_by_role("form", name="Try other answers")
    copy = trial.get_by_role("group", name=reader.items["matters"]["text"])
    copy.get_by_role("button", name=f"Move up: {THINGS['night']}").click()
    labels = copy.get_by_role("listitem").locator("label > span")
    expect(labels).to_have_text([THINGS[each] for each in ("night", "alone", "goal")])
    expect(page.locator("[data-trial]")).to_be_attached()
    page.get_by_role("button", name="Reset to my answers").click()
    expect(labels).to_have_text([THINGS[each] for each in ("alone", "night", "goal")])


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.corners("light-ltr", "dark-rtl")
def test_a_narrow_page_has_room_and_no_faults(
    quiet_page: Page,
    whole_kinds_page: str,
    kinds: CompiledAssessment,
    scheme: str,
    direction: str,
) -> None:
    quiet_page.goto(whole_kinds_page)
    reader, page = start(quiet_page, kinds), quiet_page
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.evaluate("direction => { document.body.dir = direction; }", direction)
    page.set_viewport_size({"width": 320, "height": 800})
    assert_nothing_sticks_out(page)
    assert find_violations(page) == []
    button(reader, "up", "alone").click()
    assert_nothing_sticks_out(page)
    assert find_violations(page) == []


def test_on_paper_there_is_a_line_for_each_place(reader: Reader) -> None:
    reader.page.emulate_media(media="print")
    question = reader.question("matters")
    expect(question).to_be_visible()
    expect(question.get_by_role("combobox")).to_have_count(3)
    expect(question.get_by_role("button")).to_have_count(0)
    place = reader.place("matters", "goal")
    expect(place).to_have_css("color", "rgba(0, 0, 0, 0)")
    reader.page.emulate_media(media="screen")
    right(reader).click()
    reader.page.emulate_media(media="print")
    expect(place).to_have_css("color", "rgb(0, 0, 0)")


@pytest.fixture
def scriptless_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_each_thing_gets_its_place(
    scriptless_page: Page, kinds_page: str, kinds: CompiledAssessment
) -> None:
    scriptless_page.goto(kinds_page)
    reader = Reader(scriptless_page, kinds)
    question = reader.question("matters")
    expect(question).to_have_accessible_description("Put them in order: 1 comes first.")
    expect(question.get_by_role("button")).to_have_count(0)
    reader.answer("matters", ["night", "goal", "alone"])
    expect(reader.place("matters", "night")).to_have_value("1")
