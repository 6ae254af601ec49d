"""Plugins of MkDocs as tests write them, in the place of those that other people have installed."""

import os
import subprocess
import sys
from pathlib import Path

__all__ = ["build_beside"]

IMPORTS = """\
import re
from pathlib import Path
from mkdocs.config import config_options
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
"""


def build_beside(
    project: Path, package: str, code: str, plugins: str
) -> subprocess.CompletedProcess[str]:
    """Build with a plugin `other`, as if it had been installed.

    Args:
        project: The site. Its `mkdocs.yml` has `[search, mirrormark]` as its plugins.
        package: The Python package in which the plugin stands.
        code: Its class `Plugin`.
        plugins: What `mkdocs.yml` has in the place of its plugins.
    """
    installed = project / "installed"
    (installed / f"{package}-1.0.dist-info").mkdir(parents=True)
    (installed / f"{package}-1.0.dist-info/METADATA").write_text(f"Name: {package}\nVersion: 1.0\n")
    entry = f"[mkdocs.plugins]\nother = {package}.plugin:Plugin\n"
    (installed / f"{package}-1.0.dist-info/entry_points.txt").write_text(entry)
    (installed / package).mkdir()
    (installed / package / "__init__.py").touch()
    (installed / package / "plugin.py").write_text(IMPORTS + code)
    config = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(config.replace("[search, mirrormark]", plugins))
    path = os.pathsep.join([str(installed), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
