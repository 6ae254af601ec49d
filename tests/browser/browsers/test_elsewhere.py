"""On pages of another site, in every browser."""

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.browsers.tab import Tab
from tests.browser.browsers.test_journey import expected
from tests.browser.browsers.waiting import wait_for
from tests.browser.browsers.walk import Walk
from tests.browser.embed.conftest import Publish
from tests.browser.embed.snippets import read_snippet
from tests.browser.reader import FILL_IN, FOLLOW_LINK, random_answers

pytestmark = pytest.mark.browser

HEIGHT = "() => document.querySelector('iframe').height"


def test_an_assessment_in_a_page_ends_in_a_diagnosis(
    tab: Tab, embeds: str, publish: Publish, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    answers = random_answers(compiled, seed=17)
    walk = Walk(tab, compiled)
    tab.open(publish(read_snippet("page.html", embeds)))
    walk.wait_for_step("section")
    tab.run(FILL_IN, answers)
    walk.wait_until_kept(answers)
    tab.reload()
    walk.wait_for_step("section")
    wait_for(lambda: tab.run("() => document.querySelector(':checked') && true"), "the answers")
    tab.run(FOLLOW_LINK, "#check")
    walk.wait_for_step("check")
    assert walk.see_diagnosis() == expected(compiled, answers)


def test_a_frame_is_as_high_as_its_questions(tab: Tab, embeds: str, publish: Publish) -> None:
    html = read_snippet("frame.html", embeds)
    tab.open(publish(html, frame=read_snippet("frame.js", embeds)))
    wait_for(lambda: int(tab.run(HEIGHT)) > 1000, "the frame to grow")
