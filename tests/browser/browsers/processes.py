"""Programs that run beside a test, and end with it."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

__all__ = ["running"]

PATIENCE_S = 5


def _tie() -> list[str]:
    """Return what has a program end even where the tests are killed, on Linux."""
    tool = shutil.which("setpriv")
    return [tool, "--pdeathsig", "TERM"] if tool else []


@contextmanager
def running(
    command: Sequence[str], env: dict[str, str] | None = None, pass_fds: Sequence[int] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program; whatever happens, it and all its children end afterwards."""
    with subprocess.Popen(
        [*_tie(), *command],
        env={**os.environ, **(env or {})},
        pass_fds=pass_fds,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # and pytest shows its errors beside those of a test
        start_new_session=True,  # a group of its own, to be ended as one
    ) as process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE_S)
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
