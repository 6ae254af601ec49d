"""Makes the wheel, and an environment with nothing else in it."""

import os
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.sites import ROOT

__all__ = ["Alone", "install", "pack"]

IS_WINDOWS = sys.platform == "win32"
PINNED = "mirrormark/cli/starter/templates/requirements.mkdocs.txt"


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
    pinned = folder / "pinned.txt"
    with zipfile.ZipFile(wheel) as opened:
        pinned.write_bytes(opened.read(PINNED))
    pip = ("python", "-m", "pip", "install", "--quiet", "--only-binary", ":all:")
    only_these = ("--require-hashes", "--requirement", f"{pinned}")
    alone.run(*pip, *only_these, cwd=folder, offline=False)
    alone.run(*pip, "--no-index", f"{wheel}[mkdocs]", cwd=folder)
    return alone
