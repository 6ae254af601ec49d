"""Whoever answers and leaves in the same moment finds the answer again, in every browser."""

import random

import pytest

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.browsers.tab import Tab
from tests.browser.browsers.waiting import wait_for
from tests.browser.storage.leaving import ANSWERED, KINDS, LEAVE, choose

# In Chromium, tests/browser/storage/test_leaving.py has more of it.
pytestmark = [pytest.mark.browser, pytest.mark.wide, pytest.mark.whole_site]

TRIALS = 4


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost(
    tab: Tab, site: str, assessments: dict[str, CompiledAssessment], kind: str
) -> None:
    count, pause = KINDS[kind]
    address = f"{site}assessments/clarity/"
    chance = random.Random(count)  # noqa: S311 (a test, not a secret)
    given: dict[str, str] = {}
    tab.open(address)
    for _ in range(TRIALS):
        answers = choose(assessments["clarity"], count, chance)
        given.update(answers)
        tab.leave(f"(...args) => ({LEAVE})(args)", answers, pause, "reload")
        wait_for(lambda: tab.run(ANSWERED) == given, f"{given} to be there")
    tab.open(address)  # watched again: a page that loads itself anew isn't
    wait_for(lambda: tab.run(ANSWERED) == given, f"{given} to be there")
