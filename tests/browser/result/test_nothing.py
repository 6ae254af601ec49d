"""Without a diagnosis the page says what is true: nothing applies, isn't known, or is blank."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.sources import compile_files
from tests.browser.conftest import ROOT, build_alone
from tests.browser.reader import Reader

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="block"),
    pytest.mark.xdist_group("nothing"),
]

FILE = Path(__file__).parent / "nothing-applies.md"
PROGRAMMERS_WORDS = re.compile(r"\b(None(?! of)|null|undefined|NaN|Infinity)\b")
ARTICLE = "article.md-content__inner"
ITEMS = ("time", "hurry", "twice", "away")


@pytest.fixture(scope="module")
def nothing() -> CompiledAssessment:
    return compile_files([FILE], ROOT)[0]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from build_alone(FILE, tmp_path_factory.mktemp("nothing"))


@pytest.fixture
def reader(quiet_page: Page, address: str, nothing: CompiledAssessment) -> Reader:
    quiet_page.goto(address)
    return Reader(quiet_page, nothing)


def find(reader: Reader, answers: dict[str, Any]) -> Locator:
    """Answer, ask for the diagnosis, and look for words that no reader should have to read."""
    reader.answer_at_once(answers)
    finding = reader.see_diagnosis()
    reader.expect_result(answers)
    assert not PROGRAMMERS_WORDS.findall(reader.page.locator(ARTICLE).inner_text())
    return finding


def rows(page: Page) -> list[list[str]]:
    """Return the table of scores, cell by cell."""
    table = page.locator(".mm-measured .mm-picture__table")
    table.evaluate("(table) => (table.open = true)")
    shown = table.locator("tr").all()
    return [[cell.strip() for cell in row.locator("th, td").all_inner_texts()] for row in shown]


def test_where_nothing_applies_no_more_answers_are_asked_for(reader: Reader) -> None:
    page = reader.page
    reader.answer_all(dict.fromkeys(ITEMS, "doesnt-apply"))
    expect(page.get_by_text("You have answered 4 of 4 questions.")).to_contain_text(
        "4 answers are “Doesn't apply” or “Don't know”, and count for no score."
    )
    finding = reader.see_diagnosis()
    expect(finding.get_by_role("heading")).to_have_text("No diagnosis from these answers")
    expect(finding).to_contain_text("None of the questions on these applies")
    expect(finding).to_contain_text("4 of 4 questions answered")
    expect(finding).to_contain_text("4 of them with “Doesn't apply” or “Don't know”")
    article = page.locator(ARTICLE)
    expect(article).not_to_contain_text(
        re.compile("too few|more (questions|answers)", re.IGNORECASE)
    )
    expect(article.locator("figcaption", has_text="so there is no score")).to_be_visible()
    assert rows(page)[1:] == [
        [title, "Nothing of it applies"] for title in ("Both", "Calm", "Care")
    ]
    expect(page.get_by_role("link", name="Change my answers")).to_be_visible()
    assert not PROGRAMMERS_WORDS.findall(article.inner_text())


def test_what_is_not_known_is_told_as_that(reader: Reader) -> None:
    finding = find(reader, dict.fromkeys(ITEMS, "dont-know"))
    expect(finding.get_by_role("heading")).to_have_text("No diagnosis from these answers")
    expect(finding).to_contain_text("“Don't know” is none")
    expect(finding).to_contain_text("Calm: 0 of 2 questions have an answer that counts")
    expect(reader.page.get_by_text("blank or answered “Don't know”")).to_be_visible()


def test_where_one_part_does_not_apply_the_others_are_told_apart(reader: Reader) -> None:
    answers = {"time": "4", "hurry": "2", "twice": "doesnt-apply", "away": "doesnt-apply"}
    finding = find(reader, answers)
    expect(finding).to_contain_text("None of the questions on these applies")
    expect(finding.get_by_role("listitem")).to_have_text(["Care"])
    assert rows(reader.page)[1:] == [
        ["Both", "A part has no score"],
        ["Calm", "75\nnext time 55 to 94"],
        ["Care", "Nothing of it applies"],
    ]


def test_blanks_are_still_asked_for(reader: Reader) -> None:
    finding = find(reader, {"time": "4", "twice": "doesnt-apply", "away": "doesnt-apply"})
    expect(finding.get_by_role("heading")).to_have_text("Too few answers for a diagnosis")
    expect(finding).to_contain_text("Calm: 1 of 2 questions answered")
    expect(finding.get_by_role("listitem")).to_have_text([re.compile("Calm"), "Care"])
    expect(reader.page.get_by_role("link", name="Answer more questions")).to_be_visible()


def test_without_bands_there_is_no_column_of_bands(reader: Reader) -> None:
    find(reader, {"time": "4", "hurry": "2", "twice": "5", "away": "1"})
    assert rows(reader.page) == [
        ["Dimension", "Score"],
        ["Both", "87\nnext time 71 to 100"],
        ["Calm", "75\nnext time 55 to 94"],
        ["Care", "100\nnext time 76 to 100"],
    ]
