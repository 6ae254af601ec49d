"""The page "How this is scored": an explanation, laid out."""

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.simulated import Simulated
from mirrormark.insight.explanation import Explanation, explain
from mirrormark.model import Assessment
from mirrormark.model.scales import is_lent, options_of
from mirrormark.site.page.languages import Languages
from mirrormark.site.page.rendered import Heading, RenderedPage
from mirrormark.site.page.show_plane import draw_plane
from mirrormark.site.page.templating import TEMPLATES
from mirrormark.wording.catalogue import Catalogue

__all__ = ["render_scored"]


def render_scored(
    compiled: CompiledAssessment,
    catalogue: Catalogue,
    languages: Languages,
    back_url: str,
    licences_url: str = "",
    *,
    simulated: Simulated | None = None,
) -> RenderedPage:
    """Return the page that tells how an assessment is scored.

    Args:
        compiled: The assessment, told by `tell_anew`.
        catalogue: The strings of the interface.
        languages: That of the interface, and that of the author.
        back_url: Leads to the assessment itself.
        licences_url: Leads to the page with the licences; without it there is no link.
        simulated: What was simulated of the assessment as it is.
    """
    t = catalogue.text
    explanation = explain(compiled, catalogue, simulated)
    contents = _list_contents(explanation, catalogue)
    plain = {outcome.id for outcome in compiled.document.outcomes if outcome.is_otherwise}
    marks, own = languages.marks(compiled.document), _list_own(compiled.document)
    html = TEMPLATES.get_template("scored.html").render(
        contents=contents,
        told=explanation,
        drawing=explanation.plane and draw_plane(explanation.plane, frozenset(plain)),
        back_url=back_url,
        licences_url=licences_url,
        t=t,
        number=catalogue.number,
        lang=marks,
        mark=lambda text: marks.author if text.casefold() in own else "",
    )
    return RenderedPage(html, contents)


def _list_own(assessment: Assessment) -> frozenset[str]:
    """Return the author's words where ours can stand as well, such as labels and names."""
    items = [item for item in assessment.items if not is_lent(item, assessment)]
    labels = [each.label for item in items for each in options_of(item, assessment)]
    titles = [each.title for each in assessment.dimensions]
    titles += [each.title for each in assessment.outcomes]
    examples = [each.name for each in assessment.examples]
    scales = [each.name for each in assessment.scales]
    return frozenset(each.casefold() for each in (*labels, *titles, *examples, *scales))


def _list_contents(told: Explanation, catalogue: Catalogue) -> tuple[Heading, ...]:
    """Return the sections that have something in them."""
    t = catalogue.text
    dimensions = [Heading(f"dimension-{each.id}", each.title) for each in told.dimensions]
    if told.unscored:
        dimensions.append(Heading("not-scored", t("scored-unscored")))
    examples = [
        Heading(f"example-{number}", example.name)
        for number, example in enumerate(told.examples, start=1)
    ]
    if told.other_examples:
        examples.append(Heading("more-examples", t("scored-example-others")))
    sections = (
        (Heading("overview", t("scored-overview-title")), True),
        (Heading("measured", t("scored-measured-title"), tuple(dimensions)), True),
        (Heading("scales", t("scored-scales-title")), told.scales),
        (Heading("diagnoses", t("scored-outcomes-title")), True),
        (Heading("notices", t("scored-notices-title")), told.notices),
        (Heading("advice", t("scored-advice-title")), told.advice),
        (Heading("pairs", t("scored-pairs-title")), told.pairs),
        (Heading("focus", t("scored-focus-title")), told.focus),
        (Heading("plane", t("scored-plane-title")), told.plane),
        (Heading("examples", t("scored-examples-title"), tuple(examples)), examples),
        (Heading("simulated", t("scored-simulated-title")), told.tried_out),
        (Heading("version", t("scored-version-title")), True),
    )
    return tuple(heading for heading, is_there in sections if is_there)
