"""A site without a site generator, as readers use it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.generators.plain import build_plain
from mirrormark.generators.site_file import SiteFile
from tests.browser.axe import find_violations
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, go_to, random_answers
from tests.browser.result.conftest import unfold_everything
from tests.browser.result.test_print import PAGES
from tests.browser.serving import serve
from tests.browser.test_journey import assert_nothing_sticks_out
from tests.sites import copy_site, share_proofs

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="block"),
    pytest.mark.xdist_group("plain"),
]

ADDRESSES = ("", "privacy/", "licences/", "404.html", "assessments/clarity/how-it-is-scored/")


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the tests' site, without its pages."""
    project = copy_site(tmp_path_factory.mktemp("plain"))
    share_proofs(project)
    with serve(project / "site") as address:
        build_plain(project, SiteFile(address=address))
        yield address


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.corners("320")
def test_a_journey_to_a_diagnosis(
    quiet_page: Page, plain_site: str, assessments: dict[str, CompiledAssessment], width: int
) -> None:
    page, compiled = quiet_page, assessments["clarity"]
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(plain_site)
    assert_nothing_sticks_out(page)
    page.get_by_role("link", name=compiled.document.question).click()
    expect(page.get_by_role("heading", level=1, name="Clarity")).to_be_visible()
    reader, answers = Reader(page, compiled), random_answers(compiled, seed=width)
    reader.fill_in(answers)
    reader.answer_all(answers)
    expect(page.get_by_text("You have answered 26 of 26 questions.")).to_be_visible()
    reader.see_diagnosis()
    reader.expect_result(answers)
    assert_nothing_sticks_out(page)
    page.get_by_role("link", name="How this is scored").click()
    expect(page.get_by_role("heading", level=1, name="How “Clarity” is scored")).to_be_visible()
    assert_nothing_sticks_out(page)
    page.get_by_role("link", name="Back to “Clarity”").click()
    expect(page.locator("[data-state]")).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    page.get_by_role("link", name="Mirrors").or_(
        page.get_by_role("link", name="All assessments")
    ).first.click()
    page.get_by_role("link", name="I have several diagnoses. What comes first?").click()
    expect(page.locator("[data-use=clarity]")).to_contain_text("26 of 26 questions answered")


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 320), ("dark", 320)]
)
@pytest.mark.corners("dark-320")
def test_axe_finds_nothing(
    page: Page,
    plain_site: str,
    assessments: dict[str, CompiledAssessment],
    *,
    scheme: Any,
    width: int,
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for address in ADDRESSES:
        page.goto(f"{plain_site}{address}")
        assert_nothing_sticks_out(page)
        found[address] = find_violations(page)
    page.get_by_text("On this page").click()
    found["contents"] = find_violations(page)
    page.goto(f"{plain_site}assessments/clarity/")
    reader = Reader(page, assessments["clarity"])
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    found["questions"] = find_violations(page)
    reader.go_on()
    expect(page.get_by_role("alert")).to_be_visible()
    found["problem"] = find_violations(page)
    reader.fill_in(random_answers(assessments["clarity"], seed=9))
    go_to(page, "#check")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_visible()
    found["check"] = find_violations(page)
    reader.see_diagnosis()
    unfold_everything(page)
    found["result"] = find_violations(page)
    assert found == {state: [] for state in found}


def test_by_keyboard_one_skips_the_header(page: Page, plain_site: str) -> None:
    page.goto(f"{plain_site}assessments/clarity/#section-goals")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    page.get_by_role("link", name="Skip to the content").focus()
    page.keyboard.press("Enter")
    expect(page.locator("mirrormark-assessment")).to_be_focused()
    assert page.url.endswith("#section-goals"), "the reader stays at the step"


def test_a_diagnosis_takes_one_page_of_paper_and_three_at_most_behind_it(
    page: Page, plain_site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    page.goto(f"{plain_site}assessments/clarity/")
    reader = Reader(page, assessments["clarity"])
    reader.answer_at_once(random_answers(assessments["clarity"], seed=3))
    reader.see_diagnosis()
    expect(page.locator("[data-picture] svg").first).to_be_attached()
    assert 2 <= len(PAGES.findall(page.pdf(format="A4"))) <= 4


def test_on_paper_there_is_the_form_alone(page: Page, plain_site: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{plain_site}assessments/clarity/")
    expect(page.get_by_role("heading", level=1, name="Clarity")).to_be_visible()
    expect(page.locator(".plain-header, .plain-footer").first).to_be_hidden()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


@pytest.mark.browser_context_args(service_workers="allow")
def test_it_works_offline(page: Page, plain_site: str) -> None:
    page.goto(plain_site)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.context.set_offline(True)
    page.goto(f"{plain_site}privacy/")
    expect(page.get_by_role("heading", level=1, name="Where your answers go")).to_be_visible()
