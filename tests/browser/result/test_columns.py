"""Where there is room a diagnosis has two columns, in the order in which it is read."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.result.conftest import Diagnosed
from tests.browser.result.test_right_to_left import expect_mirror_image

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

NOTE_SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries())
      for (const { node } of sources)
        if (node?.parentElement?.closest(".mm-diagnosed")) shifts.push(node.className);
  }).observe({ type: "layout-shift" });
"""
PARTS = ".mm-diagnosis, .mm-outcomes, .mm-overview:first-child, .mm-measured, .mm-reasons, .mm-certainty"


def test_finding_and_picture_stand_side_by_side_and_nothing_moves_when_they_come(
    page: Page, diagnosed: Diagnosed
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.add_init_script(NOTE_SHIFTS)
    diagnosed()
    expect(page.locator("[data-picture=plane] svg")).to_be_visible()
    parts = page.locator(PARTS)
    finding, outcome, picture, scores, reasons, certainty = (
        part.bounding_box() or {} for part in parts.all()
    )
    assert abs(finding["y"] - picture["y"]) < 40
    for left, right in ((finding, picture), (outcome, scores), (reasons, certainty)):
        assert left["x"] + left["width"] < right["x"]
    assert page.evaluate("window.shifts") == []
    expect_mirror_image(page)
    page.evaluate("document.body.dir = 'ltr'")
    page.set_viewport_size({"width": 800, "height": 900})
    tops = [(part.bounding_box() or {})["y"] for part in parts.all()]
    assert tops == sorted(tops)
    assert len({(part.bounding_box() or {})["x"] for part in parts.all()}) == 1
