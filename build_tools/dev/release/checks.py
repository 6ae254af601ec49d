"""The slow steps: tests, the site, and the files that are to be published."""

import subprocess
import sys
from pathlib import Path

from packaging.utils import parse_sdist_filename, parse_wheel_filename
from refusal import RefusalError

__all__ = ["CHECKS", "run_checks"]

CHECKS = {
    "full": ("test-all", "site", "dist"),
    "quick": ("quick", "site", "dist"),
    "none": (),
}
"""Targets of the Makefile, by what was asked for."""


def run_checks(root: Path, version: str, checks: str) -> None:
    """Run what ``checks`` names, and look at the files that were built.

    Raises RefusalError.
    """
    targets = CHECKS[checks]
    for target in targets:
        _run(["make", "--no-print-directory", target], root)
    if "dist" in targets:
        _check_files(root, version)


def _check_files(root: Path, version: str) -> None:
    wheels = [*(root / "dist").glob("*.whl")]
    sources = [*(root / "dist").glob("*.tar.gz")]
    told = {str(parse_wheel_filename(path.name)[1]) for path in wheels}
    told |= {str(parse_sdist_filename(path.name)[1]) for path in sources}
    if not wheels or not sources or told != {version}:
        raise RefusalError(f"'make dist' has to leave a wheel and a .tar.gz of {version} in dist/.")
    files = [str(path) for path in (*wheels, *sources)]
    _run([sys.executable, "-m", "twine", "check", "--strict", *files], root)


def _run(command: list[str], root: Path) -> None:
    if subprocess.run(command, cwd=root, check=False).returncode:  # noqa: S603 (our own)
        shown = " ".join(Path(word).name if "/" in word else word for word in command)
        raise RefusalError(
            f"'{shown}' failed, and nothing has been released; mend it, and try again."
        )
