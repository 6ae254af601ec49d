"""A link with answers is taken out of the address, in every browser."""

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.responses import write_link
from mirrormark_engine import Prepared
from tests.browser.browsers.tab import Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.browsers.walk import Walk
from tests.browser.reader import random_answers

pytestmark = [pytest.mark.browser, pytest.mark.whole_site]

SAID = "(words) => document.querySelector('.mm-arrival').textContent.includes(words)"
CARRIED = """() => {
  const place = document.querySelector(".mm-carry");
  place.open = true;
  return place.querySelector(".mm-code") && place.querySelector("input").value;
}"""


def test_a_link_is_opened_and_the_next_one_asks(
    tab: Tab, site: str, assessments: dict[str, CompiledAssessment]
) -> None:
    compiled = assessments["clarity"]
    home = f"{site}assessments/clarity/"
    answers, others = (random_answers(compiled, seed) for seed in (17, 18))
    link, other = (write_link(Prepared(compiled.data), each) for each in (answers, others))
    walk = Walk(tab, compiled)
    tab.open(home + link)
    walk.wait_for_step("check")
    walk.wait_until_kept(answers)
    expect_nothing_of_it(tab, f"{home}#check")
    assert wait_for(lambda: tab.run(CARRIED), "the link and its code") == home + link

    tab.run("(hash) => { location.hash = hash; }", other)
    wait_for(lambda: tab.run(SAID, "You have answers of"), "the question")
    expect_nothing_of_it(tab, f"{home}#check")
    tab.click("button", "Take the link's answers")
    wait_for(lambda: tab.run(SAID, "Yours from before are kept as well."), "the answers")
    walk.wait_until_kept(others)
    tab.leave("() => history.back()")
    walk.wait_for_step("check")
    expect_nothing_of_it(tab)


def expect_nothing_of_it(tab: Tab, address: str = "") -> None:
    """Where the page was scrolled to is the theme's, and stands in the state."""
    href, state = tab.run("() => [location.href, JSON.stringify(history.state)]")
    assert href == (address or href)
    assert "r=" not in href + state
