"""Another site, which remembers what it was asked for."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Other", "listening"]


class Other:
    """Another site, and what it was asked for."""

    def __init__(self) -> None:
        self.address = ""
        self.heard: list[str] = []


@contextmanager
def listening() -> Iterator[Other]:
    """Serve another site, on a port of its own, that lets everybody in."""
    site = Other()

    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self) -> None:
            site.heard.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        do_GET = do_POST = do_HEAD = do_OPTIONS = answer  # noqa: N815 (the base class's names)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_address[1]}/"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
