"""Whoever answers and leaves in the same moment finds the answer again."""

import pytest
from playwright.sync_api import Browser

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.storage.leaving import KINDS, count_losses

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("trials", [4, 12])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.corners("one answer-4")
def test_nothing_is_lost(
    browser: Browser, site: str, assessments: dict[str, CompiledAssessment], kind: str, trials: int
) -> None:
    address = f"{site}assessments/clarity/"
    assert count_losses(browser, address, assessments["clarity"], kind, trials) == (0, 0)
