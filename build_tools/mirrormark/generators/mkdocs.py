"""The MkDocs plugin. It translates between MkDocs and the core, and decides nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from mirrormark.bundle import (
    BundleError,
    Manifest,
    read_components,
    read_first,
    read_manifest,
    read_service_worker,
)
from mirrormark.diagnostics.compile import (
    CompiledAssessment,
    CompiledDocument,
    is_assessment,
    tell_anew,
    tell_in,
)
from mirrormark.diagnostics.pipeline import Findings, Pipeline, StopAt
from mirrormark.diagnostics.proof_cache import ProofCache
from mirrormark.diagnostics.sources import FolderError, find_files, name_folder
from mirrormark.generators.mkdocs_settings import read_home
from mirrormark.generators.neighbours import Addition, refuse_lost, refuse_plugins, refuse_taken
from mirrormark.generators.printed import escape_pages, escape_settings
from mirrormark.generators.theme_templates import CompiledTemplates
from mirrormark.language.rendering import (
    Cut,
    Others,
    SiteMarkdown,
    cut_at_markers,
    find_culprit,
    origin_of,
)
from mirrormark.model import Document
from mirrormark.model.problems import AssessmentError, Problem
from mirrormark.site.page import (
    CARDS_MARKER,
    CONTENT_ID,
    LICENCES_URI,
    STEPS,
    Assets,
    Card,
    Heading,
    Languages,
    Links,
    RenderedPage,
    add_overlay,
    as_title,
    assemble,
    expand_nav,
    find_lost,
    in_order,
    licences_source,
    list_anchors,
    name_scored,
    name_search,
    page_source,
    put_back,
    read_title,
    render_cards,
    render_licences,
    render_scored,
    scored_source,
    scored_uri,
    take_out_unsearched,
)
from mirrormark.site.publishing import (
    Offline,
    PublishingError,
    Staging,
    finish_site,
    write_embeds,
)
from mirrormark.wording.catalogue import Catalogue, choose_language, load_catalogue

__all__ = ["MirrormarkPlugin", "PluginConfig"]

log = get_plugin_logger(__name__)

ASSETS = "assets/mirrormark"
WRITING_COMMANDS = ("build", "gh-deploy")


class PluginConfig(base.Config):  # type: ignore[no-untyped-call] # MkDocs has no types here
    """What `mkdocs.yml` may say below `mirrormark:`."""

    assessments = option.Type(str, default="assessments")
    """The folder of assessments, relative to `mkdocs.yml`, and their place in the site."""
    bundle = option.Type(str, default="build/bundle")
    """The folder that `mirrormark bundle` wrote, relative to `mkdocs.yml`."""
    offline = option.Type(bool, default=True)
    """Whether the site works offline after a visit; if not, browsers forget what they kept."""
    embed = option.Type(bool, default=False)
    """Whether pages of other sites may show the assessments: there is what they need for it."""
    inline_scripts = option.ListOfItems(option.Type(str), default=[])
    """Hashes of inline scripts that pages may have besides the theme's, as the build tells them."""


class MirrormarkPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Adds a page for each assessment, and the bundle that scores it."""

    def __init__(self) -> None:
        self._catalogue = load_catalogue()
        self._site_language = "en"
        self._command = ""
        self._staging: Staging | None = None
        self._staged: MkDocsConfig | None = None
        self._is_whole = False
        self._by_uri: dict[str, CompiledDocument] = {}
        self._titles: dict[str, str] = {}
        self._markdown = SiteMarkdown((), {})
        self._files = Files([])
        self._additions: list[Addition] = []
        self._licences: File | None = None
        self._manifest: Manifest = {
            "script": "",
            "style": "",
            "files": [],
            "embed_script": "",
            "embed_style": "",
        }
        self._embedded: set[str] = set()
        self._pipeline: Pipeline | None = None
        self._problems: list[Problem] = []
        self._unsearched: list[str] = []
        self._templates = CompiledTemplates()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the build writes `site/`. Also keeps one plugin object for a serve."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Compile everything before MkDocs touches the last good site."""
        root = Path(config.config_file_path).parent
        refuse_plugins(config)
        self._site_language = config.theme.get("language") or self._site_language
        self._catalogue = load_catalogue(choose_language(self._site_language))
        home = origin_of(config.site_url or "")
        if self._command == "serve":
            home = read_home(Path(config.config_file_path))
        self._markdown = SiteMarkdown(config.markdown_extensions, config.mdx_configs, home)
        if self._pipeline is None:  # `serve` keeps it, and with it the last good versions
            self._pipeline = Pipeline(
                ProofCache.of_site(Path(config.config_file_path)), with_advice=False
            )
        try:
            name = name_folder(self.config.assessments, root)
            found = self._look_at(self._pipeline, root / name, root)
            self._manifest = read_manifest(self._bundle(config))
        except (AssessmentError, BundleError, FolderError) as error:
            raise PluginError(str(error)) from error
        by_id = {
            each.document.id: tell_in(each, self._choose(each.document).language)
            for each in found.assessments
        }
        order = in_order(by_id, [list(each.uses) for each in found.profiles])
        documents: list[CompiledDocument] = [*(by_id[each] for each in order), *found.profiles]
        self._by_uri = {f"{name}/{each.document.id}.md": each for each in documents}
        config.nav = expand_nav(config.nav, f"{name}/", list(self._by_uri))
        config.watch.append(str(root / name))
        self._add_assets(config)
        if self._command in WRITING_COMMANDS:
            self._stage(config)
        return config

    def _choose(self, document: Document) -> Catalogue:
        """Return our words for the pages of a document."""
        return load_catalogue(choose_language(document.language, self._site_language))

    def _languages(self, catalogue: Catalogue | None = None) -> Languages:
        """Return what is in which language on a page with our words from a catalogue."""
        return Languages(self._site_language, (catalogue or self._catalogue).language)

    def _look_at(self, pipeline: Pipeline, folder: Path, root: Path) -> Findings:
        """Return what goes into the site: all of it, or while serving what is good of it.

        Raises AssessmentError where something has to be mended before anything is published.
        """
        found = pipeline.look_at(find_files(folder), root, self._markdown)
        if found.stops(StopAt.NOTHING if self._command == "serve" else StopAt.ERRORS):
            raise AssessmentError(found.errors)
        self._problems = found.errors
        for problem in self._problems:
            log.error(str(problem))
        return found

    def _add_assets(self, config: MkDocsConfig) -> None:
        script = ExtraScriptValue(f"{ASSETS}/{self._manifest['script']}")
        script.type = "module"
        config.extra_javascript.append(script)
        config.extra_css.append(f"{ASSETS}/{self._manifest['style']}")

    def _bundle(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path).parent / self.config.bundle

    def _stage(self, config: MkDocsConfig) -> None:
        """Let MkDocs build beside the last good site, which stays until the new one is whole."""
        self._staged = config
        self._staging = Staging(Path(config.site_dir))
        config.site_dir = str(self._staging.folder)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and the bundle."""
        self._additions = list(self._list_additions(config))
        refuse_taken(self._additions, files, config)
        for each in self._additions:
            if left_out := files.get_file_from_path(each.file.src_uri):
                files.remove(left_out)
            files.append(each.file)
        self._licences = self._add_licences(files, config)
        self._files = files
        return files

    def _list_additions(self, config: MkDocsConfig) -> Iterator[Addition]:
        for uri, compiled in self._by_uri.items():
            content = page_source(compiled.authored)
            yield Addition(File.generated(config, uri, content=content), uri)
            if is_assessment(compiled):
                # It leads there; the navigation would only get long.
                content = scored_source(compiled, self._choose(compiled.document))
                to, away = scored_uri(uri), InclusionLevel.NOT_IN_NAV
                yield Addition(File.generated(config, to, content=content, inclusion=away), uri)
        for name in self._list_assets():
            path = str(self._bundle(config) / name)
            file = File.generated(config, f"{ASSETS}/{name}", abs_src_path=path)
            yield Addition(file, f"{self.config.bundle}/{name}")

    def _list_assets(self) -> list[str]:
        of_others = [self._manifest["embed_script"], self._manifest["embed_style"]]
        return [*self._manifest["files"], *(of_others if self.config.embed else [])]

    def _add_licences(self, files: Files, config: MkDocsConfig) -> File:
        """Return the page with the licences: the site's own at that address, or one of ours."""
        content, away = licences_source(self._catalogue), InclusionLevel.NOT_IN_NAV
        ours = File.generated(config, LICENCES_URI, content=content, inclusion=away)
        own = [file for file in files if file.dest_uri == ours.dest_uri]
        if not own:
            files.append(ours)
        return own[0] if own else ours

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Refuse what other plugins have done to our files since we added them."""
        refuse_taken(self._additions, files, config)
        is_serve = self._command == "serve"
        is_published = InclusionLevel.is_in_serve if is_serve else InclusionLevel.is_included
        refuse_lost(self._additions, files, is_published)

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put the cards where a page asks for them, now that all titles are known.

        Also spares the builds after the first one most of what templates cost, and escapes what
        these print. Plugins before have had it as text.
        """
        for file in files.documentation_pages():
            if file.page and CARDS_MARKER in (content := file.page.content or ""):
                cards = self._cards(file.page, files)
                file.page.content = content.replace(CARDS_MARKER, cards)
        env.bytecode_cache = self._templates
        ours = [file for file in files if file.generated_by == "mirrormark"]
        escape_pages(file.page for file in ours if file.page)
        escape_settings(config)
        return env

    @event_priority(100)
    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Note a page's title before another plugin fills in what stands in it."""
        self._titles[page.file.src_uri] = f"{page.title}"
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Finish what is on a page, and let MkDocs know where links to it may lead."""
        finished = self._finish_content(html, page, config, files)
        if page.file.generated_by == "mirrormark":
            compiled = self._by_uri.get(page.file.src_uri)
            steps = STEPS if compiled and is_assessment(compiled) else ()
            page.present_anchor_ids = list_anchors(finished).union(steps)
        return finished

    def _finish_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put around a document's prose what its page has besides."""
        if page.file.src_uri in self._by_uri:
            # The headings of all diagnoses would be the contents of a page that shows one. From the
            # first entry the theme makes its link that skips the navigation.
            page.toc = TableOfContents([AnchorLink(page.title, CONTENT_ID, level=1)])
            try:
                return self._assemble(html, page, config, files)
            except AssessmentError as error:
                if self._command != "serve":
                    raise PluginError(str(error)) from error
                log.error(str(error))  # noqa: TRY400 (the author needs no traceback)
                self._problems += error.problems
        for uri, compiled in self._by_uri.items():
            if is_assessment(compiled) and page.file.src_uri == scored_uri(uri):
                return self._explain(compiled, uri, page, files)
        if page.file is self._licences and page.file.generated_by == "mirrormark":
            components = read_components(self._bundle(config), config.theme.name)
            return _fill(page, render_licences(components, self._catalogue, self._languages()))
        return html

    def _assemble(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        uri = page.file.src_uri
        authored = self._by_uri[uri].authored
        cut = self._cut(html, authored, page, config)
        title = self._read_title(page, authored)
        beside = {each.document.id: each for each in self._by_uri.values() if is_assessment(each)}
        compiled = self._by_uri[uri] = tell_anew(self._by_uri[uri], cut.slots, title, beside)
        links = self._find_links(compiled, uri, page, files)
        catalogue = self._choose(compiled.document)
        return assemble(cut, compiled, catalogue, self._languages(catalogue), links)

    def _find_links(self, compiled: CompiledDocument, uri: str, page: Page, files: Files) -> Links:
        name = compiled.document.id
        return Links(
            scored=_url(scored_uri(uri), page, files) if is_assessment(compiled) else "",
            profiles=[
                _url(to, page, files) for to, each in self._by_uri.items() if name in each.uses
            ],
            uses={
                each.document.id: _url(to, page, files)
                for to, each in self._by_uri.items()
                if each.document.id in compiled.uses
            },
        )

    def _read_title(self, page: Page, authored: Document) -> str:
        title = read_title(f"{page.title}", self._titles[page.file.src_uri], authored)
        page.meta["title"] = as_title(title)
        return title

    def _cut(self, html: str, authored: Document, page: Page, config: MkDocsConfig) -> Cut:
        try:
            return cut_at_markers(html, authored, self._markdown.home)
        except AssessmentError as error:
            others = Others(
                page.markdown or "",
                html,
                _list_hands("page_markdown", config),
                _list_hands("page_content", config),
            )
            raise find_culprit(error, authored, self._markdown, others) from error

    def _explain(self, compiled: CompiledAssessment, uri: str, page: Page, files: Files) -> str:
        licences = self._licences.url_relative_to(page.file) if self._licences else ""
        back = _url(uri, page, files)
        catalogue = self._choose(compiled.document)
        name, page.meta["description"] = name_scored(compiled, catalogue)
        page.title = page.meta["title"] = as_title(name)
        return _fill(
            page,
            render_scored(compiled, catalogue, self._languages(catalogue), back, licences),
        )

    def _cards(self, page: Page, files: Files) -> str:
        cards = [
            Card(compiled.document, _url(uri, page, files))
            for uri, compiled in self._by_uri.items()
        ]
        return render_cards(cards, self._catalogue, self._languages())

    @event_priority(100)
    def _take_out_unsearched(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        page.content, self._unsearched = take_out_unsearched(page.content or "")

    @event_priority(-100)
    def _put_back(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        page.content = put_back(page.content or "", self._unsearched)

    # The search reads a page's content between the two.
    on_page_context = CombinedEvent(_take_out_unsearched, _put_back)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Name the search. While serving, show what has to be mended, on whatever page it is."""
        named = name_search(output, self._catalogue)
        return add_overlay(named, self._problems, load_catalogue())

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Name the search on `404.html` too, which is no page to MkDocs."""
        return name_search(output_content, self._catalogue)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Refuse a site in which a page has lost what was put into it, and give it its policy."""
        if self._problems:
            return  # an overlay says what is wrong, and nothing of this is published
        for uri, compiled in self._by_uri.items():
            if lost := find_lost(_read_built(uri, config), compiled):
                raise _lost(compiled.document, lost)
        if self.config.embed:
            self._embed(config)
        # Live reload needs an inline script on every page, so `serve` has no policy.
        if self._command in WRITING_COMMANDS:
            self._finish(config)
        self._is_whole = True

    def _embed(self, config: MkDocsConfig) -> None:
        script, style = self._manifest["embed_script"], self._manifest["embed_style"]
        assets = Assets(f"{ASSETS}/{script}", f"{ASSETS}/{style}")
        try:
            self._embedded = write_embeds(Path(config.site_dir), assets)
        except PublishingError as error:
            raise PluginError(str(error)) from error

    def _finish(self, config: MkDocsConfig) -> None:
        sources = {file.dest_uri: file.src_uri for file in self._files}
        script = read_service_worker(self._bundle(config), offline=self.config.offline)
        words = self._catalogue if self.config.offline else None
        offline = Offline(script, words, _list_online(self._files) | self._embedded)
        try:
            first = read_first(self._bundle(config))
            finish_site(
                Path(config.site_dir),
                config.site_url or "",
                sources,
                offline,
                first,
                own_scripts=self.config.inline_scripts,
            )
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


def _list_online(files: Files) -> set[str]:
    """Return the paths of pages whose front matter says `offline: false`."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    return {page.file.dest_uri for page in pages if page.meta.get("offline") is False}


def _read_built(uri: str, config: MkDocsConfig) -> str:
    file = File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)
    return Path(file.abs_dest_path).read_text(encoding="utf-8")


def _lost(document: Document, part: str) -> PluginError:
    what = f"The page of '{document.title}' has lost its {part}"
    mend = "Check the theme's templates and other plugins that change pages."
    return PluginError(f"{document.place.path}: {what}. {mend}")


def _list_hands(event: str, config: MkDocsConfig) -> list[str]:
    """Return who else hears of an event, as messages name them: plugins, and the site's hooks."""
    names = {id(plugin): name for name, plugin in config.plugins.items()}
    hands = []
    for method in config.plugins.events[event]:
        if (plugin := getattr(method, "__self__", None)) is None:
            hands.append(f"the hook '{Path(method.__code__.co_filename).name}'")
        elif not isinstance(plugin, MirrormarkPlugin):
            hands.append(f"the plugin '{names.get(id(plugin), type(plugin).__name__)}'")
    return hands


def _url(uri: str, page: Page, files: Files) -> str:
    """Return the address of a page of ours, as another one links to it."""
    file = files.get_file_from_path(uri)
    assert file is not None, "on_files added it"
    return file.url_relative_to(page.file)


def _fill(page: Page, rendered: RenderedPage) -> str:
    page.toc = TableOfContents([_link(heading) for heading in rendered.contents])
    return rendered.html


def _link(heading: Heading, level: int = 2) -> AnchorLink:
    link = AnchorLink(as_title(heading.title), heading.id, level)
    link.children = [_link(child, level + 1) for child in heading.children]
    return link
