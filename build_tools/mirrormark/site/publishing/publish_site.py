"""Gives a built site its policy and its service worker."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from mirrormark.diagnostics.side_by_side import do_side_by_side
from mirrormark.language.rendering.addresses import origin_of
from mirrormark.site.publishing.ahead import Ahead, tag_ahead
from mirrormark.site.publishing.breaches import Breach, PublishingError
from mirrormark.site.publishing.first import find_site, place_script, tag_first, write_first
from mirrormark.site.publishing.offline import (
    SEARCH_INDEX,
    SERVICE_WORKER,
    Kept,
    Offline,
    is_english,
    is_script,
    is_worth_keeping,
    read_file,
)
from mirrormark.site.publishing.policy import Inline, add_policy, hash_text, write_policy
from mirrormark.site.publishing.publish_page import PageReport, read_page
from mirrormark.site.publishing.publish_styles import check_styles
from mirrormark.site.publishing.scripts import OwnScripts, read_own
from mirrormark.site.settings_place import MKDOCS, SettingsPlace

__all__ = ["finish_site"]

PAGES = {".html", ".htm"}
STYLES = {".css"}


def finish_site(
    folder: Path,
    site_url: str,
    sources: Mapping[str, str],
    offline: Offline | None = None,
    first: str = "",
    *,
    ahead: Ahead = MappingProxyType({}),
    own_scripts: Collection[str] = (),
    own_styles: Collection[str] = (),
    said_in: SettingsPlace = MKDOCS,
) -> None:
    """Put one and the same policy into every page of a site, and have it work offline.

    Args:
        folder: The finished site.
        site_url: Its address: nothing else is asked for anything.
        sources: The name by which a message speaks of a file, for each path in the site.
        offline: How it works offline; None leaves out the service worker.
        first: A script that every page runs before any other.
        ahead: What the elements of a page are going to load.
        own_scripts: Hashes of inline scripts that the host has named.
        own_styles: Hashes of styles that a script of the theme puts into pages.
        said_in: Where hosts say what there is to say of the site, for messages.

    Raises:
        PublishingError: Something would ask another site, or would be broken by the policy. It
            names each such thing, and no page is changed.
    """
    inline = Inline(styles=frozenset(f"'{each}'" for each in own_styles))
    pages: list[tuple[Path, frozenset[str]]] = []
    scripts: set[str] = set()
    found: list[tuple[str, Breach]] = []
    listed = [*_list_files(folder, sources)]
    read = partial(_read, origin_of(site_url), read_own(own_scripts, said_in))
    reports = do_side_by_side(read, [path for path, _ in listed])
    for (path, name), report in zip(listed, reports, strict=True):
        found += [(name, breach) for breach in report.breaches]
        inline |= report.inline
        within = path.relative_to(folder).as_posix()
        scripts |= {place_script(each, within, site_url) for each in report.script_files}
        pages += [(path, report.elements)] if report.is_page else []
    worker = folder / SERVICE_WORKER
    if offline and worker.exists() and offline.words:
        what = f"the site has another '{SERVICE_WORKER}'"
        off = said_in.write("offline", value=False)
        mend = f"Give it another name, or write '{off}' {said_in.place}."
        found.append((sources.get(SERVICE_WORKER, SERVICE_WORKER), Breach(what, mend)))
    if found:
        raise PublishingError.of(found)
    tag = offline.tag() if offline else ""
    has_worker = bool(tag) or worker.exists()
    files = [*_read_files(folder, is_script)]  # which don't change any more, as pages do
    if first:
        first = write_first(first, files, scripts, has_service_worker=has_worker)
        inline |= Inline(scripts=frozenset({hash_text(first)}))
    policy = write_policy(inline, has_service_worker=has_worker)
    for path, elements in pages:
        within = path.relative_to(folder).as_posix()
        tags = tag + tag_first(first, within, site_url) if first else tag
        tags += tag_ahead(ahead, elements, files, find_site(within, site_url))
        path.write_bytes(add_policy(path.read_bytes().decode(), policy, tags).encode())
    if offline and not worker.exists():
        others = _read_files(folder, lambda path: not is_script(path))
        text = offline.service_worker(chain(files, others))
        worker.write_text(text, encoding="utf-8", newline="\n")


def _read(home: str, own_scripts: OwnScripts, path: Path) -> PageReport:
    """Return what is in a page or a style sheet."""
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError:
        return PageReport(breaches=(Breach("it isn't UTF-8", "Save it as UTF-8."),))
    if path.suffix.lower() in STYLES:
        return PageReport(breaches=tuple(check_styles(text, home)))
    if "<" not in text:  # it proves to a search engine whose site it is, to the letter
        return PageReport()
    return read_page(text, home, own_scripts)


def _read_files(folder: Path, is_wanted: Callable[[str], bool]) -> Iterator[Kept]:
    """Yield what browsers may keep of a site, as far as its path is wanted."""
    index = folder / SEARCH_INDEX
    in_english = index.is_file() and is_english(index.read_bytes())
    within = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    kept = [
        each for each in within if is_wanted(each) and is_worth_keeping(each, in_english=in_english)
    ]
    return do_side_by_side(lambda each: read_file(each, (folder / each).read_bytes()), kept)


def _list_files(folder: Path, sources: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Yield pages and style sheets with their names, in the order of these."""
    named = {}
    for path in folder.rglob("*"):
        if path.suffix.lower() in PAGES | STYLES and path.is_file():
            within = path.relative_to(folder).as_posix()
            named[sources.get(within, within), within] = path
    for (name, _), path in sorted(named.items()):
        yield path, name
