"""The page "How this is scored", as readers see it."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.axe import find_violations
from tests.sites import NAMES

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

SIMULATED = "optimise-or-transform"
"""Once it is scored in another way: `mirrormark simulate FILE --keep -n 500`, in `tests/site`."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.corners("optimise-or-transform-320-dark", "sales-management-1280-light")
def test_it_is_accessible_and_fits(
    quiet_page: Page, site: str, *, name: str, scheme: Any, width: int
) -> None:
    page = quiet_page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}assessments/{name}/how-it-is-scored/")
    if name == SIMULATED:
        made_up = page.get_by_role("heading", name="Tried out with made-up people")
        expect(made_up).to_be_visible()
    assert find_violations(page) == []
    scrolls = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(scrolls) == 0


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.corners("clarity")
def test_it_is_found_and_read_without_scripts(
    browser: Browser, site: str, assessments: dict[str, CompiledAssessment], name: str
) -> None:
    context, compiled = browser.new_context(java_script_enabled=False), assessments[name]
    page = context.new_page()
    page.goto(f"{site}assessments/{name}/")
    page.get_by_role("link", name="How this is scored").click()
    heading = f"How “{compiled.document.title}” is scored"
    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    expect(page.get_by_role("img", name="Which diagnosis goes with")).to_be_visible()
    for item in compiled.data["items"]:
        expect(page.get_by_text(item["text"], exact=True).first).to_be_visible()
    page.get_by_role("link", name="Back to").click()
    expect(page.get_by_role("group")).to_have_count(len(compiled.data["items"]))
    context.close()


def test_words_in_the_picture_stay_inside_it(page: Page, site: str) -> None:
    page.goto(f"{site}assessments/optimise-or-transform/how-it-is-scored/")
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        picture = page.locator(".mm-plane").bounding_box()
        assert picture is not None
        shown = 0
        for text in page.locator(".mm-plane text").all():
            box = text.bounding_box()
            if box and box["width"]:
                shown += 1
                assert box["x"] >= picture["x"] - 1, text.text_content()
                right = picture["x"] + picture["width"] + 1
                assert box["x"] + box["width"] <= right, text.text_content()
        assert shown > 8


STACKED = {
    "": "table",
    "thead th": "columnheader",
    "tbody tr": "row",
    "tbody th": "rowheader",
    "tbody td": "cell",
}


def test_on_a_phone_the_questions_are_still_a_table_for_screen_readers(
    page: Page, site: str
) -> None:
    """As Chromium has it; Firefox and WebKit, too, go by the elements and not by their style."""
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(f"{site}assessments/clarity/how-it-is-scored/")
    cell = page.locator(".mm-told--stacked td").first
    assert cell.evaluate("(cell) => getComputedStyle(cell).display") == "block"
    chromium = page.context.new_cdp_session(page)
    root = chromium.send("DOM.getDocument")["root"]["nodeId"]
    found = {}
    for part in STACKED:
        selector = {"nodeId": root, "selector": f".mm-told--stacked {part}".strip()}
        node = chromium.send("DOM.querySelector", selector)
        tree = chromium.send("Accessibility.getPartialAXTree", {**node, "fetchRelatives": False})
        found[part] = tree["nodes"][0]["role"]["value"]
    assert found == STACKED
