"""Waits for what a browser does in its own time."""

import time
from collections.abc import Callable
from contextlib import suppress

__all__ = ["PageLeftError", "wait_for"]

PATIENCE_S = 60
PAUSE_S = 0.03


class PageLeftError(Exception):
    """The page was left before it had answered."""


def wait_for[T](probe: Callable[[], T | None], what: str, patience: float = PATIENCE_S) -> T:
    """Return the first thing that ``probe`` gives; raises TimeoutError if none comes.

    It may ask a page that is left while it asks, and then asks the next one.
    """
    end = time.monotonic() + patience
    while time.monotonic() < end:
        with suppress(PageLeftError):
            found = probe()
            if found:
                return found
        time.sleep(PAUSE_S)
    raise TimeoutError(f"waited {patience:.0f} seconds for {what}")
