"""A browser that may keep nothing at all, by its own setting, shows and scores everything."""

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.browsers.tab import Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.browsers.walk import SHOWN, Walk
from tests.browser.reader import random_answers

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

KEEPS = """async () => {
  try {
    const opening = indexedDB.open("probe");
    return await new Promise((resolve) => {
      opening.onsuccess = () => resolve(true);
      opening.onerror = () => resolve(false);
    });
  } catch {
    return false;
  }
}"""
REFUSED = "This browser keeps no answers for this site."
SCORED = "How “Clarity” is scored"
READ = "(selector) => document.querySelector(selector)?.textContent.trim() ?? ''"
SCHEME = "() => document.body.dataset.mdColorScheme"
FOUND = "() => document.querySelectorAll('.md-search-result__item').length"


@pytest.mark.corners("chromium")
def test_a_step_to_another_page_and_back_loses_no_answer(
    refusing_tab: Tab, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    walk = Walk(refusing_tab, assessments["clarity"])
    answers = random_answers(walk.compiled, 3)
    walk.come_from(site)
    assert not refusing_tab.run(KEEPS), "the browser keeps something"
    walk.answer_all(answers)
    result = score(walk.compiled.data, answers)
    expected = {
        "state": result["state"],
        "outcome": result["outcome"],
        "scores": {each["id"]: each["score"] for each in result["dimensions"]},
    }
    assert walk.see_diagnosis() == expected
    refusing_tab.click("a", "How this is scored")
    wait_for(lambda: refusing_tab.run(READ, "h1") == SCORED, SCORED)
    refusing_tab.leave("() => history.back()")
    walk.wait_for_step("result")
    assert wait_for(lambda: refusing_tab.run(SHOWN), "the diagnosis") == expected


@pytest.mark.corners("chromium")
def test_whoever_will_lose_the_answers_is_told_before_the_first_and_at_every_step(
    refusing_tab: Tab, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    walk = Walk(refusing_tab, assessments["clarity"])
    walk.come_from(site)
    wait_for(lambda: refusing_tab.run(READ, ".mm-status").startswith(REFUSED), REFUSED)
    walk.answer_all(random_answers(walk.compiled, 3))
    assert refusing_tab.run(READ, ".mm-status").startswith(REFUSED)


def test_colours_can_be_switched(refusing_tab: Tab, site: str) -> None:
    refusing_tab.open(site)
    refusing_tab.run("() => document.querySelector('[for=__palette_1]')?.click()")
    refusing_tab.run("() => document.querySelector('[for=__palette_2]')?.click()")
    wait_for(lambda: refusing_tab.run(SCHEME) == "slate", "dark colours")


def test_the_search_finds(refusing_tab: Tab, site: str) -> None:
    refusing_tab.open(f"{site}?q=clarity")
    wait_for(lambda: refusing_tab.run(FOUND), "something to be found")
