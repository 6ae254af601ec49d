"""Waits for what a page can only find out by asking the browser."""

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

__all__ = ["wait_for", "wait_until"]

PATIENCE_S = 30
PAUSE_MS = 50


def wait_until(page: Page, predicate: str, arg: Any = None) -> None:
    """Wait for an asynchronous function to give something true.

    Playwright's `wait_for_function` doesn't wait for the promise, and takes that for true.
    """
    wait_for(page, lambda: bool(page.evaluate(predicate, arg)), predicate)


def wait_for(page: Page, has_happened: Callable[[], bool], what: str) -> None:
    """Wait for what no locator sees; the page goes on meanwhile."""
    end = time.monotonic() + PATIENCE_S
    while not has_happened():
        assert time.monotonic() < end, f"never true: {what}"
        page.wait_for_timeout(PAUSE_MS)
