"""Makes the wheel, and an environment with nothing else in it."""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.sites import ROOT

__all__ = ["Alone", "download", "install", "pack"]

IS_WINDOWS = sys.platform == "win32"
PINNED = "mirrormark/cli/starter/templates/requirements.mkdocs.txt"
_PIP = ("python", "-m", "pip", "--quiet")
_WHEELS = ("--only-binary", ":all:")


def pack(out: Path, *kinds: str, sources: Path = ROOT) -> list[Path]:
    """Make a wheel, or what `python -m build` is told to, into a folder; return what is there."""
    command = [sys.executable, "-m", "build", "--no-isolation", *kinds, "--outdir", str(out)]
    done = subprocess.run(command, cwd=sources, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    return sorted(out.iterdir())


@dataclass(frozen=True)
class Alone:
    """A virtual environment with its own home, without Node, and without the checkout."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / ("venv/Scripts/python.exe" if IS_WINDOWS else "venv/bin/python")

    def run(self, *command: str, cwd: Path, offline: bool = True, **variables: str) -> str:
        """Run a command of the environment; return what it prints, and fail where it does."""
        first, *rest = command
        done = subprocess.run(
            [*(cut_off() if offline else ()), str(self.python.with_name(first)), *rest],
            cwd=cwd,
            env={**self.environment(offline=offline), **variables},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def environment(self, *, offline: bool) -> dict[str, str]:
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        nowhere = "http://127.0.0.1:9"
        refusing = {f"{name}_proxy": nowhere for name in ("http", "https", "all")}
        # Installing may have to be told where packages are; Windows starts nothing without its own.
        told = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
        system = {name: value for name, value in os.environ.items() if name == "SYSTEMROOT"}
        own = {"HOME": str(home), "PATH": str(self.python.parent), "NO_MKDOCS_2_WARNING": "1"}
        return {**system, **own, **(refusing if offline else told)}


def cut_off() -> list[str]:
    """Return what goes before a command to run it without any network, where that can be done."""
    command = ["/usr/bin/unshare", "--map-root-user", "--net"]
    try:
        done = subprocess.run([*command, "/bin/true"], capture_output=True, check=False)
    except FileNotFoundError:
        return []
    return command if done.returncode == 0 else []


def install(wheel: Path, folder: Path) -> Alone:
    """Install what a new site pins, and then a wheel, as the site's own workflow does.

    The second step has no network, and so finds out whether all that builds a site is pinned.
    """
    alone = Alone(folder)
    venv.create(folder / "venv", with_pip=True)
    only_these = _write_pins(wheel, folder)
    alone.run(*_PIP, "install", *_WHEELS, *only_these, cwd=folder, offline=False)
    alone.run(*_PIP, "install", *_WHEELS, "--no-index", f"{wheel}[mkdocs]", cwd=folder)
    return alone


def download(alone: Alone, wheel: Path, folder: Path) -> None:
    """Put a wheel and all that a new site pins into a folder, for pip to find without an index."""
    only_these = _write_pins(wheel, alone.folder)
    into = ("--dest", f"{folder}")
    alone.run(*_PIP, "download", *_WHEELS, *into, *only_these, cwd=alone.folder, offline=False)
    shutil.copy(wheel, folder)


def _write_pins(wheel: Path, folder: Path) -> tuple[str, ...]:
    """Write what a new site pins into a folder; return what tells pip to take that alone."""
    pinned = folder / "pinned.txt"
    with zipfile.ZipFile(wheel) as opened:
        pinned.write_bytes(opened.read(PINNED))
    return ("--require-hashes", "--requirement", f"{pinned}")
