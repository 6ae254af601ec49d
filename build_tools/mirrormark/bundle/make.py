"""Puts the bundle together: npm's packages, the engine, the runtime, the page's script."""

import json
import shutil
import tempfile
from importlib.resources import files
from pathlib import Path

from mirrormark.bundle.engine import LOCK_FILE, pack_engine
from mirrormark.bundle.folders import replace_folder
from mirrormark.bundle.golden import list_golden_replies
from mirrormark.bundle.licences import gather_components, write_licences
from mirrormark.bundle.manifest import MANIFEST, Manifest, write_manifest
from mirrormark.bundle.tools import BundleError, find_tool, run
from mirrormark.wording.catalogue import list_languages, load_catalogue

__all__ = ["make_bundle"]

WORK_FOLDER = ".mirrormark-web"
INSTALLED_LOCK = ".mirrormark-installed.json"
PROOFS = (("fast", ""), ("plain", ""), ("fast", "iPhone"), ("plain", "iPhone"))
"""Ways to boot, and browsers that they are proven in: Pyodide does otherwise on an iPhone."""


def make_bundle(out: Path) -> Manifest:
    """Write the bundle into ``out``, in the place of what was there, and return its manifest.

    Raises:
        BundleError: A tool is missing or failed, or the engine in the bundle doesn't reply as
            CPython's does. What was there is as it was.
    """
    if out.exists() and not _is_bundle(out) and (out.is_file() or any(out.iterdir())):
        raise BundleError(f"{out} holds something else than a bundle. Name another folder.")
    out = out.resolve()  # a link stays one
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".bundle-") as temporary:
        target = Path(temporary) / "bundle"
        manifest = _make_files(_prepare_web(out.parent), Path(temporary), target)
        try:
            replace_folder(out, target)
        except OSError as error:
            what = f"The new bundle is whole but can't be moved to {out}: {error.strerror}"
            raise BundleError(f"{what}. Nothing has been replaced.") from error
    return manifest


def _is_bundle(folder: Path) -> bool:
    """Whether a folder is one that this has written: others have a file of that name, too."""
    return (folder / MANIFEST).is_file() and (folder / "runtime").is_dir()


def _make_files(web: Path, work: Path, target: Path) -> Manifest:
    """Write all files of the bundle into ``target``, and return its manifest."""
    inputs = work / "inputs.txt"
    _make_runtime(web, work, target / "runtime", inputs)
    strings = work / "strings.json"
    strings.write_text(json.dumps(_list_strings()), encoding="utf-8")
    parts = ["--out", str(target), "--inputs", str(inputs), "--strings", str(strings)]
    _run_node(web, "build.mjs", *parts)
    used = inputs.read_text(encoding="utf-8").splitlines()
    write_licences(target, gather_components(used))
    return write_manifest(target)


def _list_strings() -> dict[str, dict[str, str]]:
    """Return what is only said on other sites, by its language: there, no page brings strings."""
    return {
        each.language: {
            "direction": "rtl" if each.is_from_right else "ltr",
            "strings": each.strings_of("embed"),
        }
        for each in map(load_catalogue, list_languages())
    }


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
        run([find_tool("npm"), "ci", "--no-audit", "--no-fund", *only], web)
        installed.write_bytes(lock)
    return web


def _copy_sources(sources: Path, web: Path) -> None:
    for name in ("src", "runtime"):
        shutil.rmtree(web / name, ignore_errors=True)
    ignore = shutil.ignore_patterns("node_modules", "__pycache__")
    shutil.copytree(sources, web, dirs_exist_ok=True, ignore=ignore)


def _make_runtime(web: Path, work: Path, target: Path, inputs: Path) -> None:
    """Write Pyodide and the engine into ``target``, and prove that they score as CPython does.

    ``inputs`` gets the paths of the files that esbuild has used.
    """
    target.mkdir(parents=True)
    wheels, lock, golden = work / "wheels", work / LOCK_FILE, work / "golden.json"
    pack_engine(web / "node_modules" / "pyodide" / LOCK_FILE, wheels, lock)
    golden.write_text(json.dumps(list_golden_replies()), encoding="utf-8")
    parts = ["--wheels", str(wheels), "--lock", str(lock), "--golden", str(golden)]
    parts += ["--out", str(target), "--inputs", str(inputs)]
    _run_node(web, "runtime/make.mjs", *parts)
    for way, browser in PROOFS:
        proof = ["--runtime", str(target), "--boot", way, "--golden", str(golden)]
        proof += ["--browser", browser]
        _run_node(web, "runtime/prove.mjs", *proof)


def _run_node(web: Path, script: str, *arguments: str) -> None:
    run([find_tool("node"), str(web / script), *arguments], Path.cwd())
