"""Numbers on a German page have a comma before their decimals, and points between thousands."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.sources import compile_files
from mirrormark.wording.catalogue import load_catalogue
from tests.browser.conftest import build_alone
from tests.browser.locales.test_locales import FIND_WORDS, NOT_OURS, ROOTS
from tests.browser.reader import Reader, go_to, wait_until_kept

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("german")]

ZAHLEN = Path(__file__).parent / "zahlen.md"
T = load_catalogue("de").text
ANSWERS = {
    "ziele": "4",
    "enden": "5",
    "kennen": "2",
    "stunden": 1232.5,
    "geld": {"leute": 1000, "dinge": 0},
}
RANGE = {"lowest": "−2,5", "highest": "1997,5", "step": "2,5"}  # noqa: RUF001 (a minus sign)
UNREAD = {
    "viel": T("errors-unread", example="1997,5"),
    "1.000,5": T("errors-grouped", meant="1000,5"),
    "1.125": T("errors-two-ways", meant="1125", other="1,1250"),
    "2000,5": T("errors-range", **RANGE),
}
POINT = re.compile(r"\d\.\d{1,2}(?![\d.])")
"""Before decimals; in a date another point follows, or a year does."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from build_alone(ZAHLEN, tmp_path_factory.mktemp("zahlen"))


@pytest.fixture
def reader(quiet_page: Page, address: str) -> Reader:
    quiet_page.goto(address)
    expect(quiet_page.get_by_role("button", name=T("form-continue"))).to_be_visible()
    return Reader(quiet_page, compile_files([ZAHLEN], ZAHLEN.parent)[0])


def read_words(page: Page) -> list[str]:
    """Return all words of a page, those of its pictures too, none of which has a point."""
    words = [NOT_OURS.sub("", each) for each in page.evaluate(FIND_WORDS, ROOTS)]
    assert [each for each in words if POINT.search(each)] == []
    return words


@pytest.mark.usefixtures("sparing")
def test_what_can_be_typed_is_told_as_it_can_be_typed(reader: Reader) -> None:
    page, field = reader.page, reader.question("stunden").get_by_role("textbox")
    expect(field).to_have_accessible_description(T("form-range", **RANGE))
    for written, words in UNREAD.items():
        field.fill(written)
        field.blur()
        expect(reader.question("stunden").locator(".mm-error")).to_have_text(words)
    field.fill("1007.50")
    field.blur()
    wait_until_kept(page, "stunden", 1007.5)
    page.reload()
    expect(field).to_have_value("1007,5")
    expect(reader.question("stunden").locator(".mm-error")).to_have_count(0)


@pytest.mark.usefixtures("sparing")
def test_amounts_are_told_with_points_between_thousands(reader: Reader) -> None:
    page, money = reader.page, reader.question("geld")
    go_to(page, "#item-geld")
    expect(money).to_have_accessible_description(T("form-total", total="1.000\u00a0€"))
    leute, error = reader.field("geld", "leute"), money.locator(".mm-error")
    leute.fill("0")
    expect(money).to_contain_text(T("form-remaining", amount="1.000\u00a0€"))
    leute.fill("2250")
    expect(money).to_contain_text(T("form-exceeding", amount="1.250\u00a0€"))
    reader.go_on()
    sums = {"sum": "2.250\u00a0€", "amount": "1.250\u00a0€"}
    expect(error).to_have_text(T("errors-sum-too-large", **sums))
    leute.fill("2,5")
    expect(error).to_have_text(T("errors-share-whole", highest="1000"))


def test_a_diagnosis_and_its_pictures_have_german_numbers(reader: Reader) -> None:
    page = reader.page
    reader.answer_all(ANSWERS)
    expect(page.get_by_text("1.232,5\u00a0h", exact=True)).to_be_visible()
    read_words(page)
    reader.see_diagnosis()
    reader.expect_result(ANSWERS)
    expect(page.locator("[data-picture] svg")).to_have_count(5)
    words = " ".join(read_words(page))
    source = {"source": "Niemand", "date": "2024"}
    assert T("result-reference", title="Andere", value="62,55", **source) in words
    assert T("result-percentile", percentile="12,5", **source) in words
    assert "1.000 €" in words
    assert re.search(r"[+\N{MINUS SIGN}]\d+,\d", words)
    assert re.search(r"\N{MINUS SIGN}\d", words)  # what is less has a sign of its own, on axes too


def test_the_page_on_scoring_has_german_numbers(quiet_page: Page, address: str) -> None:
    quiet_page.goto(f"{address}how-it-is-scored/")
    for axis, tick in (("x", "33,3"), ("y", "66,6")):
        expect(quiet_page.locator(f".mm-plane__tick--{axis}", has_text=tick)).to_be_visible()
    words = " ".join(read_words(quiet_page))
    assert "1.997,5" in words
    assert "1.502,5" in words
