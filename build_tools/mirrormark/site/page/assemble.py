"""Puts rendered prose and the compiled form into the HTML of a document's page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from mirrormark.contract.versions import Earlier
from mirrormark.diagnostics.compile import CompiledDocument, is_profile
from mirrormark.language.rendering import Cut
from mirrormark.site.page.languages import Languages
from mirrormark.site.page.profile_page import describe_profile, make_profile_data
from mirrormark.site.page.show_assessment import describe_assessment, make_assessment_data
from mirrormark.site.page.templating import TEMPLATES, as_inert_json
from mirrormark.wording.catalogue import Catalogue

__all__ = ["CONTENT_ID", "ELEMENTS", "Links", "assemble", "find_lost"]

ELEMENTS = {"assessment": "mirrormark-assessment", "profile": "mirrormark-profile"}
"""The custom element around a document, by shape; a page without it isn't the document's."""

CONTENT_ID = "mm-content"
"""The id of what the link leads to that skips the navigation."""


@dataclass(frozen=True, slots=True)
class Links:
    """Where a document's page leads to; addresses as its page has them."""

    scored: str = ""
    """The page that tells how an assessment is scored."""
    results: str = ""
    """The page with all that a reader's browser keeps; empty where the site has none."""
    profiles: Sequence[str] = ()
    """Those of the profiles that read an assessment."""
    uses: Mapping[str, str] = field(default_factory=dict)
    """Those of the assessments that a profile reads, by id."""
    uses_in_data: Mapping[str, str] | None = None
    """The same for the script, where its addresses aren't those of links."""


def assemble(
    cut: Cut,
    compiled: CompiledDocument,
    catalogue: Catalogue,
    languages: Languages,
    links: Links,
    *,
    earlier: Earlier | None = None,
) -> str:
    """Return the HTML of a document's page.

    Args:
        cut: What the site's Markdown made of its prose.
        compiled: The document, told by `tell_anew`.
        catalogue: The strings of the interface.
        languages: That of the interface, and that of the author.
        links: Where the page leads to.
        earlier: What is known of earlier versions of an assessment.
    """
    document = compiled.document
    own: Mapping[str, object]
    data: Mapping[str, object]
    if is_profile(compiled):
        urls = links.uses if links.uses_in_data is None else links.uses_in_data
        data = make_profile_data(compiled, catalogue, languages, urls)
        own = describe_profile(compiled, data, catalogue, links.uses)
    else:
        data = make_assessment_data(compiled, catalogue, languages, earlier)
        own = describe_assessment(compiled.document, catalogue)
    return TEMPLATES.get_template(f"{document.shape}.html").render(
        element=ELEMENTS[document.shape],
        content_id=CONTENT_ID,
        document=document,
        # The site's own Markdown made this HTML; its authors may write any that they like.
        before=Markup(cut.before),  # noqa: S704
        after=Markup(cut.after),  # noqa: S704
        slot=lambda key: Markup(cut.slots.get(key, "")),  # noqa: S704
        outcomes=document.outcomes,
        advice=document.advice,
        links=links,
        t=catalogue.text,
        lang=languages.marks(document),
        page_data=as_inert_json(data),
        **own,
    )


def find_lost(html: str, compiled: CompiledDocument) -> str | None:
    """Return what a finished page has lost of what was put into it; None for nothing."""
    document = compiled.document
    is_there = f"<{ELEMENTS[document.shape]} " in html
    if is_there and html.count("<fieldset") >= len(document.items):
        return None
    return "form" if document.items else "content"
