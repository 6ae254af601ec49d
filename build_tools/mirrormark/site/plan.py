"""What a site has because of its assessments: pages and files, each with its address."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mirrormark.bundle.notices import Component
from mirrormark.diagnostics.compile import CompiledDocument, is_assessment
from mirrormark.diagnostics.kept_versions import Kept
from mirrormark.diagnostics.pipeline import StopAt
from mirrormark.diagnostics.simulated import Simulated
from mirrormark.language.rendering import Render
from mirrormark.model import Document
from mirrormark.model.problems import Problem
from mirrormark.site.page import (
    LICENCES_URI,
    RESULTS_URI,
    Languages,
    licences_source,
    page_source,
    results_source,
    scored_source,
    scored_uri,
)
from mirrormark.wording.catalogue import Catalogue, choose_language, load_catalogue

__all__ = ["ASSETS", "Asset", "Plan", "PlannedPage", "PlanningError", "SiteWords"]

ASSETS = "assets/mirrormark"
"""Where the bundle lies in a site. The page's script finds the root of the site two folders up."""


class PlanningError(Exception):
    """Nothing can be published; the message has a line for each thing to mend."""


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page that a site gets."""

    uri: str
    """Where its Markdown stands among that of the site, such as `assessments/clarity.md`."""
    source: str
    """The Markdown, with front matter. What is made of it is to go through `Pages.finish`."""
    made_of: str
    """The file that it is about, as authors and hosts know it; empty where there is none."""
    in_nav: bool
    """Whether the navigation lists it; another page leads to each that it doesn't."""
    gives_way: bool = False
    """Whether a page of the site's own at its address takes its place."""

    @property
    def markdown(self) -> str:
        """Return the Markdown alone; `FinishedPage` has what the front matter says, and newer."""
        return self.source.split("\n---\n", 1)[1]


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that a site gets as it is."""

    uri: str
    """Where it lies in the site."""
    path: str
    """Where it is."""
    made_of: str
    """The same as hosts know it."""


@dataclass(frozen=True, slots=True)
class SiteWords:
    """Which words of ours stand where in a site."""

    language: str
    """That of the site's own pages; a tag such as `en`."""

    @property
    def catalogue(self) -> Catalogue:
        """Our words for what belongs to no document."""
        return load_catalogue(choose_language(self.language))

    def of(self, document: Document) -> Catalogue:
        """Return our words for the pages of a document."""
        return load_catalogue(choose_language(document.language, self.language))

    def beside(self, catalogue: Catalogue) -> Languages:
        """Return what is in which language on a page with the words of a catalogue."""
        return Languages(self.language, catalogue.language)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a site has because of its assessments."""

    folder: str
    """The folder of the assessments, which is their place in the site, too."""
    documents: Mapping[str, CompiledDocument]
    """Assessments and profiles by the address of their page, in the order of a reader's way."""
    simulated: Mapping[str, Simulated]
    """What was simulated of assessments, by id; of most nothing."""
    versions: Mapping[str, Sequence[Kept]]
    """What was kept of their versions, by id; of most nothing."""
    problems: Sequence[Problem]
    """What has to be mended in their files, where that doesn't stop the build."""
    stop_at: StopAt
    """What stops it."""
    words: SiteWords
    """Which words of ours stand where."""
    render: Render
    """The site's Markdown."""
    script: str
    """The address of the script that each page has to load, as a module."""
    style: str
    """That of the style sheet that each page has to load."""
    assets: Sequence[Asset]
    """All files of the bundle that are published, these two among them."""
    components: Sequence[Component]
    """What readers' browsers get, under which licences."""
    results: bool = True
    """Whether there is a page on which readers find all that their browser keeps."""

    def list_pages(self) -> Iterator[PlannedPage]:
        """Yield all pages, each with the first step done.

        They are to be finished in this order: what a page says stands on those that come after it.
        """
        for uri, compiled in self.documents.items():
            yield PlannedPage(uri, page_source(compiled.authored), uri, in_nav=True)
            if is_assessment(compiled):
                # It leads there; the navigation would only get long.
                source = scored_source(compiled, self.words.of(compiled.document))
                yield PlannedPage(scored_uri(uri), source, uri, in_nav=False)
        if self.results:
            source = results_source(self.words.catalogue)
            yield PlannedPage(RESULTS_URI, source, "", in_nav=True, gives_way=True)
        source = licences_source(self.words.catalogue)
        yield PlannedPage(LICENCES_URI, source, "", in_nav=False, gives_way=True)
