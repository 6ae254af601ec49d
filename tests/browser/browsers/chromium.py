"""Chromium, as Playwright drives it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import ConsoleMessage, Page, Playwright, ProxySettings

from tests.browser.browsers.tab import Tab

__all__ = ["launch_chromium"]

NO_HINTS = "--autofill-server-url=data:,none"
"""Chromium asks Google how to fill in each form that it sees. This keeps it from that."""


class _Chromium:
    def __init__(self, browser: PlaywrightBrowser, proxy_port: int) -> None:
        self._browser = browser
        # Chromium's own affairs can't all be silenced, so only the tab has the proxy.
        proxy = f"http://127.0.0.1:{proxy_port}"
        self._proxy = ProxySettings(server=proxy, bypass="127.0.0.1")

    @contextmanager
    def new_tab(self) -> Iterator[Tab]:
        context = self._browser.new_context(proxy=self._proxy)
        try:
            yield _ChromiumTab(context.new_page())
        finally:
            context.close()


class _ChromiumTab(Tab):
    def __init__(self, page: Page) -> None:
        self._page = page
        self._troubles: list[str] = []
        page.on("pageerror", lambda error: self._troubles.append(f"error: {error}"))
        page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._troubles.append(f"console: {message.text}")

    def open(self, address: str) -> None:
        self._page.goto(address)

    def reload(self) -> None:
        self._page.reload()

    def click_at(self, x: int, y: int) -> None:
        self._page.mouse.click(x, y)

    def troubles(self) -> list[str]:
        self.run("() => null")  # what has been said comes before the answer
        return self._troubles

    def call(self, function: str, text: str) -> str:
        result: str = self._page.evaluate(function, text)
        return result


@contextmanager
def launch_chromium(
    playwright: Playwright, options: dict[str, Any], proxy_port: int
) -> Iterator[_Chromium]:
    """Launch the Chromium that the other browser tests use."""
    arguments = [*options.get("args", []), NO_HINTS]
    browser = playwright.chromium.launch(**{**options, "args": arguments})
    try:
        yield _Chromium(browser, proxy_port)
    finally:
        browser.close()
