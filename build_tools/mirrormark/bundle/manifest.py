"""What is in a bundle."""

import json
from itertools import chain
from pathlib import Path
from typing import TypedDict

from mirrormark import __version__
from mirrormark.bundle.licences import COMPONENTS
from mirrormark.bundle.tools import BundleError

__all__ = [
    "MANIFEST",
    "Manifest",
    "read_first",
    "read_manifest",
    "read_service_worker",
    "write_manifest",
]

MANIFEST = "manifest.json"
RUNTIME = "runtime/runtime.json"
"""What the script has been told of the runtime; the site doesn't need it."""
SERVICE_WORKERS = {True: "offline/on.js", False: "offline/off.js"}
"""By whether the site is to work offline. The plugin doesn't publish them as they are."""
FIRST = "inline/first.js"
"""What stands in every page; the plugin doesn't publish it as a file."""
PARTS = "parts.json"
"""Of each part of the script the files that it is, which `build.mjs` knows."""
NOT_PUBLISHED = {RUNTIME, COMPONENTS, FIRST, PARTS, *SERVICE_WORKERS.values()}


class Manifest(TypedDict):
    """What is published of a bundle, as paths in it."""

    version: str
    """The version of Mirrormark that has made it. Pages and scripts of two versions don't mix."""
    script: str
    """The script of the pages."""
    style: str
    """Their style sheet."""
    files: list[str]
    """All that the site itself needs."""
    parts: dict[str, list[str]]
    """Which of them are a part of the script that is loaded later, by its name."""
    embed_script: str
    """The script for pages of other sites, and for frames in them."""
    embed_style: str
    """Its style sheet."""


def read_manifest(folder: Path) -> Manifest:
    """Return what `make_bundle` wrote.

    Raises BundleError where there is no bundle in ``folder``, or one of another version.
    """
    try:
        manifest: Manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        message = (
            f"There is no bundle in {folder}. Make it with 'mirrormark bundle --out {folder}'."
        )
        raise BundleError(message) from error
    _refuse_others(folder, f"{manifest.get('version', 'an older version')}")
    # One that an earlier version has made lacks what that didn't know.
    of_others = [
        manifest.get("embed_script", "the script for other sites"),
        manifest.get("embed_style", "the style for other sites"),
    ]
    parts = manifest.get("parts", {"": ["the parts of the script"]})
    unpublished = [*SERVICE_WORKERS.values(), FIRST, COMPONENTS]
    names = [*manifest["files"], *chain(*parts.values()), *of_others, *unpublished]
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        message = f"The bundle in {folder} lacks {missing[0]}. Run 'mirrormark bundle' again."
        raise BundleError(message)
    return manifest


def _refuse_others(folder: Path, version: str) -> None:
    if version != __version__:
        raise BundleError(
            f"The bundle in {folder} was made by Mirrormark {version}, and this is {__version__}. "
            f"Make it anew with 'mirrormark bundle --out {folder}', or take 'bundle' out "
            "of the site's settings: Mirrormark brings one of its own."
        )


def read_service_worker(folder: Path, *, offline: bool) -> str:
    """Return the script of the service worker in a bundle that `read_manifest` has found whole."""
    return (folder / SERVICE_WORKERS[offline]).read_text(encoding="utf-8")


def read_first(folder: Path) -> str:
    """Return the script that comes first in every page, as `read_service_worker` does."""
    return (folder / FIRST).read_text(encoding="utf-8").strip()


def write_manifest(folder: Path) -> Manifest:
    """List what is in ``folder``, in the file of that name and as the value."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file())
    names = sorted(name for name in paths if name not in NOT_PUBLISHED)
    embeds = [name for name in names if name.startswith("embed-")]
    own = [name for name in names if name not in embeds]
    (script,) = (name for name in own if name.startswith("mirrormark-") and name.endswith(".js"))
    (style,) = (name for name in own if name.endswith(".css"))
    embed_style, embed_script = sorted(embeds, key=lambda name: name.endswith(".js"))
    manifest: Manifest = {
        "version": __version__,
        "script": script,
        "style": style,
        "files": own,
        "parts": json.loads((folder / PARTS).read_text(encoding="utf-8")),
        "embed_script": embed_script,
        "embed_style": embed_style,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2), encoding="utf-8")
    return manifest
