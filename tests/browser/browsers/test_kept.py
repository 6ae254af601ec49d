"""What was kept comes back: compared, planned for, told again and erased, in every browser."""

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.responses import write_link
from mirrormark_engine import Prepared
from tests.browser.browsers.tab import Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.browsers.walk import Walk
from tests.browser.reader import random_answers

pytestmark = pytest.mark.browser

SEEN = """(selector, words = "") =>
  [...document.querySelectorAll(selector)].some((each) => each.textContent.includes(words))"""
COUNT = "(selector) => document.querySelectorAll(selector).length"
LEFT = """() => document.querySelector("[data-erased=all]") ? []
  : [document.querySelector(".mm-kept-message").textContent]"""
"""What couldn't be erased, in the page's words."""
FILL = """(fields) => {
  for (const [words, value] of Object.entries(fields)) {
    const labels = [...document.querySelectorAll("form label")];
    const { control } = labels.find((each) => each.textContent.trim().startsWith(words));
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}"""
SAY_YES = "() => { window.confirm = () => true; }"


@pytest.mark.corners("chromium")
def test_two_diagnoses_are_compared_planned_for_listed_and_erased(
    tab: Tab, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    def wait_to_see(selector: str, words: str = "") -> None:
        wait_for(lambda: tab.run(SEEN, selector, words), f"“{words}” in {selector}")

    compiled = assessments["clarity"]
    prepared = Prepared(compiled.data)
    walk = Walk(tab, compiled)
    earlier, later = (write_link(prepared, random_answers(compiled, seed)) for seed in (17, 18))
    tab.open(f"{site}assessments/clarity/{earlier}")
    walk.wait_for_step("check")
    walk.see_diagnosis()
    tab.click("button", "Plan something of my own")
    wait_to_see("form label", "What I will do")
    tab.run(FILL, {"What I will do": "Ask all of them", "By when": "2026-12-11"})
    tab.click("button", "Add to my plan")
    wait_to_see(".mm-step", "Ask all of them")

    tab.run("(hash) => { location.hash = hash; }", later)
    tab.click("button", "Take the link's answers")
    walk.wait_for_step("check")
    walk.see_diagnosis()
    wait_to_see(".mm-then__section")
    wait_to_see(".mm-then__why")

    tab.open(f"{site}your-results/")
    wait_for(lambda: tab.run(COUNT, "[data-kept]") == 2, "both to be listed")
    tab.run(SAY_YES)
    tab.click("button", "Erase everything")
    wait_to_see("[data-erased]")
    assert tab.run(LEFT) == []
    assert tab.run(COUNT, "[data-kept]") == 0
    tab.open(f"{site}assessments/clarity/")
    walk.wait_for_step("section")
