"""A reader's answers get to another device, and nothing that is there is lost."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.responses import write_link
from mirrormark_engine import Prepared
from tests.browser.axe import find_violations
from tests.browser.carry.conftest import Device
from tests.browser.carry.reading_codes import read_code
from tests.browser.polling import wait_for, wait_until_idle
from tests.browser.reader import Reader, go_to, random_answers, wait_until_kept, wait_until_settled

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

STAYS = "Nothing was changed: the answers that you had are as they were."
CODES = re.compile(r"/codes-\w+\.js$")
"""The address of the script that makes codes."""
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}
SITTINGS = """() => new Promise((resolve) => {
  const opening = indexedDB.open("mirrormark");
  opening.onsuccess = () => {
    const reading = opening.result.transaction("responses").objectStore("responses").getAll();
    reading.onsuccess = () => {
      opening.result.close();
      const kept = reading.result.filter(({ response }) => response);
      resolve(kept.map(({ response }) => Object.keys(response.answers).length).sort());
    };
  };
})"""
"""How many answers each sitting has that the browser keeps."""


@pytest.fixture
def clarity(assessments: dict[str, CompiledAssessment]) -> CompiledAssessment:
    return assessments["clarity"]


@pytest.fixture
def home(site: str) -> str:
    return f"{site}assessments/clarity/"


def link_to(compiled: CompiledAssessment, answers: dict[str, Any]) -> str:
    return write_link(Prepared(compiled.data), answers)


def some(answers: dict[str, Any], count: int) -> dict[str, Any]:
    return dict(list(answers.items())[:count])


def unfold(page: Page) -> str:
    """Return the link that the page offers."""
    page.get_by_text("Continue on another device").click()
    return page.get_by_role("textbox", name="Link with your answers").input_value()


def answer(page: Page, compiled: CompiledAssessment, answers: dict[str, Any]) -> None:
    """Answer, and wait until that is kept."""
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    Reader(page, compiled).fill_in(answers)
    wait_until_kept(page, *list(answers.items())[-1])


def note(page: Page) -> Locator:
    return page.locator(".mm-arrival__note")


def test_answers_go_on_at_another_device(
    new_device: Device, clarity: CompiledAssessment, site: str, home: str
) -> None:
    answers = random_answers(clarity, 3)
    phone, laptop = new_device(**PHONE), new_device()
    phone.goto(home)
    answer(phone, clarity, answers)
    go_to(phone, "#check")
    link = unfold(phone)
    assert link == f"{home}{link_to(clarity, answers)}"
    code = phone.get_by_role("img", name="QR code of the link with your answers")
    assert read_code(code) == link
    assert code.evaluate("each => each.clientWidth / each.viewBox.baseVal.width") >= 3
    assert find_violations(phone) == []

    laptop.goto(site)
    laptop.goto(link)
    expect(laptop.get_by_role("heading", name="Check your answers")).to_be_focused()
    expect(note(laptop)).to_have_text("26 answers from the link are filled in.")
    assert unfold(laptop) == link
    wait_until_kept(laptop, *list(answers.items())[-1])
    laptop.reload()
    expect(laptop.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()
    expect(note(laptop)).to_be_empty()
    laptop.go_back()
    expect(laptop).to_have_url(site)
    laptop.go_forward()
    expect(laptop).to_have_url(f"{home}#check")
    expect(note(laptop)).to_be_empty()


def test_who_has_answers_is_asked_and_loses_none(
    new_device: Device, clarity: CompiledAssessment, home: str
) -> None:
    mine, other = random_answers(clarity, 1), some(random_answers(clarity, 2), 20)
    page = new_device(**PHONE)
    page.goto(home)
    answer(page, clarity, mine)
    go_to(page, "#check")
    before = unfold(page)

    def come() -> None:
        page.evaluate("hash => { location.hash = hash; }", link_to(clarity, other))
        expect(page.get_by_role("heading", name="This link brings answers")).to_be_focused()
        assert page.url == f"{home}#check"

    come()
    assert find_violations(page) == []
    page.get_by_role("button", name="Keep mine").click()
    expect(note(page)).to_contain_text("Your own answers have stayed")
    link = page.get_by_role("textbox", name="Link with your answers")
    expect(link).to_have_value(before)
    come()
    wait_until_settled(page)
    page.get_by_role("button", name="Take the link's answers").press("Enter")
    expect(note(page)).to_have_text(re.compile("^20 answers from the link are filled in. Yours"))
    lacking = clarity.data["items"][20]["id"]
    (section,) = [each for each in clarity.data["sections"] if lacking in each["items"]]
    expect(page.get_by_role("heading", name=section["title"])).to_be_focused()
    expect(page.locator("[data-item] [type=radio]:checked")).to_have_count(20)
    assert page.evaluate(SITTINGS) == [20, 26]


def test_damaged_links_are_told_and_change_nothing(
    new_device: Device, clarity: CompiledAssessment, home: str
) -> None:
    mine = some(random_answers(clarity, 1), 9)
    link = link_to(clarity, random_answers(clarity, 2))
    page = new_device()
    page.goto(f"{home}{link[:-1]}")
    expect(note(page)).to_contain_text(STAYS)
    expect(page.get_by_role("heading", name=clarity.data["sections"][0]["title"])).to_be_visible()
    answer(page, clarity, mine)
    damaged = [link[:at] + sign + link[at + 1 :] for at in range(3, len(link)) for sign in "x<"]
    told = set()
    for each in set(damaged) - {link}:
        note(page).evaluate("each => { each.textContent = ''; }")
        page.evaluate("hash => { location.hash = hash; }", each)
        expect(note(page)).to_contain_text(STAYS)
        told.add(note(page).inner_text())
        assert page.url == home
    assert len(told) > 1
    expect(page.locator("[data-item] [type=radio]:checked")).to_have_count(9)
    assert page.evaluate(SITTINGS) == [9]


def test_a_link_on_another_page_of_the_site_is_opened_whole(
    new_device: Device, clarity: CompiledAssessment, site: str, home: str
) -> None:
    page = new_device()
    page.goto(site)
    link = f"{home}{link_to(clarity, random_answers(clarity, 2))}"
    page.get_by_role("link", name="Clarity").first.evaluate(
        "(each, href) => { each.href = href; }", link
    )
    page.get_by_role("link", name="Clarity").first.click()
    expect(note(page)).to_have_text("26 answers from the link are filled in.")
    page.go_back()
    expect(page).to_have_url(site)
    page.go_forward()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_visible()
    assert page.url == f"{home}#check"


def test_on_a_device_of_others_a_link_leaves_nothing_behind(
    new_device: Device, clarity: CompiledAssessment, home: str
) -> None:
    answers = random_answers(clarity, 3)
    page = new_device(**PHONE)
    page.goto(f"{home}{link_to(clarity, answers)}")
    expect(note(page)).to_have_text("26 answers from the link are filled in.")
    wait_until_kept(page, *list(answers.items())[-1])
    assert find_violations(page) == []
    wait_until_settled(page)
    page.get_by_role("button", name="Keep nothing on this device").click()
    expect(note(page)).to_contain_text("Nothing is kept on this device")
    assert page.evaluate(SITTINGS) == []
    page.get_by_role("link", name="Change").first.click()
    expect(page.locator("[data-item] [type=radio]:checked")).to_have_count(26)
    page.reload()
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    expect(page.locator("[data-item] [type=radio]:checked")).to_have_count(0)


def test_who_has_nothing_kept_keeps_the_note_that_was_written_meanwhile(
    new_device: Device, clarity: CompiledAssessment, home: str
) -> None:
    page = new_device()
    answers = dict(list(random_answers(clarity, 2).items())[:2])
    page.goto(f"{home}{link_to(clarity, answers)}")
    expect(note(page)).to_contain_text("2 answers from the link are filled in.")
    wait_until_kept(page, *list(answers.items())[-1])
    page.get_by_role("button", name="My note").first.click()
    field = page.get_by_role("textbox", name="My note")
    field.fill("The meeting in October")
    wait_until_settled(page)
    page.get_by_role("button", name="Keep nothing on this device").click()
    expect(note(page)).to_contain_text("Nothing is kept on this device")
    assert page.evaluate(SITTINGS) == []
    go_to(page, "#check")
    expect(page.locator(".mm-steps")).to_contain_text("The meeting in October")
    # What the page reads again is there as well.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    wait_until_idle(page)
    expect(page.locator(".mm-steps")).to_contain_text("The meeting in October")


DEVICE = """
window.given = [];
const give = async (what) => {
  if (window.refusal) throw new DOMException("", window.refusal);
  given.push(what.url ?? what);
};
navigator.share = give;
Object.defineProperty(navigator, "clipboard", { value: { writeText: give } });
"""


def test_a_link_is_copied_or_shared_and_nothing_is_lost_where_that_is_refused(
    new_device: Device, clarity: CompiledAssessment, home: str
) -> None:
    page = new_device(**PHONE)
    page.add_init_script(DEVICE)
    page.goto(home)
    answer(page, clarity, some(random_answers(clarity, 1), 5))
    go_to(page, "#check")
    link = unfold(page)
    said = page.locator(".mm-carry").get_by_role("status")
    page.get_by_role("button", name="Copy the link").click()
    expect(said).to_have_text("The link is copied.")
    page.get_by_role("button", name="Share").click()
    wait_for(page, lambda: page.evaluate("given") == [link, link], "copied and shared")
    page.evaluate("window.refusal = 'AbortError'")
    page.get_by_role("button", name="Share").click()
    expect(said).to_have_text("The link is copied.")
    page.evaluate("window.refusal = 'NotAllowedError'")
    page.get_by_role("button", name="Share").click()
    expect(said).to_contain_text("couldn't share the link")
    page.get_by_role("button", name="Copy the link").click()
    expect(said).to_contain_text("The link is selected")
    assert page.evaluate("getSelection().toString()") == link


def test_without_the_script_that_makes_codes_there_is_the_link(
    new_device: Device, clarity: CompiledAssessment, home: str
) -> None:
    page = new_device(**PHONE)
    page.route(CODES, lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto(home)
    answer(page, clarity, some(random_answers(clarity, 1), 5))
    go_to(page, "#check")
    assert "#r=" in unfold(page)
    expect(page.get_by_text("The code couldn't be made")).to_be_visible()
    page.unroute(CODES)
