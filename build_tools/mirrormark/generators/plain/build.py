"""From a folder of assessments to the folder of a plain site, which is whole or not there."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from mirrormark.bundle import choose_bundle
from mirrormark.generators.plain.addresses import HOME, MISSING, PRIVACY, link_from, path_of
from mirrormark.generators.plain.layout import Content, Layout
from mirrormark.generators.plain.others import refuse_others
from mirrormark.generators.plain.prose_links import ProseLinks
from mirrormark.generators.planned_by_file import SAID_IN, plan_by_file
from mirrormark.generators.site_file import SITE_FILE, SiteFile
from mirrormark.language.rendering import origin_of, ours_with
from mirrormark.site import (
    Build,
    Pages,
    Plan,
    PublishingError,
    Rendered,
    Staging,
    finish_build,
    refuse_lost,
)

__all__ = ["PlainSite", "build_plain"]

STYLE = "plain.css"
MEND_EMPTY = "Write one, such as by 'mirrormark new our-team'."
MEND_LINK = "Name a page of this site, or a file beside the assessments, or write a whole address."


@dataclass(frozen=True, slots=True)
class PlainSite:
    """What has been built."""

    pages: int
    warnings: Sequence[str]
    """What could be better, a line each."""


def build_plain(root: Path, site: SiteFile, *, strict: bool = False) -> PlainSite:
    """Build a site of the assessments alone, in the place of what was in its folder.

    Args:
        root: Where the folders that the host names lie.
        site: What the host says.
        strict: Whether a link that leads nowhere, or a folder without assessments, stops the build.

    Raises:
        PlanningError: An assessment has to be mended, or something is missing.
        PublishingError: The site can't be published, or not in this folder. What was there stays.
    """
    sources = (root / site.assessments, choose_bundle(site.bundle, root), root / SITE_FILE)
    staging = Staging(root / site.out, sources, f"'--out', or 'out' in {SITE_FILE}")
    refuse_others(staging.site, site.assessments)
    plan = plan_by_file(root, site)
    with staging:
        return _Writing(root, site, plan, staging.folder).write(strict=strict)


class _Writing:
    """Writes one site."""

    def __init__(self, root: Path, site: SiteFile, plan: Plan, folder: Path) -> None:
        self._root = root
        self._site = site
        self._plan = plan
        self._folder = folder
        self._pages = Pages(plan)
        uris = [each.uri for each in plan.list_pages()]
        self._links = ProseLinks(pages={HOME, PRIVACY, *uris}, is_file=self._is_file)
        self._markdown = ours_with(self._links, home=origin_of(site.address))

    def write(self, *, strict: bool) -> PlainSite:
        style = (files("mirrormark.generators.plain") / STYLE).read_bytes()
        layout = self._lay_out(f"assets/plain-{hashlib.sha256(style).hexdigest()[:8].upper()}.css")
        made = dict(self._make(layout))
        faults = [*self._list_faults("" if strict else ", and isn't a link now")]
        if faults and strict:
            raise PublishingError("\n".join(faults))
        for uri, content in made.items():
            self._put(path_of(uri), layout.whole(uri, content).encode())
        self._put(layout.style, style)
        for asset in self._plan.assets:
            self._put(asset.uri, Path(asset.path).read_bytes())
        for name in sorted(self._links.files):
            self._put(name, (self._root / name).read_bytes())
        self._finish(list(made))
        return PlainSite(len(made), faults)

    def _list_faults(self, what_became: str) -> Iterator[str]:
        """Yield what could be better, a line each; ``what_became`` is said of lost links."""
        if not self._plan.documents:
            yield f"The folder '{self._plan.folder}' holds no assessment. {MEND_EMPTY}"
        for page, address in self._links.lost:
            yield f"{page}: '{address}' leads to nothing{what_became}. {MEND_LINK}"

    def _is_file(self, name: str) -> bool:
        """Whether a link may name a file: one of those that lie beside the assessments."""
        is_beside = name.startswith(f"{self._plan.folder}/") and not name.endswith(".md")
        try:
            return is_beside and (self._root / name).is_file()
        except OSError:  # the name is too long
            return False

    def _lay_out(self, style: str) -> Layout:
        site, t = self._site, self._plan.words.catalogue.text
        return Layout(
            plan=self._plan,
            title=site.title or t("plain-title"),
            summary=site.summary or t("plain-summary"),
            site_url=site.address,
            style=style,
            offline=site.offline,
            embed=site.embed,
        )

    def _make(self, layout: Layout) -> Iterator[tuple[str, Content]]:
        """Yield each page with what is different on it."""
        for planned in self._plan.list_pages():
            self._links.page = planned.uri
            rendered = Rendered(self._markdown(planned.markdown))
            page = self._pages.finish(planned.uri, rendered, link_from(planned.uri))
            contents = () if page.first_level == 1 else page.contents
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
        site = self._site
        build = Build(
            folder=self._folder,
            site_url=site.address,
            paths={uri: path_of(uri) for uri in uris},
            bundle=choose_bundle(site.bundle, self._root),
            offline=site.offline,
            embed=site.embed,
            said_in=SAID_IN,
        )
        refuse_lost(self._pages.documents, build)
        finish_build(build, self._plan.words)
