"""The MkDocs plugin. It translates between MkDocs and the core, and decides nothing."""

from pathlib import Path, PurePosixPath
from typing import Any, Literal

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mirrormark.bundle import BundleError, read_manifest
from mirrormark.catalogue import load_catalogue
from mirrormark.compile import Compiled
from mirrormark.page import (
    CARDS_MARKER,
    ELEMENT,
    Card,
    Heading,
    add_overlay,
    assemble,
    page_source,
    render_cards,
    render_scored,
    scored_source,
    scored_uri,
)
from mirrormark.problems import AssessmentError, Problem
from mirrormark.publishing import PublishingError, Staging, finish_site
from mirrormark.sources import compile_files, find_assessments
from mirrormark.workbench import Workbench

__all__ = ["MirrormarkPlugin", "PluginConfig"]

log = get_plugin_logger(__name__)

type Nav = list[Nav] | dict[str, Nav] | str | None

ASSETS = "assets/mirrormark"
WRITING_COMMANDS = ("build", "gh-deploy")


class PluginConfig(base.Config):  # type: ignore[no-untyped-call] # MkDocs has no types here
    """What `mkdocs.yml` may say below `mirrormark:`."""

    assessments = option.Type(str, default="assessments")
    """The folder of assessments, relative to `mkdocs.yml`, and their place in the site."""
    bundle = option.Type(str, default="build/bundle")
    """The folder that `mirrormark bundle` wrote, relative to `mkdocs.yml`."""


class MirrormarkPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Adds a page for each assessment, and the bundle that scores it."""

    def __init__(self) -> None:
        self._catalogue = load_catalogue()
        self._command = ""
        self._staging: Staging | None = None
        self._staged: MkDocsConfig | None = None
        self._is_whole = False
        self._by_uri: dict[str, Compiled] = {}
        self._files = Files([])
        self._manifest: dict[str, Any] = {}
        self._workbench = Workbench()
        self._problems: list[Problem] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the build writes `site/`. Also keeps one plugin object for a serve."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Compile everything before MkDocs touches the last good site."""
        root = Path(config.config_file_path).parent
        name = _read_folder_name(self.config.assessments)
        folder = root / name
        if not folder.is_dir():
            message = f"There is no folder {folder} of assessments. Make it, or name another "
            raise PluginError(message + "by 'assessments:' below 'mirrormark:' in mkdocs.yml.")
        try:
            compiled = self._compile(find_assessments(folder), root)
            self._manifest = read_manifest(root / self.config.bundle)
        except (AssessmentError, BundleError) as error:
            raise PluginError(str(error)) from error
        self._by_uri = {f"{name}/{each.data['id']}.md": each for each in compiled}
        config.nav = _expand_nav(config.nav, f"{name}/", list(self._by_uri))
        config.watch.append(str(folder))
        self._add_assets(config)
        if self._command in WRITING_COMMANDS:
            self._stage(config)
        return config

    def _compile(self, files: list[Path], root: Path) -> list[Compiled]:
        """Return what goes into the site: all of it, or while serving what is good of it."""
        if self._command != "serve":
            return compile_files(files, root)
        compiled, self._problems = self._workbench.look_at(files, root)
        for problem in self._problems:
            log.error(str(problem))
        return compiled

    def _add_assets(self, config: MkDocsConfig) -> None:
        script = ExtraScriptValue(f"{ASSETS}/{self._manifest['script']}")
        script.type = "module"
        config.extra_javascript.append(script)
        config.extra_css.append(f"{ASSETS}/{self._manifest['style']}")

    def _stage(self, config: MkDocsConfig) -> None:
        """Let MkDocs build beside the last good site, which stays until the new one is whole."""
        self._staged = config
        self._staging = Staging(Path(config.site_dir))
        config.site_dir = str(self._staging.folder)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and the bundle."""
        for uri, compiled in self._by_uri.items():
            files.append(File.generated(config, uri, content=page_source(compiled)))
            # The assessment leads to it; the navigation would only get long.
            content = scored_source(compiled, self._catalogue)
            away = InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, scored_uri(uri), content=content, inclusion=away))
        folder = Path(config.config_file_path).parent / self.config.bundle
        for name in self._manifest["files"]:
            path = str(folder / name)
            files.append(File.generated(config, f"{ASSETS}/{name}", abs_src_path=path))
        self._files = files
        return files

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the form around an assessment's prose, and the cards where a page asks for them."""
        compiled = self._by_uri.get(page.file.src_uri)
        if compiled:
            # The headings of all diagnoses would be the contents of a page that shows one.
            page.toc = TableOfContents([])
            try:
                scored = _url(scored_uri(page.file.src_uri), page, files)
                return assemble(html, compiled, self._catalogue, scored)
            except AssessmentError as error:
                if self._command != "serve":
                    raise PluginError(str(error)) from error
                log.error(str(error))  # noqa: TRY400 (the author needs no traceback)
                self._problems += error.problems
        for uri, each in self._by_uri.items():
            if page.file.src_uri == scored_uri(uri):
                return self._explain(each, uri, page, files)
        if CARDS_MARKER in html:
            return html.replace(CARDS_MARKER, self._cards(page, files))
        return html

    def _explain(self, compiled: Compiled, uri: str, page: Page, files: Files) -> str:
        scored = render_scored(compiled, self._catalogue, _url(uri, page, files))
        page.toc = TableOfContents([_link(heading) for heading in scored.contents])
        return scored.html

    def _cards(self, page: Page, files: Files) -> str:
        cards = [
            Card(compiled.assessment, _url(uri, page, files))
            for uri, compiled in self._by_uri.items()
        ]
        return render_cards(cards, self._catalogue)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """While serving, show what has to be mended, on whatever page the author looks at."""
        return add_overlay(output, self._problems, self._catalogue)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Refuse a site in which an assessment's page lost its form, and give it its policy."""
        if self._problems:
            return  # an overlay says what is wrong, and nothing of this is published
        for uri, compiled in self._by_uri.items():
            file = File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)
            html = Path(file.abs_dest_path).read_text(encoding="utf-8")
            if f"<{ELEMENT} " not in html or html.count("<fieldset") < len(compiled.data["items"]):
                what = f"The page of '{compiled.assessment.title}' has lost its form"
                mend = "Check the theme's templates and other plugins that change pages."
                raise PluginError(f"{compiled.assessment.place.path}: {what}. {mend}")
        # Live reload needs an inline script on every page, so `serve` has no policy.
        if self._command in WRITING_COMMANDS:
            self._finish(config)
        self._is_whole = True

    def _finish(self, config: MkDocsConfig) -> None:
        sources = {file.dest_uri: file.src_uri for file in self._files}
        try:
            finish_site(Path(config.site_dir), config.site_url or "", sources)
        except PublishingError as error:
            raise PluginError(str(error)) from error

    def on_build_error(self, *, error: Exception) -> None:
        """Forget a build that failed after all, in strict mode for example."""
        self._is_whole = False

    def on_shutdown(self) -> None:
        """Put the new site in the place of the old one, or drop it where the build failed."""
        if not (self._staged and self._staging and self._staging.folder.exists()):
            return
        if not self._is_whole:
            self._staging.discard()
            return
        try:
            self._staging.publish()
        except PublishingError as error:
            raise PluginError(str(error)) from error
        # `gh-deploy` publishes after this, from where the site is now.
        self._staged.site_dir = str(self._staging.site)


def _read_folder_name(option: str) -> str:
    """Return the option `assessments` as the start of an address."""
    path = PurePosixPath(option)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        message = f"'assessments: {option}' is no folder beside mkdocs.yml. Name one, such as "
        raise PluginError(message + "'assessments', without '/' before it and without '..'.")
    return str(path)


def _expand_nav(nav: Nav, entry: str, uris: list[str]) -> Nav:
    """Put the pages of all assessments where `nav` in `mkdocs.yml` says `Title: assessments/`."""
    if isinstance(nav, list):
        return [_expand_nav(each, entry, uris) for each in nav]
    if isinstance(nav, dict):
        return {title: _expand_nav(each, entry, uris) for title, each in nav.items()}
    return list(uris) if nav == entry else nav


def _url(uri: str, page: Page, files: Files) -> str:
    """Return the address of a page of ours, as another one links to it."""
    file = files.get_file_from_path(uri)
    assert file is not None, "on_files added it"
    return file.url_relative_to(page.file)


def _link(heading: Heading, level: int = 2) -> AnchorLink:
    link = AnchorLink(heading.title, heading.id, level)
    link.children = [_link(child, level + 1) for child in heading.children]
    return link
