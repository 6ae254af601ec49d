"""Waits for what a page can only find out by asking the browser."""

import time
from typing import Any

from playwright.sync_api import Page

__all__ = ["wait_until"]

PATIENCE_S = 30
PAUSE_MS = 50


def wait_until(page: Page, predicate: str, arg: Any = None) -> None:
    """Wait for an asynchronous function to give something true.

    Playwright's `wait_for_function` doesn't wait for the promise, and takes that for true.
    """
    end = time.monotonic() + PATIENCE_S
    while not page.evaluate(predicate, arg):
        assert time.monotonic() < end, f"never true: {predicate}"
        page.wait_for_timeout(PAUSE_MS)
