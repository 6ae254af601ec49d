"""Which language the parts of a page are said to be in."""

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark.model import Assessment
from mirrormark.site.page.languages import Languages, Marks

TEXT = """\
---
title: Le cap
{language}dimensions: {{cap: {{title: Le cap}}}}
scales: {{oui-non: [non, oui]}}
---
## La route {{#route}}
- Nous savons. {{#savoir scale=agreement}}
- Nous allons. {{#aller scale=oui-non}}
# Outcomes
## Bien {{#bien otherwise}}
Oui.
"""


def read(language: str | None) -> Assessment:
    text = TEXT.format(language=f"language: {language}\n" if language else "")
    return compile_text(text, "cap.md", "cap").document


@pytest.mark.parametrize(
    ("site", "ours", "marks"),
    [
        ("en", "en-GB", ("", "", "", "")),
        ("en-US", "en-GB", ("", "", "", "")),
        ("fr", "en-GB", ("en-GB", "", "fr", "en-GB")),
        ("pt-BR", "en-GB", ("en-GB", "", "pt-BR", "en-GB")),
        ("tlh", "en-GB", ("en-GB", "", "tlh", "en-GB")),
        ("ar", "en-GB", ('en-GB" dir="ltr', "", 'ar" dir="rtl', 'en-GB" dir="ltr')),
        ("de", "de", ("", "", "", "")),
    ],
)
def test_only_what_is_another_language_is_marked(
    site: str, ours: str, marks: tuple[str, ...]
) -> None:
    found = Languages(site, ours).marks(read(None))
    assert values(found) == marks


@pytest.mark.parametrize(
    ("site", "marks"),
    [
        ("en", ("", "fr", "fr", "en-GB")),
        ("fr", ("en-GB", "", "fr", "en-GB")),
        ("de", ("en-GB", "fr", "fr", "en-GB")),
    ],
)
def test_an_author_may_write_in_another_language_than_the_site(
    site: str, marks: tuple[str]
) -> None:
    assert values(Languages(site, "en-GB").marks(read("fr"))) == marks


def values(marks: Marks) -> tuple[str, ...]:
    found = (marks.root, marks.title, marks.author, marks.ours)
    return tuple(f"{each}".removeprefix(' lang="').removesuffix('"') for each in found)


def test_the_script_knows_which_labels_are_lent() -> None:
    told = Languages("fr", "en-GB").for_script(read(None))
    assert told is not None
    assert told["language"] == "fr"
    assert len(told["lent"]) == 5
    assert "Agree" in told["lent"]
    assert Languages("en", "en-GB").for_script(read(None)) is None
