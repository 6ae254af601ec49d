"""What is said on the page: in one place, and in nobody's way."""

from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.your_results.conftest import Open

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

NEWER = """() => {
  const notice = document.createElement("div");
  notice.className = "mm-newer md-typeset";
  notice.innerHTML = "There is a newer version. <button class='mm-button'>Load</button>";
  document.body.append(notice);
}"""
"""Says what the page says when there is a newer version of the site."""


def area(part: Locator) -> tuple[float, float]:
    """Return where a part begins and ends, from the top of the window."""
    box = part.bounding_box()
    assert box
    return box["y"], box["y"] + box["height"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.corners("390")
def test_notices_stand_one_above_the_other_at_the_bottom(
    page: Page, open_with: Open, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_with(13)
    chosen = [page.locator(f"[data-kept=response-{number:04}]") for number in (0, 6)]
    for each in chosen:
        each.get_by_label("Compare").check()
    page.evaluate(NEWER)
    page.evaluate("scrollTo(0, 300)")
    message = page.locator(".mm-kept-message")
    comparing = page.get_by_role("button", name="Compare these two")
    newer = page.locator(".mm-newer")
    areas = [area(each) for each in (message, comparing, newer)]
    assert areas == sorted(areas)
    for (_, end), (begin, _) in pairwise(areas):
        assert end <= begin
    assert areas[0][0] > 400, "the upper half is for what the page is about"
    assert areas[-1][1] <= 800
    page.get_by_role("button", name="Close").click()
    expect(message).to_be_empty()
    expect(comparing).to_be_visible()


def test_what_is_chosen_of_another_assessment_takes_the_place_of_what_was(
    page: Page, open_with: Open
) -> None:
    open_with(13)
    first, other = (page.locator(f"[data-kept=response-{number:04}]") for number in (0, 1))
    first.get_by_label("Compare").check()
    other.get_by_label("Compare").check()
    expect(first.get_by_label("Compare")).not_to_be_checked()
    expect(page.get_by_text("Choose one more from ")).to_have_count(1)
