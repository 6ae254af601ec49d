"""Runs a server at a port that is free, waits until it shows its home page, and stops it."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

PATIENCE_S = 240


def find_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def shows_a_page(address: str) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(address, timeout=30) as answer:
            return b"<h1" in answer.read()
    except (urllib.error.URLError, OSError):
        return False


def main(command: list[str]) -> None:
    # What runs in the background may ignore it, and so would the server then.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    port = find_port()
    started = subprocess.Popen([part.format(port=port) for part in command])
    end = time.monotonic() + PATIENCE_S
    try:
        while not shows_a_page(f"http://127.0.0.1:{port}/"):
            if started.poll() is not None or time.monotonic() > end:
                sys.exit("it has shown no page")
            time.sleep(0.2)
    finally:
        started.send_signal(signal.SIGINT)
        try:
            started.wait(timeout=30)
        finally:
            started.kill()  # who goes on would hold what its output is read from


if __name__ == "__main__":
    main(sys.argv[1:])
