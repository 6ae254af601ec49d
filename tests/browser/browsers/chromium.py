"""Chromium, as Playwright drives it."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser as PlaywrightBrowser
from playwright.sync_api import ConsoleMessage, Error, Page, Playwright, ProxySettings

from tests.browser.browsers.tab import Tab
from tests.browser.browsers.waiting import PageLeftError

__all__ = ["launch_chromium", "launch_refusing_chromium"]

NO_HINTS = "--autofill-server-url=data:,none"
"""Chromium asks Google how to fill in each form that it sees. This keeps it from that."""
NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
LEFT = "Execution context was destroyed"
NO_COOKIES = {"profile": {"default_content_setting_values": {"cookies": 2}}}
"""What *Don't allow sites to save data on your device* writes into the preferences."""


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
        try:
            result: str = self._page.evaluate(function, text)
        except Error as error:
            if LEFT in error.message:
                raise PageLeftError from error
            raise
        return result


@contextmanager
def launch_chromium(
    playwright: Playwright, options: dict[str, Any], proxy_port: int
) -> Iterator[_Chromium]:
    """Launch a Chromium."""
    arguments = [*options.get("args", []), NO_HINTS]
    browser = playwright.chromium.launch(**{**options, "args": arguments})
    try:
        yield _Chromium(browser, proxy_port)
    finally:
        browser.close()


class _RefusingChromium:
    """Only a profile on the disk takes preferences, so each tab has a browser of its own."""

    def __init__(self, playwright: Playwright, options: dict[str, Any]) -> None:
        self._playwright = playwright
        self._options = options

    @contextmanager
    def new_tab(self) -> Iterator[Tab]:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            preferences = Path(folder) / "Default" / "Preferences"
            preferences.parent.mkdir()
            preferences.write_text(json.dumps(NO_COOKIES))
            context = self._playwright.chromium.launch_persistent_context(folder, **self._options)
            try:
                yield _ChromiumTab(context.new_page())
            finally:
                context.close()


@contextmanager
def launch_refusing_chromium(
    playwright: Playwright, options: dict[str, Any]
) -> Iterator[_RefusingChromium]:
    """Launch Chromiums that may keep nothing, by the browser's own setting.

    With such a profile a proxy would see Chromium's own affairs too, so there is none.
    """
    arguments = [*options.get("args", []), NO_HINTS, NO_OTHER_HOST]
    yield _RefusingChromium(playwright, {**options, "args": arguments})
