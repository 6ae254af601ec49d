"""A host that remembers what it was asked for, publishes other versions, and goes down."""

import hashlib
import http.server
import threading
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.serving import Handler

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Host"]


MAX_AGE_S = 600
"""For so long GitHub Pages lets browsers keep files without asking."""

VARY = "Accept-Encoding"


class Host:
    """Several sites on one origin, as `owner.github.io` has them."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        """The paths of all requests that were answered, oldest first."""
        self.sent: list[str] = []
        """Those of the files that were sent, and not known to the browser already."""
        self.change: Callable[[str, bytes], bytes] = _nothing
        """What stands between the sites and their readers."""
        self.max_age = MAX_AGE_S
        self.vary = VARY
        self.headers: dict[str, str] = {}
        """Headers of the host's own, with everything."""
        self.instead: dict[str, HTTPStatus] = {}
        """Paths that are answered with another page, and its status."""
        self.odd: dict[str, HTTPStatus] = {}
        """Paths of files that come with another status."""
        self._sites: dict[str, Path] = {}
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handle)
        self._port: int = self._server.server_address[1]
        self._run()

    def publish(self, path: str, site: Path) -> str:
        """Serve the folder of a site below a path from now on, and return its address."""
        self._sites[path] = site
        return self.address(path)

    def address(self, path: str) -> str:
        """Return the address of a path, whether anything is there or not."""
        return f"http://127.0.0.1:{self._port}{path}"

    def stop(self) -> None:
        """Go down: nobody can connect any more."""
        if self._is_up:
            self._is_up = False
            self._server.shutdown()
            self._server.server_close()

    def restore(self) -> None:
        """Be there again, at the same addresses, with everything as it was published."""
        self.change = _nothing
        self.max_age = MAX_AGE_S
        self.vary = VARY
        self.headers = {}
        self.instead.clear()
        self.odd.clear()
        if not self._is_up:
            self._server = http.server.ThreadingHTTPServer(("127.0.0.1", self._port), self._handle)
            self._run()

    def find(self, address: str) -> Path | None:
        """Return the file at a path of the host; that of a site in a site is the inner one's."""
        path = address.partition("?")[0]
        root = max((root for root in self._sites if path.startswith(root)), key=len, default=None)
        file = self._sites[root] / path.removeprefix(root) if root else None
        file = file / "index.html" if file and path.endswith("/") else file
        return file if file and file.is_file() else None

    def _run(self) -> None:
        self._is_up = True
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def _handle(self, *arguments: object) -> None:
        with suppress(ConnectionError):
            _Handler(self, *arguments)


def _nothing(_: str, body: bytes) -> bytes:
    return body


class _Handler(Handler):
    def __init__(self, host: Host, *arguments: object) -> None:
        self._host = host
        super().__init__(*arguments)  # type: ignore[arg-type] # as the server passes them

    def do_GET(self) -> None:  # noqa: N802 (the base class's name)
        """Serve as GitHub Pages does: with an ETag, and with a time to keep files for."""
        file = self._host.find(self.path)
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        if self.path in self._host.instead:
            file, status = None, self._host.instead[self.path]
        body = self._host.change(self.path, file.read_bytes()) if file else b"Another page"
        tag = f'"{hashlib.sha256(body).hexdigest()}"'
        if file and self.headers["If-None-Match"] == tag:
            status, body = HTTPStatus.NOT_MODIFIED, b""
        self._host.asked.append(self.path)
        if status == HTTPStatus.OK:
            self._host.sent.append(self.path)
        self.send_response(self._host.odd.get(self.path, status))
        self.send_header("Content-Type", self.guess_type(file) if file else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", f"max-age={self._host.max_age}")
        self.send_header("ETag", tag)
        self.send_header("Connection", "close")  # none outlives a request, so `stop` ends all
        self.send_header("Vary", self._host.vary)
        for name, value in self._host.headers.items():
            self.send_header(name, value)
        if status.is_redirection:
            self.send_header("Location", "https://elsewhere.invalid/")
        self.end_headers()
        self.wfile.write(body)
