"""Finds a Chromium for the browser tests, or installs one.

Debian also has Chromium as a shell without windows, as Playwright has one for tests. It needs a
third less of the processor. What a reader's own settings do, only the whole browser shows.
"""

import os
import shutil
import subprocess
import sys
from typing import Any

__all__ = ["find_browser", "launch_options", "launch_shell_options"]

SHELL = "chromium-headless-shell"
QUICKER = "--js-flags=--liftoff-only"
"""Python that runs for a second isn't worth optimising: a sixth less of the processor."""
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge")


def find_browser() -> str | None:
    """Return the path of a Chromium, None where there is none.

    ``MIRRORMARK_BROWSER`` names one; else Playwright's own is taken, else one of the system's.
    """
    named = os.environ.get("MIRRORMARK_BROWSER")
    return named or _find_own() or next(filter(None, map(shutil.which, NAMES)), None)


def launch_options() -> dict[str, Any]:
    """Return what Playwright has to be told to launch the browser that there is.

    Raises FileNotFoundError where there is none.
    """
    return _launch(find_browser())


def launch_shell_options() -> dict[str, Any]:
    """Return the same for the shell, or for the whole browser where there is no shell."""
    is_named = "MIRRORMARK_BROWSER" in os.environ
    options = _launch((None if is_named else shutil.which(SHELL)) or find_browser())
    return {**options, "args": [*options["args"], QUICKER]}


def _launch(path: str | None) -> dict[str, Any]:
    if path is None:
        message = "there is no browser; 'make test' finds or installs one"
        raise FileNotFoundError(message)
    # Chromium's sandbox refuses to work for root.
    return {"executable_path": path, "args": ["--no-sandbox"] if _is_root() else []}


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _find_own() -> str | None:
    # In a process of its own, since Playwright can't be started twice in one.
    code = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    path = found.stdout.strip()
    return path if os.path.exists(path) else None  # noqa: PTH110


def _install_browser() -> None:
    """Try Playwright's own download, then Debian's package."""
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and _is_root():
        attempts += [["apt-get", "install", "--yes", "--quiet", "chromium"]]
    for command in attempts:
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode == 0:
            return


def main() -> None:
    """Make sure that there is a browser, or say in one line what to do."""
    if find_browser():
        return
    print("Installing a browser …")
    _install_browser()
    if not find_browser():
        sys.exit(
            "mirrormark: no Chromium was found or could be installed; "
            "install one, or set MIRRORMARK_BROWSER to its path."
        )


if __name__ == "__main__":
    main()
