"""The files of a site to start from."""

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from mirrormark import __version__
from mirrormark.cli.starter.first_assessment import start_assessment
from mirrormark.cli.starter.site_kinds import GENERATORS

__all__ = ["Wishes", "start_site"]

TEMPLATES = {
    ".github/workflows/check.yml": "check.yml",
    ".github/workflows/pages.yml": "pages.yml",
    ".gitignore": "gitignore",
    "README.md": "README.{language}.md",
    "requirements-mirrormark.txt": "requirements-mirrormark.txt",
}
"""Where a file goes in any site, and its template."""
FIRST = {"en": ("our-team", "Our team"), "de": ("unser-team", "Unser Team")}
"""Id and title of the small assessment."""
PINNED = "# What builds the site, but for Mirrormark itself: see requirements-mirrormark.txt.\n"
MARKS = str.maketrans({sign: f"\\{sign}" for sign in r"\`*_{}[]#"} | {"~": "&#126;", "$": "&#36;"})
"""What means something within a heading; the last two do to GitHub, and can't be escaped here."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of a new site."""

    title: str
    """Its name, on one line."""
    address: str
    """Where it will be, with a slash at the end."""
    language: str
    """One of ``LANGUAGES``."""
    generator: str = "mkdocs"
    """What builds it: one of ``GENERATORS``."""


def start_site(wishes: Wishes) -> dict[str, str]:
    """Return the texts of all files of a new site, by their paths in it."""
    name, title = FIRST[wishes.language]
    kind = GENERATORS[wishes.generator]
    told = kind.told[wishes.language]
    words = {
        "address": json.dumps(wishes.address),
        "build": kind.build,
        "commands": "\n".join(told.commands),
        "first": name,
        "flags": kind.flags,
        "heading": _escape(wishes.title),
        "language": wishes.language,
        "publish": kind.publish,
        "rows": "\n".join(told.rows),
        "settings": kind.settings,
        "title": json.dumps(wishes.title, ensure_ascii=False),
        "version": __version__,
    }
    texts = {
        path: _fill(template.format(language=wishes.language), words)
        for path, template in {**TEMPLATES, **kind.templates}.items()
    }
    texts["requirements.txt"] = f"{PINNED}{texts['requirements.txt']}"
    return {**texts, f"assessments/{name}.md": start_assessment(title, wishes.language)}


def _fill(template: str, words: Mapping[str, str]) -> str:
    """Return a template with its words; braces around anything else stay."""
    text = (files("mirrormark.cli.starter") / "templates" / template).read_text(encoding="utf-8")
    names = "|".join(words)
    return re.sub(rf"(?<!\$)\{{({names})\}}", lambda found: words[found[1]], text)


def _escape(text: str) -> str:
    """Return a text as Markdown that says just this."""
    return html.escape(text, quote=False).translate(MARKS)
