"""One leader answers all six assessments, and reads the diagnoses and the profile."""

import re

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.profile.conftest import ExampleOf
from tests.browser.profile.keyboard import Keyboard
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader

pytestmark = [
    pytest.mark.browser,
    pytest.mark.whole_site,
    pytest.mark.browser_context_args(service_workers="block"),
]


READY_TO_CHANGE = {
    "clarity": "clear",
    "alignment": "aligned",
    "optimise-or-transform": "transform-now",
    "sales-management": "short-of-hours",
    "openness": "open-and-able",
    "execution": "no-yardstick",
}
IN_FOG = {
    "clarity": "fog",
    "alignment": "unaligned",
    "optimise-or-transform": "secure-the-mandate",
    "sales-management": "redesign",
    "openness": "stuck",
    "execution": "good-intentions",
}


def title_of(compiled: CompiledAssessment, outcome: str) -> str:
    titles = {each["id"]: each["title"] for each in compiled.data["outcomes"]}
    title: str = titles[outcome]
    return title


@pytest.mark.wide
def test_by_label(
    quiet_page: Page, site: str, assessments: dict[str, CompiledAssessment], example_of: ExampleOf
) -> None:
    page = quiet_page
    page.goto(site)
    for name, outcome in READY_TO_CHANGE.items():
        compiled = assessments[name]
        page.get_by_role("link", name=compiled.document.question).click()
        expect(
            page.get_by_role("heading", name=compiled.document.title, exact=True)
        ).to_be_visible()
        answers = example_of(name, outcome)
        reader = Reader(page, compiled)
        reader.answer_all(answers)
        reader.see_diagnosis()
        heading = page.get_by_role("heading", name=title_of(compiled, outcome), exact=True)
        expect(heading.first).to_be_visible()
        assert reader.expect_result(answers)["outcome"] == outcome
        if name != "execution":
            page.get_by_role("link", name="Mirrormark").first.click()
    page.get_by_role("link", name="What your diagnoses say together").click()
    finding = page.locator("[data-outcome=transform-and-begin]")
    expect(finding).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    expect(finding.get_by_role("heading", name="Transform, and begin")).to_be_visible()
    expect(finding).to_contain_text("6 of 6 assessments answered")
    for name, outcome in READY_TO_CHANGE.items():
        shown = page.locator(f"[data-use={name}]")
        expect(shown).to_contain_text(title_of(assessments[name], outcome))


@pytest.mark.parametrize("names", [["clarity"], list(IN_FOG)], ids=len)
@pytest.mark.corners("1")
def test_with_the_keyboard_alone(
    quiet_page: Page,
    site: str,
    assessments: dict[str, CompiledAssessment],
    example_of: ExampleOf,
    names: list[str],
) -> None:
    page = quiet_page
    page.goto(site)
    keyboard = Keyboard(page)
    for name in names:
        outcome = IN_FOG[name]
        compiled = assessments[name]
        keyboard.follow(re.compile(re.escape(compiled.document.question)))
        expect(
            page.get_by_role("heading", name=compiled.document.title, exact=True)
        ).to_be_visible()
        answers = example_of(name, outcome)
        keyboard.answer_all(compiled, answers)
        keyboard.press("See my diagnosis")
        finding = page.locator(f"[data-outcome={outcome}]")
        expect(finding).to_be_visible(timeout=ENGINE_PATIENCE_MS)
        expect(finding.get_by_role("heading")).to_be_focused()
        assert score(compiled.data, answers)["outcome"] == outcome
        if name != names[-1]:
            keyboard.follow(re.compile("^Mirrormark$"), backwards=True)
    keyboard.follow(re.compile("What your diagnoses say together"))
    finding = page.locator("[data-outcome=clear-the-fog]")
    expect(finding).to_be_visible(timeout=ENGINE_PATIENCE_MS)
    expect(finding).to_contain_text("“Clarity” came out as “Fog”")
    expect(finding).to_contain_text(f"{len(names)} of 6 assessments answered")
