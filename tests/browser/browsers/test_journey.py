"""From the home page to a diagnosis, in every browser."""

from typing import Any

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark_engine import score
from tests.browser.browsers.tab import Tab
from tests.browser.browsers.walk import Walk
from tests.browser.reader import random_answers

pytestmark = [pytest.mark.browser, pytest.mark.wide, pytest.mark.whole_site]


def expected(compiled: CompiledAssessment, answers: dict[str, str]) -> dict[str, Any]:
    result = score(compiled.data, answers)
    return {
        "state": result["state"],
        "outcome": result["outcome"],
        "scores": {each["id"]: each["score"] for each in result["dimensions"]},
    }


@pytest.mark.parametrize("name", ["optimise-or-transform", "clarity"])
def test_a_journey_ends_where_cpython_says(
    tab: Tab, site: str, assessments: dict[str, CompiledAssessment], name: str
) -> None:
    compiled = assessments[name]
    answers = random_answers(compiled, seed=17)
    walk = Walk(tab, compiled)
    walk.come_from(site)
    walk.answer_all(answers)

    walk.wait_until_kept(answers)
    tab.reload()
    walk.wait_for_step("check")
    assert walk.see_diagnosis() == expected(compiled, answers)
    saved = walk.save_slide()
    assert (saved["type"], saved["width"], saved["height"]) == ("image/png", 3200, 1800)
    assert 0.01 < saved["inked"] < 0.2, "words and bars, and not much of it"
