"""What commands write is written, whatever the system thinks of its signs."""

import os
import sys
from typing import TextIO

__all__ = ["prepare_streams"]


def prepare_streams() -> None:
    """Let files and other programs get UTF-8, and no sign end a command that can't be shown.

    Windows hands over what isn't for its console in an old encoding, which lacks most signs.
    """
    for stream in (sys.stdout, sys.stderr):
        _prepare(stream)


def _prepare(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)  # what a test puts in the place has none
    if reconfigure is None:
        return
    if stream.isatty() or "PYTHONIOENCODING" in os.environ:
        reconfigure(errors="backslashreplace")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace")
