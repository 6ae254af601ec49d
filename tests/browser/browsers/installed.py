"""Knows which browsers there are, and installs the others where it can."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser import find_browser

__all__ = ["find_firefox", "find_webkit"]

NAMES = {"firefox": "Firefox", "webkit": "WebKitGTK's WebDriver and Xvfb"}
DEBIAN = {"firefox": ["firefox-esr"], "webkit": ["webkit2gtk-driver", "xvfb"]}


def find_firefox() -> str | None:
    """Return the path of Firefox; ``MIRRORMARK_FIREFOX`` names one.

    A snap won't do. It sees no temporary folder, and so no profile there.
    """
    found = map(shutil.which, ("firefox-esr", "firefox"))
    usable = (path for path in found if path and not _starts_a_snap(path))
    return os.environ.get("MIRRORMARK_FIREFOX") or next(usable, None)


def _starts_a_snap(path: str) -> bool:
    with Path(path).open("rb") as file:
        return b"/snap/" in file.read(4096) or Path(path).resolve().name == "snap"


def find_webkit() -> str | None:
    """Return the path of WebKit's driver, if there can be a screen for it too."""
    return shutil.which("WebKitWebDriver") if shutil.which("Xvfb") else None


def _find_missing() -> list[str]:
    found = {"firefox": find_firefox(), "webkit": find_webkit()}
    return [name for name, path in found.items() if path is None]


def _install(packages: list[str]) -> None:
    tool = shutil.which("apt-get")
    if tool is None or os.geteuid() != 0 or not packages:
        return
    print(f"Installing {', '.join(packages)} …")
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run([tool, *command], capture_output=True, check=False)


def main() -> None:
    """Make sure that there is every browser, or say in one line what to do."""
    find_browser.main()
    _install([package for name in _find_missing() for package in DEBIAN[name]])
    if missing := _find_missing():
        packages = " ".join(package for name in missing for package in DEBIAN[name])
        sys.exit(
            f"mirrormark: install {' and '.join(NAMES[name] for name in missing)}; "
            f"on Debian, 'sudo apt-get install {packages}'."
        )


if __name__ == "__main__":
    main()
