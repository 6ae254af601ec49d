"""What goes wrong with the engine is said plainly, nothing is lost, and trying again helps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from mirrormark.compile import Compiled
from tests.browser.conftest import ROOT
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, engine_workers, random_answers

pytestmark = pytest.mark.browser

Assessments = dict[str, Compiled]
Fault = Callable[[Route], None]

WASM = "**/pyodide.asm.wasm"


def missing(route: Route) -> None:
    route.fulfill(status=404, content_type="text/html", body="<h1>Not here</h1>")


def wrong_type(route: Route) -> None:
    """As a host does that answers every unknown address with its home page."""
    route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Home</title>")


def truncated(route: Route) -> None:
    (file,) = (ROOT / "build/bundle").glob("runtime-*/pyodide.asm.wasm")
    body = file.read_bytes()
    route.fulfill(status=200, content_type="application/wasm", body=body[: len(body) // 2])


def unreachable(route: Route) -> None:
    route.abort("connectionreset")


def read_result(page: Page, compiled: Compiled, seed: int) -> tuple[Reader, dict[str, str]]:
    reader = Reader(page, compiled)
    answers = random_answers(compiled, seed)
    reader.answer_all(answers)
    page.get_by_role("button", name="See my diagnosis").click()
    return reader, answers


@pytest.mark.parametrize(
    ("address", "fault", "reason", "words"),
    [
        (WASM, missing, "missing", "(pyodide.asm.wasm) is missing"),
        (WASM, truncated, "broken", "(pyodide.asm.wasm) arrived damaged"),
        (WASM, wrong_type, "broken", "(pyodide.asm.wasm) arrived damaged"),
        (WASM, unreachable, "unreachable", "(pyodide.asm.wasm) couldn't be loaded"),
        ("**/pyodide.mjs", missing, "unreachable", "(pyodide.mjs) couldn't be loaded"),
        ("**/python_stdlib.zip", missing, "missing", "(python_stdlib.zip) is missing"),
        # Its hash is checked while it is fetched, and the page that says 404 has another.
        ("**/*.whl", missing, "unreachable", "couldn't be loaded"),
    ],
)
def test_a_fault_is_named_and_mended_by_trying_again(
    page: Page,
    context: BrowserContext,
    site: str,
    assessments: Assessments,
    *,
    address: str,
    fault: Fault,
    reason: str,
    words: str,
) -> None:
    context.route(address, fault)
    page.goto(f"{site}assessments/clarity/")
    reader, answers = read_result(page, assessments["clarity"], seed=1)

    failure = page.locator("[data-state=failed]")
    expect(failure).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    expect(failure).to_have_attribute("data-reason", reason)
    expect(failure).to_contain_text(words)
    expect(failure).to_contain_text("Your answers are all still here.")
    expect(failure.get_by_role("heading")).to_be_focused()
    expect(page.locator("html")).to_have_attribute("data-engine", "failed")

    failure.get_by_role("link", name="Back to my answers").click()
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()

    context.unroute(address)
    page.go_back()
    again = page.get_by_role("button", name="Try again")
    scored = page.locator("[data-state=scored]")
    expect(again.or_(scored)).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    if again.is_visible():
        again.click()
    expect(scored).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    reader.expect_result(answers)


def test_a_boot_that_hangs_is_ended_by_the_watchdog(
    page: Page, context: BrowserContext, site: str, assessments: Assessments
) -> None:
    held: list[Route] = []  # and never answered
    context.route(WASM, lambda route: held.append(route))  # noqa: PLW0108 (playwright marks it)
    page.clock.install()
    page.goto(f"{site}assessments/clarity/")
    with page.expect_request(WASM):
        reader, answers = read_result(page, assessments["clarity"], seed=2)
    expect(page.locator("[data-state=waiting]")).to_be_visible()
    expect(page.get_by_role("heading", name="Working out your diagnosis")).to_be_focused()

    page.clock.run_for(21_000)
    failure = page.locator("[data-state=failed]")
    expect(failure).to_contain_text("has stopped loading")
    assert engine_workers(page) == []

    context.unroute(WASM)
    failure.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    reader.expect_result(answers)


def test_a_host_that_mistakes_the_type_of_wasm_does_no_harm(
    page: Page, context: BrowserContext, site: str, assessments: Assessments
) -> None:
    context.route(
        WASM, lambda route: route.fulfill(response=route.fetch(), content_type="application/octet")
    )
    page.goto(f"{site}assessments/clarity/")
    reader, answers = read_result(page, assessments["clarity"], seed=5)
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    reader.expect_result(answers)


def test_a_worker_that_dies_is_noticed(page: Page, site: str, assessments: Assessments) -> None:
    page.add_init_script(
        "window.Worker = class extends Worker {"
        "  postMessage(data) {"
        "    if (data.type === 'score') this.dispatchEvent(new ErrorEvent('error'));"
        "    else super.postMessage(data);"
        "  }"
        "}"
    )
    page.goto(f"{site}assessments/clarity/")
    read_result(page, assessments["clarity"], seed=6)
    failure = page.locator("[data-state=failed]")
    expect(failure).to_contain_text("stopped unexpectedly", timeout=ENGINE_PATIENCE_MS)


def test_without_webassembly_the_page_says_so(
    page: Page, site: str, assessments: Assessments
) -> None:
    page.add_init_script(
        "window.Blob = class extends Blob {"
        "  constructor([source], type) { super(['delete self.WebAssembly;' + source], type) }"
        "}"
    )
    page.goto(f"{site}assessments/clarity/")
    read_result(page, assessments["clarity"], seed=7)
    failure = page.locator("[data-state=failed]")
    expect(failure).to_contain_text(
        "doesn't allow what the scoring program needs", timeout=ENGINE_PATIENCE_MS
    )


def test_a_policy_against_workers_is_named_and_can_be_tried_again(
    page: Page, site: str, assessments: Assessments
) -> None:
    page.add_init_script(
        "const Stock = window.Worker;"
        "window.isForbidden = true;"
        "window.Worker = function (address, options) {"
        "  if (window.isForbidden && String(address).startsWith('blob:')) throw new Error('no');"
        "  return new Stock(address, options);"
        "}"
    )
    page.goto(f"{site}assessments/clarity/")
    reader, answers = read_result(page, assessments["clarity"], seed=11)
    failure = page.locator("[data-state=failed]")
    expect(failure).to_contain_text("doesn't allow what the scoring program needs")
    page.evaluate("window.isForbidden = false")
    failure.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    reader.expect_result(answers)


def test_answers_that_are_no_answers_get_a_message_and_no_traceback(
    page: Page, site: str, assessments: Assessments
) -> None:
    page.goto(f"{site}assessments/clarity/")
    page.evaluate("document.querySelector('input[name=item-quick-calls]').value = 'hostile'")
    reader = Reader(page, assessments["clarity"])
    reader.question("quick-calls").get_by_role("radio").first.check()
    reader.answer_all({})
    page.get_by_role("button", name="See my diagnosis").click()
    failure = page.locator("[data-state=failed]")
    expect(failure).to_contain_text("has no response option 'hostile'", timeout=ENGINE_PATIENCE_MS)
    expect(failure).not_to_contain_text("Traceback")


@pytest.mark.usefixtures("site")
def test_the_runtime_is_really_in_the_site(site_folder: Path) -> None:
    (runtime,) = (site_folder / "assets/mirrormark").glob("runtime-*")
    names = {path.name for path in runtime.iterdir()}
    assert {"pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"} <= names
