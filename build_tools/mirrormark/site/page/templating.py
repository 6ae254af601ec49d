"""The templates of all pages, and how data gets into a page."""

import json
import re
from collections.abc import Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mirrormark.site.page.site_search import unsearched

__all__ = ["TEMPLATES", "as_inert_json", "load_templates"]

SIDE_BY_SIDE = re.compile(r" (?<!\\n )(?<!  ) +")
"""Spaces that don't begin a line: how many of these there are is nothing to a message.

The pattern begins with a space, which is quicker to look for than what stands before it.
"""


def load_templates(folder: str) -> Environment:
    """Return the templates in a folder of ours. What they fill in is escaped, and never missing."""
    return Environment(
        loader=PackageLoader("mirrormark", folder),
        autoescape=True,
        auto_reload=False,  # they change no more than what is imported
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


TEMPLATES = load_templates("site/page/templates")
TEMPLATES.filters["unsearched"] = unsearched


def as_inert_json(data: Mapping[str, object]) -> Markup:
    """Return JSON for a `<template>`, in which HTML finds neither a tag nor an entity.

    It is no `<script>`, because Material's instant navigation runs every script that it finds in a
    page, whatever its type. Nor has it two spaces side by side within a line: of these, a plugin
    that makes pages smaller would leave one.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("&", "\\u0026").replace("<", "\\u003c")
    text = SIDE_BY_SIDE.sub(lambda spaces: spaces[0].replace("  ", " \\u0020"), text)
    return Markup(text)  # noqa: S704
