"""Pages and files of a plan as MkDocs has them, and what it knows of its own."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mirrormark.generators.neighbours import Addition
from mirrormark.site import (
    FinishedPage,
    Heading,
    LinkTo,
    Plan,
    PublishingError,
    Staging,
    as_title,
    name_last,
)

__all__ = ["Additions", "list_contents", "list_hands", "list_online", "stage"]


class Additions:
    """What a plan adds to a site."""

    def __init__(self) -> None:
        self.ours: list[Addition] = []
        """What nothing else may take the place of."""
        self.pages: dict[str, File] = {}
        """Pages of ours, by where they stand among the Markdown of the site."""
        self.live: set[str] = set()
        """Those of them that do nothing without their script."""
        self.files = Files([])
        """All files of the site."""
        self._giving_way: list[File] = []
        self._leading: dict[str, File] = {}

    @classmethod
    def of(cls, plan: Plan, config: MkDocsConfig) -> "Additions":
        """Return what a plan adds, made into files of MkDocs's."""
        made = cls()
        for each in plan.list_pages():
            level = InclusionLevel.UNDEFINED if each.in_nav else InclusionLevel.NOT_IN_NAV
            page = File.generated(config, each.uri, content=each.source, inclusion=level)
            made.pages[each.uri] = page
            if each.in_nav:
                made.live.add(each.uri)
            if each.gives_way:
                made._giving_way.append(page)
            else:
                made.ours.append(Addition(page, each.made_of))
        for asset in plan.assets:
            file = File.generated(config, asset.uri, abs_src_path=asset.path)
            made.ours.append(Addition(file, asset.made_of))
        return made

    def add_to(self, files: Files) -> None:
        """Add all of it to the files of a site, once nothing is in the way."""
        for each in self.ours:
            if left_out := files.get_file_from_path(each.file.src_uri):
                files.remove(left_out)
            files.append(each.file)
        self._leading = dict(self.pages)
        for page in self._giving_way:
            own = [file for file in files if file.dest_uri == page.dest_uri]
            if own:
                self._leading[page.src_uri] = own[0]
                del self.pages[page.src_uri]
            else:
                files.append(page)
        self.files = files

    def add_to_nav(self, config: MkDocsConfig) -> None:
        """Put at the end of the site's navigation what is for it, and isn't named there."""
        for page in self._giving_way:
            hidden = config.not_in_nav
            is_hidden = hidden is not None and hidden.match_file(page.src_uri)
            is_for_it = page.inclusion is not InclusionLevel.NOT_IN_NAV
            if is_for_it and page.src_uri in self.pages and not is_hidden:
                config.nav = name_last(config.nav, page.src_uri)

    def link_from(self, page: Page) -> LinkTo:
        """Return what knows the addresses of these pages, as another page has them."""
        return lambda uri: self._leading[uri].url_relative_to(page.file)


def stage(config: MkDocsConfig, assessments: str) -> Staging:
    """Return where to build a site whose folder of assessments has this name.

    Raises PluginError where it would take the place of what it is made of.
    """
    settings = Path(config.config_file_path)
    sources = (settings, settings.parent / assessments)
    try:
        return Staging(Path(config.site_dir), sources, f"'site_dir' in {settings.name}")
    except PublishingError as error:
        raise PluginError(str(error)) from error


def list_contents(finished: FinishedPage) -> TableOfContents:
    """Return the contents of a page as themes list them."""
    return TableOfContents([_link(each, finished.first_level) for each in finished.contents])


def _link(heading: Heading, level: int) -> AnchorLink:
    link = AnchorLink(as_title(heading.title), heading.id, level)
    link.children = [_link(child, level + 1) for child in heading.children]
    return link


def list_hands(event: str, config: MkDocsConfig, ours: object) -> list[str]:
    """Return who else hears of an event, as messages name them: plugins, and the site's hooks."""
    names = {id(plugin): name for name, plugin in config.plugins.items()}
    hands = []
    for method in config.plugins.events[event]:
        if (plugin := getattr(method, "__self__", None)) is None:
            hands.append(f"the hook '{Path(method.__code__.co_filename).name}'")
        elif plugin is not ours:
            hands.append(f"the plugin '{names.get(id(plugin), type(plugin).__name__)}'")
    return hands


def list_online(files: Files) -> set[str]:
    """Return the paths of pages whose front matter says `offline: false`."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    return {page.file.dest_uri for page in pages if page.meta.get("offline") is False}
