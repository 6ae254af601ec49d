"""What goes wrong while the engine starts or scores is said plainly, and nothing is lost."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Worker, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.faults import RUNTIME, Host, mend_workers, sabotage
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, engine_workers, go_to, is_engine

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

UNSUPPORTED = "doesn't allow what the scoring program needs: WebAssembly in a module worker"
CRASHED = "The scoring program stopped unexpectedly."
LASTING = "It has begun from nothing, and failed all the same."
SLOW = "took far too long, so it was stopped"
MEMORY = "too little memory left for the scoring program. Close other tabs or programs"

THROW = "throw new Error('sabotage');"
HANG = "for (;;);"
ASK_FOR_NONSENSE = "data.request = {};"
NO_INSTANCE = """const stock = WebAssembly.instantiate;
  const full = "WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory";
  WebAssembly.instantiate = (module, imports) =>
    imports ? Promise.reject(new RangeError(full)) : stock(module);"""
NO_ROOM = """WebAssembly.Memory.prototype.grow = () => { throw new RangeError("no more"); };
  data.request = " ".repeat(2 ** 26);"""


def on(message: str, what: str) -> str:
    """Return a script for a worker that does something when it gets a message of this type."""
    return f"""addEventListener("message", ({{ data }}) => {{
      if (data.type === "{message}") {{ {what} }}
    }});"""


# What the browser or the device doesn't have


@pytest.fixture
def page_without_webassembly(
    launch_browser: Callable[..., Browser], browser_type_launch_args: dict[str, Any]
) -> Iterator[Page]:
    arguments = browser_type_launch_args["args"]
    # As browsers do in a mode of higher security.
    browser = launch_browser(args=[*arguments, "--js-flags=--jitless"])
    yield browser.new_context(service_workers="block").new_page()
    browser.close()


def test_without_webassembly_the_page_says_so_and_fetches_nothing(
    page_without_webassembly: Page, host: Host, assessments: dict[str, CompiledAssessment]
) -> None:
    asking = Asking(page_without_webassembly, host.address, assessments["clarity"])
    asking.ask()
    asking.expect_failure("unsupported", UNSUPPORTED)
    asking.expect_answers_kept()
    asking.expect_failure("unsupported")
    assert host.asked_for(*RUNTIME) == []


@pytest.mark.wide
def test_without_streams_that_unpack_the_page_says_so_and_fetches_nothing(
    page: Page, asking: Asking, host: Host
) -> None:
    page.add_init_script("window.kept = DecompressionStream; delete window.DecompressionStream")
    asking.ask()
    asking.expect_failure("unsupported", UNSUPPORTED)
    asking.expect_answers_kept()
    asking.expect_failure("unsupported")
    assert host.asked_for(*RUNTIME) == []
    page.evaluate("void (window.DecompressionStream = window.kept)")
    asking.try_again()
    asking.expect_diagnosis()


@pytest.mark.wide
def test_a_policy_against_workers_is_named(page: Page, asking: Asking, host: Host) -> None:
    host.headers["Content-Security-Policy"] = "worker-src 'none'"
    asking.ask()
    asking.expect_failure("unsupported", UNSUPPORTED)
    asking.expect_answers_kept()
    asking.expect_failure("unsupported")
    host.mend()
    page.reload()
    asking.expect_diagnosis()


def test_a_browser_that_throws_at_workers_is_named_and_can_be_tried_again(
    page: Page, asking: Asking
) -> None:
    page.add_init_script(
        "const Stock = window.Worker;"
        "window.isForbidden = true;"
        "window.Worker = function (address, options) {"
        "  if (window.isForbidden && String(address).startsWith('blob:')) throw new Error('no');"
        "  return new Stock(address, options);"
        "}"
    )
    asking.ask()
    asking.expect_failure("unsupported", UNSUPPORTED)
    page.evaluate("window.isForbidden = false")
    asking.try_again()
    asking.expect_diagnosis()


@pytest.mark.parametrize(
    "prologue", [NO_INSTANCE, on("score", NO_ROOM)], ids=["no instance", "no room"]
)
@pytest.mark.corners("no instance")
def test_too_little_memory_is_named(page: Page, asking: Asking, prologue: str) -> None:
    sabotage(page, prologue)
    asking.ask()
    asking.expect_failure("memory", MEMORY)
    asking.expect_answers_kept()
    asking.expect_failure("memory")
    mend_workers(page)
    asking.try_again()
    asking.expect_diagnosis()


# Crashes


@pytest.mark.wide  # `test_contract.py` goes this way, too
def test_a_crash_leads_to_the_plain_way(page: Page, asking: Asking) -> None:
    sabotage(page, on("score", ASK_FOR_NONSENSE), times=1)
    asking.ask()
    asking.expect_diagnosis("plain")
    assert len(engine_workers(page)) == 1


def test_a_crash_harms_nobody_who_asks_at_the_same_time(page: Page, asking: Asking) -> None:
    sabotage(page, on("score", THROW), times=1)
    asking.open()
    asking.answer()
    # The theme takes this for a move, and swaps the page for a new copy that asks as well.
    go_to(page, "#result")
    asking.expect_diagnosis("plain")


@pytest.mark.parametrize(
    "prologue", [on("boot", THROW), on("score", ASK_FOR_NONSENSE)], ids=["boot", "score"]
)
@pytest.mark.corners("boot")
def test_a_crash_in_both_ways_is_named_and_mended_by_asking_again(
    page: Page, asking: Asking, prologue: str
) -> None:
    sabotage(page, prologue)
    asking.ask()
    failure = asking.expect_failure("crashed", CRASHED)
    expect(failure).not_to_contain_text("Traceback")
    asking.go_to("check")
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()
    mend_workers(page)
    page.get_by_role("button", name="See my diagnosis").click()
    asking.expect_diagnosis("plain")


def test_a_worker_that_dies_between_two_requests_is_replaced(
    page: Page, asking: Asking, started: list[Worker]
) -> None:
    asking.open()
    asking.answer()
    engine = page.locator("html")
    expect(engine).to_have_attribute("data-engine", "ready", timeout=ENGINE_PATIENCE_MS)
    started[0].evaluate("() => void setTimeout(() => { throw new Error('sabotage') })")
    expect(engine).to_have_attribute("data-engine", "failed")
    asking.go_to("result")
    asking.expect_diagnosis()
    assert len(started) == 2


@pytest.mark.wide  # the test below goes this way, and on
def test_a_worker_that_says_the_same_again_and_again_is_replaced(
    page: Page, asking: Asking, started: list[Worker]
) -> None:
    sabotage(page, on("open", "data.compiled = '{}';"), times=1)
    asking.ask()
    asking.expect_diagnosis("plain")
    assert len(started) == 2


def test_a_fault_that_lasts_is_told_with_what_else_a_reader_can_do(
    page: Page, asking: Asking, started: list[Worker]
) -> None:
    sabotage(page, on("open", "data.compiled = '{}';"))
    asking.ask()
    failure = asking.expect_failure("crashed", CRASHED)
    reload = failure.get_by_role("button", name="Load the page again")
    expect(failure).not_to_contain_text(LASTING)
    expect(reload).to_have_count(0)
    asking.try_again()
    failure = asking.expect_failure("crashed", CRASHED, LASTING)
    expect(reload).to_be_visible()
    assert len(started) == 3
    mend_workers(page)
    asking.try_again()
    asking.expect_diagnosis("plain")
    assert len(started) == 4


# Loops without an end


def test_scoring_without_an_end_is_ended_and_can_be_tried_again(page: Page, asking: Asking) -> None:
    sabotage(page, on("score", HANG))
    page.clock.install()
    asking.open()
    asking.answer()
    ready = page.locator("html[data-engine=ready]")
    expect(ready).to_be_attached(timeout=ENGINE_PATIENCE_MS)
    asking.go_to("result")
    # Even an engine that is ready is never waited for before an empty page.
    page.clock.run_for(9_000)
    expect(page.get_by_role("heading", name="Working out your diagnosis")).to_be_focused()
    page.clock.run_for(2_000)
    asking.expect_failure("slow", SLOW)
    asking.go_to("check")
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()
    mend_workers(page)
    page.go_back()
    asking.expect_diagnosis()


@pytest.mark.wide
def test_who_tries_again_after_a_loop_without_an_end_gets_the_plain_way(
    page: Page, asking: Asking
) -> None:
    sabotage(page, on("score", HANG), times=1)
    page.clock.install()
    asking.open()
    asking.answer()
    expect(page.locator("html[data-engine=ready]")).to_be_attached(timeout=ENGINE_PATIENCE_MS)
    asking.go_to("result")
    page.clock.run_for(11_000)
    asking.expect_failure("slow", SLOW)
    asking.try_again()
    asking.expect_diagnosis("plain")


def test_a_fast_start_without_an_end_leads_to_the_plain_way(
    page: Page, asking: Asking, started: list[Worker]
) -> None:
    sabotage(page, on("boot", HANG), times=1)
    page.clock.install()
    with page.expect_event("worker", is_engine):
        asking.ask()
    page.clock.run_for(61_000)
    asking.expect_diagnosis("plain")
    assert len(started) == 2
    assert engine_workers(page) == started[1:]


# Answers that are none


def test_answers_that_are_no_answers_get_a_message_and_no_traceback(
    page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    page.goto(f"{site}assessments/clarity/")
    page.evaluate("document.querySelector('input[name=item-quick-calls]').value = 'hostile'")
    reader = Reader(page, assessments["clarity"])
    reader.question("quick-calls").get_by_role("radio").first.check()
    go_to(page, "#check")
    page.get_by_role("button", name="See my diagnosis").click()
    failure = page.locator("[data-state=failed]")
    expect(failure).to_contain_text("has no response option 'hostile'", timeout=ENGINE_PATIENCE_MS)
    expect(failure).not_to_contain_text("Traceback")
