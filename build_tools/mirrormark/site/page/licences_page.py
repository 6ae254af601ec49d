"""The page with the licences of what a reader's browser gets."""

from collections.abc import Sequence

from mirrormark.bundle.notices import Component, list_notices, list_parts
from mirrormark.site.page.languages import Languages
from mirrormark.site.page.rendered import Heading, RenderedPage
from mirrormark.site.page.templating import TEMPLATES
from mirrormark.wording.catalogue import Catalogue

__all__ = ["render_licences"]

TEXTS = "texts"


def render_licences(
    components: Sequence[Component], catalogue: Catalogue, languages: Languages
) -> RenderedPage:
    """Return the page: what there is, part by part, then every text once."""
    t = catalogue.text
    titles = {
        "script": t("licences-script"),
        "python": t("licences-python"),
        "theme": t("licences-theme"),
    }
    parts = list_parts(components)
    notices = list_notices(components)
    html = TEMPLATES.get_template("licences.html").render(
        parts=[(part, titles[part], within) for part, within in parts.items()],
        notices=notices,
        texts=TEXTS,
        t=t,
        lang=languages.marks(),
    )
    headings = [Heading(part, titles[part]) for part in parts]
    return RenderedPage(html, (*headings, Heading(TEXTS, t("licences-texts"))))
