"""Whoever answers and leaves in the same moment finds the answer again."""

import pytest
from playwright.sync_api import Browser

from mirrormark.compile import CompiledAssessment
from tests.browser.storage.leaving import KINDS, count_losses

pytestmark = pytest.mark.browser

TRIALS = 12


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost(
    browser: Browser, site: str, assessments: dict[str, CompiledAssessment], kind: str
) -> None:
    address = f"{site}assessments/clarity/"
    assert count_losses(browser, address, assessments["clarity"], kind, TRIALS) == (0, 0)
