"""Packs the engine as Pyodide takes packages: a wheel, and a lock file that names it."""

import json
import shutil
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from mirrormark import __version__
from mirrormark.bundle.tools import find_tool, run

__all__ = ["LOCK_FILE", "pack_engine"]

LOCK_FILE = "pyodide-lock.json"
ENGINE_PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "mirrormark-engine"
version = "{version}"
requires-python = ">=3.12"

[tool.hatch.build.targets.wheel]
packages = ["mirrormark_engine"]
"""


def pack_engine(stock_lock: Path, wheels: Path, lock: Path) -> None:
    """Write the engine's wheel into the folder ``wheels``, and a lock file that names only it.

    The lock file is Pyodide's, without the packages that come with Pyodide. It holds the wheel's
    SHA-256, which Pyodide checks when it loads the wheel. Raises BundleError.
    """
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)
        text = ENGINE_PROJECT.format(version=__version__)
        (project / "pyproject.toml").write_text(text, encoding="utf-8")
        engine = Path(str(files("mirrormark_engine")))
        # The contract is types alone, which nothing imports when it runs.
        ignore = shutil.ignore_patterns("__pycache__", "contract")
        shutil.copytree(engine, project / "mirrormark_engine", ignore=ignore)
        build = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
        run([*build, "--outdir", str(wheels)], project)
        (wheel,) = wheels.glob("*.whl")
        stock = json.loads(stock_lock.read_text(encoding="utf-8"))
        (project / LOCK_FILE).write_text(json.dumps({**stock, "packages": {}}), encoding="utf-8")
        add = ["lockfile", "add-wheels", "--input", LOCK_FILE, "--output", "new.json"]
        run([find_tool("pyodide"), *add, "--base-path", str(wheels), str(wheel)], project)
        shutil.copyfile(project / "new.json", lock)
