"""From the files of a site to its plan. Of all steps only this one and the last touch the disk."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mirrormark.bundle import (
    BundleError,
    Manifest,
    choose_bundle,
    read_components,
    read_manifest,
)
from mirrormark.diagnostics.compile import CompiledDocument, tell_in
from mirrormark.diagnostics.pipeline import Findings, Pipeline, StopAt
from mirrormark.diagnostics.sources import USUAL_FOLDER, find_files
from mirrormark.language.rendering import Render
from mirrormark.model.problems import AssessmentError
from mirrormark.site.page import in_order
from mirrormark.site.plan import ASSETS, Asset, Plan, PlanningError, SiteWords
from mirrormark.site.settings_place import MKDOCS, SettingsPlace

__all__ = ["SiteSettings", "plan_site"]


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What there is to know of a site before it is planned."""

    root: Path
    """Where its settings lie; messages name files as they are seen from here."""
    render: Render
    """Its Markdown."""
    assessments: str = "assessments"
    """The folder of assessments, seen from there, and their place in the site."""
    bundle: str | None = None
    """A folder that `mirrormark bundle` wrote, seen from there; else Mirrormark's own is taken."""
    language: str = "en"
    """That of its own pages."""
    theme: str | None = None
    """The name of its theme, which has licences of its own."""
    embed: bool = False
    """Whether other sites may show its assessments."""
    results: bool = True
    """Whether there is a page on which readers find all that their browser keeps."""
    stop_at: StopAt = StopAt.ERRORS
    """What stops the build. While an author is served, nothing does."""
    said_in: SettingsPlace = MKDOCS
    """Where hosts say all this, for messages."""


def plan_site(settings: SiteSettings, pipeline: Pipeline) -> Plan:
    """Look at all files of a site, and plan what it has because of them.

    Args:
        settings: What there is to know of the site.
        pipeline: Finds what is wrong, and keeps what it has found for the next time.

    Returns:
        The pages and files that the generator is to add.

    Raises:
        PlanningError: Something has to be mended before anything is published, or there is no
            folder of assessments, or no bundle.
    """
    folder = _name_folder(settings)
    try:
        found = _look_at(settings, folder, pipeline)
        bundle = choose_bundle(settings.bundle, settings.root)
        manifest = read_manifest(bundle)
        components = read_components(bundle, settings.theme)
    except (AssessmentError, BundleError) as error:
        raise PlanningError(str(error)) from error
    words = SiteWords(settings.language)
    return Plan(
        folder=folder,
        documents={f"{folder}/{each.document.id}.md": each for each in _sort(found, words)},
        simulated=found.simulated,
        versions=found.versions,
        problems=found.errors,
        stop_at=settings.stop_at,
        words=words,
        render=settings.render,
        script=f"{ASSETS}/{manifest['script']}",
        style=f"{ASSETS}/{manifest['style']}",
        assets=[
            Asset(f"{ASSETS}/{name}", str(bundle / name), _name(name, settings.bundle))
            for name in _list_files(manifest, with_embeds=settings.embed)
        ],
        components=components,
        results=settings.results,
    )


def _name_folder(settings: SiteSettings) -> str:
    """Return the folder of assessments, as addresses begin with it.

    Raises PlanningError where it isn't below the root of the settings, or isn't there.
    """
    path, said_in = PurePosixPath(settings.assessments), settings.said_in
    if path.is_absolute() or ".." in path.parts or not path.parts:
        said = said_in.write("assessments", value=settings.assessments)
        mend = "Name one, such as 'assessments', without '/' before it and without '..'."
        raise PlanningError(f"'{said}' is no folder {said_in.root}. {mend}")
    if not (settings.root / path).is_dir():
        folder = "" if settings.assessments == USUAL_FOLDER else f" --folder {path}"
        what = f"There is no folder of assessments at {settings.root / path}"
        begin = f"Begin one with 'mirrormark new our-team{folder}'"
        raise PlanningError(f"{what}. {begin}, or name another by 'assessments' {said_in.place}.")
    return str(path)


def _list_files(manifest: Manifest, *, with_embeds: bool) -> list[str]:
    """Return what of a bundle is published."""
    of_others = [manifest["embed_script"], manifest["embed_style"]]
    return [*manifest["files"], *(of_others if with_embeds else [])]


def _name(file: str, bundle: str | None) -> str:
    """Return a file of the bundle as hosts know it."""
    return f"{bundle}/{file}" if bundle else f"the bundle's {file}"


def _look_at(settings: SiteSettings, folder: str, pipeline: Pipeline) -> Findings:
    files = find_files(settings.root / folder)
    found = pipeline.look_at(files, settings.root, settings.render)
    if found.stops(settings.stop_at):
        raise AssessmentError(found.errors)
    return found


def _sort(found: Findings, words: SiteWords) -> Sequence[CompiledDocument]:
    """Return all documents, with our words in them, in the order of a reader's way."""
    by_id = {
        each.document.id: tell_in(each, words.of(each.document).language)
        for each in found.assessments
    }
    order = in_order(by_id, [list(each.uses) for each in found.profiles])
    return [*(by_id[each] for each in order), *found.profiles]
