"""Without scripts the page is a form to read, to fill in and to print."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.reader import Reader, random_answers
from tests.browser.test_unstarted import HOLD, LATER
from tests.sites import NAMES

pytestmark = pytest.mark.browser


@pytest.fixture
def scriptless_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.corners("execution")
def test_everything_can_be_read_and_answered(
    scriptless_page: Page, site: str, assessments: dict[str, CompiledAssessment], name: str
) -> None:
    page, compiled = scriptless_page, assessments[name]
    page.goto(f"{site}assessments/{name}/")
    expect(page.locator("noscript p").first).to_be_visible()
    reader = Reader(page, compiled)
    for item in compiled.data["items"]:
        expect(reader.question(item["id"])).to_be_visible()
    # How the other kinds are answered is for the next test.
    chosen = [i for i in compiled.data["items"] if i["kind"] in ("statement", "choice")]
    for item in chosen:
        reader.answer(item["id"], item["options"][0]["id"])
    expect(page.get_by_role("radio", checked=True)).to_have_count(len(chosen))
    for outcome in compiled.data["outcomes"]:
        expect(page.get_by_role("heading", name=outcome["title"], exact=True)).to_be_visible()
    for needless in ("Clear this answer", "My note"):
        expect(page.get_by_role("button", name=needless)).to_have_count(0)


def test_every_kind_says_what_a_script_would_do(
    scriptless_page: Page, kinds_page: str, kinds: CompiledAssessment
) -> None:
    page = scriptless_page
    page.goto(kinds_page)
    reader = Reader(page, kinds)
    for item_id, answer in random_answers(kinds, seed=1).items():
        reader.answer(item_id, answer)
    expect(page.get_by_text("The parts add up to 100\u00a0%.")).to_be_visible()
    expect(page.get_by_text("left to share out")).to_have_count(0)
    reader.question("reports").get_by_role("textbox").press("Enter")
    assert page.url == kinds_page
    board = "the answer to “Which of these do you use?” includes “A board”"
    plan = "the answer to “Which of these do you use?” includes “A shared plan”"
    ahead = "the answer to “The plan tells me what comes next.” is “Agree” or higher"
    matters = "“What matters most to you?”"
    first = (
        f"the answer to {matters} begins with"
        " “That each can decide alone, and is told by nobody beforehand how”"
    )
    goal = "“That all know the goal”"
    notes = page.get_by_text("Only if").filter(visible=True)
    assert [note.strip() for note in notes.all_inner_texts()] == [
        "Only if the answer to “How many people report to you?” is 1 or more",
        "Only if “Coaching” under “Where does a normal week go?” is below 20",
        f"Only if {board} or {plan}",
        f"Only if {board}",
        f"Only if {plan}",
        f"Only if {plan} and {ahead}",
        f"Only if {first} and {goal} comes after “That nobody works at night” under {matters}",
    ]


def test_on_paper_everything_is_asked(
    page: Page, kinds_page: str, kinds: CompiledAssessment
) -> None:
    page.goto(kinds_page)
    expect(Reader(page, kinds).question("stops")).to_be_hidden()
    page.emulate_media(media="print")
    for question in page.locator("fieldset").all():
        expect(question).to_be_visible()
    expect(page.get_by_text("Only if").filter(visible=True)).to_have_count(7)
    expect(page.get_by_text(re.compile("Question 14 of 14")).filter(visible=True)).to_have_count(1)
    expect(page.get_by_text(re.compile("of 7")).filter(visible=True)).to_have_count(0)


def test_it_prints_whole(scriptless_page: Page, site: str) -> None:
    page = scriptless_page
    page.goto(f"{site}assessments/clarity/")
    page.emulate_media(media="print")
    assert page.get_by_role("group").count() >= 26
    for question in page.locator("fieldset").all():
        expect(question).to_be_visible()
    assert page.pdf().startswith(b"%PDF")


def test_a_form_in_progress_prints_whole_too(page: Page, site: str) -> None:
    page.goto(f"{site}assessments/clarity/")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    page.emulate_media(media="print")
    for question in page.locator("fieldset").all():
        expect(question).to_be_visible()
    expect(page.get_by_role("button", name="Continue")).to_be_hidden()


def test_if_the_script_never_comes_everything_appears(page: Page, site: str) -> None:
    page.add_init_script(HOLD)
    page.route("**/assets/mirrormark/*.js", lambda route: route.abort())
    page.goto(f"{site}assessments/clarity/")
    last = page.locator("fieldset").last
    expect(last).not_to_be_in_viewport()
    assert page.locator("section.mm-section").last.bounding_box()["height"] == 0  # type: ignore[index]
    page.evaluate(LATER)
    expect(page.locator("section.mm-section").last).to_be_visible()
