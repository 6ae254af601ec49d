"""From a folder of assessments to the folder of a plain site, which is whole or not there."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from mirrormark.bundle import choose_bundle
from mirrormark.diagnostics.pipeline import Pipeline
from mirrormark.diagnostics.proof_cache import ProofCache
from mirrormark.generators.plain.addresses import HOME, MISSING, PRIVACY, link_from, path_of
from mirrormark.generators.plain.layout import Content, Layout
from mirrormark.generators.plain.prose_links import ProseLinks
from mirrormark.language.rendering import origin_of, ours_with
from mirrormark.site import (
    Build,
    Pages,
    Plan,
    PublishingError,
    Rendered,
    SiteSettings,
    Staging,
    finish_build,
    plan_site,
    refuse_lost,
)

__all__ = ["PlainSettings", "PlainSite", "build_plain"]

STYLE = "plain.css"
MEND_LINK = "Name a page of this site, or a file beside the assessments, or write a whole address."


@dataclass(frozen=True, slots=True)
class PlainSettings:
    """What a host may say of a plain site."""

    root: Path
    """Where the folders below lie."""
    out: Path
    """The folder to write."""
    assessments: str = "assessments"
    bundle: str | None = None
    """A folder that `mirrormark bundle` wrote; else Mirrormark's own is taken."""
    title: str = ""
    """Of the site; ours where it is empty."""
    summary: str = ""
    """Below the title of the home page, likewise."""
    address: str = ""
    """Where the site will be, such as `https://example.org/mirrors/`."""
    language: str = "en"
    offline: bool = True
    """Whether it works offline after a visit."""
    embed: bool = False
    """Whether other sites may show its assessments."""
    strict: bool = False
    """Whether a link that leads nowhere stops the build."""


@dataclass(frozen=True, slots=True)
class PlainSite:
    """What has been built."""

    pages: int
    warnings: Sequence[str]
    """What could be better, a line each."""


def build_plain(settings: PlainSettings) -> PlainSite:
    """Build a site of the assessments alone, in the place of what was in its folder.

    Raises:
        PlanningError: An assessment has to be mended, or something is missing.
        PublishingError: The site can't be published, or not in this folder. What was there stays.
    """
    staging = Staging(settings.out)
    _refuse_folder(staging.site, settings)
    home = origin_of(settings.address)
    plan = plan_site(
        SiteSettings(
            root=settings.root,
            render=ours_with(home=home),
            assessments=settings.assessments,
            named_by=("below this one", "'--assessments', or 'assessments' in mirrormark.toml"),
            bundle=settings.bundle,
            language=settings.language,
            embed=settings.embed,
        ),
        Pipeline(ProofCache.of_site(settings.root / "mirrormark.toml"), with_advice=False),
    )
    with staging:
        return _Writing(settings, plan, staging.folder).write()


def _refuse_folder(folder: Path, settings: PlainSettings) -> None:
    """Raise PublishingError where a folder holds what isn't to be thrown away."""
    bundle = choose_bundle(settings.bundle, settings.root)
    ours = (settings.root / settings.assessments, bundle)
    holds_ours = any(each.resolve().is_relative_to(folder) for each in ours)
    is_built = (folder / "assets/mirrormark").is_dir()
    is_empty = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    if holds_ours or not (is_built or is_empty):
        raise PublishingError(
            f"{folder} holds something that 'mirrormark build' hasn't written, and would be "
            "replaced. Name another folder by '--out', or empty this one."
        )


class _Writing:
    """Writes one site."""

    def __init__(self, settings: PlainSettings, plan: Plan, folder: Path) -> None:
        self._settings = settings
        self._plan = plan
        self._folder = folder
        self._pages = Pages(plan)
        uris = [each.uri for each in plan.list_pages()]
        self._links = ProseLinks(pages={HOME, PRIVACY, *uris}, is_file=self._is_file)
        self._markdown = ours_with(self._links, home=origin_of(settings.address))

    def write(self) -> PlainSite:
        style = (files("mirrormark.generators.plain") / STYLE).read_bytes()
        layout = self._lay_out(f"assets/plain-{hashlib.sha256(style).hexdigest()[:8].upper()}.css")
        made = dict(self._make(layout))
        lost = [f"{page}: '{address}' leads to nothing" for page, address in self._links.lost]
        if lost and self._settings.strict:
            raise PublishingError("\n".join(f"{each}. {MEND_LINK}" for each in lost))
        for uri, content in made.items():
            self._put(path_of(uri), layout.whole(uri, content).encode())
        self._put(layout.style, style)
        for asset in self._plan.assets:
            self._put(asset.uri, Path(asset.path).read_bytes())
        for name in sorted(self._links.files):
            self._put(name, (self._settings.root / name).read_bytes())
        self._finish(list(made))
        return PlainSite(len(made), [f"{each}, and isn't a link now. {MEND_LINK}" for each in lost])

    def _is_file(self, name: str) -> bool:
        """Whether a link may name a file: one of those that lie beside the assessments."""
        is_beside = name.startswith(f"{self._plan.folder}/") and not name.endswith(".md")
        return is_beside and (self._settings.root / name).is_file()

    def _lay_out(self, style: str) -> Layout:
        settings, t = self._settings, self._plan.words.catalogue.text
        return Layout(
            plan=self._plan,
            title=settings.title or t("plain-title"),
            summary=settings.summary or t("plain-summary"),
            site_url=settings.address,
            style=style,
            offline=settings.offline,
        )

    def _make(self, layout: Layout) -> Iterator[tuple[str, Content]]:
        """Yield each page with what is different on it."""
        for planned in self._plan.list_pages():
            self._links.page = planned.uri
            rendered = Rendered(self._markdown(planned.markdown))
            page = self._pages.finish(planned.uri, rendered, link_from(planned.uri))
            contents = () if planned.uri in self._plan.documents else page.contents
            yield planned.uri, Content(page.title, page.description, page.html, contents)
        home = layout.home()
        yield HOME, replace(home, html=self._pages.put_cards(home.html, link_from(HOME)))
        yield PRIVACY, layout.privacy()
        yield MISSING, layout.missing()

    def _put(self, name: str, content: bytes) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def _finish(self, uris: Sequence[str]) -> None:
        settings = self._settings
        build = Build(
            folder=self._folder,
            site_url=settings.address,
            paths={uri: path_of(uri) for uri in uris},
            bundle=choose_bundle(settings.bundle, settings.root),
            offline=settings.offline,
            embed=settings.embed,
        )
        refuse_lost(self._pages.documents, build)
        finish_build(build, self._plan.words)
