"""What is in a bundle."""

import json
from pathlib import Path
from typing import Any

from mirrormark.bundle.tools import BundleError

__all__ = ["MANIFEST", "read_manifest", "write_manifest"]

MANIFEST = "manifest.json"
RUNTIME = "runtime/runtime.json"
"""What the script has been told of the runtime; the site doesn't need it."""


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return what `make_bundle` wrote: ``script``, ``style`` and all ``files``.

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


def write_manifest(folder: Path) -> dict[str, Any]:
    """List what is in ``folder``, in the file of that name and as the value."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file())
    names = sorted(name for name in paths if name != RUNTIME)
    (script,) = (name for name in names if name.startswith("mirrormark-") and name.endswith(".js"))
    (style,) = (name for name in names if name.endswith(".css"))
    manifest = {"script": script, "style": style, "files": names}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2), encoding="utf-8")
    return manifest
