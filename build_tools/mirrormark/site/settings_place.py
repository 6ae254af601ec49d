"""Where a host writes what there is to say of a site, so that messages tell what to write there."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["MKDOCS", "SettingsPlace"]


@dataclass(frozen=True, slots=True)
class SettingsPlace:
    """Where settings are written: a file, and how they stand in it."""

    name: str
    """Of the file."""
    root: str
    """Where the folders lie that it names."""
    below: str = ""
    """The key in YAML that our settings stand below; empty for a file in TOML."""

    @property
    def place(self) -> str:
        """Where a setting of ours is written."""
        return f"below '{self.below}' in {self.name}" if self.below else f"in {self.name}"

    def write(self, setting: str, *, value: bool | str | Sequence[str]) -> str:
        """Return a setting of ours as it has to stand there."""
        written = json.dumps(value, ensure_ascii=False)
        return f"{setting}: {written.replace('"', '')}" if self.below else f"{setting} = {written}"


MKDOCS = SettingsPlace("mkdocs.yml", "beside mkdocs.yml", "mirrormark:")
