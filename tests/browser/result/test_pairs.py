"""Two sides of the same things: points lie at their scores, and a line says the gap."""

from math import floor

import pytest
from playwright.sync_api import Page, expect

from mirrormark_engine import score
from tests.browser.axe import find_violations
from tests.browser.result.conftest import Diagnosed

pytestmark = [
    pytest.mark.browser,
    pytest.mark.whole_site,
    pytest.mark.browser_context_args(service_workers="block"),
]

READ_PAIRS = """(figure) => {
  const box = (part) => part.getBoundingClientRect();
  const all = (name) => [...figure.querySelectorAll(name)];
  const rails = all(".mm-chart__rail line").map(box).sort((a, b) => a.top - b.top);
  const at = (x, { left, width }) => (100 * (x - left)) / width;
  const near = (name, rail) => all(name).map(box).filter(({ top, bottom }) =>
    Math.abs((top + bottom) / 2 - rail.top) < 2);
  return rails.map((rail) => ({
    sides: ["a", "b"].map((side) => near(`.mm-chart__side--${side} path, .mm-chart__side--${side}
      circle`, rail).map(({ left, right }) => at((left + right) / 2, rail))[0]),
    gap: near(".mm-chart__gap line", rail).flatMap(({ left, right }) => [at(left, rail),
      at(right, rail)]),
    isThick: near(".mm-chart__gap--marked line", rail).length > 0,
  }));
}"""
PICTURE = ".mm-overview [data-picture=pairs]"
FIND_OUTSIDE = """(figure) => {
  const { left, right } = figure.getBoundingClientRect();
  return [...figure.querySelectorAll(".mm-chart text, .mm-chart path, .mm-chart circle")]
    .filter((part) => {
      const box = part.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map((part) => part.textContent || part.outerHTML);
}"""


def test_points_lie_at_their_scores_and_a_gap_of_more_than_chance_is_thick(
    page: Page, diagnosed: Diagnosed
) -> None:
    reader, answers = diagnosed("alignment", 3)
    result = score(reader.compiled.data, answers, why=True)
    (picture,) = [each for each in result["why"]["pictures"] if each["kind"] == "pairs"]
    scores = {each["id"]: each["score"] for each in result["dimensions"]}
    figure = page.locator(PICTURE)
    drawn = figure.get_by_role("img", name="“My view” and “Their view”, and the gap")
    expect(drawn).to_be_visible()
    expect(drawn.locator("desc")).to_have_text(figure.locator("figcaption").inner_text())
    found = figure.evaluate(READ_PAIRS)
    assert {each["isThick"] for each in found} == {True, False}, "both kinds are to be seen"
    figure.get_by_text("The same as a table").click()
    told = figure.locator("tbody tr").all()
    assert len(found) == len(told) == len(picture["rows"])
    for row, seen, line in zip(picture["rows"], found, told, strict=True):
        both = [floor(scores[row[side]] or 0) for side in ("first", "second")]
        assert seen["sides"] == pytest.approx(both, abs=0.5)
        assert seen["isThick"] == row["apart"]
        assert seen["gap"] == pytest.approx(sorted(both), abs=0.5)
        gap = abs(both[0] - both[1])
        expect(line.get_by_role("cell").last).to_have_text(f"{gap}")
        words = f"{gap} points apart" if gap > 1 else "1 point apart" if gap else "no gap"
        expect(figure.locator(".mm-chart__number text", has_text=words).first).to_be_visible()


def test_on_a_narrow_page_from_right_to_left_nothing_leaves_the_picture(
    page: Page, diagnosed: Diagnosed
) -> None:
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 800})
    turn = "document.body.dir = 'rtl'"
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {turn}; }})")
    diagnosed("alignment", 3, blank=4)
    figure = page.locator(PICTURE)
    expect(figure.get_by_role("img")).to_be_visible()
    assert figure.evaluate(FIND_OUTSIDE) == []
    figure.get_by_text("The same as a table").click()
    expect(figure.get_by_role("table")).to_be_visible()
    assert find_violations(page) == []
    page.emulate_media(forced_colors="active")
    stroke = "(each) => getComputedStyle(each).stroke"
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for part in (".mm-chart__gap", ".mm-chart__side--a", ".mm-chart__side--b"):
        assert figure.locator(part).first.evaluate(stroke) != paper
