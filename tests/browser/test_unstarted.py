"""Where the page's own script can't run at all, the page says so, and can be read and printed."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.faults import Fault, Held, Host, missing

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

SCRIPT = "mirrormark-*.js"
TITLE = "The program of this page hasn't started"
HOLD = """addEventListener("DOMContentLoaded", () => {
  for (const each of document.getAnimations())
    if (each.animationName?.startsWith("mm-")) each.pause();
});"""
"""What a page does by itself after some seconds, it does only once a test says so."""
LATER = "document.getAnimations().forEach((each) => each.finish())"
WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  window.shifts.push(...list.getEntries().map(({ value }) => value));
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def page(page: Page) -> Page:
    """A page on which no time passes: a busy machine may take seconds until it is looked at."""
    page.add_init_script(HOLD)
    return page


def find_note(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text=TITLE)


def expect_note(page: Page, compiled: CompiledAssessment) -> Locator:
    """Wait for it: at first nobody sees it, and then it comes with all that can be read."""
    note = page.get_by_text(TITLE)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(note).to_be_hidden()
    page.evaluate(LATER)
    expect(note).to_be_visible()
    expect(find_note(page)).to_contain_text("You can read and print all questions as they are.")
    for item in compiled.data["items"]:
        expect(page.locator(f"[data-item={item['id']}]")).to_be_visible()
    for outcome in compiled.data["outcomes"]:
        expect(page.get_by_role("heading", name=outcome["title"], exact=True)).to_be_visible()
    page.emulate_media(media="print")
    expect(note).to_be_hidden()
    page.emulate_media(media="screen")
    return find_note(page)


def test_opened_from_a_disk_the_page_says_what_it_needs(
    page: Page, host: Host, assessments: dict[str, CompiledAssessment]
) -> None:
    path = host.folder / "assessments/clarity/index.html"
    page.goto(path.as_uri())
    note = expect_note(page, assessments["clarity"])
    expect(note).to_contain_text("If you opened the page as a file from your disk")
    expect(note).to_contain_text("python3 -m http.server")


def corrupt(request: object, body: bytes) -> None:
    request.give(b"(" + body, "text/javascript")  # type: ignore[attr-defined]


@pytest.mark.parametrize("fault", [missing, corrupt])
def test_without_its_script_the_page_says_so_and_loading_it_again_helps(
    page: Page, asking: Asking, host: Host, assessments: dict[str, CompiledAssessment], fault: Fault
) -> None:
    asking.open()
    asking.answer(7)
    host.fail(fault, SCRIPT)
    page.reload()
    note = expect_note(page, assessments["clarity"])
    expect(note).to_contain_text("Otherwise load the page again.")
    host.mend()
    page.reload()
    expect(page.get_by_text("Your saved answers are filled in.")).to_be_visible()
    expect(page.get_by_text(TITLE)).to_be_hidden()
    asking.go_to("check")
    expect(page.get_by_text("You have answered 7 of 26 questions.")).to_be_visible()


def test_a_browser_too_old_for_the_script_is_told_as_well(
    page: Page, asking: Asking, assessments: dict[str, CompiledAssessment]
) -> None:
    page.add_init_script("delete Intl.ListFormat")
    page.goto(asking.address)
    note = expect_note(page, assessments["clarity"])
    expect(note).to_contain_text("try a newer browser")


def test_whoever_has_no_scripts_at_all_is_told_once(browser: Browser, host: Host) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{host.address}assessments/clarity/")
    expect(page.locator("noscript p").first).to_be_visible()
    expect(page.locator(".mm-unstarted")).to_have_css("display", "none")
    context.close()


def test_a_script_that_is_only_slow_moves_nothing_and_nobody_sees_the_note(
    page: Page, asking: Asking, host: Host
) -> None:
    held = Held(0)
    host.fail(held, SCRIPT)
    page.add_init_script(WATCH_SHIFTS)
    page.goto(asking.address, wait_until="commit")
    heading = page.get_by_role("heading", level=2, name="Decisions")
    expect(heading).to_be_visible()
    before = heading.bounding_box()
    held.release()
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    expect(page.get_by_text(TITLE)).to_be_hidden()
    assert heading.bounding_box() == before
    page.evaluate(LATER)
    expect(page.get_by_text(TITLE)).to_be_hidden()
    assert heading.bounding_box() == before
    assert page.evaluate("window.shifts") == []
