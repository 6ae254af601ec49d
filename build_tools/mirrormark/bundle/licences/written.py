"""Licences as files of the bundle: one for people, and one for the page that the plugin adds."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from mirrormark.bundle.licences.plain import write_plain
from mirrormark.bundle.licences.theme import list_theme
from mirrormark.bundle.notices import Component
from mirrormark.bundle.tools import BundleError
from mirrormark.wording.catalogue import load_catalogue

__all__ = ["COMPONENTS", "read_components", "write_licences"]

COMPONENTS = "licences.json"
"""What the page is made of; the site doesn't need it."""


def write_licences(folder: Path, components: Sequence[Component]) -> None:
    """Write `licences-HASH.txt` and `licences.json` into the folder of the bundle."""
    text = write_plain(components, load_catalogue()).encode()
    name = f"licences-{hashlib.sha256(text).hexdigest()[:8].upper()}.txt"
    (folder / name).write_bytes(text)
    told = [asdict(component) for component in components]
    written = json.dumps(told, indent=2)
    (folder / COMPONENTS).write_text(written, encoding="utf-8", newline="\n")


def read_components(folder: Path, theme: str | None) -> list[Component]:
    """Return what `write_licences` wrote, and what is in the theme of that name.

    Raises BundleError where the bundle is from before there were licences in it.
    """
    try:
        told = json.loads((folder / COMPONENTS).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        message = f"The bundle in {folder} lacks {COMPONENTS}. Run 'mirrormark bundle' again."
        raise BundleError(message) from error
    ours = [Component(**{**each, "texts": tuple(each["texts"])}) for each in told]
    return [*ours, *(list_theme() if theme == "material" else [])]
