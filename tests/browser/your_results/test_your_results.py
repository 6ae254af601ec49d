"""All that a browser keeps: looked through, carried away in a file, erased, and brought back."""

import json
import math
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.axe import find_violations
from tests.browser.narrow.test_narrow import expect_fit
from tests.browser.polling import wait_until_instant
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader
from tests.browser.test_accessibility import LOOKS, look_like
from tests.browser.your_results.conftest import Open, open_file
from tests.browser.your_results.responses import Compiled, make_responses, write_responses

pytestmark = [
    pytest.mark.browser,
    pytest.mark.whole_site,
    pytest.mark.browser_context_args(service_workers="block"),
]

COUNT_KEPT = """async () => {
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open("mirrormark");
    opening.onsuccess = () => resolve(opening.result);
  });
  const counting = database.transaction("responses").objectStore("responses").count();
  const count = await new Promise((resolve) => {
    counting.onsuccess = () => resolve(counting.result);
  });
  database.close();
  return [count, ...Object.keys(localStorage), ...(await caches.keys())];
}"""
KEEP_NEWER = """async (assessment) => {
  const opening = indexedDB.open("mirrormark");
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const transaction = opening.result.transaction("responses", "readwrite");
  const key = `${new URL("../", location.href).pathname}#${assessment}/of-a-newer-page`;
  transaction.objectStore("responses").put({ schema: 3 }, key);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  opening.result.close();
}"""
DROP = """([name, text]) => {
  const dropped = new DataTransfer();
  dropped.items.add(new File([text], name));
  const drop = { dataTransfer: dropped, bubbles: true, cancelable: true };
  document.querySelector("h1").dispatchEvent(new DragEvent("dragover", drop));
  const isWelcome = document.querySelector("mirrormark-results").hasAttribute("data-dropping");
  document.querySelector("h1").dispatchEvent(new DragEvent("drop", drop));
  return isWelcome;
}"""


def message(page: Page) -> Locator:
    return page.locator(".mm-kept-message")


def card(page: Page, number: int) -> Locator:
    return page.locator(f"[data-kept=response-{number:04}]")


def save_all(page: Page) -> Download:
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save all to a file").click()
    return saving.value


def accept_all(page: Page) -> list[str]:
    """Say yes to whatever the page asks, and return what that is."""
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    return asked


def test_what_is_saved_to_a_file_comes_back_after_everything_is_erased(
    quiet_page: Page, open_with: Open, tmp_path: Path
) -> None:
    page, asked = quiet_page, accept_all(quiet_page)
    open_with(9)
    titles = page.locator(".mm-kept h3").all_text_contents()
    first = save_all(page)
    assert re.fullmatch(r"your-results-\d{4}-\d\d-\d\d\.responses\.json", first.suggested_filename)
    first.save_as(tmp_path / "first.json")
    page.get_by_role("button", name="Erase everything").click()
    expect(message(page)).to_contain_text("Everything is erased")
    expect(page.get_by_role("heading", name="Nothing here yet")).to_be_visible()
    assert page.evaluate(COUNT_KEPT) == [0]
    assert ["Erase everything that this site" in each for each in asked] == [True]
    open_file(page, tmp_path / "first.json")
    expect(message(page)).to_contain_text("9 sets of answers were added.")
    assert page.locator(".mm-kept h3").all_text_contents() == titles
    save_all(page).save_as(tmp_path / "second.json")
    texts = [(tmp_path / f"{name}.json").read_bytes() for name in ("first", "second")]
    assert texts[0] == texts[1]
    assert len(json.loads(texts[0])["responses"]) == 9


def test_each_is_told_by_its_name_its_diagnosis_and_its_scores(
    quiet_page: Page, open_with: Open, assessments: Compiled
) -> None:
    page = quiet_page
    open_with(8)
    named, unnamed = make_responses(assessments, 8)[1:3]
    expect(card(page, 1).get_by_role("heading")).to_have_text(named["name"])
    expect(card(page, 2).get_by_role("heading")).to_have_text(re.compile(r"3 Jan 2026, \d"))
    compiled = assessments[unnamed["assessment"]].data
    titles = {each["id"]: each["title"] for each in compiled["outcomes"]}
    expect(card(page, 2)).to_contain_text(titles[unnamed["result"]["outcome"]])
    expect(card(page, 2)).to_contain_text(re.compile(r"All \d+ questions answered"))
    parts = {part["id"] for each in compiled["dimensions"] for part in each["parts"]}
    wholes = [each for each in compiled["dimensions"] if each["id"] not in parts]
    scores = card(page, 2).locator(".mm-kept__scores li")
    expect(scores).to_contain_text([each["title"] for each in wholes])
    expect(scores.first).to_contain_text(
        f"{math.floor(unnamed['result']['scores'][wholes[0]['id']]['score'])}"
    )
    expect(card(page, 3)).to_contain_text("No diagnosis yet")
    expect(card(page, 4)).to_contain_text(re.compile(r"\d+ of \d+ questions answered"))


def test_one_can_be_opened_and_the_assessment_leads_back(
    quiet_page: Page, open_with: Open, site: str, assessments: Compiled
) -> None:
    page = quiet_page
    open_with(13)
    response = make_responses(assessments, 13)[0]
    name = response["assessment"]
    card(page, 0).get_by_role("button", name="Open").click()
    page.wait_for_url(f"{site}assessments/{name}/#result")
    finding = page.locator("mirrormark-assessment .mm-diagnosis")
    expect(finding).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    Reader(page, assessments[name]).expect_result(response["answers"])
    page.get_by_role("link", name="Your results: 2 earlier diagnoses").click()
    page.wait_for_url(f"{site}your-results/#kept-{name}")
    expect(card(page, 0)).to_contain_text("Open at the moment")
    expect(page.get_by_role("heading", name=assessments[name].data["title"])).to_be_in_viewport()


@pytest.mark.usefixtures("sparing")
def test_an_assessment_can_be_answered_again_from_blank_or_from_these_answers(
    quiet_page: Page, open_with: Open, site: str, assessments: Compiled
) -> None:
    page = quiet_page
    open_with(1)
    response = make_responses(assessments, 1)[0]
    address = f"{site}assessments/{response['assessment']}/"
    card(page, 0).get_by_role("button", name="More").click()
    page.get_by_role("button", name="Answer again, starting from these answers").click()
    page.wait_for_url(address)
    chosen = page.locator("mirrormark-assessment input:checked")
    expect(chosen).not_to_have_count(0)
    expect(page.get_by_role("link", name="Your results: 1 earlier diagnosis")).to_be_visible()
    page.goto(f"{site}your-results/")
    expect(page.locator("[data-kept]")).to_have_count(2)
    page.get_by_role("button", name="Answer again from scratch").click()
    page.wait_for_url(address)
    expect(page.get_by_role("link", name="Your results: 1 earlier diagnosis")).to_be_visible()
    expect(chosen).to_have_count(0)


@pytest.mark.usefixtures("sparing")
def test_of_answers_to_an_earlier_text_only_what_fits_is_handed_on(
    page: Page, open_with: Open, assessments: Compiled, tmp_path: Path
) -> None:
    response = make_responses(assessments, 1)[0]
    first, second, third, *_ = response["answers"]
    assert response["answers"].pop(first)
    response["answers"] = {
        **response["answers"],
        second: ["a", "b"],  # it was a question with several answers
        "long-gone": "4",
    }
    response["texts"] = {first: "In my own words"}
    response["content_version"] = "1" * 12
    open_with()
    open_file(page, write_responses(tmp_path / "former.responses.json", [response]))
    card(page, 0).get_by_role("button", name="More").click()
    page.get_by_role("button", name="Answer again, starting from these answers").click()
    message = page.locator(".mm-kept-message")
    expect(message).to_contain_text("3 answers don't fit any more and were left out")
    expect(message).to_contain_text("long-gone")
    message.get_by_role("link", name="Go to the questions").click()
    chosen = page.locator("mirrormark-assessment input:checked")
    expect(chosen).to_have_count(len(response["answers"]) - 2)
    expect(page.locator(f"[name='item-{third}']:checked")).to_have_count(1)
    for each in (first, second):
        expect(page.locator(f"[name='item-{each}']:checked")).to_have_count(0)


def test_answers_of_no_known_day_get_none_by_a_name_or_by_their_diagnosis(
    page: Page, open_with: Open, assessments: Compiled, tmp_path: Path
) -> None:
    [response] = make_responses({"clarity": assessments["clarity"]}, 1)
    del response["begun"], response["changed"]
    open_with()
    open_file(page, write_responses(tmp_path / "undated.responses.json", [response]))
    expect(card(page, 0)).to_contain_text("No date")
    card(page, 0).get_by_role("button", name="More").click()
    page.get_by_label("A name of your own").fill("Spring")
    page.get_by_role("button", name="Use this name").click()
    expect(page.locator(".mm-kept-message")).to_have_text("The name has been changed.")
    page.reload()
    expect(card(page, 0)).to_contain_text("Spring")
    expect(card(page, 0)).to_contain_text("No date")
    card(page, 0).get_by_role("button", name="Open").click()
    finding = page.locator(".mm-finding")
    expect(finding.locator(".mm-facts")).to_contain_text("No date", timeout=ENGINE_PATIENCE_MS)
    expect(finding.locator(".mm-title-block")).to_contain_text("Diagnosis without a date")
    page.get_by_text("Answer again", exact=True).click()
    page.get_by_role("button", name="Answer again from scratch").click()
    expect(page.locator(".mm-status")).to_have_text(
        "You are answering again. Your earlier answers are kept as they were."
    )


def test_two_can_be_compared(quiet_page: Page, open_with: Open, assessments: Compiled) -> None:
    page = quiet_page
    open_with(13)
    card(page, 0).get_by_label("Compare").check()
    expect(page.get_by_text(re.compile("Choose one more from “.+” to compare"))).to_be_visible()
    card(page, 6).get_by_label("Compare").check()
    page.get_by_role("button", name="Compare these two").click()
    name = make_responses(assessments, 1)[0]["assessment"]
    page.wait_for_url(re.compile(rf"/{name}/#result-beside-response-0000$"))
    moved = page.get_by_role("heading", name="1 Jan 2026")
    expect(moved).to_be_in_viewport(timeout=ENGINE_PATIENCE_MS)


def test_one_can_be_named_and_deleted_by_keys_alone(quiet_page: Page, open_with: Open) -> None:
    page, asked = quiet_page, accept_all(quiet_page)
    open_with(2)
    card(page, 0).get_by_role("button", name="More").focus()
    page.keyboard.press("Enter")
    field = page.get_by_label("A name of your own")
    page.keyboard.press("Tab")
    expect(field).to_be_focused()
    page.keyboard.type("Our first")
    page.keyboard.press("Enter")
    expect(card(page, 0).get_by_role("heading")).to_have_text("Our first")
    expect(message(page)).to_have_text("The name has been changed.")
    card(page, 0).get_by_role("button", name="Delete").press("Enter")
    expect(page.locator("[data-kept]")).to_have_count(1)
    assert "“Our first”" in asked[0]
    expect(message(page)).to_contain_text("Your answers “Our first” of ")
    expect(page.locator("h2:focus")).to_have_count(1)


def test_what_cannot_be_opened_is_told_and_changes_nothing(
    quiet_page: Page, open_with: Open, assessments: Compiled, tmp_path: Path
) -> None:
    page = quiet_page
    open_with(2)
    one, other = make_responses(assessments, 2)
    stranger = {**other, "id": "stranger-1", "assessment": "elsewhere"}
    older = {**one, "name": "Older", "changed": "2020-01-01T00:00:00Z"}
    later = {**other, "name": "Later", "changed": "2026-11-01T00:00:00Z"}
    mixed = write_responses(tmp_path / "mixed.json", [older, later, stranger])
    assert page.evaluate(DROP, ["half.json", mixed.read_text("utf-8")[:-20]])
    expect(message(page)).to_contain_text("“half.json” wasn't opened. ")
    expect(message(page)).to_contain_text("Nothing was changed")
    assert page.evaluate(DROP, ["mixed.json", mixed.read_text("utf-8")])
    for words in (
        "1 was here already.",
        "1 was replaced",
        "1 set of answers in “mixed.json” belongs to",
    ):
        expect(message(page)).to_contain_text(words)
    expect(page.locator("[data-kept]")).to_have_count(2)
    expect(card(page, 1).get_by_role("heading")).to_have_text("Later")
    expect(page.get_by_role("heading", name="Older")).to_have_count(0)


def test_where_a_file_says_otherwise_both_are_kept_and_a_newer_pages_hides_nothing(
    quiet_page: Page, open_with: Open, assessments: Compiled, tmp_path: Path
) -> None:
    page = quiet_page
    open_with(2)
    one = make_responses(assessments, 1)[0]
    fewer = dict([*one["answers"].items()][1:])
    later = {**one, "answers": fewer, "changed": "2026-11-01T00:00:00Z"}
    path = write_responses(tmp_path / "elsewhere.json", [later])
    for words in ("1 differs from what is here", "1 was here already."):
        open_file(page, path)
        expect(message(page)).to_contain_text(words)
        expect(page.locator("[data-kept]")).to_have_count(3)
    page.evaluate(KEEP_NEWER, one["assessment"])
    page.reload()
    expect(page.locator(".mm-kept-newer")).to_contain_text("newer version of this page")
    expect(page.locator("[data-kept]")).to_have_count(3)


@pytest.mark.usefixtures("sparing")
def test_where_nothing_is_to_be_kept_answers_can_still_be_saved_to_a_file(
    quiet_page: Page, site: str, assessments: Compiled, tmp_path: Path
) -> None:
    page = quiet_page
    page.goto(f"{site}assessments/clarity/")
    wait_until_instant(page)
    page.get_by_label("Keep nothing on this device").check()
    answers = make_responses({"clarity": assessments["clarity"]}, 1)[0]["answers"]
    Reader(page, assessments["clarity"]).fill_in(answers)
    page.get_by_role("link", name="Your results").first.click()
    expect(page.get_by_text("You have chosen to keep nothing on this device")).to_be_visible()
    expect(page.locator("[data-kept]")).to_have_count(1)
    save_all(page).save_as(tmp_path / "saved.json")
    (saved,) = json.loads((tmp_path / "saved.json").read_text("utf-8"))["responses"]
    assert saved["answers"] == answers
    assert page.evaluate("indexedDB.databases()") == []


def test_where_nothing_is_kept_all_that_was_kept_before_can_be_erased(
    page: Page, site: str, open_with: Open
) -> None:
    accept_all(page)
    open_with(3)
    page.goto(f"{site}assessments/clarity/")
    page.goto(f"{site}assessments/execution/")
    page.get_by_label("Keep nothing on this device").check()
    page.get_by_role("link", name="Your results").first.click()
    page.get_by_role("button", name="Erase everything").click()
    expect(message(page)).to_contain_text("Everything is erased")
    assert page.evaluate(COUNT_KEPT) == [0]


@pytest.mark.parametrize(("scheme", "width", "direction"), LOOKS)
@pytest.mark.corners("dark-320-rtl")
def test_every_state_is_accessible_and_fits(
    page: Page, open_with: Open, *, scheme: Any, width: int, direction: str
) -> None:
    look_like(page, scheme, width, direction)
    page.set_viewport_size({"width": width, "height": 5000})  # what isn't in sight isn't laid out
    found: dict[str, list[str]] = {}

    def look(state: str) -> None:
        found[state] = find_violations(page)
        expect_fit(page)

    open_with()
    look("empty")
    open_with(7)
    look("list")
    for number in (0, 6):
        card(page, number).get_by_role("button", name="More").click()
        card(page, number).get_by_label("Compare").check()
    card(page, 0).get_by_label("A name of your own").fill("Donaudampfschifffahrt" * 9)
    card(page, 0).get_by_role("button", name="Use this name").click()
    card(page, 0).get_by_role("button", name="More").click()  # a field shows a part of it
    page.get_by_text("What this site has stored").click()
    expect(page.get_by_role("cell", name="Database").first).to_be_visible()
    look("unfolded")
    assert {state: each for state, each in found.items() if each} == {}
