"""Several devices, which have nothing in common but what somebody carries from one to another."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.reader import SAVE_DATA

type Device = Callable[..., Page]


@pytest.fixture
def new_device(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Device]:
    """Return a function that gives a page of a new device, on which nothing may go wrong."""
    contexts: list[BrowserContext] = []
    found: list[str] = []

    def take_out(**options: Any) -> Page:
        context = browser.new_context(**browser_context_args, **options)
        contexts.append(context)
        context.on("weberror", lambda error: found.append(f"error: {error.error}"))
        context.on("console", lambda each: each.type == "error" and found.append(each.text))
        context.add_init_script(SAVE_DATA)
        return context.new_page()

    yield take_out
    for context in contexts:
        context.close()
    assert found == []
