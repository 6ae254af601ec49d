"""The last step: a folder with a whole site -> one that may be published, or why not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mirrormark.bundle import read_first, read_manifest, read_service_worker
from mirrormark.diagnostics.compile import CompiledDocument
from mirrormark.site.page import Assets, find_lost
from mirrormark.site.plan import ASSETS, SiteWords
from mirrormark.site.publishing import Offline, PublishingError, finish_site, write_embeds
from mirrormark.site.settings_place import MKDOCS, SettingsPlace

__all__ = ["Build", "finish_build", "refuse_lost"]


PARTS = {"mirrormark-profile": "profile", "mirrormark-results": "results"}
"""Which part of the script an element loads as soon as it is in a page."""


@dataclass(frozen=True, slots=True)
class Build:
    """What a generator has built."""

    folder: Path
    """Where it lies."""
    site_url: str
    """The address that it is for; empty where that isn't known."""
    paths: Mapping[str, str]
    """Where in the folder a generator has put what: paths by the names that messages use. For each
    page of the plan that is its address there."""
    bundle: Path
    """The folder that `mirrormark bundle` wrote."""
    offline: bool = True
    """Whether it works offline after a visit; if not, browsers forget what they kept."""
    online: Collection[str] = ()
    """Paths of pages that browsers keep no copy of all the same."""
    embed: bool = False
    """Whether other sites may show its assessments."""
    inline_scripts: Sequence[str] = ()
    """Hashes of inline scripts that the host has named."""
    inline_styles: Sequence[str] = ()
    """Hashes of styles that a script of the theme puts into pages."""
    said_in: SettingsPlace = MKDOCS
    """Where hosts say what there is to say of it, for messages."""


def refuse_lost(documents: Mapping[str, CompiledDocument], build: Build) -> None:
    """Raise PublishingError where the page of a document has lost what was put into it.

    ``documents`` are those of `Pages`, by address.
    """
    for uri, compiled in documents.items():
        path = build.folder / build.paths[uri]
        html = path.read_text(encoding="utf-8", errors="replace")  # `finish_build` says so
        if lost := find_lost(html, compiled):
            document = compiled.document
            what = f"The page of '{document.title}' has lost its {lost}"
            mend = "Check the theme's templates and other plugins that change pages."
            raise PublishingError(f"{document.place.path}: {what}. {mend}")


def finish_build(build: Build, words: SiteWords) -> None:
    """Give a site what others show of it, its policy and its service worker.

    Args:
        build: The site, in which `refuse_lost` has found nothing.
        words: Our words, in which pages speak of newer versions.

    Raises:
        PublishingError: Something in it can't be published. No page has been changed.
    """
    not_kept = {*build.online, *(_write_embeds(build) if build.embed else ())}
    script = read_service_worker(build.bundle, offline=build.offline)
    finish_site(
        build.folder,
        build.site_url,
        {path: name for name, path in build.paths.items()},
        Offline(script, words.catalogue if build.offline else None, not_kept),
        read_first(build.bundle),
        ahead=_list_parts(build),
        own_scripts=build.inline_scripts,
        own_styles=build.inline_styles,
        said_in=build.said_in,
    )


def _list_parts(build: Build) -> dict[str, list[str]]:
    parts = read_manifest(build.bundle)["parts"]
    return {name: [f"{ASSETS}/{file}" for file in parts[part]] for name, part in PARTS.items()}


def _write_embeds(build: Build) -> set[str]:
    manifest = read_manifest(build.bundle)
    script, style = manifest["embed_script"], manifest["embed_style"]
    assets = Assets(f"{ASSETS}/{script}", f"{ASSETS}/{style}")
    return write_embeds(build.folder, assets, build.said_in)
