"""A reader who has answered several assessments, some of them several times."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.your_results.responses import Compiled, make_responses, write_responses

type Open = Callable[..., None]
"""Opens the page, and in it a file with so many responses."""


def open_file(page: Page, path: Path) -> None:
    page.get_by_label("Open a file").set_input_files(path)
    expect(page.locator(".mm-kept-message p").first).to_be_visible()


@pytest.fixture
def open_with(page: Page, site: str, assessments: Compiled, tmp_path: Path) -> Open:
    def open_page(count: int = 0) -> None:
        page.goto(f"{site}your-results/")
        expect(page.get_by_role("heading", name="Save to a file, or open one")).to_be_visible()
        if count:
            responses = make_responses(assessments, count)
            open_file(page, write_responses(tmp_path / "some.responses.json", responses))
            expect(page.locator("[data-kept]")).to_have_count(count)

    return open_page
