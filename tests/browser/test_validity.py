"""What the script makes of an assessment's page is valid HTML, at every step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mirrormark.diagnostics.compile import CompiledAssessment
from tests.browser.reader import Reader, random_answers
from tests.browser.result.conftest import unfold_everything
from tests.validity import Excuse, expect_valid

pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]

type Keep = Callable[[str], None]
"""Takes the name of the state that the page is in."""

SERIALISE = "`<!doctype html>\\n${document.documentElement.outerHTML}`"

SET_BY_SCRIPT = Excuse(
    "^The “style” attribute violates Content Security Policy",
    '<div class="(md-sidebar|mm-picture__drawing)',
    "the policy lets a script set single properties, and the checker can't see that it was one",
)
MADE_BUTTON_BY_SCRIPT = Excuse(
    "prefer-native-element: Prefer to use the native <button>",
    '<(svg|span class="md-nav__icon md-icon") ',
    "the theme's: its menu goes by icons in labels of checkboxes, and menu.js by the keyboard",
)


@pytest.fixture
def keep(page: Page, tmp_path: Path) -> Keep:
    """Return a function that writes the page down as it is now."""
    (tmp_path / "pages").mkdir()

    def write(state: str) -> None:
        html = page.evaluate(SERIALISE)
        (tmp_path / f"pages/{state}.html").write_text(html, encoding="utf-8")

    return write


def walk(page: Page, compiled: CompiledAssessment, keep: Keep) -> None:
    """Go from the first question to the diagnosis, and write down each step."""
    name = compiled.data["id"]
    reader = Reader(page, compiled)
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    keep(f"{name}-question")
    reader.go_on()
    expect(page.get_by_role("alert")).to_be_visible()
    keep(f"{name}-problem")
    reader.answer_at_once(random_answers(compiled, seed=3))
    keep(f"{name}-check")
    reader.see_diagnosis()
    unfold_everything(page)
    keep(f"{name}-result")


def expect_valid_steps(folder: Path) -> None:
    pages = sorted((folder / "pages").iterdir())
    assert len(pages) == 8
    expect_valid(pages, folder, SET_BY_SCRIPT, MADE_BUTTON_BY_SCRIPT)


@pytest.mark.wide  # what is written before, tests/test_validity.py reads
def test_every_step_of_statements_and_of_all_kinds_of_questions_is_valid(
    page: Page,
    site: str,
    assessments: dict[str, CompiledAssessment],
    kinds_page: str,
    kinds: CompiledAssessment,
    *,
    keep: Keep,
    tmp_path: Path,
) -> None:
    page.goto(f"{site}assessments/clarity/")
    walk(page, assessments["clarity"], keep)
    page.goto(kinds_page)
    walk(page, kinds, keep)
    expect_valid_steps(tmp_path)
