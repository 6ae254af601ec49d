"""Whether the plugins are installed."""

import os
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

__all__ = ["expect_installed"]

PACKAGES = re.findall(
    r"^(mike|mkdocs-[a-z0-9-]+)",
    (Path(__file__).parent / "requirements.in").read_text(),
    re.MULTILINE,
)


def expect_installed() -> None:
    """Skip a test where a plugin is missing, or have it fail where all tests are to be run."""
    missing = [package for package in PACKAGES if _is_missing(package)]
    if missing:
        say = pytest.fail if os.environ.get("MIRRORMARK_ALL_PLUGINS") else pytest.skip
        say(f"{missing[0]} and others aren't installed ({len(missing)}); 'make test-all' does that")


def _is_missing(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return True
    return False
