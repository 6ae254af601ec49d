"""Pictures and the tables beside them show the same, and each says what there is to see."""

import math
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.reader import Reader, go_to, random_answers
from tests.browser.result.conftest import CHARTS, Diagnosed

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

READ_BARS = """(figure) => {
  const box = (part) => part.getBoundingClientRect();
  const rows = (name) => [...figure.querySelectorAll(`${name} rect`)].map(box);
  const tracks = rows(".mm-chart__track");
  return rows(".mm-chart__value").map(({ top, width, left, right }) => {
    const track = tracks.find((each) => Math.abs(each.top - top) < 1 && each.left <= left + 1
      && each.right >= right - 1);
    return { top, left: track.left, share: (100 * width) / track.width };
  }).sort((a, b) => a.left - b.left || a.top - b.top).map(({ share }) => share);
}"""
READ_LIKELY = """(figure) => {
  const box = (part) => part.getBoundingClientRect();
  const rows = (name) => [...figure.querySelectorAll(`${name} rect`)].map(box);
  const tracks = rows(".mm-chart__track");
  return rows(".mm-chart__likely:not(.mm-chart__likely--edge)").map(({ top, left, right }) => {
    const track = tracks.find((each) => each.top < top && top < each.bottom
      && each.left <= left + 1 && each.right >= right - 1);
    const share = (at) => (100 * (at - track.left)) / track.width;
    return { top, at: track.left, ends: [share(left), share(right)] };
  }).sort((a, b) => a.at - b.at || a.top - b.top).map(({ ends }) => ends);
}"""
READ_EFFECTS = """(figure) => {
  const nought = figure.querySelector(".mm-chart__axis line").getBoundingClientRect().x;
  return [...figure.querySelectorAll(".mm-chart__value rect")]
    .map((bar) => bar.getBoundingClientRect())
    .sort((a, b) => a.top - b.top)
    .map(({ left, right }) => (Math.abs(right - nought) > Math.abs(left - nought)
      ? right - nought : left - nought));
}"""
READ_RING = """(figure) => {
  const box = (name) => figure.querySelector(name).getBoundingClientRect();
  const frame = box("rect.mm-chart__frame, .mm-chart__frame rect");
  const ring = box(".mm-chart__ring:not(.mm-chart__ring--edge) path, path.mm-chart__ring");
  return [ring.width / frame.width, ring.height / frame.height].map((part) => 100 * part);
}"""
READ_POINT = """(figure) => {
  const point = figure.querySelector(".mm-chart__point circle").getBoundingClientRect();
  const frame = figure.querySelector("rect.mm-chart__frame, .mm-chart__frame rect")
    .getBoundingClientRect();
  return [
    (100 * (point.x + point.width / 2 - frame.left)) / frame.width,
    (100 * (frame.bottom - point.y - point.height / 2)) / frame.height,
  ];
}"""


def pictures(page: Page, kind: str) -> list[Locator]:
    found = page.locator(f"[data-picture={kind}]")
    expect(found.first.locator("svg")).to_be_attached()
    return found.all()


def numbers_in(figure: Locator) -> list[float]:
    cells = figure.locator("tbody tr td:nth-of-type(1)").all_text_contents()
    return [float(cell.strip().split()[0].replace("\u2212", "-")) for cell in cells]


def unfold(page: Page) -> None:
    for summary in page.locator(".mm-reasons summary, .mm-picture__table > summary").all():
        summary.click()


def note_drawers(page: Page) -> list[str]:
    """Return a list that gets each request for the script that draws."""
    asked: list[str] = []
    page.on("request", lambda request: CHARTS.search(request.url) and asked.append(request.url))
    return asked


def expect_each_named(page: Page, count: int) -> None:
    """Expect so many pictures, each with a name, a finding and a table."""
    figures = [*pictures(page, "plane"), *pictures(page, "bars"), *pictures(page, "effects")]
    assert len(figures) == count
    for figure in figures:
        picture = figure.get_by_role("img")
        expect(picture).to_have_accessible_name(re.compile(r"\w{3}"))
        expect(picture).to_have_accessible_description(re.compile(r"\w{3}.*\.|”$"))
        expect(figure.get_by_role("table")).to_be_visible()
        assert picture.locator("style").count() == 0


@pytest.mark.parametrize(
    ("name", "count"), [("clarity", 1 + 2 + 7), ("optimise-or-transform", 1 + 1 + 3)]
)
@pytest.mark.corners("clarity")
def test_what_is_drawn_is_what_the_table_says(
    page: Page, site: str, diagnosed: Diagnosed, troubles: list[str], *, name: str, count: int
) -> None:
    asked = note_drawers(page)
    page.goto(f"{site}assessments/{name}/#check")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    assert asked == [], "the script that draws comes with the first diagnosis"
    reader, answers = diagnosed(name)
    result = score(reader.compiled.data, answers, why=True)
    expect(page.get_by_role("table")).to_have_count(0)  # nothing is told twice unasked
    unfold(page)
    expect_each_named(page, count)
    assert len(asked) == 1
    for figure in pictures(page, "bars"):
        assert figure.evaluate(READ_BARS) == pytest.approx(numbers_in(figure), abs=0.4)
        again = figure.locator("tbody .mm-score__again").all_text_contents()
        told = [[int(each) for each in re.findall(r"\d+", words)] for words in again]
        drawn = figure.evaluate(READ_LIKELY)
        assert len(drawn) == len(told) == len(numbers_in(figure))
        for (low, high), ends in zip(drawn, told, strict=True):
            assert [low, high] == pytest.approx(ends, abs=0.4)
        expect(figure).to_contain_text("about 8 times out of 10 if you answered again next week")
    errors = [[int(each["low"]), int(each["high"])] for each in result["why"]["errors"]]
    assert sorted(told) == sorted(errors), "the last picture is that of all scores"
    dimensions = {each["id"]: each["score"] for each in result["dimensions"]}
    scores = page.locator(".mm-measured tr[data-dimension]")
    assert {
        row.get_attribute("data-dimension"): float(row.get_attribute("data-score") or "nan")
        for row in scores.all()
    } == dimensions

    effects = result["why"]["effects"]
    found = [number for figure in pictures(page, "effects") for number in numbers_in(figure)]
    assert found == pytest.approx([each["effect"] for each in effects], abs=0.051)
    for figure in pictures(page, "effects"):
        told, drawn = numbers_in(figure), figure.evaluate(READ_EFFECTS)
        one = max(abs(each) for each in drawn) / max(abs(each) for each in told)
        assert [each / one for each in drawn] == pytest.approx(told, abs=0.1)
        words = figure.locator(".mm-chart__number text").all_text_contents()
        cells = figure.locator("tbody td").all_text_contents()
        assert sorted(words) == sorted(cell.strip() for cell in cells)

    (plane,) = pictures(page, "plane")
    assert plane.evaluate(READ_POINT) == pytest.approx(numbers_in(plane), abs=0.4)
    (chart,) = [each for each in reader.compiled.data["charts"] if each["kind"] == "plane"]
    errors = {each["dimension"]: each["error"] for each in result["why"]["errors"]}
    far = 2 * math.sqrt(2 * math.log(5))  # 8 of 10, in a plane
    ring = [far * errors[chart[axis]] for axis in ("x", "y")]
    assert plane.evaluate(READ_RING) == pytest.approx(ring, abs=1)
    expect(plane).to_contain_text("you would land inside the ring about 8 times out of 10")
    assert troubles == []


def test_shares_of_an_allocation_are_drawn_with_their_unit(
    page: Page, kinds_page: str, kinds: CompiledAssessment
) -> None:
    page.goto(kinds_page)
    reader = Reader(page, kinds)
    answers = random_answers(kinds, seed=3)
    reader.answer_at_once(answers)
    reader.see_diagnosis()
    (asked,) = [each for each in kinds.data["charts"] if each["kind"] == "shares"]
    item = reader.items[asked["item"]]
    table = page.get_by_role("table", name=item["text"], include_hidden=True)
    figure = table.locator("xpath=ancestor::figure")
    expect(figure.locator("svg")).to_be_visible()
    total, given = item["quantity"]["highest"], answers[asked["item"]]
    told = [given.get(option["id"], 0) for option in item["options"]]
    assert numbers_in(figure) == told
    drawn = figure.evaluate(READ_BARS)
    assert drawn == pytest.approx([100 * share / total for share in told], abs=0.4)


@pytest.mark.parametrize(
    "script",
    [
        None,
        "",
        "not a script",
        "export const paint = 1;",
        "export const draw = 1;",
        "export function draw() { throw new Error('out of ink'); }",
        "export const draw = () => undefined.width;",
        "throw new Error('not today');",
    ],
    ids=["none", "empty", "no script", "other names", "no function", "throws", "breaks", "at once"],
)
@pytest.mark.corners("empty", "throws")
def test_without_that_script_the_tables_say_it_all(
    page: Page, diagnosed: Diagnosed, troubles: list[str], script: str | None
) -> None:
    def send(route: Route) -> None:
        if script is None:
            route.abort()
        else:
            route.fulfill(body=script, content_type="text/javascript")

    page.route(CHARTS, send)
    reader, answers = diagnosed("clarity")
    reader.expect_result(answers)
    expect(page.get_by_role("img", name="Goal clarity")).to_have_count(0)
    expect(page.get_by_role("table", name="What it rests on")).to_be_visible()
    expect(page.get_by_role("figure", name="you stand where the diagnosis is")).to_be_visible()
    rooms = page.locator(".mm-picture__drawing")
    expect(rooms).to_have_count(10)
    for room in rooms.all():  # no hole where nothing is drawn
        expect(room).to_have_js_property("clientHeight", 0)
    assert [each for each in troubles if "ERR_FAILED" not in each] == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.corners("320")
def test_pictures_stay_inside_the_page_from_left_to_right_and_from_right_to_left(
    page: Page, diagnosed: Diagnosed, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    diagnosed("clarity", blank=2)
    unfold(page)
    for direction in ("ltr", "rtl"):
        page.evaluate("(direction) => (document.body.dir = direction)", direction)
        go_to(page, "#check")
        go_to(page, "#result")
        expect(page.locator("[data-state=scored]")).to_be_visible()
        unfold(page)
        (plane,) = pictures(page, "plane")
        told = numbers_in(plane)
        across, up = plane.evaluate(READ_POINT)
        assert up == pytest.approx(told[1], abs=0.4)
        assert across == pytest.approx(told[0] if direction == "ltr" else 100 - told[0], abs=0.4)
        for figure in [plane, *pictures(page, "bars"), *pictures(page, "effects")]:
            assert figure.evaluate(OUTSIDE) == []
        scrolls = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(scrolls) == 0


OUTSIDE = """(figure) => {
  const { left, right } = figure.getBoundingClientRect();
  return [...figure.querySelectorAll("svg *")]
    .filter((part) => part.getBoundingClientRect().width)
    .filter((part) => {
      const box = part.getBoundingClientRect();
      return box.left < left - 2 || box.right > right + 2;
    })
    .map((part) => `${part.tagName} ${part.textContent} ${part.parentNode.getAttribute("class")}`);
}"""


def test_too_few_answers_give_a_page_that_still_makes_sense(
    page: Page, diagnosed: Diagnosed, troubles: list[str]
) -> None:
    diagnosed("optimise-or-transform", blank=18)
    expect(page.get_by_role("heading", name="Too few answers for a diagnosis")).to_be_visible()
    finding = page.get_by_role("figure", name="There are too few answers to say where you stand.")
    expect(finding).to_be_visible()
    (plane,) = pictures(page, "plane")
    expect(plane.locator(".mm-chart__point circle")).to_have_count(0)
    expect(plane.locator(".mm-chart__region rect")).to_have_count(1)
    expect(page.get_by_role("heading", name="What to do next")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("heading", name="Too few answers for a diagnosis")).to_be_visible()
    assert troubles == []


def test_where_everything_is_missing_there_is_nothing_to_score(page: Page, site: str) -> None:
    page.goto(f"{site}assessments/clarity/#result")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    expect(page.locator("[data-picture]")).to_have_count(0)


def test_forced_colours_keep_every_part_apart(page: Page, diagnosed: Diagnosed) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    diagnosed("optimise-or-transform", blank=1)
    (plane, *_), (bars, *_) = pictures(page, "plane"), pictures(page, "bars")
    for figure in (plane, bars):  # what may be hard to see can be read without looking for it
        expect(figure.get_by_role("table")).to_be_visible()
    fill = "(part) => getComputedStyle(part).fill"

    def read(figure: Locator, part: str) -> Any:
        return figure.locator(part).first.evaluate(fill)

    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert read(plane, ".mm-chart__point circle") != paper
    assert read(bars, ".mm-chart__value rect") != read(bars, ".mm-chart__track rect")
    assert read(bars, ".mm-chart__label text") != paper
