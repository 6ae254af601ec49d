"""The MkDocs plugin. It translates between MkDocs and the core, and decides nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mirrormark.bundle import choose_bundle
from mirrormark.diagnostics.pipeline import Pipeline, StopAt
from mirrormark.diagnostics.proof_cache import ProofCache
from mirrormark.generators.mkdocs_files import (
    Additions,
    list_contents,
    list_hands,
    list_online,
    stage,
)
from mirrormark.generators.mkdocs_settings import read_home
from mirrormark.generators.neighbours import (
    refuse_copies,
    refuse_plugins,
    refuse_taken,
    refuse_taken_out,
    tell_of_theme,
)
from mirrormark.generators.printed import escape_pages, escape_settings
from mirrormark.generators.theme_templates import CompiledTemplates
from mirrormark.generators.together import Sources, as_fragment, be_seen_first, keep_pictures
from mirrormark.language.rendering import SiteMarkdown, origin_of
from mirrormark.model.problems import Problem
from mirrormark.site import (
    Build,
    Pages,
    Plan,
    PlanningError,
    PublishingError,
    Rendered,
    SiteSettings,
    Staging,
    add_overlay,
    as_title,
    expand_nav,
    finish_build,
    name_search,
    plan_site,
    put_back,
    refuse_lost,
    take_out_unsearched,
)
from mirrormark.wording.catalogue import load_catalogue

__all__ = ["MirrormarkPlugin", "PluginConfig"]

log = get_plugin_logger(__name__)

WRITING_COMMANDS = ("build", "gh-deploy")


class PluginConfig(base.Config):  # type: ignore[no-untyped-call] # MkDocs has no types here
    """What `mkdocs.yml` may say below `mirrormark:`."""

    assessments = option.Type(str, default="assessments")
    """The folder of assessments, relative to `mkdocs.yml`, and their place in the site."""
    bundle = option.Optional(option.Type(str))
    """A folder that `mirrormark bundle` wrote, relative to `mkdocs.yml`; else Mirrormark's own."""
    offline = option.Type(bool, default=True)
    """Whether the site works offline after a visit; if not, browsers forget what they kept."""
    embed = option.Type(bool, default=False)
    """Whether pages of other sites may show the assessments: there is what they need for it."""
    results = option.Type(bool, default=True)
    """Whether there is a page on which readers find all that their browser keeps."""
    inline_scripts = option.ListOfItems(option.Type(str), default=[])
    """Hashes of inline scripts that pages may have besides the theme's, as the build tells them."""


class MirrormarkPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Adds a page for each assessment, and the bundle that scores it."""

    _plan: Plan
    _pages: Pages

    def __init__(self) -> None:
        self._command = ""
        self._additions = Additions()
        self._sources = Sources()
        self._pipeline: Pipeline | None = None
        self._templates = CompiledTemplates()
        self._problems: list[Problem] = []
        self._titles: dict[str, str] = {}
        self._unsearched: list[str] = []
        self._staging: Staging | None = None
        self._staged: MkDocsConfig | None = None
        self._is_whole = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the build writes `site/`. Also keeps one plugin object for a serve."""
        self._command = command

    @event_priority(100)
    def _stage(self, config: MkDocsConfig) -> MkDocsConfig:
        """Let MkDocs build beside the last good site, which stays until the new one is whole.

        It comes before other plugins, since some note the folder and write into it themselves.
        """
        if self._command in WRITING_COMMANDS:
            self._staged, self._staging = config, stage(config, self.config.assessments)
            config.site_dir = str(self._staging.folder)
        return config

    def _compile(self, config: MkDocsConfig) -> MkDocsConfig:
        """Compile everything before MkDocs touches the last good site."""
        refuse_plugins(config)
        be_seen_first(config, self)
        settings = Path(config.config_file_path)
        if self._pipeline is None:  # `serve` keeps it, and with it the last good versions
            self._pipeline = Pipeline(ProofCache.of_site(settings), with_advice=False)
        try:
            self._plan = plan_site(self._read_settings(config), self._pipeline)
        except PlanningError as error:
            raise PluginError(str(error)) from error
        self._pages = Pages(self._plan)
        self._problems = []
        self._note(self._plan.problems)
        script = ExtraScriptValue(self._plan.script)
        script.type = "module"
        config.extra_javascript.append(script)
        config.extra_css.append(self._plan.style)
        config.nav = expand_nav(config.nav, f"{self._plan.folder}/", list(self._plan.documents))
        config.watch.append(str(settings.parent / self._plan.folder))
        return config

    on_config = CombinedEvent(_stage, _compile)

    def _read_settings(self, config: MkDocsConfig) -> SiteSettings:
        settings, is_served = Path(config.config_file_path), self._command == "serve"
        home = read_home(settings) if is_served else origin_of(config.site_url or "")
        return SiteSettings(
            root=settings.parent,
            assessments=self.config.assessments,
            bundle=self.config.bundle,
            language=config.theme.get("language") or "en",
            render=SiteMarkdown(config.markdown_extensions, config.mdx_configs, home),
            theme=config.theme.name,
            embed=self.config.embed,
            results=self.config.results,
            stop_at=StopAt.NOTHING if is_served else StopAt.ERRORS,
        )

    def _note(self, problems: Sequence[Problem]) -> None:
        """Tell what has to be mended, and keep it for the pages that show it."""
        for problem in problems:
            log.error(str(problem))
        self._problems += problems

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages and the bundle."""
        self._additions = Additions.of(self._plan, config)
        refuse_taken(self._additions.ours, files, config)
        self._sources = Sources(self._additions.ours, Path(config.config_file_path).parent)
        self._additions.add_to(files)
        self._additions.add_to_nav(config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Refuse what other plugins have done to our files since we added them."""
        refuse_taken(self._additions.ours, files, config)
        uris = [page.file.src_uri for page in nav.pages]
        refuse_copies([uri for uri in uris if uri in self._additions.live], config)
        is_serve = self._command == "serve"
        is_published = InclusionLevel.is_in_serve if is_serve else InclusionLevel.is_included
        refuse_taken_out(self._additions.ours, files, is_published)

    @event_priority(100)
    def _note_title(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Note a page's title before another plugin fills in what stands in it."""
        self._titles[page.file.src_uri] = f"{page.title}"
        self._sources.show(page)
        if page.file.src_uri in self._additions.pages:
            keep_pictures(page)
        return markdown

    @event_priority(-100)
    def _take_back(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        self._sources.hide(page)
        return markdown

    # Other plugins change the Markdown of a page between the two.
    on_page_markdown = CombinedEvent(_note_title, _take_back)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Finish a page of ours, and let MkDocs know where links to it may lead."""
        if page.file.src_uri not in self._additions.pages:
            return html
        rendered = Rendered(
            html=as_fragment(html),
            markdown=page.markdown or "",
            title=f"{page.title}",
            title_before=self._titles[page.file.src_uri],
            hands_in_markdown=list_hands("page_markdown", config, self),
            hands_in_html=list_hands("page_content", config, self),
        )
        link = self._additions.link_from(page)
        try:
            finished = self._pages.finish(page.file.src_uri, rendered, link)
        except PlanningError as error:
            raise PluginError(str(error)) from error
        self._note(finished.problems)
        page.meta["title"] = as_title(finished.title)
        page.meta["description"] = finished.description
        page.toc = list_contents(finished)
        page.present_anchor_ids = set(finished.anchors)
        return finished.html

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put the cards where a page asks for them, now that all titles are known.

        Also spares the builds after the first one most of what templates cost, and escapes what
        these print. Plugins before have had it as text.
        """
        for file in files.documentation_pages():
            if file.page and file.page.content:
                link = self._additions.link_from(file.page)
                file.page.content = self._pages.put_cards(file.page.content, link)
        env.bytecode_cache = self._templates
        escape_pages(file.page for file in self._additions.pages.values() if file.page)
        escape_settings(config)
        return env

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

    @event_priority(100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Name the search. While serving, show what has to be mended, on whatever page it is.

        It comes before other plugins, which may write tags in another way, or leave comments out.
        A page that shows pieces of others, such as the latest posts of a blog, gets its cards here.
        """
        carded = self._pages.put_cards(output, self._additions.link_from(page))
        named = name_search(carded, self._plan.words.catalogue)
        return add_overlay(named, self._problems, load_catalogue())

    @event_priority(100)
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Name the search on `404.html` too, which is no page to MkDocs."""
        return name_search(output_content, self._plan.words.catalogue)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Refuse a site in which a page has lost what was put into it, and give it its policy."""
        if self._problems:
            return  # an overlay says what is wrong, and nothing of this is published
        files = self._additions.files
        build = Build(
            folder=Path(config.site_dir),
            site_url=config.site_url or "",
            paths={file.src_uri: file.dest_uri for file in files},
            bundle=choose_bundle(self.config.bundle, Path(config.config_file_path).parent),
            offline=self.config.offline,
            online=list_online(files),
            embed=self.config.embed,
            inline_scripts=self.config.inline_scripts,
        )
        try:
            refuse_lost(self._pages.documents, build)
            # Live reload needs an inline script on every page, so `serve` has no policy.
            if self._command in WRITING_COMMANDS:
                finish_build(build, self._plan.words)
        except PublishingError as error:
            raise PluginError(f"{error}{tell_of_theme(config)}") from error
        self._is_whole = True

    def on_build_error(self, *, error: Exception) -> None:
        """Forget a build that failed after all, in strict mode for example."""
        self._is_whole = False

    def on_shutdown(self) -> None:
        """Put the new site in the place of the old one, or drop it where the build failed."""
        if not (self._staged and self._staging):
            return
        try:
            if self._staging.close(is_whole=self._is_whole):
                # `gh-deploy` publishes after this, from where the site is now.
                self._staged.site_dir = str(self._staging.site)
                # MkDocs has named the folder beside it.
                log.info("The new site is in %s", self._staging.site)
        except PublishingError as error:
            raise PluginError(str(error)) from error
