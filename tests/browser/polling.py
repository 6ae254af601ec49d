"""Waits for what a page can only find out by asking the browser."""

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Frame, Page

__all__ = ["wait_for", "wait_until", "wait_until_idle", "wait_until_instant"]

PATIENCE_S = 60
HAS_SITE_MAP = """async () => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  // What has come is read in the tasks that follow.
  for (let task = 0; task < 3; task += 1) await new Promise((resolve) => setTimeout(resolve));
  return loaded.some((name) => name.endsWith("/sitemap.xml"));
}"""
IDLE = """async () => {
  for (let turn = 0; turn < 20; turn++)
    await new Promise((resolve) => requestIdleCallback(resolve));
}"""
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


def wait_until_instant(page: Page) -> None:
    """Wait for the theme to have read the site map: until then, it takes every link for one to
    another site, and follows none itself.
    """
    wait_until(page, HAS_SITE_MAP)


def wait_until_idle(page: Page | Frame) -> None:
    """Wait for longer than a page needs to ask for what it asks for by itself.

    Where a page asks for nothing new, Playwright's `networkidle` doesn't always come.
    """
    page.evaluate(IDLE)
