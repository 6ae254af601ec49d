"""What a result says beyond the diagnosis: how sure it is, what pulls apart, and what to do."""

import math
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import Prepared, score
from tests.browser.reader import Reader, random_answers, wait_until_settled

pytestmark = pytest.mark.browser

LINES = {
    "firm": "you would most likely get this diagnosis again",
    "leaning": "you would probably get this diagnosis again",
    "open": "This is open.",
}


def find_response(
    compiled: CompiledAssessment, call: str, *, pairs: int
) -> tuple[dict[str, Any], Any]:
    """Return the first random response with such a call, and its result."""
    prepared = Prepared(compiled.data)
    for seed in range(2000):
        answers = random_answers(compiled, seed)
        result = score(prepared, answers, why=True)
        if result["why"]["call"] == call and len(result["why"]["pairs"]) == pairs:
            return answers, result
    pytest.fail(f"no {call} call with {pairs} odd pairs among 2,000 responses")


@pytest.mark.parametrize(("call", "pairs"), [("open", 1), ("leaning", 0), ("firm", 0)])
@pytest.mark.corners("open-1", "firm-0")
def test_a_result_says_how_sure_it_is_and_what_to_do(
    page: Page, site: str, assessments: dict[str, CompiledAssessment], call: str, pairs: int
) -> None:
    compiled = assessments["clarity"]
    answers, result = find_response(compiled, call, pairs=pairs)
    page.goto(f"{site}assessments/clarity/")
    reader = Reader(page, compiled)
    reader.answer_at_once(answers)
    reader.see_diagnosis()
    reader.expect_result(answers)

    expect(page.locator(".mm-diagnosis")).to_contain_text(LINES[call])
    expect(page.get_by_role("heading", name="What would change it")).to_be_visible()
    titles = {each["id"]: each["title"] for each in compiled.data["outcomes"]}
    certainty = page.locator("[data-call]")
    expect(certainty).to_have_attribute("data-call", call)
    for flip in result["why"]["flips"]:
        expect(certainty).to_contain_text(f"“{titles[flip['outcome']]}” with")
        for change in flip["changes"]:
            item = reader.items[change["item"]]
            label = reader.labels[item["id"]][change["answer"]]
            expect(certainty.get_by_text(f"{item['text']} {label}", exact=True)).to_be_visible()

    expect(page.get_by_role("heading", name="Worth a second look")).to_have_count(pairs)
    for number in result["why"]["pairs"]:
        pair = compiled.data["pairs"][number]
        question = page.get_by_role("listitem").filter(has_text=pair["question"])
        for item_id in pair["items"]:
            expect(question).to_contain_text(reader.items[item_id]["text"])

    shown = page.locator("[data-advice]:visible")
    found = shown.evaluate_all("all => all.map((each) => each.dataset.advice)")
    assert found == result["advice"] != []


def test_the_nearest_other_diagnosis_is_named_in_tenths(
    page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    answers, result = find_response(compiled, "open", pairs=0)
    page.goto(f"{site}assessments/clarity/")
    reader = Reader(page, compiled)
    reader.answer_at_once(answers)
    reader.see_diagnosis()
    titles = {each["id"]: each["title"] for each in compiled.data["outcomes"]}
    again = {each["outcome"]: each["chance"] for each in result["why"]["again"]}
    own = again.pop(result["outcome"])
    nearest = max(again, key=lambda outcome: again[outcome])
    tenths = [math.floor(10 * each + 0.5) for each in (own, again[nearest])]
    often, other = (f"{each} times out of 10" for each in tenths)
    expect(page.locator(".mm-call")).to_have_text(
        "This is open. If you answered again next week, you would get this diagnosis "
        f"{often}, and “{titles[nearest]}” {other}."
    )


@pytest.mark.parametrize(
    ("link", "heading"), [("What to do next", None), ("Try it out under “What if”", "What if")]
)
@pytest.mark.corners("What to do next-None")
def test_links_lead_down_to_the_advice_and_to_what_if(
    page: Page,
    site: str,
    assessments: dict[str, CompiledAssessment],
    link: str,
    heading: str | None,
) -> None:
    compiled = assessments["clarity"]
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site}assessments/clarity/")
    reader = Reader(page, compiled)
    reader.answer_at_once(random_answers(compiled, seed=1))
    reader.see_diagnosis()
    target = page.get_by_role("heading", name=heading or link, exact=True)
    expect(target).not_to_be_in_viewport()
    wait_until_settled(page)
    page.get_by_role("link", name=link, exact=True).press("Enter")
    expect(target).to_be_in_viewport()
    expect(target).to_be_focused()
    # Loading the page again shows the diagnosis again.
    expect(page).to_have_url(f"{site}assessments/clarity/#result")
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name=link, exact=True)).to_have_count(0)


def test_what_is_missing_is_named_with_what_it_could_change(
    page: Page, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    answers = random_answers(compiled, seed=5)
    left_out = [list(answers)[number] for number in (0, 9)]
    for item in left_out:
        del answers[item]
    result = score(compiled.data, answers, why=True)
    assert result["why"]["missing"] == left_out
    page.goto(f"{site}assessments/clarity/")
    reader = Reader(page, compiled)
    reader.answer_at_once(answers)
    reader.see_diagnosis()
    reader.expect_result(answers)
    doubts = page.locator("section").filter(
        has=page.get_by_role("heading", name="What is still open")
    )
    expect(doubts).to_contain_text("2 questions that count have no answer:")
    for item in left_out:
        expect(doubts).to_contain_text(reader.items[item]["text"])
    doubts.get_by_role("link", name="Q10", exact=True).click()
    expect(reader.question(left_out[1]).get_by_role("radio").first).to_be_focused()
