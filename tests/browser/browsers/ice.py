"""A server for WebRTC that hears who asks it, and answers nobody."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

__all__ = ["Ice", "hearing_ice"]

ANYWHERE = ("192.0.2.1", 9)
"""An address that nobody has; nothing is sent there."""


class Ice:
    """What it heard: `stun` by datagrams, `turn` by connections."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.heard: set[str] = set()


def _find_own_address() -> str:
    """Return an address of this machine: browsers send nothing of the kind to 127.0.0.1."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(ANYWHERE)
        except OSError:
            return "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address


@contextmanager
def hearing_ice() -> Iterator[Ice]:
    """Listen for both, on one port."""
    host = _find_own_address()
    with socket.create_server((host, 0)) as stream:
        port = stream.getsockname()[1]
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
            datagrams.bind((host, port))
            ice = Ice(f"{host}:{port}")

            def hear_datagrams() -> None:
                with suppress(OSError):
                    while datagrams.recv(2048):
                        ice.heard.add("stun")

            def hear_connections() -> None:
                with suppress(OSError):
                    while True:
                        connection, _ = stream.accept()
                        with connection:
                            if connection.recv(2048):
                                ice.heard.add("turn")

            for hear in (hear_datagrams, hear_connections):
                threading.Thread(target=hear, daemon=True).start()
            yield ice
