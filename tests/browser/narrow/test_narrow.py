"""Long words in narrow windows: everything wraps, and nothing sticks out."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("narrow")]

ANSWERS = {
    "a": "5",
    "b": "dont-know",
    "c": "1",
    "d": ["d1"],
    "z1": "1",
    "z2": "5",
    "number": 12,
    "share": {"s1": 60, "s2": 40},
    "words": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
}
TWICE_AS_LARGE = "() => document.documentElement.style.setProperty('font-size', '250%')"
"""The theme has 125 %."""

# Only what takes room on the screen: some words are for screen readers, and drawn nowhere. A link
# that is there to be copied scrolls within its one line, as whatever stands in such a field does.
FIND_WIDE = """() => {
  const edge = document.documentElement.clientWidth + 1;
  const isSeen = (each) => each.checkVisibility({ visibilityProperty: true });
  const found = [...document.querySelectorAll("article *")].filter((each) => {
    if (!isSeen(each) || each.closest(".mm-live, title, desc, .headerlink")) return false;
    const { left, right, width, height } = each.getBoundingClientRect();
    const isOut = width && height && (right > edge || left < -1);
    const isLine = each.matches("input[readonly]");
    const isCut = !isLine && getComputedStyle(each).overflowX !== "visible";
    const isClipped = isCut && each.scrollWidth > each.clientWidth + 1;
    return isOut || (isClipped && each.clientWidth);
  });
  const name = ({ localName, className, textContent }) =>
    `${localName}.${className} ${textContent.trim()}`;
  const page = document.documentElement;
  return [
    ...(page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide`] : []),
    ...found.map((each) => name(each).slice(0, 120)),
  ];
}"""
COUNT_LINES = """(element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const tops = [...range.getClientRects()].filter(({ width }) => width).map(({ top }) => top);
  return new Set(tops.map(Math.round)).size;
}"""


def expect_fit(page: Page) -> None:
    assert page.evaluate(FIND_WIDE) == []


def expect_whole_words(words: Locator) -> None:
    """Expect our own short words to stand in as many lines as they are words, at most."""
    for each in words.all():
        if each.is_visible():
            text = each.inner_text()
            assert each.evaluate(COUNT_LINES) <= len(text.split()), text


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.corners("320-2")
def test_long_words_fit_at_each_step(
    quiet_page: Page, long_site: str, long_words: CompiledAssessment, width: int, scale: int
) -> None:
    page = quiet_page
    page.set_viewport_size({"width": width, "height": 800})

    def look() -> None:
        if scale > 1:
            page.evaluate(TWICE_AS_LARGE)
        expect_fit(page)

    page.goto(f"{long_site}assessments/long-words/")
    reader = Reader(page, long_words)
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    look()
    reader.go_on()
    expect(page.get_by_role("alert")).to_be_focused()
    look()
    page.get_by_role("button", name="Go on without").click()
    look()
    page.get_by_role("link", name="Back").click()
    reader.answer_all(ANSWERS)
    look()
    expect_whole_words(page.locator(".mm-answer__change a"))
    expect_whole_words(page.get_by_role("button", name="See my diagnosis"))

    reader.see_diagnosis()
    expect(page.locator("[data-picture] svg").first).to_be_visible()
    for summary in page.locator("article summary").all():
        summary.click()
    expect(page.locator(".mm-what-if fieldset").first).to_be_visible()
    look()
    if scale == 1:  # larger ones have no room in three columns, and are hyphenated
        expect_whole_words(page.locator("article thead th"))
    trial = page.locator(".mm-what-if")
    trial.get_by_role("radio", name="Strongly agree", exact=True).nth(2).check()
    expect(page.locator("[data-trial]")).to_be_attached()
    look()

    page.goto(f"{long_site}assessments/long-words-together/")
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    look()


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("path", ["", "assessments/long-words-together/", "scored"])
@pytest.mark.corners("320-2")
def test_long_words_fit_on_every_other_page(
    quiet_page: Page, long_site: str, path: str, width: int, scale: int
) -> None:
    page = quiet_page
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{long_site}{'assessments/long-words/' if path == 'scored' else path}")
    if path == "scored":
        page.goto(page.locator(".mm-colophon__scored a").evaluate("({ href }) => href"))
    expect(page.get_by_text(re.compile("versicherung|ordnung")).first).to_be_attached()
    if scale > 1:
        page.evaluate(TWICE_AS_LARGE)
    expect_fit(page)
