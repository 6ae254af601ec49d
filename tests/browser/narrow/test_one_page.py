"""Long words on the first page of paper, and on slides."""

import pytest
from playwright.sync_api import Page

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.narrow.test_narrow import ANSWERS
from tests.browser.reader import Reader
from tests.browser.result.slides import OUT_OF_PLACE, save_slide, see_slide
from tests.browser.result.test_print import FIRST_ALONE, count_pages

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("narrow")]


def test_whatever_authors_have_written_it_stays_one_page_and_keeps_within_its_slide(
    page: Page, long_site: str, long_words: CompiledAssessment
) -> None:
    page.goto(f"{long_site}assessments/long-words/")
    reader = Reader(page, long_words)
    reader.answer_at_once(ANSWERS)
    reader.see_diagnosis()
    see_slide(page)
    _, slide = save_slide(page, "Save as SVG")
    assert page.evaluate(OUT_OF_PLACE, slide.decode()) == []
    page.evaluate(FIRST_ALONE)
    assert [count_pages(page, paper) for paper in ("A4", "Letter")] == [1, 1]
