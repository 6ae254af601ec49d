"""Parts of the page's script come when they are needed, and what lacks then is said and mended."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.responses import write_link
from mirrormark_engine import Prepared
from tests.browser.axe import find_violations
from tests.browser.polling import wait_for, wait_until_idle, wait_until_instant
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, go_to, random_answers, wait_until_kept

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

type Assessments = dict[str, CompiledAssessment]

MISSING = "A part of this page couldn't be loaded."
OURS = re.compile(r"/assets/mirrormark/([a-z]+)[^/]*\.js$")


@pytest.fixture
def loaded(page: Page) -> list[str]:
    """The scripts of ours that the page has asked for, without their hashes."""
    found: list[str] = []

    def note(address: str) -> None:
        if match := OURS.search(urlsplit(address).path):
            found.append(match[1])

    page.on("request", lambda request: note(request.url))
    return found


def lose(page: Page, part: str) -> None:
    """Have the host say that it has no such part any more, as after a new version."""
    page.route(f"**/{part}-*.js", lambda route: route.fulfill(status=404))


def find_again(page: Page, part: str) -> None:
    page.unroute(f"**/{part}-*.js")


def see_what_lacks(page: Page) -> None:
    expect(page.get_by_role("heading", name="Part of this page is missing")).to_be_visible()
    expect(page.get_by_text(MISSING)).to_be_visible()
    assert find_violations(page) == []


def test_before_the_first_answer_a_page_loads_one_script(
    page: Page, site: str, assessments: Assessments, loaded: list[str]
) -> None:
    page.goto(f"{site}assessments/clarity/")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    wait_until_idle(page)
    assert loaded == ["mirrormark"]
    Reader(page, assessments["clarity"]).answer("quick-calls", "4")
    wait_for(page, lambda: "diagnosis" in loaded, "the diagnosis to be loaded meanwhile")
    wait_until_idle(page)
    assert set(loaded) == {"mirrormark", "diagnosis", "shared"}
    assert len(loaded) == 3


def test_a_page_of_its_own_kind_loads_its_own_part(
    page: Page, site: str, loaded: list[str]
) -> None:
    page.goto(f"{site}your-results/")
    expect(page.get_by_role("heading", name="Save to a file, or open one")).to_be_visible()
    assert sorted(loaded) == ["mirrormark", "results"]
    loaded.clear()
    page.goto(f"{site}assessments/profile/")
    expect(page.get_by_role("heading", name="This browser holds no answers")).to_be_visible()
    assert sorted(loaded) == ["mirrormark", "profile", "shared"]


@pytest.mark.usefixtures("sparing")
def test_who_saves_data_loads_a_diagnosis_when_they_ask_for_it(
    page: Page, site: str, assessments: Assessments, loaded: list[str]
) -> None:
    page.goto(f"{site}assessments/clarity/")
    Reader(page, assessments["clarity"]).answer_at_once(random_answers(assessments["clarity"], 1))
    wait_until_idle(page)
    assert loaded == ["mirrormark"]
    go_to(page, "#result")
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)


def test_a_diagnosis_that_lacks_its_script_is_to_be_had_later(
    page: Page, site: str, assessments: Assessments
) -> None:
    lose(page, "diagnosis")
    compiled = assessments["clarity"]
    page.goto(f"{site}assessments/clarity/")
    reader, answers = Reader(page, compiled), random_answers(compiled, 4)
    reader.answer_at_once(answers)
    go_to(page, "#result")
    see_what_lacks(page)
    expect(page.get_by_text("your answers are still here")).to_be_visible()
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name="Part of this page is missing")).to_be_focused()
    page.get_by_role("link", name="Back to my answers").click()
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()
    page.go_back()
    see_what_lacks(page)
    find_again(page, "diagnosis")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    reader.expect_result(answers)
    expect(page.locator(".mm-steps .mm-failure")).to_have_count(0)


def test_with_a_connection_a_diagnosis_comes_by_itself(
    page: Page, site: str, assessments: Assessments
) -> None:
    page.goto(f"{site}assessments/clarity/")
    lose(page, "shared")  # what a part shares with others lacks, and so does the part
    Reader(page, assessments["clarity"]).answer_at_once(random_answers(assessments["clarity"], 4))
    go_to(page, "#result")
    see_what_lacks(page)
    find_again(page, "shared")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.locator("[data-state=scored]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)


@pytest.mark.parametrize(
    ("part", "address", "there"),
    [
        ("results", "your-results/", "Save to a file, or open one"),
        ("profile", "assessments/profile/", "This browser holds no answers yet"),
    ],
)
def test_a_page_that_lacks_its_part_says_so_and_tries_again(
    page: Page, site: str, part: str, address: str, there: str
) -> None:
    lose(page, part)
    page.goto(f"{site}{address}")
    see_what_lacks(page)
    expect(page.locator(".mm-outcomes, .mm-advice").locator("visible=true")).to_have_count(0)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name="Part of this page is missing")).to_be_focused()
    see_what_lacks(page)
    find_again(page, part)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name=there)).to_be_visible()
    expect(page.get_by_text(MISSING)).to_have_count(0)


@pytest.mark.usefixtures("sparing")
def test_a_link_waits_for_what_reads_it(page: Page, site: str, assessments: Assessments) -> None:
    compiled = assessments["clarity"]
    answers = random_answers(compiled, 2)
    link = f"{site}assessments/clarity/{write_link(Prepared(compiled.data), answers)}"
    lose(page, "carry")
    page.goto(link)
    see_what_lacks(page)
    page.get_by_role("button", name="Load the page again").click()
    see_what_lacks(page)
    find_again(page, "carry")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("26 answers from the link are filled in.")).to_be_visible()
    expect(page.get_by_text(MISSING)).to_have_count(0)
    wait_until_kept(page, *list(answers.items())[-1])


@pytest.mark.usefixtures("sparing")
def test_a_link_that_waits_outlasts_a_visit_to_another_page(
    page: Page, site: str, assessments: Assessments
) -> None:
    compiled = assessments["clarity"]
    link = write_link(Prepared(compiled.data), random_answers(compiled, 2))
    lose(page, "carry")
    page.goto(f"{site}assessments/clarity/{link}")
    see_what_lacks(page)
    wait_until_instant(page)
    page.evaluate("window.isSame = true")
    page.locator(".md-header__button.md-logo").click()
    expect(page.get_by_text(MISSING)).to_have_count(0)
    page.go_back()
    see_what_lacks(page)
    assert page.evaluate("window.isSame")
    find_again(page, "carry")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.get_by_text("26 answers from the link are filled in.")).to_be_visible()


@pytest.mark.usefixtures("sparing")
def test_where_nothing_is_kept_a_part_that_lacks_promises_nothing(
    page: Page, site: str, assessments: Assessments
) -> None:
    lose(page, "carry")
    page.goto(f"{site}assessments/clarity/")
    page.get_by_label("Keep nothing on this device").check()
    Reader(page, assessments["clarity"]).answer("quick-calls", "4")
    go_to(page, "#check")
    page.get_by_text("Continue on another device").click()
    see_what_lacks(page)
    expect(page.get_by_text("they are lost if you load the page again")).to_be_visible()
    find_again(page, "carry")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.get_by_role("textbox", name="Link with your answers")).to_be_visible()


@pytest.mark.usefixtures("sparing")
def test_a_link_can_be_made_later(page: Page, site: str, assessments: Assessments) -> None:
    lose(page, "carry")
    page.goto(f"{site}assessments/clarity/")
    Reader(page, assessments["clarity"]).answer_at_once(random_answers(assessments["clarity"], 1))
    page.get_by_text("Continue on another device").click()
    see_what_lacks(page)
    find_again(page, "carry")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("textbox", name="Link with your answers")).to_be_visible()
