"""A reader who has a diagnosis."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.reader import ENGINE_PATIENCE_MS, Reader, go_to, random_answers

type Diagnosed = Callable[..., tuple[Reader, dict[str, Any]]]
"""Takes the name, a seed for the answers, and how many of the first to leave ``blank``."""

CHARTS = re.compile(r"/charts-\w+\.js$")
"""The address of the script that draws."""


@pytest.fixture
def diagnosed(page: Page, site: str, assessments: dict[str, CompiledAssessment]) -> Diagnosed:
    """Return a function that answers an assessment and asks for the diagnosis."""

    def diagnose(
        name: str = "clarity", seed: int = 5, *, blank: int = 0
    ) -> tuple[Reader, dict[str, Any]]:
        compiled = assessments[name]
        answers = dict(list(random_answers(compiled, seed).items())[blank:])
        page.goto(f"{site}assessments/{name}/")
        expect(page.get_by_role("button", name="Continue")).to_be_visible()
        reader = Reader(page, compiled)
        reader.fill_in(answers)
        go_to(page, "#result")
        shown = page.locator("[data-state=scored], [data-state=incomplete]")
        expect(shown).to_be_visible(timeout=ENGINE_PATIENCE_MS)
        return reader, answers

    return diagnose


def unfold_everything(page: Page) -> None:
    """Open all that is folded away in a diagnosis, and wait until its pictures are drawn."""
    for summary in page.locator(".mm-reasons summary, .mm-picture__table > summary").all():
        summary.click()
    page.get_by_text("Try other answers").click()
    expect(page.get_by_role("form", name="Try other answers")).to_be_visible()
    for drawing in page.locator(".mm-picture__drawing").all():
        expect(drawing.locator("svg")).to_be_attached()
