"""Whole pages of a plain site: a header, the content, and what each page leads to."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mirrormark.generators.plain.addresses import HOME, PRIVACY, link_from, root_of
from mirrormark.site import LICENCES_URI, RESULTS_URI, Heading, Plan, put_back, take_out_unsearched
from mirrormark.site.page.templating import load_templates
from mirrormark.wording.catalogue import is_from_right

__all__ = ["Content", "Layout"]

TEMPLATES = load_templates("generators/plain/templates")


@dataclass(frozen=True, slots=True)
class Content:
    """What is different on each page."""

    title: str
    """In words; the home page's is that of the site."""
    description: str
    html: str
    contents: Sequence[Heading] = ()
    """What stands on a long page, to jump to."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What all pages have in common."""

    plan: Plan
    title: str
    """Of the site."""
    summary: str
    """Of the site, a sentence or two."""
    site_url: str
    style: str
    """Where the style sheet of the layout lies in the site."""
    offline: bool
    embed: bool

    def home(self) -> Content:
        """Return the page that one comes to first. Its cards are still a marker."""
        return Content(self.title, self.summary, self._fill("home.html"))

    def privacy(self) -> Content:
        """Return the page that tells where answers go."""
        t = self.plan.words.catalogue.text
        html = self._fill("privacy.html")
        return Content(t("plain-privacy-title"), t("plain-privacy-description"), html)

    def missing(self) -> Content:
        """Return what is shown at addresses where there is nothing."""
        t = self.plan.words.catalogue.text
        return Content(t("plain-missing-title"), t("plain-missing"), self._fill("missing.html"))

    def whole(self, uri: str, content: Content) -> str:
        """Return the HTML of a whole page."""
        link = link_from(uri, self.site_url)
        t = self.plan.words.catalogue.text
        leading = {
            HOME: t("plain-home"),
            **({RESULTS_URI: t("your-results-title")} if self.plan.results else {}),
            PRIVACY: t("plain-privacy-title"),
            LICENCES_URI: t("licences-title"),
        }
        home, *others = (
            {"address": link(to), "words": words, "is_here": to == uri}
            for to, words in leading.items()
        )
        # No search reads these pages: what it would have to pass over is marked, and needn't be.
        html = put_back(*take_out_unsearched(content.html))
        return self._fill(
            "page.html",
            content=content,
            html=Markup(html),  # noqa: S704 (made by templates of ours)
            root=root_of(uri, self.site_url),
            home=home,
            others=others,
            language=self.plan.words.language,
            direction="rtl" if is_from_right(self.plan.words.language) else "ltr",
            site_url=self.site_url,
        )

    def _fill(self, template: str, **values: object) -> str:
        words = self.plan.words
        return TEMPLATES.get_template(template).render(
            site=self,
            plan=self.plan,
            t=words.catalogue.text,
            lang=words.beside(words.catalogue).marks(),
            **values,
        )
