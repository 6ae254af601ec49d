"""Plugins of MkDocs as tests write them, in the place of those that other people have installed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import invalidate_caches
from pathlib import Path
from unittest.mock import patch

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugins

from tests.building import Built, build

__all__ = ["build_beside"]

IMPORTS = """\
import re
from pathlib import Path
from mkdocs.config import config_options
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
"""


def build_beside(project: Path, package: str, code: str, plugins: str) -> Built:
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
    with patch.object(sys, "path", [str(installed), *sys.path]), _forgetting(package):
        invalidate_caches()
        with patch.object(MkDocsConfig.plugins, "installed_plugins", get_plugins()):
            return build(project)


@contextmanager
def _forgetting(package: str) -> Iterator[None]:
    """Have the next test that imports a package of this name get its own."""
    try:
        yield
    finally:
        for name in [*sys.modules]:
            if name.partition(".")[0] == package:
                del sys.modules[name]
