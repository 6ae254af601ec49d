"""The README as the package index shows it, where nothing lies beside it.

What it links to is on the site, or is named without a link.
"""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

LINK = re.compile(r"(?<!!)\[([^\]]*)\]\((?!https?:|#)([^)]+)\)")
PICTURE = re.compile(r'src="docs/([^"]+)"')
PAGE = re.compile(r"(?:docs/)?(.*?)(?:/?\bindex)?\.md")
"""A page in `docs` or an assessment; the first group is its address below that of the site."""


class PackageReadme(MetadataHookInterface):
    """What hatchling asks for what pyproject.toml calls `dynamic`."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add the README, with addresses below that of the homepage."""
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        told = tell_elsewhere(text, metadata["urls"]["Homepage"])
        metadata["readme"] = {"content-type": "text/markdown", "text": told}


def tell_elsewhere(text: str, home: str) -> str:
    """Return a README with addresses of the site at ``home`` in the place of paths."""
    text = PICTURE.sub(lambda found: f'src="{home}{found[1]}"', text)
    return LINK.sub(lambda found: _link(found[1], found[2], home), text)


def _link(words: str, path: str, home: str) -> str:
    page = PAGE.fullmatch(path)
    if not page or not path.startswith(("docs/", "assessments/")):
        return words
    return f"[{words}]({home}{page[1]}/)"
