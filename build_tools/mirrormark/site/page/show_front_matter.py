"""The Markdown of whole pages, with the front matter that Material understands."""

import json
from collections.abc import Mapping

from markupsafe import escape

from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.language.rendering import page_markdown, words_of
from mirrormark.model import Document
from mirrormark.wording.catalogue import Catalogue

__all__ = [
    "LICENCES_URI",
    "RESULTS_URI",
    "as_title",
    "licences_source",
    "name_scored",
    "page_source",
    "read_title",
    "results_source",
    "scored_source",
    "scored_uri",
]

SCORED_NAME = "how-it-is-scored"
LICENCES_URI = "licences.md"
"""Where the page with the licences stands, unless the site has its own page there."""
RESULTS_URI = "your-results.md"
"""Where the page with a reader's own results stands, with the same exception."""


def page_source(document: Document) -> str:
    """Return the Markdown of the page of an assessment, or a profile, as its author wrote it."""
    hidden = ["navigation", "toc", "footer"]
    # Who searches for what it is about wants to answer it, before reading about it.
    search = {"boost": 2}
    markdown = page_markdown(document)
    return _write(document.title, document.summary, hidden, search, markdown)


def read_title(title: str, before: str, document: Document) -> str:
    """Return the title in words, as other plugins of the site have left it.

    ``title`` is what the page has now, ``before`` what it had before the plugins saw it. Where the
    site's navigation gives it another one, that is for the navigation alone.
    """
    is_own = before == as_title(document.title)
    return words_of(title) if is_own and title != before else document.title


def scored_source(compiled: CompiledAssessment, catalogue: Catalogue) -> str:
    """Return the Markdown of the page that tells how an assessment is scored, still empty."""
    name, description = name_scored(compiled, catalogue)
    search = {"boost": 0.5}
    return _write(name, description, ["navigation", "footer"], search, "")


def name_scored(compiled: CompiledAssessment, catalogue: Catalogue) -> tuple[str, str]:
    """Return the title and the description of that page."""
    title, t = compiled.document.title, catalogue.text
    return t("scored-title", title=title), t("scored-description", title=title)


def scored_uri(uri: str) -> str:
    """Return where that page stands, given where the assessment's page does.

    It is below the assessment's own address, whether addresses end in a slash or in `.html`.
    """
    return f"{uri.removesuffix('.md')}/{SCORED_NAME}.md"


def licences_source(catalogue: Catalogue) -> str:
    """Return the Markdown of the page with the licences, still empty."""
    t = catalogue.text
    # Who searches a site doesn't look for words of licences.
    search = {"exclude": True}
    description = t("licences-description")
    return _write(t("licences-title"), description, ["navigation", "footer"], search, "")


def results_source(catalogue: Catalogue) -> str:
    """Return the Markdown of the page with a reader's own results, still empty."""
    t = catalogue.text
    hidden = ["navigation", "toc", "footer"]
    description = t("your-results-description")
    return _write(t("your-results-title"), description, hidden, {"boost": 0.5}, "")


def as_title(title: str) -> str:
    """Return a title as themes expect it, who take it for HTML."""
    return escape(title)


def _write(
    title: str, description: str, hidden: list[str], search: Mapping[str, object], markdown: str
) -> str:
    meta = {
        "title": as_title(title),
        "description": description,
        "hide": hidden,
        "search": search,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
    return "\n".join(["---", *lines, "---", "", markdown])
