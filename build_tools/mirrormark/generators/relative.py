"""How one file of a finished site leads to another."""

import posixpath
from urllib.parse import quote

__all__ = ["lead"]


def lead(to: str, page: str) -> str:
    """Return what leads from a page to another file of the site, both by their paths in it."""
    folder, name = posixpath.split(to)
    way = posixpath.relpath(folder or ".", posixpath.dirname(page) or ".")
    if name == "index.html":
        return "./" if way == "." else f"{quote(way)}/"
    return quote(name if way == "." else f"{way}/{name}")
