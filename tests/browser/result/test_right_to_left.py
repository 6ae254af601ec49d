"""From right to left, each page is the mirror image of what it is from left to right."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import go_to
from tests.browser.result.conftest import Diagnosed, unfold_everything

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

MEASURE = """(direction) => {
  document.body.dir = direction;
  const { clientWidth } = document.documentElement;
  return [...document.querySelectorAll(".md-content *:not(svg *)")]
    .filter((part) => part.checkVisibility() && getComputedStyle(part).display !== "inline")
    .map((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      const start = direction === "ltr" ? left : clientWidth - right;
      return [`${part.tagName} ${part.className}`, Math.round(start), Math.round(width)];
    });
}"""
INSIDE = """(plane) => {
  const box = (part) => part.getBoundingClientRect();
  const frame = box(plane.querySelector("rect.mm-chart__frame, .mm-chart__frame rect"));
  const isWithin = ({ left, right, top, bottom }) =>
    left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top;
  const words = [...plane.querySelectorAll(".mm-chart__scale text, text.mm-chart__scale")];
  if (words.length < 10) throw new Error("the scales haven't been found");
  return words.filter((each) => isWithin(box(each))).map(({ textContent }) => textContent);
}"""


def expect_mirror_image(page: Page) -> None:
    straight, mirrored = (page.evaluate(MEASURE, each) for each in ("ltr", "rtl"))
    assert len(straight) == len(mirrored) > 100
    for (name, start, width), (_, other_start, other_width) in zip(straight, mirrored, strict=True):
        assert (start, width) == pytest.approx((other_start, other_width), abs=2), name


def test_every_step_is_mirrored(page: Page, site: str, diagnosed: Diagnosed) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}assessments/clarity/")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect_mirror_image(page)
    diagnosed()
    unfold_everything(page)
    expect_mirror_image(page)
    go_to(page, "#check")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_visible()
    expect_mirror_image(page)
    page.goto(f"{site}assessments/clarity/how-it-is-scored/")
    expect_mirror_image(page)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_scales_stand_beside_the_picture(page: Page, diagnosed: Diagnosed, direction: str) -> None:
    set_direction = f"document.body.dir = '{direction}'"
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {set_direction}; }})")
    diagnosed()
    plane = page.locator("[data-picture=plane]")
    expect(plane.locator("svg")).to_be_visible()
    assert plane.evaluate(INSIDE) == []
