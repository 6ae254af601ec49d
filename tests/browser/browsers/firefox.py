"""Firefox, by WebDriver BiDi: it speaks that itself, so nothing stands between.

https://w3c.github.io/webdriver-bidi/
"""

import itertools
import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.browser.browsers.processes import running
from tests.browser.browsers.tab import Tab, click_actions
from tests.browser.browsers.waiting import PageLeftError, wait_for

__all__ = ["NO_COOKIES", "launch_firefox"]

PATIENCE_S = 120
"""For one command: a whole parity test is one."""
PATIENCE_LEFT_S = 2
"""The same, once the tab is at another page: it may have been asked there."""

ANOTHER_PAGE = "script.realmCreated"

# Firefox itself silences much for WebDriver. This is what still goes out then.
QUIET = {
    "app.update.disabledForTesting": True,
    "browser.newtabpage.enabled": False,
    "browser.startup.page": 0,
    "extensions.systemAddon.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "media.gmp-manager.url": "",
    "services.settings.server": "data:,#none",
}
NO_COOKIES = {"network.cookie.cookieBehavior": 2}
"""What *All cookies* below *Custom* writes into the preferences: sites may keep nothing."""
# Without the first, it takes no other server for its remote settings.
ENVIRONMENT = {"MOZ_REMOTE_SETTINGS_DEVTOOLS": "1", "MOZ_CRASHREPORTER_DISABLE": "1"}


class _Firefox:
    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._ids = itertools.count(1)
        self.troubles: list[str] = []
        self.command("session.new", capabilities={})
        self.command("session.subscribe", events=["log.entryAdded", ANOTHER_PAGE])

    def command(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command, and return its result.

        Raises PageLeftError if the page that it was for is left: Firefox then never replies.
        """
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        patience = PATIENCE_S
        while True:
            try:
                reply = json.loads(self._socket.recv(timeout=patience))
            except TimeoutError as error:
                raise (error if patience == PATIENCE_S else PageLeftError) from error
            if reply.get("id") != number:
                self._hear(reply)
                if _tells_of_another_page(reply, params.get("target")):
                    patience = PATIENCE_LEFT_S
            elif reply["type"] == "error":
                raise RuntimeError(f"{method}: {reply['error']}: {reply['message']}")
            else:
                result: dict[str, Any] = reply["result"]
                return result

    def _hear(self, event: dict[str, Any]) -> None:
        entry = event.get("params", {})
        # It also says so of what a tab was loading in advance when it went on to another page.
        is_left_behind = "A ServiceWorker intercepted the request" in (entry.get("text") or "")
        if entry.get("level") == "error" and not is_left_behind:
            self.troubles.append(f"{entry['type']}: {entry['text']}")

    @contextmanager
    def new_tab(self) -> Iterator[Tab]:
        user = self.command("browser.createUserContext")["userContext"]
        try:
            created = self.command("browsingContext.create", type="tab", userContext=user)
            self.troubles.clear()
            yield _FirefoxTab(self, created["context"])
        finally:
            self.command("browser.removeUserContext", userContext=user)


class _FirefoxTab(Tab):
    def __init__(self, browser: _Firefox, context: str) -> None:
        self._browser = browser
        self._context = context

    def _command(self, method: str, **params: Any) -> dict[str, Any]:
        return self._browser.command(method, context=self._context, **params)

    def open(self, address: str) -> None:
        self._command("browsingContext.navigate", url=address, wait="complete")

    def reload(self) -> None:
        self._command("browsingContext.reload", wait="complete")

    def click_at(self, x: int, y: int) -> None:
        self._command("input.performActions", actions=click_actions(x, y))

    def troubles(self) -> list[str]:
        self.run("() => null")  # what has been said comes before the answer
        return self._browser.troubles

    def call(self, function: str, text: str) -> str:
        reply = self._browser.command(
            "script.callFunction",
            functionDeclaration=function,
            arguments=[{"type": "string", "value": text}],
            awaitPromise=True,
            target={"context": self._context},
        )
        if reply["type"] == "exception":
            raise RuntimeError(reply["exceptionDetails"]["text"])
        value: str = reply["result"]["value"]
        return value


def _tells_of_another_page(event: dict[str, Any], target: dict[str, Any] | None) -> bool:
    is_new = target is not None and event.get("method") == ANOTHER_PAGE
    return is_new and event["params"].get("context") == target["context"]


def _write_preferences(profile: Path, proxy_port: int, others: Mapping[str, Any]) -> None:
    proxy: dict[str, Any] = {"network.proxy.type": 1}
    for scheme in ("http", "ssl"):
        proxy[f"network.proxy.{scheme}"] = "127.0.0.1"
        proxy[f"network.proxy.{scheme}_port"] = proxy_port
    preferences = [
        f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
        for name, value in {**QUIET, **proxy, **others}.items()
    ]
    (profile / "user.js").write_text("".join(preferences))


def _read_port(profile: Path) -> int | None:
    """Return where Firefox listens; None before it has written that down."""
    try:
        port: int = json.loads((profile / "WebDriverBiDiServer.json").read_text())["ws_port"]
    except (FileNotFoundError, json.JSONDecodeError):
        return None
    return port


@contextmanager
def launch_firefox(
    path: str, proxy_port: int, preferences: Mapping[str, Any] = MappingProxyType({})
) -> Iterator[_Firefox]:
    """Launch a Firefox with a profile of its own, and some preferences in it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = Path(folder)
        _write_preferences(profile, proxy_port, preferences)
        command = [path, "--headless", "--remote-debugging-port=0", "--profile", folder]
        # It refuses to run where the home belongs to somebody else, and writes into it.
        with running(command, {**ENVIRONMENT, "HOME": folder}):
            port = wait_for(lambda: _read_port(profile), "Firefox to listen")
            address = f"ws://127.0.0.1:{port}/session"
            # Its pings would use the `random` module while Hypothesis draws in the same process.
            quiet = connect(
                address, max_size=None, compression=None, proxy=None, ping_interval=None
            )
            with quiet as socket:
                yield _Firefox(socket)
