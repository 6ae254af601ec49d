"""Addresses that stand for the project's own until it has some: nobody can be sent there."""

import re
from collections.abc import Iterator
from pathlib import Path

__all__ = ["find_stand_ins"]

NAMING = ("pyproject.toml", "CITATION.cff", "mkdocs.yml")
"""What tells others where the project is: packages, whoever cites it, the site itself."""
STAND_IN = re.compile(r"https?://(?:[\w-]+\.)*example(?:\.(?:com|net|org))?(?![\w.-])[^\s\"'<>]*")
"""Names that RFC 2606 has put aside for examples."""


def find_stand_ins(root: Path) -> Iterator[tuple[str, str]]:
    """Yield each such address with its place, a file and a line. Comments may hold some."""
    for name in NAMING:
        path = root / name
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        for number, line in enumerate(lines, start=1):
            found = None if line.lstrip().startswith("#") else STAND_IN.search(line)
            if found:
                yield f"{name}:{number}", found[0]
