"""Gives every page of a built site its policy; only this and `staging` touch the disk."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from mirrormark.publishing.addresses import origin_of
from mirrormark.publishing.breaches import Breach, PublishingError
from mirrormark.publishing.page import read_page
from mirrormark.publishing.policy import Inline, add_policy, write_policy
from mirrormark.publishing.styles import check_styles

__all__ = ["finish_site"]

PAGES = {".html", ".htm"}
STYLES = {".css"}


def finish_site(folder: Path, site_url: str, sources: Mapping[str, str]) -> None:
    """Put one and the same policy into every page of the site in ``folder``.

    ``sources`` has the name by which a message speaks of a file, for each path in the site. Raises
    PublishingError about everything that would ask another site than that at ``site_url`` for
    something, and about everything that the policy would break. Then no page is changed.
    """
    home = origin_of(site_url)
    inline = Inline()
    pages: dict[Path, str] = {}
    found: list[tuple[str, Breach]] = []
    for path, name in _list_files(folder, sources):
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            found.append((name, Breach("it isn't UTF-8", "Save it as UTF-8.")))
            continue
        if path.suffix.lower() in STYLES:
            found += [(name, breach) for breach in check_styles(text, home)]
        elif "<" in text:  # else it proves to a search engine whose site it is, to the letter
            report = read_page(text, home)
            inline |= report.inline
            found += [(name, breach) for breach in report.breaches]
            pages[path] = text
    if found:
        raise PublishingError.of(found)
    policy = write_policy(inline)
    for path, text in pages.items():
        path.write_bytes(add_policy(text, policy).encode())


def _list_files(folder: Path, sources: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Yield pages and style sheets with their names, in the order of these."""
    named = {}
    for path in folder.rglob("*"):
        if path.suffix.lower() in PAGES | STYLES and path.is_file():
            within = path.relative_to(folder).as_posix()
            named[sources.get(within, within), within] = path
    for (name, _), path in sorted(named.items()):
        yield path, name
