"""The slow steps: tests, the site, and the files that are to be published."""

import subprocess
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
        _make(target, root)
    if "dist" in targets:
        _check_files(root, version)


def _check_files(root: Path, version: str) -> None:
    wheels = [*(root / "dist").glob("*.whl")]
    sources = [*(root / "dist").glob("*.tar.gz")]
    told = {str(parse_wheel_filename(path.name)[1]) for path in wheels}
    told |= {str(parse_sdist_filename(path.name)[1]) for path in sources}
    if not wheels or not sources or told != {version}:
        raise RefusalError(f"'make dist' has to leave a wheel and a .tar.gz of {version} in dist/.")


def _make(target: str, root: Path) -> None:
    command = ["make", "--no-print-directory", target]
    if subprocess.run(command, cwd=root, check=False).returncode:  # noqa: S603 (our own)
        raise RefusalError(
            f"'make {target}' failed, and nothing is released; mend it, and try again."
        )
