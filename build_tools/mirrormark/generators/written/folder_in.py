"""Finishes the folder of a site that a generator has built from written pages."""

import posixpath
import shutil
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from mirrormark.bundle import choose_bundle
from mirrormark.generators.planned_by_file import SAID_IN
from mirrormark.generators.relative import lead
from mirrormark.generators.written.replan import replan
from mirrormark.generators.written.unsearched_parts import drop_empty
from mirrormark.site import (
    ZENSICAL_STYLES,
    Build,
    Pages,
    Plan,
    PublishingError,
    Staging,
    finish_build,
    name_search,
    refuse_lost,
)

__all__ = ["finish_folder"]

MARK = "<!--mirrormark "
HEAD = "</head>"
WRITE_PAGES = "Run 'mirrormark pages' before the site generator."
SEARCH_INDEX = "search.json"
"""Zensical's."""


def finish_folder(root: Path, folder: Path) -> int:
    """Finish a built site: cards, script and style, guards, the policy and the service worker.

    Returns how many pages it has. It is finished beside the folder, and takes its place when it is
    whole. Raises PublishingError where it can't be published, and PlanningError or SiteFileError.
    """
    site, plan = replan(root)
    if not (folder / "index.html").is_file():
        raise PublishingError(f"{folder} holds no built site. Build it first, then finish it.")
    if (folder / "service-worker.js").exists():
        raise PublishingError(f"{folder} is finished already. Build it anew, then finish it.")
    pages = Pages(plan)
    with Staging(folder) as staging:
        _copy(folder, staging.folder)
        paths = _find_paths(plan, staging.folder)
        _refuse_missing(plan, staging.folder)
        found = sorted(path for path in staging.folder.rglob("*.html") if path.is_file())
        for path in found:
            _complete(path, path.relative_to(staging.folder).as_posix(), pages, plan, paths)
        index = staging.folder / SEARCH_INDEX
        if index.is_file():
            index.write_bytes(drop_empty(index.read_bytes()))
        build = Build(
            folder=staging.folder,
            site_url=site.address,
            paths={**{name: name for name in _list_names(found, staging.folder)}, **paths},
            bundle=choose_bundle(site.bundle, root),
            offline=site.offline,
            embed=site.embed,
            inline_scripts=site.inline_scripts,
            inline_styles=ZENSICAL_STYLES,
            said_in=SAID_IN,
        )
        refuse_lost(pages.documents, build)
        finish_build(build, plan.words)
    return len(found)


def _copy(folder: Path, to: Path) -> None:
    """Copy a site, with what links lead to. Raises PublishingError where that can't be."""
    unfit = [path for path in sorted(folder.rglob("*")) if not _is_fit(path)]
    if unfit:
        why = "it leads nowhere, or is neither a file nor a folder. Take it out."
        raise PublishingError("\n".join(f"{path}: {why}" for path in unfit))
    shutil.copytree(folder, to)


def _is_fit(path: Path) -> bool:
    if path.is_symlink() and path.parent.resolve().is_relative_to(path.resolve()):
        return False  # to a folder that holds it: a way that never ends
    return path.is_file() or path.is_dir()


def _list_names(found: list[Path], folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in found]


def _find_paths(plan: Plan, folder: Path) -> dict[str, str]:
    """Return where in the folder the generator has put which page."""
    paths = {}
    for page in plan.list_pages():
        name = page.uri.removesuffix(".md")
        there = [
            each for each in (f"{name}/index.html", f"{name}.html") if (folder / each).is_file()
        ]
        if there:
            paths[page.uri] = there[0]
        elif not page.gives_way:
            what = f"{page.made_of}: the site has no page '{name}'"
            raise PublishingError(f"{what}. {WRITE_PAGES}")
    return paths


def _refuse_missing(plan: Plan, folder: Path) -> None:
    """Raise PublishingError where the script or another file isn't in the site as it has to be.

    After another version of ours was installed, they have other names.
    """
    for asset in plan.assets:
        path = folder / asset.uri
        if not path.is_file() or path.read_bytes() != Path(asset.path).read_bytes():
            what = f"{asset.uri}: the site has no such file, or one that isn't the same"
            raise PublishingError(f"{what}. {WRITE_PAGES}")


def _complete(path: Path, within: str, pages: Pages, plan: Plan, paths: Mapping[str, str]) -> None:
    """Put into a page what the generator couldn't; refuse one that our extension hasn't seen."""
    try:
        html = path.read_bytes().decode()
    except UnicodeDecodeError:
        return  # what looks at the whole site says so

    def link(uri: str) -> str:
        return lead(paths[uri], within)

    html = name_search(pages.put_cards(html, link), plan.words.catalogue)
    if MARK in html:
        what = "a marker '<!--mirrormark …-->' was not replaced"
        mend = "Name 'mirrormark' among the Markdown extensions of the site."
        raise PublishingError(f"{within}: {what}. {mend}")
    before, end, after = html.partition(HEAD)
    if end:
        root = posixpath.relpath(".", posixpath.dirname(within) or ".")
        style = f'<link rel="stylesheet" href="{root}/{quote(plan.style)}">'
        script = f'<script type="module" src="{root}/{quote(plan.script)}"></script>'
        html = f"{before}{style}{script}{end}{after}"
    path.write_bytes(html.encode())
