"""The script that each page runs before all others, with what it has to know of the site.

It narrows the policy to the very files of the site, and has the theme's search start from a hash.
"""

import json
import posixpath
import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from mirrormark.language.rendering.addresses import origin_of, tidy
from mirrormark.site.publishing.offline import SERVICE_WORKER, Kept

__all__ = ["find_site", "place_script", "tag_first", "write_first"]

WORKERS = re.compile(r"assets/javascripts/workers/[^/]+\.js")
"""What the theme starts as a worker."""
NOT_FOUND = "404.html"
"""Shown at any address, so it alone has to say where the site lies from the root of its host."""


def write_first(
    script: str, files: Iterable[Kept], others: Iterable[str], *, has_service_worker: bool
) -> str:
    """Return the text of the script for a site.

    ``files`` are the scripts of the site, ``others`` the addresses of those that pages name, as
    `place_script` gives them.
    """
    hashes = {file.path: file.hash for file in files}
    workers = {path: found for path, found in hashes.items() if WORKERS.fullmatch(path)}
    scripts = {quote(path) for path in hashes if path not in workers}
    known = {
        "scripts": sorted(scripts.union(others)),
        "workers": {quote(path): workers[path] for path in sorted(workers)},
        "serviceWorker": SERVICE_WORKER if has_service_worker else None,
    }
    # Braces, so that the page's other scripts never see the name.
    return f"{{const FIRST={json.dumps(known, separators=(',', ':'))};{script}}}"


def place_script(address: str, page: str, site_url: str) -> str:
    """Return the address of a script that a page names, seen from the root of the site.

    ``page`` is the path of the page in the site. What lies elsewhere on the same host stays an
    address from the root of that host.
    """
    split = urlsplit(tidy(address))
    path = split.path
    if origin_of(address) or path.startswith("/"):
        path = path.removeprefix(_root(site_url)) if site_url else path
    else:
        path = posixpath.normpath(posixpath.join(quote(posixpath.dirname(page)), path))
    return quote(path, safe="/%")


def tag_first(text: str, page: str, site_url: str) -> str:
    """Return the element for a page, given its path in the site."""
    return f'<script data-site="{find_site(page, site_url)}">{text}</script>'


def find_site(page: str, site_url: str) -> str:
    """Return the root of a site as seen from a page, given its path in the site."""
    return _root(site_url) if page == NOT_FOUND else "../" * page.count("/") or "./"


def _root(site_url: str) -> str:
    return quote(urlsplit(site_url).path.rstrip("/") + "/", safe="/%")
