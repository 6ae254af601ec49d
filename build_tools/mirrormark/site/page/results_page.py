"""The page on which readers find all that their browser keeps of their answers."""

from collections.abc import Mapping, Sequence

from mirrormark.contract.page_data import ListedAssessment, ResultsPage
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.site.page.languages import Languages
from mirrormark.site.page.rendered import RenderedPage
from mirrormark.site.page.templating import TEMPLATES, as_inert_json
from mirrormark.wording.catalogue import Catalogue

__all__ = ["make_results_data", "render_results"]

SCRIPT_ROOMS = ("your-results", "again", "store", "responses", "part")
"""The first parts of the keys that its script needs."""


def render_results(
    assessments: Sequence[CompiledAssessment],
    catalogue: Catalogue,
    languages: Languages,
    urls: Mapping[str, str],
    same: Mapping[str, Sequence[str]],
) -> RenderedPage:
    """Return the page; its script fills it in.

    Args:
        assessments: All of the site, in the words of their pages, in its order.
        catalogue: The strings of the interface.
        languages: That of the site, and that of the interface.
        urls: Those of the assessments' pages, by id, as the page's script needs them.
        same: Earlier texts of each that mean the same as that of now, by id.
    """
    t = catalogue.text
    data = make_results_data(assessments, catalogue, languages, urls, same)
    html = TEMPLATES.get_template("your-results.html").render(
        t=t,
        lang=languages.marks(),
        unstarted_text=t("your-results-unstarted"),
        page_data=as_inert_json(data),
    )
    return RenderedPage(html, ())


def make_results_data(
    assessments: Sequence[CompiledAssessment],
    catalogue: Catalogue,
    languages: Languages,
    urls: Mapping[str, str],
    same: Mapping[str, Sequence[str]],
) -> ResultsPage:
    """Return what the page carries for its script; arguments are those of `render_results`."""
    return {
        "assessments": [
            _list(each, languages, urls[each.document.id], same[each.document.id])
            for each in assessments
        ],
        "language": catalogue.language,
        "direction": "rtl" if catalogue.is_from_right else "ltr",
        "strings": catalogue.strings_of(*SCRIPT_ROOMS),
    }


def _list(
    compiled: CompiledAssessment, languages: Languages, url: str, same: Sequence[str]
) -> ListedAssessment:
    listed: ListedAssessment = {
        "compiled": compiled.data,
        "url": url,
        "language": languages.of_author(compiled.document),
    }
    return {**listed, "same": [*same]} if same else listed
