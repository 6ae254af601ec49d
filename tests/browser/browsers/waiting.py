"""Waits for what a browser does in its own time."""

import time
from collections.abc import Callable

__all__ = ["wait_for"]

PATIENCE_S = 60
PAUSE_S = 0.03


def wait_for[T](probe: Callable[[], T | None], what: str, patience: float = PATIENCE_S) -> T:
    """Return the first thing that ``probe`` gives; raises TimeoutError if none comes."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = probe()
        if found:
            return found
        time.sleep(PAUSE_S)
    raise TimeoutError(f"waited {patience:.0f} seconds for {what}")
