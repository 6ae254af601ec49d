"""What a page's own elements are going to load, fetched together with its script.

The part of the script that they need is known before that runs: a browser that is told doesn't wait
for one to ask for the other. It runs a file only with the hash that it had when the site was built.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from urllib.parse import quote

from mirrormark.site.publishing.offline import Kept

__all__ = ["Ahead", "tag_ahead"]

type Ahead = Mapping[str, Sequence[str]]
"""Scripts, by the custom element that loads them as soon as it is in a page: paths in the site."""


def tag_ahead(ahead: Ahead, elements: Collection[str], files: Iterable[Kept], site: str) -> str:
    """Return the elements that have a page's scripts fetched ahead.

    Args:
        ahead: What elements load.
        elements: Those that are in the page.
        files: The scripts of the site.
        site: The root of the site, as seen from the page.
    """
    hashes = {file.path: file.hash for file in files}
    scripts = {path for name in elements for path in ahead.get(name, ())}
    return "".join(
        f'<link rel="modulepreload" href="{site}{quote(path)}" integrity="{hashes[path]}">'
        for path in sorted(scripts & hashes.keys())
    )
