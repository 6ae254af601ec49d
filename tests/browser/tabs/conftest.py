"""Two tabs of one browser."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.asking import Asking
from tests.browser.faults import Host
from tests.browser.reader import Reader

FILLED_IN = "Answers that you gave in another tab are filled in."


@pytest.fixture
def other_page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def tabs(
    page: Page, other_page: Page, host: Host, assessments: dict[str, CompiledAssessment]
) -> tuple[Asking, Asking]:
    """Two tabs with *Clarity*, not opened yet; they mean to give different answers."""
    compiled = assessments["clarity"]
    return (
        Asking(page, host.address, compiled, seed=1),
        Asking(other_page, host.address, compiled, seed=2),
    )


@pytest.fixture
def readers(
    page: Page, other_page: Page, kinds_page: str, kinds: CompiledAssessment
) -> list[Reader]:
    """Two tabs with every kind of question."""
    for each in (page, other_page):
        each.goto(kinds_page)
        expect(each.get_by_role("button", name="Continue")).to_be_visible()
    return [Reader(page, kinds), Reader(other_page, kinds)]


def find_status(page: Page) -> Locator:
    return page.locator(".mm-status")


def find_checked(asking: Asking) -> Locator:
    return asking.page.locator("input[type=radio]:checked")
