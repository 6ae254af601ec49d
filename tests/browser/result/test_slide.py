"""A diagnosis as a picture for slides, which needs nothing of the page to look the same."""

import re
import struct
import xml.etree.ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from tests.browser.polling import wait_until
from tests.browser.result.conftest import CHARTS, Diagnosed
from tests.browser.result.slides import OUT_OF_PLACE, save_slide, see_slide

pytestmark = [
    pytest.mark.browser,
    pytest.mark.whole_site,
    pytest.mark.browser_context_args(service_workers="block"),
]

SLIDE_SAYS = """(words) =>
  decodeURIComponent(document.querySelector(".mm-slide__picture").src).includes(words)"""
SVG = "{http://www.w3.org/2000/svg}"


def read_slide(page: Page) -> tuple[ET.Element, str]:
    """Return a slide and all that is written on it."""
    name, data = save_slide(page, "Save as SVG")
    assert re.fullmatch(r"clarity-\d{4}-\d\d-\d\d\.svg", name)
    slide = ET.fromstring(data)  # noqa: S314 (made by the page)
    return slide, " ".join(each.text or "" for each in slide.iter(f"{SVG}text"))


def test_it_says_what_the_page_says_and_looks_the_same_anywhere(
    quiet_page: Page, diagnosed: Diagnosed
) -> None:
    page = quiet_page
    page.emulate_media(color_scheme="dark")
    reader, _ = diagnosed()
    see_slide(page)
    slide, words = read_slide(page)
    card = page.locator(".mm-diagnosis")
    title = card.get_by_role("heading").inner_text()
    sure = card.locator(".mm-call").inner_text()
    for said in ("Clarity · Your diagnosis", title, sure, reader.compiled.data["content_version"]):
        assert said in words
    assert "of 100" in words
    assert "/assessments/clarity/" in words
    assert slide.get("viewBox") == "0 0 1600 900"
    named, told = slide.find(f"{SVG}title"), slide.find(f"{SVG}desc")
    assert named is not None
    assert named.text == f"Clarity: {title}"
    assert told is not None
    expect(page.locator(".mm-slide__words")).to_have_text(told.text or "")
    expect(page.get_by_role("img", name=told.text or "", exact=True)).to_be_visible()
    used = {name for part in slide.iter() for name in part.attrib}
    assert not used & {"class", "style"}, "no program needs to know a style"
    colours = {part.get(name, "none") for part in slide.iter() for name in ("fill", "stroke")}
    assert all(re.fullmatch(r"#[0-9a-f]{6}|none", each) for each in colours)
    assert slide.find(f"{SVG}g") is not None, "the chart is in it"
    text = ET.tostring(slide, encoding="unicode")
    assert page.evaluate(OUT_OF_PLACE, text) == []


def test_it_is_saved_and_copied_as_points_twice_as_dense(page: Page, diagnosed: Diagnosed) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    diagnosed()
    see_slide(page)
    name, data = save_slide(page, "Save as PNG")
    assert name.endswith(".png")
    assert struct.unpack(">2I", data[16:24]) == (3200, 1800)
    page.get_by_role("button", name="Copy the picture").click()
    expect(page.locator(".mm-slide [role=status]")).to_have_text("Copied.")
    kinds = "navigator.clipboard.read().then((items) => items.flatMap(({ types }) => types))"
    assert page.evaluate(kinds) == ["image/png"]
    page.get_by_role("button", name="Copy the text").click()
    words = page.locator(".mm-slide__words").inner_text()
    assert page.evaluate("navigator.clipboard.readText()") == words


def test_from_right_to_left_it_is_mirrored_and_without_a_chart_it_fills_its_room(
    page: Page, diagnosed: Diagnosed
) -> None:
    page.add_init_script("addEventListener('DOMContentLoaded', () => (document.body.dir = 'rtl'))")
    diagnosed()
    see_slide(page)
    slide, _ = read_slide(page)
    assert slide.get("direction") == "rtl"
    assert page.evaluate(OUT_OF_PLACE, ET.tostring(slide, encoding="unicode")) == []
    page.route(CHARTS, lambda route: route.abort())
    diagnosed()
    see_slide(page)
    slide, _ = read_slide(page)
    assert slide.find(f"{SVG}g") is None


def test_what_is_only_tried_out_says_so(page: Page, diagnosed: Diagnosed) -> None:
    diagnosed()
    see_slide(page)
    page.get_by_text("Try other answers").click()
    form = page.get_by_role("form", name="Try other answers")
    form.get_by_role("radio", checked=False).first.check()
    kicker = page.locator("[data-trial] .mm-kicker").inner_text()
    wait_until(page, SLIDE_SAYS, kicker)
