"""Notices: shown whatever the diagnosis, above it, first on paper; the urgent ones at once."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.sources import compile_files
from tests.browser.axe import find_violations
from tests.browser.conftest import ROOT, build_alone
from tests.browser.reader import Reader, go_to
from tests.browser.test_journey import assert_nothing_sticks_out

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="block"),
    pytest.mark.xdist_group("notices"),
]

FILE = ROOT / "tests/cases/valid/notices.md"
STRAINED = {"slept": "3", "switch-off": "3", "tired": "3", "away": "1", "often": "2"}
ALL = ["help", "talk", "either", "often"]
WORD_OF = {"help": "Urgent", "talk": "Important", "either": "Please note", "often": "Important"}


@pytest.fixture(scope="module")
def compiled() -> CompiledAssessment:
    return compile_files([FILE], ROOT)[0]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from build_alone(FILE, tmp_path_factory.mktemp("notices"))


@pytest.fixture
def reader(quiet_page: Page, address: str, compiled: CompiledAssessment) -> Reader:
    quiet_page.goto(address)
    expect(quiet_page.get_by_role("button", name="Continue")).to_be_visible()
    return Reader(quiet_page, compiled)


def seen(page: Page) -> list[str]:
    notices = page.locator(".mm-notice:visible")
    return [(each.get_attribute("id") or "").removeprefix("notice-") for each in notices.all()]


def test_an_urgent_one_appears_with_the_answer_and_goes_with_it(reader: Reader) -> None:
    page = reader.page
    assert seen(page) == []
    for item_id in ("slept", "switch-off", "tired"):
        reader.answer(item_id, "3")
    assert seen(page) == []  # one that isn't urgent waits for the result
    reader.answer("away", "1")
    notice = page.locator("#notice-help")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("Urgent")
    expect(notice.get_by_role("heading")).to_have_text("Talk to somebody today")
    brought_up = "One question was added further on."
    said = f"Urgent: Talk to somebody today {brought_up}"
    expect(page.locator(".mm-live")).to_have_text(said)
    button = page.get_by_role("button", name="Continue").bounding_box()
    box, last = notice.bounding_box(), reader.question("often").bounding_box()
    assert button
    assert box
    assert last
    assert last["y"] + last["height"] <= box["y"] < button["y"]
    reader.answer("away", "0")
    expect(notice).to_be_hidden()
    assert seen(page) == []


def test_all_stand_above_the_diagnosis_and_are_told_apart_by_words(reader: Reader) -> None:
    page = reader.page
    reader.fill_in(STRAINED)
    go_to(page, "#check")
    expect(page.locator("#notice-help")).to_be_visible()
    assert seen(page) == ["help"]
    reader.see_diagnosis()
    result = reader.expect_result(STRAINED)
    assert seen(page) == result["notices"] == ALL
    for name, word in WORD_OF.items():
        expect(page.locator(f"#notice-{name} .mm-notice__kicker")).to_have_text(word)
        expect(page.locator(f"#notice-{name} .mm-outcome__rule")).to_be_hidden()
    last, finding = page.locator("#notice-often"), page.locator("[data-state]")
    above, below = last.bounding_box(), finding.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
    go_to(page, "#section-strain")
    expect(page.locator("#notice-talk")).to_be_hidden()
    assert seen(page) == ["help"]


def test_they_are_there_with_too_few_answers_for_a_diagnosis(reader: Reader) -> None:
    reader.fill_in({"away": "1"})
    go_to(reader.page, "#check")
    reader.see_diagnosis()
    expect(reader.page.locator("[data-state=incomplete]")).to_be_visible()
    assert seen(reader.page) == ["help"]


def test_what_answers_alone_ask_for_needs_no_python(
    page: Page, address: str, compiled: CompiledAssessment
) -> None:
    page.route(re.compile(r"/(?:plain-)?python-"), lambda route: route.abort())
    page.goto(address)
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    Reader(page, compiled).fill_in({"away": "1", "tired": "3"})
    go_to(page, "#result")
    expect(page.get_by_role("heading", name="couldn't be worked out yet")).to_be_visible()
    assert seen(page) == ["help", "either"]


def test_what_is_only_tried_out_takes_none_away(reader: Reader) -> None:
    page = reader.page
    reader.fill_in(STRAINED)
    go_to(page, "#check")
    reader.see_diagnosis()
    page.get_by_text("Try other answers").click()
    trial = page.get_by_role("form", name="Try other answers")
    trial.get_by_role("group", name="better off without me").get_by_label("Not at all").check()
    expect(page.locator("[data-trial]")).to_be_visible()
    assert seen(page) == ALL


@pytest.mark.parametrize("answers", [STRAINED, {"away": "1"}], ids=["scored", "incomplete"])
def test_they_come_first_on_paper(reader: Reader, answers: dict[str, str]) -> None:
    page = reader.page
    reader.fill_in(answers)
    go_to(page, "#check")
    reader.see_diagnosis()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#notice-help")).to_be_visible()
    heading = page.locator("h1").first.bounding_box()
    first = page.locator("#notice-help").bounding_box()
    others = page.locator(":is(.mm-one-page, .mm-finding) *:visible").first.bounding_box()
    assert heading
    assert first
    assert others
    assert heading["y"] < first["y"] < others["y"]
    assert first["y"] < 400


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.corners("dark")
def test_they_can_be_used_by_everybody_at_320_pixels(reader: Reader, scheme: str) -> None:
    page = reader.page
    page.set_viewport_size({"width": 320, "height": 700})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    reader.fill_in(STRAINED)
    expect(page.locator("#notice-help")).to_be_visible()
    assert find_violations(page) == []
    assert_nothing_sticks_out(page)
    go_to(page, "#check")
    reader.see_diagnosis()
    assert find_violations(page) == []
    assert_nothing_sticks_out(page)


def test_without_a_script_all_are_listed_with_their_rules(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert seen(page) == ALL
    expect(page.get_by_role("heading", name="What matters whatever the diagnosis")).to_be_visible()
    rule = page.locator("#notice-talk .mm-outcome__rule")
    expect(rule).to_have_text("If Strain is “High”.")
    context.close()


def test_how_it_is_scored_lists_them(quiet_page: Page, address: str) -> None:
    quiet_page.goto(f"{address}how-it-is-scored/")
    heading = quiet_page.get_by_role("heading", name="What is shown whatever the diagnosis")
    expect(heading).to_be_visible()
    expect(quiet_page.get_by_text("Talk to somebody today")).to_be_visible()
