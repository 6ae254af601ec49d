"""A proxy that leads nowhere, and remembers what it was asked for.

Browsers ask a proxy for whatever isn't on this machine. So it sees from outside, and in the same
way for each browser, what would leave for another host: a page's requests, its WebSockets, and in
Firefox and WebKit the browser's own affairs too.
"""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Recorder", "recording"]

REFUSAL = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Recorder(socketserver.ThreadingTCPServer):
    """Listens on this machine alone."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Refusing)
        self.port: int = self.server_address[1]
        self.seen: list[str] = []
        """The first line of each request, such as `CONNECT example.org:443 HTTP/1.1`."""


class _Refusing(socketserver.StreamRequestHandler):
    server: Recorder

    def handle(self) -> None:
        line = self.rfile.readline(65536)
        self.server.seen.append(line.decode("latin-1").strip() or "a connection without words")
        while self.rfile.readline(65536).strip():
            pass  # an answer before the end of the headers could be lost
        self.wfile.write(REFUSAL)


@contextmanager
def recording() -> Iterator[Recorder]:
    """Run a recorder."""
    with Recorder() as recorder:
        threading.Thread(target=recorder.serve_forever, daemon=True).start()
        try:
            yield recorder
        finally:
            recorder.shutdown()
