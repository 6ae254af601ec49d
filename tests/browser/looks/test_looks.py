"""What a diagnosis looks like doesn't change unless somebody wants it to.

After a change that is wanted, and looked at: `MIRRORMARK_NEW_LOOKS=1 pytest tests/browser/looks`.
"""

import base64
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import build_alone
from tests.browser.looks.compare import share_that_differs
from tests.browser.reader import ENGINE_PATIENCE_MS, go_to

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("looks")]

FOLDER = Path(__file__).parent
MOST = 0.004
"""The part of the pixels that may differ: a line less, or a label elsewhere, is more."""
ANSWERS = {
    "flat": "5",
    "delight": "2",
    "ends": "3",
    "roles": "2",
    "turned-down": "4",
    "week": [30, 50, 20],
}
ANSWER = """(answers) => {
  for (const [item, answer] of Object.entries(answers)) {
    const inputs = [...document.querySelectorAll(`[name=item-${item}]`)];
    if (Array.isArray(answer)) answer.forEach((share, part) => (inputs[part].value = share));
    else inputs.find(({ value }) => value === answer).checked = true;
    inputs[0].dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""
HAS_FONT = "[...document.fonts].filter(({ status }) => status === 'loaded').length === 2"
SHEET = {"width": 688, "height": 900}
"""A sheet of A4 without its margins, in pixels of CSS."""


def pinned_font() -> str:
    """Return a style that has everything in one font, whatever this machine has."""
    faces = []
    for weight in (400, 700):
        font = (FOLDER / f"noto-sans-latin-{weight}-normal.woff2").read_bytes()
        source = f"url(data:font/woff2;base64,{base64.b64encode(font).decode()})"
        faces.append(f"@font-face {{ font-family: Pinned; font-weight: {weight}; src: {source}; }}")
    return "\n".join([*faces, "body, body * { font-family: Pinned !important; }"])


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from build_alone(FOLDER / "looks.md", tmp_path_factory.mktemp("looks"), is_whole=True)


# What stands above may be any fraction of a pixel high, and lines would be drawn otherwise.
TO_WHOLE_PIXEL = """(picture) => {
  picture.style.marginBlockStart = `${1 - (picture.getBoundingClientRect().top % 1)}px`;
  const { top } = picture.getBoundingClientRect();
  if (top === Math.round(top)) return;
  picture.style.position = "relative"; // the margin is part of a larger one around it
  picture.style.top = `${Math.ceil(top) - top}px`;
}"""


@pytest.fixture
def see(browser: Browser, address: str) -> Iterator[Any]:
    """Give a function that opens a diagnosis in one colour scheme, and returns the page."""
    contexts = []

    def open_diagnosis(scheme: Any, size: Any) -> Page:
        context = browser.new_context(
            bypass_csp=True,  # for the font
            color_scheme=scheme,
            viewport=size,
            reduced_motion="reduce",
            service_workers="block",
        )
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-22T12:00:00Z")
        page.goto(address)
        expect(page.get_by_role("button", name="Continue")).to_be_visible()
        page.evaluate(ANSWER, ANSWERS)
        go_to(page, "#result")
        shown = page.locator("[data-state=scored]")
        expect(shown).to_be_visible(timeout=ENGINE_PATIENCE_MS)
        expect(page.locator("[data-picture=plane] svg")).to_be_visible()
        # Not before: the theme puts the head of the page in order while it loads.
        page.add_style_tag(content=pinned_font())
        page.wait_for_function(HAS_FONT)
        return page

    yield open_diagnosis
    for context in contexts:
        context.close()


def compare(page: Page, name: str, seen: bytes) -> None:
    kept = FOLDER / f"{name}.png"
    if os.environ.get("MIRRORMARK_NEW_LOOKS"):
        kept.write_bytes(seen)
        return
    difference = share_that_differs(page, kept.read_bytes(), seen)
    if difference > MOST:
        kept.with_suffix(".seen.png").write_bytes(seen)
    assert difference <= MOST, f"look at {name}.png and {name}.seen.png"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_look_as_they_did(see: Any, browser: Browser, scheme: str) -> None:
    page = see(scheme, {"width": 390, "height": 900})
    for summary in page.locator(".mm-reasons summary").all():
        summary.click()
    page.mouse.move(0, 0)
    for kind in ("plane", "bars", "effects"):
        picture = page.locator(f"[data-picture={kind}] svg").first
        picture.evaluate(TO_WHOLE_PIXEL)
        seen = picture.screenshot(animations="disabled")
        with browser.new_page() as blank:
            compare(blank, f"{kind}-{scheme}", seen)


def test_paper_looks_as_it_did(see: Any, browser: Browser) -> None:
    page = see("dark", SHEET)
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    version = page.get_by_text("version").first
    version.evaluate("(block) => (block.textContent = 'Diagnosis of a day')")
    for address in (".mm-colophon__address", ".mm-one-page__address"):
        page.locator(address).evaluate("(line) => (line.textContent = 'address')")
    seen = page.locator("article").first.screenshot(animations="disabled")
    with browser.new_page() as blank:
        compare(blank, "paper", seen)
