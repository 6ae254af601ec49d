"""Below a diagnosis stands what moved since an earlier one."""

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine.comparing import compare_responses
from tests.browser.axe import find_violations
from tests.browser.reader import go_to, random_answers
from tests.browser.result.conftest import Diagnosed
from tests.browser.result.earlier import keep_sitting
from tests.browser.result.test_right_to_left import expect_mirror_image

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

SCROLLS = "() => document.documentElement.scrollWidth > window.innerWidth"


def make_earlier(compiled: CompiledAssessment) -> list[dict]:
    """Return two sittings: one of the spring, and one of the year before to an earlier text."""
    data = compiled.data
    outcome = data["outcomes"][0]["id"]
    spring = random_answers(compiled, 8)
    return [
        {
            "id": "sitting-of-spring",
            "assessment": data["id"],
            "content_version": data["content_version"],
            "name": "Before the workshop",
            "changed": "2026-03-03T09:20:00Z",
            "answers": spring,
            "result": {"outcome": outcome, "scores": {}},
        },
        {
            "id": "sitting-of-old",
            "assessment": data["id"],
            "content_version": "0" * 12,
            "changed": "2025-11-03T09:20:00Z",
            "answers": {**random_answers(compiled, 9), "long-gone": "4"},
            "result": {"outcome": "no-more", "scores": {}},
        },
    ]


def test_a_diagnosis_is_compared_with_an_earlier_one(
    page: Page, site: str, diagnosed: Diagnosed, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    earlier = make_earlier(compiled)
    for each in earlier:
        keep_sitting(page, site, each)
    page.set_viewport_size({"width": 1280, "height": 900})
    _, answers = diagnosed()
    place = page.locator(".mm-then")
    expect(place.get_by_role("heading", level=2)).to_have_text(
        "Compared with “Before the workshop” of 3 Mar 2026"
    )
    comparison = compare_responses(compiled.data, earlier[0]["answers"], answers)
    moved = sum(each["is_more_than_chance"] for each in comparison["scores"])
    expect(place.locator("figcaption")).to_contain_text(
        f"{moved} of {len(comparison['scores'])} scores moved by more than chance."
    )
    expect(place.locator("svg")).to_be_visible()
    place.get_by_text("The same as a table").click()
    rows = place.get_by_role("table", name="Scores then and now").get_by_role("row")
    expect(rows).to_have_count(len(comparison["scores"]) + 1)
    goals = next(each for each in comparison["scores"] if each["dimension"] == "goals")
    before, after = (int(goals[time]["result"]["score"]) for time in ("then", "now"))
    since = page.locator(".mm-diagnosis .mm-since")
    expect(since).to_contain_text(
        "Last time, on 3 Mar 2026 (“Before the workshop”), the diagnosis was"
    )
    went = f"from {before} to {after}" if before != after else f"{after} as before"
    expect(since).to_contain_text(f"Goal clarity {went}")
    score = comparison["scores"][0]
    for time in ("then", "now"):
        expect(rows.nth(1)).to_contain_text(f"{int(score[time]['result']['score'])}")
    # What moved most is open, with its answers.
    fed = {each["id"] for each in compiled.data["dimensions"] if not each["parts"]}
    most = max(
        (each for each in comparison["scores"] if each["dimension"] in fed),
        key=lambda each: abs(each["difference"]),
    )
    [opened] = place.locator(".mm-then__cause[open]").all()
    expect(opened.get_by_role("row")).to_have_count(len(most["parts"]) + 1)
    item = next(each for each in compiled.data["items"] if each["id"] == most["parts"][0]["item"])
    expect(opened.get_by_role("rowheader").first).to_contain_text(item["text"])
    assert find_violations(page) == []

    # Another one to compare with, by keys alone; to an earlier text.
    choice = place.get_by_label("Compare with")
    choice.focus()
    page.keyboard.press("ArrowDown")
    expect(place.get_by_role("heading", level=2)).to_have_text(
        "Compared with your answers of 3 Nov 2025"
    )
    expect(choice).to_be_focused()
    # Nobody knows to which text it was.
    expect(place).to_contain_text("Whether the questions have changed in between isn't known")
    expect(since).to_contain_text("On 3 Nov 2025, the diagnosis was")
    expect(place).to_contain_text("1 answer of then fits no question of now, and doesn't count.")
    expect(place).to_contain_text("The diagnosis was “no-more”.")
    page.set_viewport_size({"width": 320, "height": 800})
    expect_mirror_image(page)
    assert not page.evaluate(SCROLLS)
    page.evaluate("document.body.dir = 'ltr'")

    # What is only tried out isn't compared; and on other steps there is nothing of it.
    page.get_by_text("Try other answers").click()
    form = page.get_by_role("form", name="Try other answers")
    form.get_by_role("radio", checked=False).first.check()
    expect(place).to_be_hidden()
    expect(since).to_be_hidden()
    go_to(page, "#check")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_visible()
    expect(place).to_be_empty()


def test_what_the_reader_has_chosen_is_compared_and_nothing_else(
    page: Page, site: str, diagnosed: Diagnosed, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    spring, old = make_earlier(compiled)
    begun = {
        **old,
        "id": "sitting-just-begun",
        "changed": "2026-01-03T09:20:00Z",
        "answers": {"quick-calls": "4", "wait-for-me": "2"},
        "result": {"outcome": None, "scores": {}},
    }
    for each in (spring, begun):
        keep_sitting(page, site, each)
    diagnosed()
    place = page.locator(".mm-then")
    expect(place.get_by_role("heading", level=2)).to_contain_text("3 Mar 2026")
    go_to(page, "#result-beside-sitting-just-begun")
    expect(place.get_by_role("heading", level=2)).to_contain_text("3 Jan 2026")
    expect(place.locator("figcaption")).to_contain_text("There was no diagnosis then; now it is")
    expect(place.locator("figcaption")).to_contain_text("Then there was no score at all.")
    go_to(page, "#result-beside-no-such-sitting")
    expect(place).to_have_text(
        "What you chose to compare with isn't kept here any more, so nothing is compared."
    )


def test_a_first_diagnosis_is_compared_with_nothing(page: Page, diagnosed: Diagnosed) -> None:
    diagnosed()
    expect(page.locator(".mm-what-if summary, .mm-what-if button").first).to_be_visible()
    expect(page.locator(".mm-then")).to_be_empty()
