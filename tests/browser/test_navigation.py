"""Instant navigation swaps the page under a running engine."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.polling import wait_until_instant
from tests.browser.reader import (
    ENGINE_PATIENCE_MS,
    Reader,
    engine_workers,
    random_answers,
    search,
)
from tests.browser.refused import NO_STORAGE

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

KINDS = {"clarity": "assessment", "profile": "profile"}


@pytest.mark.wide
def test_five_times_away_and_back_leaves_one_worker_and_all_answers(
    quiet_page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    page.goto(f"{site}assessments/clarity/")
    wait_until_instant(page)
    # Lost by a real page load, so that the test can tell that there was none.
    page.evaluate("window.isSameDocument = true")
    reader = Reader(page, compiled)
    answers = random_answers(compiled, seed=8)
    asked = compiled.data["sections"][0]["items"]
    for item_id in asked[:5]:
        reader.answer(item_id, answers[item_id])
        page.get_by_role("link", name="Mirrormark", exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("mirror")
        page.get_by_role("link", name="Do my people know what they are after").click()
        expect(page.get_by_role("heading", name="Decisions")).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(5)
    expect(page.locator("html[data-engine=ready]")).to_have_count(1, timeout=ENGINE_PATIENCE_MS)
    assert page.evaluate("window.isSameDocument")
    assert len(engine_workers(page)) == 1

    reader.fill_in(answers)
    reader.answer_all(answers)
    reader.see_diagnosis()
    reader.expect_result(answers)
    assert len(engine_workers(page)) == 1


@pytest.mark.usefixtures("sparing")
def test_another_assessment_is_another_sitting(
    quiet_page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    page = quiet_page
    page.goto(f"{site}assessments/clarity/")
    Reader(page, assessments["clarity"]).answer("quick-calls", "5")
    page.goto(f"{site}assessments/optimise-or-transform/")
    expect(page.get_by_role("heading", name="Need for disruption")).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


@pytest.mark.usefixtures("sparing")
def test_back_and_forward_lose_nothing_where_nothing_can_be_kept(
    quiet_page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    """The theme loads the page anew at the first Back, even from one step to another."""
    page, compiled = quiet_page, assessments["clarity"]
    page.add_init_script(NO_STORAGE)
    page.goto(f"{site}assessments/clarity/")
    wait_until_instant(page)
    reader = Reader(page, compiled)
    answers = random_answers(compiled, seed=10)
    reader.fill_in(answers)
    reader.answer_all(answers)
    for section in reversed(compiled.data["sections"]):
        page.go_back()
        expect(page.get_by_role("heading", name=section["title"])).to_be_focused()
    page.go_forward()
    expect(page.get_by_role("heading", name="Goals, in words")).to_be_focused()
    page.evaluate("location.hash = '#check'")
    # At every step, once.
    expect(page.get_by_text("This browser keeps no answers")).to_have_count(1)
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.corners("390")
def test_a_question_that_the_search_has_found_is_shown(
    quiet_page: Page, site: str, assessments: dict[str, CompiledAssessment], width: int
) -> None:
    page, section = quiet_page, assessments["openness"].data["sections"][-2]
    assert section["title"] == "If you had to do twice as much"
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site)
    wait_until_instant(page)
    search(page, "largest deals").filter(has_text="largest deals depend").click()
    form = page.locator(".mm-form")
    heading = form.get_by_role("heading", name=section["title"])
    expect(heading).to_be_visible()
    expect(heading).to_be_in_viewport()
    expect(form.get_by_text("Our largest deals depend on the same few people.")).to_be_visible()
    page.reload()
    expect(heading).to_be_visible()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("alert")).to_be_visible()


def alter(route: Route) -> None:
    """Have a page come from a version of the site whose data this script doesn't know."""
    html = route.fetch().text()
    newer = html.replace('"schema_version":5', '"schema_version":99')
    assert newer != html
    route.fulfill(body=newer, content_type="text/html")


@pytest.mark.parametrize("name", ["clarity", "profile"])
def test_a_page_of_a_newer_version_is_loaded_with_its_own_script(
    quiet_page: Page, site: str, name: str
) -> None:
    page = quiet_page
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.resource_type)
        # The site is published while a page of the older version is open.
        alter(route) if len(asked) == 1 else route.continue_()

    page.goto(site)
    wait_until_instant(page)
    page.route(f"**/assessments/{name}/", answer)
    link = page.locator(f'main a[href$="assessments/{name}/"]').filter(visible=True)
    link.first.click()
    expect(page.locator(f"mirrormark-{KINDS[name]}")).to_have_attribute(
        "data-step", re.compile("section|unread")
    )
    assert asked == ["xhr", "document"], "swapped in by the theme, then loaded"


def test_a_page_that_never_fits_its_own_script_is_not_loaded_for_ever(
    page: Page, site: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/assessments/clarity/", alter)
    page.goto(f"{site}assessments/clarity/")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    page.wait_for_timeout(500)
    assert asked.count(f"{site}assessments/clarity/") == 1
