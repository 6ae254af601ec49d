"""Puts rendered prose and the compiled form into the page's HTML."""

import json
from collections.abc import Iterable, Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mirrormark.catalogue import Catalogue
from mirrormark.compile import Compiled
from mirrormark.contract.page import AssessmentPage
from mirrormark.model import Assessment, Profile
from mirrormark.page.areas import list_areas
from mirrormark.page.languages import Languages
from mirrormark.page.quantities import is_whole, plain
from mirrormark.page.search import unsearched
from mirrormark.rendering import Cut
from mirrormark.scales import is_lent, labelled_options
from mirrormark.words import condition_in_words, rule_in_words

__all__ = [
    "CONTENT_ID",
    "ELEMENT",
    "TEMPLATES",
    "as_inert_json",
    "assemble",
    "has_conditions",
    "make_data",
    "pieces_of",
]

ELEMENT = "mirrormark-assessment"
"""The custom element around an assessment; a page without it is not an assessment's page."""

CONTENT_ID = "mm-content"
"""The id of what the link leads to that skips the navigation."""

LONGEST_TEXT = 5000
"""Characters of an answer in free text; more would be another document."""

TEMPLATES = Environment(
    loader=PackageLoader("mirrormark", "page/templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.filters["unsearched"] = unsearched


def assemble(
    cut: Cut,
    compiled: Compiled,
    catalogue: Catalogue,
    languages: Languages,
    *,
    scored_url: str,
    profile_urls: Iterable[str] = (),
) -> str:
    """Return the HTML of an assessment's page.

    ``cut`` is what the site's Markdown made of its prose, ``scored_url`` leads to the page that
    tells how it is scored, ``profile_urls`` to the profiles that read it.
    """
    assessment = compiled.assessment
    numbers = {item.id: number for number, item in enumerate(assessment.items, start=1)}
    template = TEMPLATES.get_template("assessment.html")
    return template.render(
        element=ELEMENT,
        **pieces_of(cut, assessment),
        assessment=assessment,
        compiled=compiled.data,
        numbers=numbers,
        options_of=lambda item: labelled_options(item, assessment),
        is_lent=lambda item: is_lent(item, assessment),
        has_conditions=has_conditions(assessment),
        in_words=lambda rule: rule_in_words(rule, assessment, catalogue),
        asked_if=lambda rule: condition_in_words(rule, assessment, catalogue),
        amount=catalogue.amount,
        number=catalogue.number,
        plain=plain,
        is_whole=is_whole,
        longest_text=LONGEST_TEXT,
        scored_url=scored_url,
        profile_urls=profile_urls,
        t=catalogue.text,
        lang=languages.marks(assessment),
        page_data=as_inert_json(make_data(compiled, catalogue, languages)),
    )


def make_data(compiled: Compiled, catalogue: Catalogue, languages: Languages) -> AssessmentPage:
    """Return what the page carries for its script."""
    return {
        "compiled": compiled.data,
        "areas": list_areas(compiled, catalogue),
        "rules": {
            outcome.id: rule_in_words(outcome.when, compiled.assessment, catalogue)
            for outcome in compiled.assessment.outcomes
            if outcome.when
        },
        "language": catalogue.language,
        "direction": "rtl" if catalogue.is_from_right else "ltr",
        "author": languages.for_script(compiled.assessment),
        "strings": catalogue.for_script(*_list_lent_scales(compiled)),
    }


def _list_lent_scales(compiled: Compiled) -> list[str]:
    """Return the rooms of the scales whose labels are the catalogue's."""
    names = {item["scale"] for item in compiled.data["items"]}
    return [f"scale-{name}" for name in sorted(name for name in names if name)]


def pieces_of(cut: Cut, document: Assessment | Profile) -> dict[str, object]:
    """Return what the templates of assessments and profiles have in common."""
    return {
        "content_id": CONTENT_ID,
        # The site's own Markdown made this HTML; its authors may write any that they like.
        "before": Markup(cut.before),  # noqa: S704
        "after": Markup(cut.after),  # noqa: S704
        "slot": lambda key: Markup(cut.slots.get(key, "")),  # noqa: S704
        "outcomes": document.outcomes,
        "advice": document.advice,
    }


def has_conditions(assessment: Assessment) -> bool:
    """Whether answers decide what is asked."""
    conditions = [part.when for part in assessment.sections]
    conditions += [item.when for item in assessment.items]
    return any(condition is not None for condition in conditions)


def as_inert_json(data: Mapping[str, object]) -> Markup:
    """Return JSON for a `<template>`, in which HTML finds neither a tag nor an entity.

    It is no `<script>`, because Material's instant navigation runs every script that it finds in a
    page, whatever its type.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c"))  # noqa: S704
