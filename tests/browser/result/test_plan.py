"""A reader plans what to do next, comes back to it, and takes it along."""

import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import find_violations
from tests.browser.narrow.test_narrow import expect_fit
from tests.browser.polling import wait_for
from tests.browser.reader import ENGINE_PATIENCE_MS, wait_until_kept, wait_until_settled
from tests.browser.refused import NO_STORAGE
from tests.browser.result.conftest import Diagnosed
from tests.browser.result.test_right_to_left import expect_mirror_image

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

OPEN = """const database = await new Promise((resolve) => {
  const opening = indexedDB.open("mirrormark");
  opening.onsuccess = () => resolve(opening.result);
});
const records = database.transaction("responses", "readwrite").objectStore("responses");
const ask = (asking) => new Promise((resolve) => asking.onsuccess = () => resolve(asking.result));
"""
PUT_EARLIER = f"""async (plan) => {{
  {OPEN}
  const key = (await ask(records.getAllKeys())).find((each) => each.endsWith("#clarity"));
  const shelf = await ask(records.get(key));
  const current = await ask(records.get(key + "/" + shelf.current));
  const begun = "2026-05-04T10:00:00Z";
  const response = {{ ...current.response, id: "earlier-earlier", begun, changed: begun, plan }};
  await ask(records.put({{ ...current, response }}, key + "/" + response.id));
  database.close();
}}"""
READ_EARLIER = f"""async () => {{
  {OPEN}
  const found = (await ask(records.getAll())).map(({{ response }}) => response);
  database.close();
  const {{ plan }} = found.find((each) => each?.id === "earlier-earlier");
  return Object.fromEntries(plan.map(({{ words, done }}) => [words, done]));
}}"""


def plan(page: Page, opener: str, **fields: str) -> None:
    page.get_by_role("button", name=opener).first.click()
    form = page.get_by_role("form", name="A new step")
    for name, words in fields.items():
        form.get_by_label(name.replace("_", " ")).fill(words)
    form.get_by_role("button", name="Add to my plan").click()
    expect(form).to_have_count(0)


def see_again(page: Page) -> None:
    page.reload()
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    expect(page.get_by_role("heading", name="Your plan")).to_be_visible()


def test_a_plan_is_kept_changed_printed_and_put_into_a_calendar(
    page: Page, diagnosed: Diagnosed, tmp_path: Path
) -> None:
    reader, _ = diagnosed("clarity")
    advice = {each["id"]: each["title"] for each in reader.compiled.data["advice"]}
    chosen = page.locator(".mm-advice article:visible").first
    title = advice[chosen.get_attribute("data-advice") or ""]
    days = {"By_when": "2026-12-11", "When_to_look_again": "2027-01-29"}
    plan(page, f"Plan this: {title}", **days, Who_will_do_it="Anna; and I")
    step = page.locator(".mm-step").first
    expect(step).to_be_focused()
    expect(page.get_by_text(f"In your plan: {title}")).to_be_visible()
    expect(chosen.get_by_role("button")).to_have_text("In your plan")
    plan(page, "Plan something of my own", What_I_will_do="Ask them", By_when="2026-12-04")
    steps = page.locator(".mm-step")
    expect(steps.nth(0)).to_contain_text("Ask them")

    see_again(page)
    expect(steps).to_have_count(2)
    expect(steps.nth(1)).to_contain_text("By 11 Dec 2026 Anna; and I Look again on 29 Jan 2027")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Add all dates to my calendar").click()
    assert saving.value.suggested_filename == "clarity.ics"
    saving.value.save_as(tmp_path / "plan.ics")
    calendar = icalendar.Calendar.from_ical((tmp_path / "plan.ics").read_bytes())
    assert [(f"{each['SUMMARY']}", each.DTSTART) for each in calendar.events] == [
        ("Due: Ask them", dt.date(2026, 12, 4)),
        (f"Due: {title}", dt.date(2026, 12, 11)),
        (f"Look again: {title}", dt.date(2027, 1, 29)),
    ]
    assert "Who: Anna; and I\n" in calendar.events[1]["DESCRIPTION"]
    with page.expect_download() as saving:
        page.get_by_role("button", name=f"Add to calendar: {title}").click()
    again = icalendar.Calendar.from_ical(Path(saving.value.path()).read_bytes())
    assert [each["UID"] for each in again.events] == [each["UID"] for each in calendar.events[1:]]

    page.get_by_role("button", name="Change: Ask them").click()
    form = page.get_by_role("form", name="Change this step")
    form.get_by_label("What I will do").fill("Ask all of them")
    wait_until_settled(page)
    form.get_by_label("How I'll know").press("Enter")
    page.get_by_role("checkbox", name="Ask all of them").check()
    page.get_by_role("button", name=f"Delete: {title}").click()
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    expect(steps).to_have_count(1)
    undo.click()
    expect(steps).to_have_count(2)
    see_again(page)
    expect(page.get_by_role("checkbox", name="Ask all of them")).to_be_checked()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(steps.nth(1)).to_contain_text(title)
    expect(steps.nth(1)).to_be_visible()
    expect(page.locator(".mm-one-page")).to_contain_text("Ask all of them")
    expect(page.locator(".mm-plan, .mm-advice").get_by_role("button")).to_have_count(0)


def test_what_lacks_is_said_at_its_field_and_everything_fits_both_ways(
    page: Page, diagnosed: Diagnosed
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    diagnosed("clarity")
    wait_until_settled(page)
    page.get_by_role("button", name="Plan something of my own").press("Enter")
    words = page.get_by_label("What I will do")
    expect(words).to_be_focused()
    form = page.get_by_role("form", name="A new step")
    form.get_by_label("By when").press_sequentially("12")  # and no day
    form.get_by_role("button", name="Add to my plan").click()
    expect(words).to_be_focused()
    expect(words).to_have_accessible_description("Write what you will do")
    day = form.get_by_label("By when")
    expect(day).to_have_accessible_description("Enter the whole date: day, month and year")
    assert find_violations(page) == []
    expect_fit(page)
    words.fill("W" * 60)
    day.fill("2026-12-04")
    form.get_by_label("Who will do it").fill("W" * 60)
    form.get_by_role("button", name="Add to my plan").click()
    expect(page.locator(".mm-step")).to_be_focused()
    assert find_violations(page) == []
    expect_fit(page)
    page.get_by_role("button", name="Change: ").click()
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator(".mm-step")).to_be_focused()
    page.get_by_role("button", name="Plan something of my own").click()
    expect(form).to_be_visible()
    expect_mirror_image(page)


def test_last_times_open_steps_are_ticked_off_or_taken_over(
    page: Page, diagnosed: Diagnosed
) -> None:
    earlier: list[dict[str, Any]] = [
        {"id": "step-one-", "advice": None, "words": "Listen", "done": False},
        {"advice": None, "words": "Write it down", "due": "2026-06-01", "done": False},
        {"id": "step-done", "advice": None, "words": "Nothing", "done": True},
    ]
    _, answers = diagnosed("clarity")
    wait_until_kept(page, *list(answers.items())[-1])
    page.evaluate(PUT_EARLIER, earlier)
    see_again(page)
    last = page.locator(".mm-plan__earlier")
    expect(last.get_by_role("heading")).to_have_text("Still open from 4 May 2026")
    expect(last.get_by_role("listitem")).to_have_count(2)
    last.get_by_role("checkbox", name="Listen").check()
    last.get_by_role("button", name="Carry over: Write it down").click()
    expect(last).to_have_count(0)
    expect(page.locator(".mm-step")).to_have_count(1)
    expect(page.locator(".mm-step")).to_contain_text("By 1 Jun 2026")
    ticked = {"Listen": True, "Write it down": False, "Nothing": True}
    wait_for(page, lambda: page.evaluate(READ_EARLIER) == ticked, "what is ticked off is kept")


def test_a_browser_that_keeps_nothing_has_a_plan_as_long_as_the_page(
    page: Page, diagnosed: Diagnosed
) -> None:
    page.add_init_script(NO_STORAGE)
    diagnosed("clarity")
    plan(page, "Plan something of my own", What_I_will_do="Ask them")
    page.get_by_role("link", name="Change my answers").click()
    page.go_back()
    expect(page.locator(".mm-step")).to_contain_text("Ask them")
