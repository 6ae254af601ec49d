"""The Markdown of whole pages, with the front matter that Material understands."""

import html as html_text
import json
from typing import Any

from mirrormark.catalogue import Catalogue
from mirrormark.compile import Compiled
from mirrormark.model import Assessment, Profile
from mirrormark.page.slots import page_markdown

__all__ = ["LICENCES_URI", "licences_source", "page_source", "scored_source", "scored_uri"]

SCORED_NAME = "how-it-is-scored"
LICENCES_URI = "licences.md"
"""Where the page with the licences stands, unless the site has its own page there."""


def page_source(document: Assessment | Profile) -> str:
    """Return the Markdown of the page of an assessment, or a profile."""
    hidden = ["navigation", "toc", "footer"]
    # Who searches for what it is about wants to answer it, before reading about it.
    search = {"boost": 2}
    markdown = page_markdown(document)
    return _write(document.title, document.summary, hidden, search, markdown)


def scored_source(compiled: Compiled, catalogue: Catalogue) -> str:
    """Return the Markdown of the page that tells how an assessment is scored, still empty."""
    title = compiled.assessment.title
    t = catalogue.text
    description = t("scored.description", title=title)
    search = {"boost": 0.5}
    name = t("scored.title", title=title)
    return _write(name, description, ["navigation", "footer"], search, "")


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
    description = t("licences.description")
    return _write(t("licences.title"), description, ["navigation", "footer"], search, "")


def _write(
    title: str, description: str, hidden: list[str], search: dict[str, Any], markdown: str
) -> str:
    meta = {
        "title": html_text.escape(title, quote=False),
        "description": description,
        "hide": hidden,
        "search": search,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
    return "\n".join(["---", *lines, "---", "", markdown])
