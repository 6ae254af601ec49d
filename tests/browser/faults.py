"""A host on which everything can go wrong, and workers in which everything can."""

import fnmatch
import functools
import gzip
import hashlib
import http.server
import json
import os
import re
import shutil
import socket
import struct
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.guards import rename_script
from tests.browser.serving import SUB_PATH, Handler

__all__ = [
    "RUNTIME",
    "Fault",
    "Held",
    "Host",
    "Scanned",
    "answering",
    "changed",
    "cut_off",
    "halved",
    "mend_workers",
    "missing",
    "reset",
    "sabotage",
    "sent_elsewhere",
    "serve_with_faults",
    "tamper",
    "wrong_type",
]

RUNTIME = ("worker-*", "python-*", "memory-*", "plain-*")
"""The names of all files of the runtime."""

type Fault = Callable[["_Request", bytes], None]
"""Answers a request in its own way; gets the file that was asked for."""


class Host:
    """A web server whose files can go wrong one by one, while it runs."""

    def __init__(self, folder: Path) -> None:
        self.address = ""
        self.folder = folder
        self.faults: dict[str, Fault] = {}
        """By a pattern of file names."""
        self.headers: dict[str, str] = {}
        """Sent along with every file."""
        self.asked: list[str] = []
        """The names of the files that were asked for."""

    def fail(self, fault: Fault, *patterns: str) -> None:
        self.faults.update(dict.fromkeys(patterns, fault))

    def mend(self) -> None:
        self.faults.clear()
        self.headers.clear()

    def asked_for(self, *patterns: str) -> list[str]:
        """Return the names that were asked for, once for each time."""
        return [name for name in self.asked if _fits(name, patterns)]

    def find_fault(self, name: str) -> Fault | None:
        return next((f for pattern, f in self.faults.items() if _fits(name, [pattern])), None)


def _fits(name: str, patterns: tuple[str, ...] | list[str]) -> bool:
    return any(fnmatch.fnmatch(name, pattern) for pattern in patterns)


class _Request(Handler):
    def __init__(self, host: Host, *args: Any) -> None:
        self.host = host
        super().__init__(*args)

    def do_GET(self) -> None:  # noqa: N802 (the base class's name)
        self.directory = str(self.host.folder)
        path = Path(self.translate_path(self.path.split("?")[0]))
        if path.is_dir():
            path /= "index.html"
        self.host.asked.append(path.name)
        fault = self.host.find_fault(path.name)
        if fault:
            fault(self, path.read_bytes() if path.is_file() else b"")
        elif path.is_file():
            self.give(path.read_bytes(), self.guess_type(str(path)))
        else:
            self.send_error(404)

    def start(self, length: int, content_type: str = "application/octet-stream") -> None:
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(length))
        for name, value in self.host.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def give(self, body: bytes, content_type: str = "application/octet-stream") -> None:
        self.start(len(body), content_type)
        self.wfile.write(body)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):  # the browser hung up
            super().handle_error(request, client_address)


@contextmanager
def serve_with_faults(folder: Path) -> Iterator[Host]:
    """Serve a built site, without faults at first."""
    host = Host(folder)
    server = _Server(("127.0.0.1", 0), functools.partial(_Request, host))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_address[1]}{SUB_PATH}"
    try:
        yield host
    finally:
        for fault in host.faults.values():
            if isinstance(fault, Held):
                fault.release()
        server.shutdown()
        server.server_close()


def missing(request: _Request, _: bytes) -> None:
    request.send_error(404)


def answering(status: int) -> Fault:
    """Answer with a status, and a page that says so in words, as hosts and proxies do."""

    def answer(request: _Request, _: bytes) -> None:
        request.send_error(status, "No")

    return answer


def sent_elsewhere(request: _Request, _: bytes) -> None:
    """As a network does that wants everybody to sign in first."""
    request.send_response(302)
    request.send_header("Location", "http://login.example/")
    request.send_header("Content-Length", "0")
    request.end_headers()


def wrong_type(request: _Request, _: bytes) -> None:
    """As a host does that answers every unknown address with its home page."""
    request.give(b"<!doctype html><title>Home</title>", "text/html")


def halved(request: _Request, body: bytes) -> None:
    request.give(body[: len(body) // 2])


def changed(request: _Request, body: bytes) -> None:
    middle = len(body) // 2
    request.give(body[:middle] + bytes([body[middle] ^ 1]) + body[middle + 1 :])


def cut_off(request: _Request, body: bytes) -> None:
    request.start(len(body))
    request.wfile.write(body[: len(body) // 2])
    request.close_connection = True


def reset(request: _Request, _: bytes) -> None:
    at_once = struct.pack("ii", 1, 0)
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
    request.connection.close()
    request.close_connection = True


class Held:
    """Gives a part of the file, and the rest once it is released."""

    def __init__(self, part: float = 0.5) -> None:
        self.part = part
        self._released = threading.Event()

    def __call__(self, request: _Request, body: bytes) -> None:
        middle = int(len(body) * self.part)
        request.start(len(body), request.guess_type(request.path))
        request.wfile.write(body[:middle])
        self._released.wait(120)
        request.wfile.write(body[middle:])

    def release(self) -> None:
        self._released.set()


class Scanned(Held):
    """Gives nothing at all until it is released, and then the file, as a proxy that scans does."""

    def __call__(self, request: _Request, body: bytes) -> None:
        self._released.wait(120)
        request.give(body)


SABOTAGE = """
window.sabotage = { prologue: %s, times: %s };
const { createObjectURL } = URL;
const blobs = new Map();
URL.createObjectURL = (blob) => {
  const address = createObjectURL.call(URL, blob);
  blobs.set(address, blob);
  return address;
};
window.Worker = new Proxy(Worker, {
  construct(Stock, [address, options]) {
    if (options?.name !== "mirrormark-engine" || sabotage.times-- <= 0)
      return new Stock(address, options);
    const { type } = blobs.get(address);
    const spoilt = new Blob([sabotage.prologue, blobs.get(address)], { type });
    return new Stock(createObjectURL.call(URL, spoilt), options);
  },
});
"""


def sabotage(page: Page, prologue: str, *, times: int = 1000) -> None:
    """Have the first workers of every document run this script before their own."""
    page.add_init_script(f"{{{SABOTAGE % (json.dumps(prologue), times)}}}")


def mend_workers(page: Page) -> None:
    page.evaluate("window.sabotage.times = 0")


def tamper(site: Path, folder: Path, changes: Mapping[str, Callable[[bytes], bytes]]) -> None:
    """Copy a built site, with other contents of some files of the runtime and the right hashes.

    The keys of ``changes`` are names such as ``plain-python``. The functions get the unpacked file
    and return another, packed.
    """
    shutil.copytree(site, folder, copy_function=os.link)
    assets = folder / "assets/mirrormark"
    (script,) = assets.glob("mirrormark-*.js")
    text = script.read_text(encoding="utf-8")
    for name, change in changes.items():
        entry = re.compile(rf'path:"({name}-\w+\.data)",sha256:"\w+",size:[^}}]+')
        (path,) = entry.findall(text)
        body = change(gzip.decompress((assets / "runtime" / path).read_bytes()))
        (assets / "runtime" / path).unlink()
        digest = hashlib.sha256(body).hexdigest()
        other = f"{name}-{digest[:12]}.data"
        (assets / "runtime" / other).write_bytes(body)
        text = entry.sub(f'path:"{other}",sha256:"{digest}",size:{len(body)}', text)
    script.unlink()
    renamed = f"mirrormark-{hashlib.sha256(text.encode()).hexdigest()[:8]}.js"
    (assets / renamed).write_text(text, encoding="utf-8")
    for part in assets.glob("*.js"):
        if script.name in (of_part := part.read_text(encoding="utf-8")):
            part.unlink()  # the other site has the same file
            part.write_text(of_part.replace(script.name, renamed), encoding="utf-8")
    for page in folder.rglob("*.html"):
        html = rename_script(page.read_text(encoding="utf-8"), script.name, renamed)
        page.unlink()  # the other site has the same file
        page.write_text(html, encoding="utf-8")
