"""Files of the engine that don't come, or come wrong: nothing of them runs, and nothing is lost."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, Worker, expect

from tests.browser.asking import Asking
from tests.browser.browsers.waiting import wait_for
from tests.browser.faults import (
    RUNTIME,
    Fault,
    Held,
    Host,
    Scanned,
    answering,
    changed,
    cut_off,
    halved,
    missing,
    reset,
    sent_elsewhere,
    tamper,
    wrong_type,
)
from tests.browser.reader import ENGINE_PATIENCE_MS
from tests.browser.refused import NO_STORAGE

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

GONE = "A new version of the site may have been published"
OTHER = "isn't the one that this page was made with, so it was not run"
PLAIN = ("worker", "python", "library", "engine")
LOADED = re.compile(r"^\d\.\d of \d\.\d MB loaded\.$")
LOST = "couldn't be loaded. You may be offline."
REFUSED = "Your network doesn't let it through, or the host of this site doesn't give it."
BUSY = "can't deliver a part of the scoring program"
PAGE = "Your network may want you to sign in or to agree to something first."
SILENT = "Nothing has arrived for 20 seconds. Your browser is still waiting for"


def wait_until_asked(host: Host, count: int) -> None:
    """Wait for the page to have asked for so many files; a clock that stands has no hurry."""
    wait_for(lambda: len(host.asked_for(*RUNTIME)) >= count, f"{count} requests")


@pytest.fixture
def warnings(page: Page) -> list[str]:
    """What the console was told of the fast way."""
    found: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.text.startswith("The fast way"):
            found.append(message.text)

    page.on("console", hear)
    return found


# Both ways are blocked


@pytest.mark.parametrize(
    ("fault", "reason", "words"),
    [
        (missing, "missing", GONE),
        (answering(410), "missing", GONE),
        (wrong_type, "intercepted", PAGE),
        (changed, "damaged", OTHER),
    ],
    ids=["missing", "410", "wrong type", "changed"],
)
@pytest.mark.corners("missing")
def test_a_python_that_is_missing_or_another_is_named_and_a_newly_loaded_page_has_it(
    asking: Asking, host: Host, fault: Fault, reason: str, words: str
) -> None:
    host.fail(fault, "python-*", "plain-python-*")
    asking.ask()
    failure = asking.expect_failure(reason, words)
    expect(failure).to_contain_text(re.compile(r"\(plain-python-\w+\.data\)"))
    expect(failure.get_by_role("button", name="Load the page again")).to_be_visible()
    asking.expect_answers_kept(host.mend)
    asking.expect_diagnosis()


@pytest.mark.parametrize(
    ("fault", "reason", "words", "happened"),
    [
        (answering(401), "refused", REFUSED, "was answered with the status 401"),
        (answering(403), "refused", REFUSED, "was answered with the status 403"),
        (answering(451), "refused", REFUSED, "was answered with the status 451"),
        (answering(429), "unavailable", BUSY, "was answered with the status 429"),
        (answering(500), "unavailable", BUSY, "was answered with the status 500"),
        (answering(503), "unavailable", BUSY, "was answered with the status 503"),
        (answering(511), "intercepted", PAGE, "was answered with the status 511"),
        (sent_elsewhere, "intercepted", PAGE, "was answered with a redirect to another site"),
        (wrong_type, "intercepted", PAGE, "was answered with the status 200"),
        (reset, "unreachable", LOST, "brought no whole answer"),
    ],
    ids=["401", "403", "451", "429", "500", "503", "511", "elsewhere", "200", "nothing"],
)
@pytest.mark.corners("403")
def test_what_came_instead_is_told_with_what_to_do_and_the_address_for_those_who_know(
    asking: Asking, host: Host, *, fault: Fault, reason: str, words: str, happened: str
) -> None:
    host.fail(fault, *RUNTIME)
    asking.ask()
    failure = asking.expect_failure(reason, words)
    if reason != "unreachable":
        expect(failure).not_to_contain_text("offline")
    there = rf"{re.escape(host.address)}assets/mirrormark/runtime/[\w-]+\.data {happened}\."
    told = failure.get_by_text("For those who look after this network or this site:")
    expect(told).to_contain_text(re.compile(there))
    host.mend()
    asking.try_again()
    scored = asking.page.locator("[data-state=scored]")
    expect(scored).to_be_visible(timeout=ENGINE_PATIENCE_MS)


@pytest.mark.parametrize("status", [403, 503])
@pytest.mark.wide  # tests of `files.js` in Node have this, too
def test_who_refuses_is_not_asked_again_at_once(
    page: Page, asking: Asking, host: Host, status: int
) -> None:
    host.fail(answering(status), *RUNTIME)
    asking.open()
    asking.answer(1)
    expect(page.locator("html")).to_have_attribute("data-engine", "failed")
    asked = host.asked_for(*RUNTIME)
    assert len(asked) == len(set(asked))


@pytest.mark.wide
def test_where_one_file_is_refused_the_plain_way_takes_over(asking: Asking, host: Host) -> None:
    host.fail(answering(403), "memory-*")
    asking.ask()
    asking.expect_diagnosis("plain")


@pytest.mark.parametrize("fault", [cut_off, reset])
@pytest.mark.corners("cut_off")
def test_a_python_that_does_not_arrive_is_named_and_mended_by_trying_again(
    asking: Asking, host: Host, fault: Fault
) -> None:
    host.fail(fault, "python-*", "plain-python-*")
    asking.ask()
    failure = asking.expect_failure("unreachable", LOST)
    expect(failure).to_contain_text(re.compile(r"\(python-\w+\.data\)"))
    asking.expect_answers_kept()
    asking.expect_failure("unreachable")
    host.mend()
    asking.try_again()
    asking.expect_diagnosis()


@pytest.mark.parametrize(
    ("patterns", "named", "fault"),
    [
        (("worker-*", "plain-worker-*"), "plain-worker", missing),
        (("worker-*", "plain-worker-*"), "plain-worker", changed),
        (("memory-*", "plain-library-*"), "plain-library", missing),
        (("memory-*", "plain-engine-*"), "plain-engine", changed),
    ],
    ids=["no worker", "another worker", "no library", "another engine"],
)
@pytest.mark.corners("another worker")
def test_any_other_file_that_is_missing_or_damaged_is_named(
    asking: Asking,
    host: Host,
    started: list[Worker],
    *,
    fault: Fault,
    patterns: tuple[str, str],
    named: str,
) -> None:
    host.fail(fault, *patterns)
    asking.ask()
    reason = "missing" if fault is missing else "damaged"
    failure = asking.expect_failure(reason, GONE if fault is missing else OTHER)
    expect(failure).to_contain_text(re.compile(rf"\({named}-\w+\.data\)"))
    assert started == [], "nothing of it ran, and nothing of the other files"
    asking.expect_answers_kept(host.mend)
    asking.expect_diagnosis()


@pytest.mark.wide  # those of `watchdog.js` and `patience.js` in Node, too
def test_loading_that_stops_is_told_then_ended_and_each_try_waits_longer(
    page: Page, asking: Asking, host: Host
) -> None:
    host.fail(Held(), "python-*")
    page.clock.install()
    asking.ask()
    expect(page.get_by_role("heading", name="Working out your diagnosis")).to_be_focused()
    expect(page.get_by_text(LOADED)).to_be_visible()
    told = page.get_by_role("status").filter(has_text=SILENT)
    page.clock.run_for(19_000)
    expect(page.locator("[data-state=waiting]")).to_be_visible()
    expect(told).to_have_count(0)
    page.clock.run_for(2_000)
    expect(told).to_contain_text(re.compile(rf"{SILENT} python-\w+\.data\."))
    expect(page.get_by_text(LOADED)).to_be_visible()
    for minutes in (3, 6):
        # A clock that is installed goes on by itself as well, while a busy machine takes its time.
        page.clock.run_for(minutes * 60_000 - 60_000)
        expect(page.locator("[data-state=waiting]")).to_be_visible()
        page.clock.run_for(40_000)
        words = f"Nothing of python-[a-z0-9]+.data has arrived for {minutes} minutes."
        failure = asking.expect_failure("stalled", "Check your connection.")
        expect(failure).to_contain_text(re.compile(words))
        asking.try_again()
        expect(page.get_by_text(LOADED)).to_be_visible()
        page.clock.run_for(21_000)
        expect(told).to_have_count(1)
    host.mend()
    page.get_by_role("button", name="Ask once more").click()
    asking.expect_diagnosis()


def test_a_proxy_that_looks_at_each_file_first_is_waited_for_and_asked_once(
    page: Page, asking: Asking, host: Host
) -> None:
    scanned = Scanned()
    host.fail(scanned, *RUNTIME)
    page.clock.install()
    asking.ask()
    expect(page.get_by_role("heading", name="Working out your diagnosis")).to_be_focused()
    wait_until_asked(host, 3)
    page.clock.run_for(25_000)
    told = page.get_by_role("status").filter(has_text=SILENT)
    for name in ("worker", "python", "memory"):
        expect(told).to_contain_text(re.compile(rf"\b{name}-\w+\.data\b"))
    page.clock.run_for(95_000)
    expect(told).to_be_visible()
    scanned.release()
    asking.expect_diagnosis()
    assert len(host.asked_for(*RUNTIME)) == 3


@pytest.mark.wide
def test_asking_once_more_begins_anew_and_loses_nothing_that_is_there(
    page: Page, asking: Asking, host: Host
) -> None:
    host.fail(Scanned(), "memory-*")
    page.clock.install()
    asking.ask()
    expect(page.get_by_text(LOADED)).to_be_visible()
    page.clock.run_for(21_000)
    expect(page.get_by_role("status").filter(has_text=SILENT)).to_contain_text("memory-")
    host.mend()
    page.get_by_role("button", name="Ask once more").click()
    asking.expect_diagnosis()


# The fast way is blocked, and the plain one takes over


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("python-*", missing),
        ("memory-*", halved),
        ("worker-*", wrong_type),
    ],
)
@pytest.mark.corners("memory-*")
def test_where_a_file_of_the_fast_way_is_wrong_the_plain_one_takes_over(
    asking: Asking, host: Host, warnings: list[str], pattern: str, fault: Fault
) -> None:
    host.fail(fault, pattern)
    asking.ask()
    asking.expect_diagnosis("plain")
    assert len(warnings) == 1


def garble_python(wasm: bytes) -> bytes:
    return gzip.compress(wasm[: len(wasm) // 2])


def garble_memory(picture: bytes) -> bytes:
    middle = len(picture) // 2
    return gzip.compress(picture[:middle] + bytes(len(picture) - middle), 1)


@pytest.mark.parametrize(
    ("name", "change", "reason"),
    [
        ("memory", garble_memory, "crashed"),
        ("python", garble_python, "broken"),
        ("worker", lambda _: gzip.compress(b"throw new Error('never')"), "crashed"),
    ],
    ids=["memory", "python", "worker"],
)
@pytest.mark.corners("memory")
def test_what_is_right_by_its_hash_and_does_not_work_leads_to_the_plain_way(
    asking: Asking,
    host: Host,
    warnings: list[str],
    tmp_path: Path,
    *,
    name: str,
    change: Callable[[bytes], bytes],
    reason: str,
) -> None:
    tamper(host.folder, tmp_path / "site", {name: change})
    host.folder = tmp_path / "site"
    asking.ask()
    asking.expect_diagnosis("plain")
    assert len(warnings) == 1
    assert reason in warnings[0]


# What is fetched again, and what isn't


@pytest.mark.wide  # tests of `files.js` in Node have this, too
def test_what_once_came_wrong_is_not_taken_from_the_browsers_cache_for_ever(
    asking: Asking, host: Host
) -> None:
    host.headers["Cache-Control"] = "public, max-age=31536000, immutable"

    def wrong_at_first(request: Any, body: bytes) -> None:
        changed(request, body)
        host.faults.clear()

    host.fail(wrong_at_first, "python-*")
    asking.ask()
    asking.expect_diagnosis()
    assert len(host.asked_for("python-*")) == 2


def test_what_failed_is_not_fetched_again_at_each_answer(
    page: Page, asking: Asking, host: Host
) -> None:
    host.fail(missing, "worker-*", "plain-worker-*")
    asking.open()
    asking.answer(1)
    expect(page.locator("html")).to_have_attribute("data-engine", "failed")
    asked = host.asked_for(*RUNTIME)
    asking.answer(9)
    asking.go_to("check")
    expect(page.get_by_text("You have answered 9 of 26 questions.")).to_be_visible()
    assert host.asked_for(*RUNTIME) == asked
    assert {asked.count(name) for name in asked} <= {1, 2}


def test_a_new_version_that_is_published_meanwhile_is_a_click_away(
    page: Page, asking: Asking, host: Host, tmp_path: Path
) -> None:
    names = ("worker", "python", "memory", *(f"plain-{name}" for name in PLAIN))
    tamper(host.folder, tmp_path / "new", dict.fromkeys(names, lambda b: gzip.compress(b, 1)))
    asking.open()
    host.folder = tmp_path / "new"
    asking.answer()
    asking.go_to("result")
    failure = page.locator("[data-reason=unloaded]")  # not even its script is there any more
    expect(failure).to_contain_text("a new version of this site was published")
    # The browser's own word: the host may still be hearing of what the failed page asked for.
    asked: list[str] = []

    def note(request: Request) -> None:
        if request.is_navigation_request():
            asked.clear()  # the failed page may still be asking, for what it knows
        asked.append(request.url.rpartition("/")[2])

    page.on("request", note)
    failure.get_by_role("button", name="Load the page again").click()
    asking.expect_diagnosis()
    runtime = {name for name in asked if name.endswith(".data")}
    assert runtime
    assert runtime <= {path.name for path in host.folder.rglob("*.data")}
    page.get_by_role("link", name="Change my answers").click()
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()


def test_whoever_would_lose_the_answers_by_loading_the_page_again_is_told(
    page: Page, asking: Asking, host: Host
) -> None:
    page.add_init_script(NO_STORAGE)
    host.fail(missing, *RUNTIME)
    asking.open()
    asking.fill_in(asking.answers)
    asking.go_to("result")
    failure = page.locator("[data-reason=missing]")
    expect(failure).to_contain_text("they are lost if you load the page again")
    host.mend()
    asking.try_again()
    asking.expect_diagnosis("plain")
