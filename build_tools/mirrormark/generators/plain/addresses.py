"""Where a page of a plain site lies, and how one leads to another."""

from collections.abc import Callable

from mirrormark.generators.relative import lead

__all__ = ["HOME", "MISSING", "PRIVACY", "link_from", "path_of", "root_of"]

HOME = "index.md"
PRIVACY = "privacy.md"
MISSING = "404.md"
"""What hosts show at addresses where there is nothing."""


def path_of(uri: str) -> str:
    """Return where in the folder of the site a page lies."""
    name = uri.removesuffix(".md")
    return f"{name}.html" if uri in (HOME, MISSING) else f"{name}/index.html"


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
