"""WebKit, as WebKitGTK's own small browser has it, by WebDriver and on a screen that isn't there.

https://www.w3.org/TR/webdriver2/
"""

import http.client
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.browser.browsers.processes import running
from tests.browser.browsers.tab import Tab, click_actions
from tests.browser.browsers.waiting import PageLeftError, wait_for

__all__ = ["launch_webkit"]

PATIENCE_S = 120
"""For one command: a whole parity test is one."""

# Python takes half the work to start without the last stage of the compiler, which is there for
# programs that run for long.
QUICK = {"JSC_useOMGJIT": "0", "JSC_numberOfWasmCompilerThreads": "1"}

# WebDriver tells nothing of the console, so the page keeps it.
WATCH = """() => {
  const troubles = (window.troublesSeen = []);
  const { error } = console;
  console.error = (...words) => {
    troubles.push(`console: ${words.join(" ")}`);
    error(...words);
  };
  addEventListener("error", ({ message }) => troubles.push(`error: ${message}`));
  addEventListener("unhandledrejection", ({ reason }) => troubles.push(`promise: ${reason}`));
  addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) =>
    troubles.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
}"""
TELL = "() => window.troublesSeen ?? ['a page that nobody watched']"

BETWEEN_CLICKS_MS = 450
LEFT = "Callback was not called before the unload event"


class _WebKit:
    def __init__(self, driver_port: int, proxy_port: int) -> None:
        self._driver_port = driver_port
        # As capabilities of WebDriver these crash the browser, one time in twenty.
        proxy = [f"--proxy=http://127.0.0.1:{proxy_port}", "--ignore-host=127.0.0.1"]
        self._capabilities = {
            "timeouts": {"script": 1000 * PATIENCE_S},
            "webkitgtk:browserOptions": {"args": ["--automation", *proxy]},
        }

    def request(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """Ask the driver for something, and return the value that it gives."""
        connection = http.client.HTTPConnection("127.0.0.1", self._driver_port, timeout=PATIENCE_S)
        try:
            connection.request(method, path, None if body is None else json.dumps(body))
            response = connection.getresponse()
            value = json.load(response)["value"]
        finally:
            connection.close()
        if response.status != http.HTTPStatus.OK:
            if LEFT in value["message"]:
                raise PageLeftError
            raise RuntimeError(f"{path}: {value['error']}: {value['message']}")
        return value

    @contextmanager
    def new_tab(self) -> Iterator[Tab]:
        wanted = {"capabilities": {"alwaysMatch": self._capabilities}}
        place = f"/session/{self.request('POST', '/session', wanted)['sessionId']}"
        try:
            yield _WebKitTab(self, place)
        finally:
            self.request("DELETE", place)


class _WebKitTab(Tab):
    def __init__(self, browser: _WebKit, place: str) -> None:
        self._browser = browser
        self._place = place
        self._troubles: list[str] = []

    def _post(self, command: str, **params: Any) -> Any:
        return self._browser.request("POST", f"{self._place}/{command}", params)

    def open(self, address: str) -> None:
        self._post("url", url=address)
        self.run(WATCH)

    def reload(self) -> None:
        self._troubles += self.run(TELL)
        self._post("refresh")
        self.run(WATCH)

    def click_at(self, x: int, y: int) -> None:
        # Driven by a program it counts all clicks within 0.4 seconds as one double click, wherever
        # they are. People need longer from one place to the next.
        (click,) = click_actions(x, y)
        pause = {"type": "pause", "duration": BETWEEN_CLICKS_MS}
        self._post("actions", actions=[{**click, "actions": [pause, *click["actions"]]}])

    def troubles(self) -> list[str]:
        return [*self._troubles, *self.run(TELL)]

    def call(self, function: str, text: str) -> str:
        result: str = self._post(
            "execute/sync", script=f"return ({function})(...arguments)", args=[text]
        )
        return result


@contextmanager
def _screen() -> Iterator[str]:
    """Run an X server without a screen; yields its name."""
    reading, writing = os.pipe()
    # Without `-noreset` it begins anew when a browser ends, and has no ear for the next one.
    options = ["-noreset", "-nolisten", "tcp", "-screen", "0", "1280x1024x24"]
    command = ["Xvfb", "-displayfd", str(writing), *options]
    with open(reading) as names, running(command, pass_fds=[writing]):  # noqa: PTH123
        os.close(writing)
        number = names.readline().strip()
        assert number, "Xvfb has ended at once"
        yield f":{number}"


def _find_free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except ConnectionRefusedError:
        return False
    return True


@contextmanager
def launch_webkit(path: str, proxy_port: int) -> Iterator[_WebKit]:
    """Launch the driver; each tab is a browser of its own, since a session can't have two."""
    port = _find_free_port()
    with _screen() as display:
        # It knows this screen, and neither the desktop's own nor its settings.
        alone = {"DISPLAY": display, "GDK_BACKEND": "x11", "GSETTINGS_BACKEND": "memory"}
        with running([path, f"--port={port}"], {**alone, **QUICK}):
            wait_for(lambda: _answers(port), "WebKit's driver to listen")
            yield _WebKit(port, proxy_port)
