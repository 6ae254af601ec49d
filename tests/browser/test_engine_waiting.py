"""The engine is loaded when it is needed, waits out what passes, and says how far it is."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Worker, expect

from tests.browser.asking import Asking
from tests.browser.faults import RUNTIME, Held, Host
from tests.browser.polling import wait_until, wait_until_idle
from tests.browser.reader import ENGINE_PATIENCE_MS, SAVE_DATA

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

LOADED = re.compile(r"^\d\.\d of \d\.\d MB loaded\.$")


def wait_until_ready(page: Page) -> None:
    ready = page.locator("html[data-engine=ready]")
    expect(ready).to_be_attached(timeout=ENGINE_PATIENCE_MS)


# Offline


def test_offline_before_the_engine_is_there_goes_on_by_itself_once_connected(
    page: Page, context: BrowserContext, asking: Asking
) -> None:
    asking.open()
    context.set_offline(True)
    asking.answer()
    asking.go_to("result")
    failure = page.locator("[data-reason=unloaded]")
    words = "You may be offline; then it goes on by itself once you are connected again."
    expect(failure).to_contain_text(words)
    expect(failure).to_contain_text("your answers are still here")
    expect(failure.get_by_role("heading")).to_be_focused()
    page.get_by_role("link", name="Back to my answers").click()
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()
    page.get_by_role("button", name="See my diagnosis").click()
    expect(failure).to_be_visible()
    context.set_offline(False)
    asking.expect_diagnosis()


def test_offline_once_the_engine_is_there_nothing_is_missing(
    page: Page, context: BrowserContext, asking: Asking
) -> None:
    asking.open()
    asking.answer()
    wait_until_ready(page)
    context.set_offline(True)
    asking.go_to("result")
    asking.expect_diagnosis()
    page.get_by_role("link", name="Change my answers").click()
    item_id, answer = next(iter(asking.answers.items()))
    asking.answers[item_id] = "1" if answer != "1" else "5"
    page.get_by_role("link", name="Change the answer to question 1:").click()
    asking.reader.answer(item_id, asking.answers[item_id])
    page.get_by_role("button", name="Back to my answers").click()
    page.get_by_role("button", name="See my diagnosis").click()
    asking.expect_diagnosis()


# A tab that nobody looks at


@pytest.mark.wide  # tests of `watchdog.js` in Node have this, too
def test_an_hour_in_the_background_between_two_answers_does_no_harm(
    page: Page, asking: Asking, started: list[Worker]
) -> None:
    page.clock.install()
    asking.open()
    asking.answer(9)
    wait_until_ready(page)
    page.clock.fast_forward("01:00:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    asking.answer()
    page.clock.fast_forward("01:00:00")
    asking.go_to("result")
    asking.expect_diagnosis()
    assert len(started) == 1, "the engine was there all the time"


@pytest.mark.wide  # tests of `watchdog.js` in Node have this, too
def test_an_hour_in_the_background_while_it_loads_does_no_harm(
    page: Page, asking: Asking, host: Host, started: list[Worker]
) -> None:
    held = Held()
    host.fail(held, "python-*")
    page.clock.install()
    asking.ask()
    expect(page.get_by_text(LOADED)).to_be_visible()
    page.clock.fast_forward("01:00:00")
    expect(page.locator("[data-state=waiting]")).to_be_visible()
    held.release()
    asking.expect_diagnosis()
    assert len(started) == 1
    assert len(host.asked_for("python-*")) == 1


def test_a_load_that_stopped_meanwhile_is_still_ended(
    page: Page, asking: Asking, host: Host
) -> None:
    host.fail(Held(), "python-*")
    page.clock.install()
    asking.ask()
    expect(page.get_by_text(LOADED)).to_be_visible()
    page.clock.fast_forward("01:00:00")
    expect(page.locator("[data-state=waiting]")).to_be_visible()
    page.clock.run_for(21_000)
    expect(page.get_by_text("Nothing has arrived for 20 seconds.")).to_be_visible()
    page.clock.run_for(160_000)
    asking.expect_failure("stalled")


# When it is loaded


def test_it_is_loaded_at_the_first_answer_and_not_before(
    page: Page, asking: Asking, host: Host
) -> None:
    asking.open()
    wait_until_idle(page)
    assert host.asked_for(*RUNTIME) == []
    asking.answer(1)
    wait_until_ready(page)
    assert len(host.asked_for(*RUNTIME)) == 3


def test_with_save_data_it_is_loaded_only_when_the_diagnosis_is_asked_for(
    page: Page, asking: Asking, host: Host
) -> None:
    page.add_init_script(SAVE_DATA)
    held = Held()
    host.fail(held, "python-*")
    asking.open()
    asking.answer()
    asking.go_to("check")
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()
    wait_until_idle(page)
    assert host.asked_for(*RUNTIME) == []
    page.get_by_role("button", name="See my diagnosis").click()
    expect(page.get_by_text(LOADED)).to_be_visible()
    expect(page.get_by_role("progressbar", name="Loading the scoring program")).to_be_visible()
    share = "document.querySelector('progress').value / document.querySelector('progress').max"
    wait_until(page, f"{share} > 0.6")
    assert page.evaluate(share) < 0.8
    held.release()
    asking.expect_diagnosis()

    # A link to the diagnosis asks for it as well.
    host.asked.clear()
    page.evaluate(
        "caches.keys().then((keys) => Promise.all(keys.map((key) => caches.delete(key))))"
    )
    page.reload()
    asking.expect_diagnosis()
    assert len(host.asked_for(*RUNTIME)) == 3
