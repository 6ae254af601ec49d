"""Takes the pictures of the README: `make screenshots`."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.sources import compile_files
from tests.browser.conftest import build_site
from tests.browser.find_browser import launch_options
from tests.browser.reader import Reader
from tests.browser.serving import serve
from tests.sites import ROOT

IMAGES = ROOT / "docs/images"
PHONE = {"width": 390, "height": 760}
TO_THE_TOP = "(part) => window.scrollTo(0, part.getBoundingClientRect().top + scrollY - 70)"
"""Below the header of the theme."""


def choose_answers(compiled: CompiledAssessment) -> dict[str, str]:
    """Answer as somebody who needs change, and has no mandate for it."""
    towards = {"need": True, "mandate": False, "capacity": True}
    answers = {}
    for item in compiled.data["items"]:
        (feed,) = item["feeds"]
        is_high = towards[feed["dimension"]] is not feed["reverse"]
        answers[item["id"]] = item["options"][-2 if is_high else 1]["id"]
    return answers


def take_screenshots(browser: Browser, address: str, compiled: CompiledAssessment) -> None:
    """Write the question page, the diagnosis and its pictures, as a phone shows them."""
    page = browser.new_page(viewport=PHONE, device_scale_factor=2)  # type: ignore[arg-type]
    page.goto(f"{address}assessments/{compiled.data['id']}/")
    reader = Reader(page, compiled)
    answers = choose_answers(compiled)
    first = next(iter(answers))
    reader.answer(first, answers[first])
    reader.question(first).evaluate("(question) => question.scrollIntoView()")
    page.wait_for_timeout(500)  # until the scrolling has come to rest
    page.screenshot(path=IMAGES / "questions.png")
    reader.answer_all(answers)
    reader.see_diagnosis()
    expect(page.get_by_role("heading", name="Secure the mandate")).to_be_focused()
    page.wait_for_timeout(500)
    page.screenshot(path=IMAGES / "diagnosis.png")
    pictures = page.locator("[data-picture]")
    expect(pictures.nth(1).locator("svg")).to_be_visible()
    page.locator(".mm-overview").first.evaluate(TO_THE_TOP)
    page.wait_for_timeout(500)
    page.screenshot(path=IMAGES / "pictures.png")


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    (compiled,) = compile_files([ROOT / "assessments/optimise-or-transform.md"], ROOT)
    options = launch_options()
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(Path(folder) / "site") as address,
        sync_playwright() as playwright,
    ):
        build_site(Path(folder) / "site", address, project=ROOT)
        browser = playwright.chromium.launch(**options)
        take_screenshots(browser, address, compiled)
        browser.close()


if __name__ == "__main__":
    main()
