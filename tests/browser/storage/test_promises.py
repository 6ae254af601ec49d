"""Where nothing is kept, no page says that anything is."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.wording.catalogue import load_catalogue
from tests.browser.asking import Asking
from tests.browser.polling import wait_until_instant

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

PROMISE = re.compile(r"\b(?:kept|keeps?|keeping|saved?|saves|stored?|stays?)\b", re.IGNORECASE)
TRUE_ALL_THE_SAME = {
    "store-keep-nothing": "the choice",
    "store-keep-nothing-hint": "the choice",
    "store-unkept": "says that nothing is",
    "again-unkept": "says that nothing is",
    "your-results-unkept": "says that nothing is",
    "carry-who": "other places keep a link",
    "plan-optional": "what may be left blank",
    "what-if-text": "what is tried out changes no answer",
    "summary-note": "a file that the reader asks for",
    "summary-open": "a file that the reader asks for",
    "result-print": "a file that the reader asks for",
    "your-results-files": "a file that the reader asks for",
    "your-results-files-text": "a file that the reader asks for",
    "your-results-save-all": "a file that the reader asks for",
    "your-results-save-one": "a file that the reader asks for",
    "your-results-empty": "a file that the reader has",
    "your-results-erase-text": "files that the reader has, and what was kept before",
    "your-results-held": "the copy of the site, and what was kept before",
    "result-possible-none": "the diagnosis stays the same",
    "what-if-same": "the diagnosis stays the same",
}


def find_promises() -> Iterator[tuple[str, str]]:
    """Yield the key and a piece of each text that says that something is kept."""
    source = load_catalogue().source
    for key, text in re.findall(r"(?m)^([a-z][a-z0-9-]*) = (.*(?:\n .*)*)", source):
        for piece in re.split(r"\{[^{}]*\}|\n(?:\s*\*?\[[a-z0-9-]+\])?", text):
            if PROMISE.search(piece):
                yield key, piece.strip()


PROMISES = list(find_promises())


def find_untrue(page: Page) -> list[str]:
    said = page.locator(".md-content").inner_text()
    return [key for key, piece in PROMISES if piece in said and key not in TRUE_ALL_THE_SAME]


def test_no_text_of_the_way_through_an_assessment_promises_to_keep_anything(
    page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    found: dict[str, list[str]] = {}

    def look(where: str) -> None:
        found[where] = find_untrue(page)

    asking = Asking(page, site, assessments["clarity"])
    asking.open()
    wait_until_instant(page)
    page.get_by_label("Keep nothing on this device").check()
    look("beginning")
    asking.fill_in(asking.answers)
    page.get_by_role("button", name="My note").first.click()
    page.get_by_role("textbox", name="My note").fill("March")
    look("questions")
    asking.go_to("check")
    page.get_by_text("Continue on another device").click()
    expect(page.get_by_role("textbox", name="Link with your answers")).to_be_visible()
    look("check")
    asking.go_to("result")
    asking.expect_diagnosis()
    page.get_by_text("Answer again", exact=True).click()
    page.get_by_text("Continue on another device").click()
    expect(page.get_by_role("textbox", name="Link with your answers")).to_be_visible()
    page.get_by_role("button", name="Plan something of my own").click()
    look("planning")
    page.get_by_label("What I will do").fill("Ask them")
    page.get_by_role("button", name="Add to my plan").click()
    expect(page.locator(".mm-step")).to_be_visible()
    look("diagnosis")
    asking.go_to("section-decisions")
    expect(page.get_by_role("button", name="Continue", exact=True)).to_be_visible()
    look("coming back")
    page.get_by_role("link", name="Your results").first.click()
    expect(page.locator("[data-kept]")).to_have_count(1)
    page.get_by_role("button", name="More").click()
    page.get_by_label("A name of your own").fill("Spring")
    page.get_by_role("button", name="Use this name").click()
    expect(page.get_by_text("The name has been changed.")).to_be_visible()
    look("results")
    page.get_by_role("button", name="Answer again, starting from these answers").click()
    expect(page.get_by_role("button", name="Continue", exact=True)).to_be_visible()
    look("again")
    assert {where: keys for where, keys in found.items() if keys} == {}


def test_what_is_looked_for_is_found_where_answers_are_kept(asking: Asking) -> None:
    asking.open()
    asking.answer(1)
    asking.page.reload()
    expect(asking.page.locator(".mm-status")).to_contain_text("Your saved answers")
    assert "store-restored" in find_untrue(asking.page)
    assert "store-keeps" in find_untrue(asking.page)
