"""Puts the finished bundle into a wheel, and into the sources that wheels are made of.

Without a whole one of this very version, neither is made.
"""

import json
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLE = "build/bundle"
MEND = "Run 'make bundle' first"


class WholeWheel(BuildHookInterface[Any]):
    """What hatchling asks before it packs anything."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add what pyproject.toml says below `brings`, or end the build with one sentence.

        Who installs a checkout for work on it (`version` is "editable") needs no bundle yet.
        """
        if version == "editable":
            return
        if fault := find_fault(self.root, self.metadata.version):
            self.app.abort(f"mirrormark: {fault}. {MEND}.")
        build_data["force_include"].update(self.config["brings"])


def find_fault(root: str, version: str) -> str | None:
    """Return what is wrong with the bundle in a folder of sources; None where nothing is."""
    folder = Path(root, BUNDLE)
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return f"there is no bundle in {folder}"
    if (of := manifest.get("version", "an older version")) != version:
        return f"the bundle in {folder} was made by {of}, and this is {version}"
    missing = next((name for name in manifest["files"] if not (folder / name).is_file()), None)
    return missing and f"the bundle in {folder} lacks {missing}"
