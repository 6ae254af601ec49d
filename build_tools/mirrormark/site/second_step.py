"""The second step of each page: from what a generator has rendered to what readers see."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

from mirrormark.contract.versions import Earlier
from mirrormark.diagnostics.compile import (
    CompiledAssessment,
    CompiledDocument,
    is_assessment,
    tell_anew,
)
from mirrormark.diagnostics.kept_versions import list_earlier, list_same, take_version
from mirrormark.diagnostics.pipeline import StopAt
from mirrormark.language.rendering import Cut, Others, cut_at_markers, find_culprit
from mirrormark.model import Document
from mirrormark.model.problems import AssessmentError, Problem
from mirrormark.site.page import (
    CARDS_MARKER,
    CONTENT_ID,
    LICENCES_URI,
    RESULTS_URI,
    STEPS,
    Card,
    Heading,
    Links,
    assemble,
    list_anchors,
    name_scored,
    read_title,
    render_cards,
    render_licences,
    render_results,
    render_scored,
    scored_uri,
)
from mirrormark.site.plan import Plan, PlanningError

__all__ = ["FinishedPage", "LinkTo", "Pages", "Rendered"]


class LinkTo(Protocol):
    """Knows the addresses of a site, as one of its pages has them."""

    def __call__(self, uri: str, /) -> str:
        """Return what leads from that page to the one at ``uri``."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a generator has made of the Markdown of a page."""

    html: str
    """Its content."""
    markdown: str = ""
    """The text that was rendered, after all who change it."""
    title: str = ""
    """Its title as it is now; what the page itself says where it is that from before."""
    title_before: str = ""
    """Its title before anybody but the site's navigation changed it."""
    hands_in_markdown: Sequence[str] = ()
    """Who else may change the text before it is rendered, as messages name them."""
    hands_in_html: Sequence[str] = ()
    """Who else may change what has been made of it."""


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """A page as readers see it."""

    html: str
    """Its content."""
    title: str
    """In words."""
    description: str
    """In words, a sentence."""
    contents: Sequence[Heading]
    """What its contents list. On a document's page that is the document alone: the headings of all
    diagnoses would be the contents of a page that shows one."""
    anchors: AbstractSet[str]
    """What links may name behind `#`."""
    problems: Sequence[Problem] = ()
    """What has to be mended in its text, where that doesn't stop the build."""

    @property
    def first_level(self) -> int:
        """The level of the headings that its contents begin with.

        To a first entry of the first level leads the theme's link that skips the navigation.
        """
        is_alone = [heading.id for heading in self.contents] == [CONTENT_ID]
        return 1 if is_alone else 2


class Pages:
    """Finishes the pages of a plan, and remembers of each what stands on others as well."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._told = dict(plan.documents)
        self._scored = {
            scored_uri(uri): uri for uri, each in plan.documents.items() if is_assessment(each)
        }

    @property
    def documents(self) -> Mapping[str, CompiledDocument]:
        """All documents by address, in the words of the pages that have been finished."""
        return self._told

    def finish(
        self, uri: str, rendered: Rendered, link: LinkTo, in_data: LinkTo | None = None
    ) -> FinishedPage:
        """Put around what has been rendered what the page has besides.

        Args:
            uri: Which of the pages of the plan it is.
            rendered: What the generator has made of it.
            link: Knows the addresses of all pages of the plan.
            in_data: Knows them as the page's script needs them, where the generator makes
                something else of what stands in the HTML.

        Raises:
            PlanningError: The text of the page has to be mended, and that stops the build.
        """
        if uri in self._told:
            return self._finish_document(uri, rendered, link, in_data or link)
        if uri in self._scored:
            return self._finish_scored(self._scored[uri], link)
        if uri == RESULTS_URI:
            return self._finish_results(in_data or link)
        assert uri == LICENCES_URI, "it is a page of the plan"
        return self._finish_licences()

    def put_cards(self, html: str, link: LinkTo) -> str:
        """Return the content of any page of the site, with cards where it asks for them.

        All pages of the plan have to be finished: their titles may have changed.
        """
        if CARDS_MARKER not in html:
            return html
        cards = [Card(compiled.document, link(uri)) for uri, compiled in self._told.items()]
        words = self._plan.words
        shown = render_cards(cards, words.catalogue, words.beside(words.catalogue))
        return html.replace(CARDS_MARKER, shown)

    def _finish_document(
        self, uri: str, rendered: Rendered, link: LinkTo, in_data: LinkTo
    ) -> FinishedPage:
        problems: Sequence[Problem] = ()
        try:
            html = self._assemble(uri, rendered, link, in_data)
        except AssessmentError as error:
            if self._plan.stop_at is not StopAt.NOTHING:
                raise PlanningError(str(error)) from error
            html, problems = rendered.html, error.problems
        told = self._told[uri]
        title = told.document.title
        steps = STEPS if is_assessment(told) else frozenset[str]()
        return FinishedPage(
            html=html,
            title=title,
            description=told.document.summary,
            contents=[Heading(CONTENT_ID, title)],
            anchors=list_anchors(html) | steps,
            problems=problems,
        )

    def _assemble(self, uri: str, rendered: Rendered, link: LinkTo, in_data: LinkTo) -> str:
        authored = self._told[uri].authored
        cut = self._cut(authored, rendered)
        title = read_title(rendered.title, rendered.title_before, authored)
        beside = {each.document.id: each for each in self._told.values() if is_assessment(each)}
        compiled = self._told[uri] = tell_anew(self._told[uri], cut.slots, title, beside)
        catalogue = self._plan.words.of(compiled.document)
        languages = self._plan.words.beside(catalogue)
        links = self._find_links(uri, link, in_data)
        earlier = self._list_earlier(compiled)
        return assemble(cut, compiled, catalogue, languages, links, earlier=earlier)

    def _list_earlier(self, compiled: CompiledDocument) -> Earlier | None:
        """Return what is known of earlier versions of a document; None where nothing is."""
        versions = self._plan.versions.get(compiled.document.id)
        if not versions or not is_assessment(compiled):
            return None
        return list_earlier(versions, take_version(compiled, ""), compiled.document.id)

    def _cut(self, authored: Document, rendered: Rendered) -> Cut:
        render = self._plan.render
        try:
            return cut_at_markers(rendered.html, authored, render.home)
        except AssessmentError as error:
            others = Others(
                rendered.markdown,
                rendered.html,
                rendered.hands_in_markdown,
                rendered.hands_in_html,
            )
            raise find_culprit(error, authored, render, others) from error

    def _find_links(self, uri: str, link: LinkTo, in_data: LinkTo) -> Links:
        compiled = self._told[uri]
        name = compiled.document.id
        used = {
            each.document.id: to
            for to, each in self._told.items()
            if each.document.id in compiled.uses
        }
        return Links(
            scored=link(scored_uri(uri)) if is_assessment(compiled) else "",
            results=link(RESULTS_URI) if self._plan.results else "",
            profiles=[link(to) for to, each in self._told.items() if name in each.uses],
            uses={name: link(to) for name, to in used.items()},
            uses_in_data={name: in_data(to) for name, to in used.items()},
        )

    def _finish_scored(self, uri: str, link: LinkTo) -> FinishedPage:
        compiled = self._told[uri]
        assert is_assessment(compiled), "no other has such a page"
        return self._explain(compiled, link(uri), link(LICENCES_URI))

    def _explain(self, compiled: CompiledAssessment, back: str, licences: str) -> FinishedPage:
        catalogue = self._plan.words.of(compiled.document)
        title, description = name_scored(compiled, catalogue)
        languages = self._plan.words.beside(catalogue)
        simulated = self._plan.simulated.get(compiled.document.id)
        page = render_scored(compiled, catalogue, languages, back, licences, simulated=simulated)
        return FinishedPage(page.html, title, description, page.contents, list_anchors(page.html))

    def _finish_results(self, in_data: LinkTo) -> FinishedPage:
        words = self._plan.words
        t = words.catalogue.text
        told = {uri: each for uri, each in self._told.items() if is_assessment(each)}
        urls = {each.document.id: in_data(uri) for uri, each in told.items()}
        languages = words.beside(words.catalogue)
        same = {
            each.document.id: list_same(
                self._plan.versions.get(each.document.id, ()), each.data["content_version"]
            )
            for each in told.values()
        }
        page = render_results([*told.values()], words.catalogue, languages, urls, same)
        title = t("your-results-title")
        return FinishedPage(
            html=page.html,
            title=title,
            description=t("your-results-description"),
            contents=[Heading(CONTENT_ID, title)],
            anchors=list_anchors(page.html),
        )

    def _finish_licences(self) -> FinishedPage:
        words = self._plan.words
        t = words.catalogue.text
        languages = words.beside(words.catalogue)
        page = render_licences(self._plan.components, words.catalogue, languages)
        return FinishedPage(
            page.html,
            t("licences-title"),
            t("licences-description"),
            page.contents,
            list_anchors(page.html),
        )
