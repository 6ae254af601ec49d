"""Puts settings from the standard input into the file that is named, as a host would."""

import sys
import tomllib
from pathlib import Path
from typing import Any

import yaml

type Settings = dict[str, Any]


def settle(old: Settings, new: Settings) -> Settings:
    """Return the old ones with the new ones in their places. Lists are replaced as a whole."""
    both = dict(old)
    for name, value in new.items():
        before = old.get(name)
        is_deep = isinstance(value, dict) and isinstance(before, dict)
        both[name] = settle(before, value) if is_deep else value
    return both


def main(path: Path, text: str) -> None:
    if path.suffix == ".toml":
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        kept = [
            line for line in before.splitlines() if line.split(" ")[0] not in tomllib.loads(text)
        ]
        path.write_text("\n".join([*kept, text, ""]), encoding="utf-8")
        return
    old = yaml.safe_load(path.read_text(encoding="utf-8"))
    path.write_text(yaml.safe_dump(settle(old, yaml.safe_load(text))), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.stdin.read())
