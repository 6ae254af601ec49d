"""Where a page of a plain site lies, and how one leads to another."""

import posixpath
from collections.abc import Callable
from urllib.parse import quote

__all__ = ["HOME", "MISSING", "PRIVACY", "lead", "link_from", "path_of", "root_of"]

HOME = "index.md"
PRIVACY = "privacy.md"
MISSING = "404.md"
"""What hosts show at addresses where there is nothing."""


def path_of(uri: str) -> str:
    """Return where in the folder of the site a page lies."""
    name = uri.removesuffix(".md")
    return f"{name}.html" if uri in (HOME, MISSING) else f"{name}/index.html"


def lead(to: str, page: str) -> str:
    """Return what leads from a page to another file of the site, both by their paths in it."""
    folder, name = posixpath.split(to)
    way = posixpath.relpath(folder or ".", posixpath.dirname(page) or ".")
    if name == "index.html":
        return "./" if way == "." else f"{quote(way)}/"
    return quote(name if way == "." else f"{way}/{name}")


def link_from(uri: str, site_url: str = "") -> Callable[[str], str]:
    """Return what knows the addresses of all pages, as one of them has them.

    What hosts show at any address has to know where the site lies on its host.
    """
    if uri == MISSING:
        return lambda to: f"{root_of(uri, site_url)}{lead(path_of(to), '').removeprefix('./')}"
    return lambda to: lead(path_of(to), path_of(uri))


def root_of(uri: str, site_url: str) -> str:
    """Return what the addresses of files in the site begin with on a page."""
    if uri == MISSING:
        folder = site_url.partition("://")[2].partition("/")[2].strip("/")
        return f"/{folder}/" if folder else "/"
    return "../" * path_of(uri).count("/")
