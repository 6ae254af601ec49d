"""Says what to do where a port is in use: python check_port.py PORT."""

import socket
import sys


def main() -> None:
    """Exit with a message unless the port can be listened on."""
    try:
        port = int(sys.argv[1])
        with socket.socket() as probe:
            # What a server does: a port that was only just left is free. On Windows, so would be
            # one that is in use.
            if sys.platform != "win32":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
    except (OSError, ValueError, OverflowError):
        sys.exit(f"mirrormark: port {sys.argv[1]} can't be used; try 'make serve PORT=8001'.")


if __name__ == "__main__":
    main()
