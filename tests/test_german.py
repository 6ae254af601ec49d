"""What the commands print of a German assessment, for whoever reads its pages."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from mirrormark.cli import main
from mirrormark.diagnostics.compile import compile_text
from mirrormark.insight.explanation import explain
from mirrormark.insight.rules_in_words import rule_in_words
from mirrormark.wording.catalogue import load_catalogue

TEXT = """\
---
title: Die Woche
{language}scale: agreement
dimensions:
  fokus: {{title: Fokus, bands: {{gering: 0, hoch: {{from: 60, title: Hoch genug}}}}}}
---

## Arbeit {{#arbeit}}

- Wir beenden, was wir beginnen. {{#enden}}
- Dringendes hält uns auf. {{#dringend reverse weight=1.5}}

### Wie viele Stunden? {{#stunden type=number min=0 max=10 step=0.5 unit=h when="enden >= 3"}}

# Outcomes

## Weiter so {{#weiter when="fokus >= 62.5 and not stunden < 2.5"}}

Gut.

## Aufhören {{#halt otherwise}}

Schade.
"""
GERMAN = TEXT.format(language="language: de\n")
ENGLISH = re.compile(
    r"\b(the|is|are|of|and|or|answers?|questions?|scores?|you|your|agree)\b", re.IGNORECASE
)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "woche.md"
    path.write_text(GERMAN, encoding="utf-8")
    return path


def test_rules_are_said_in_german() -> None:
    assessment = compile_text(GERMAN, "woche.md", "woche").document
    rule = assessment.outcomes[0].when
    assert rule is not None
    assert rule_in_words(rule, assessment, load_catalogue("de")) == (
        "Fokus liegt bei mindestens 62,5 und nicht (die Antwort auf „Wie viele Stunden?“ "
        "liegt unter 2,5)"
    )


def test_a_result_is_told_in_german(path: Path, tmp_path: Path) -> None:
    answers = tmp_path / "antworten.yml"
    answers.write_text("{enden: 4, dringend: 2, stunden: 3.5}", encoding="utf-8")
    told = run("score", "--why", f"{path}", f"{answers}")
    assert "Weiter so" in told
    assert "Hoch genug" in told
    assert "Wenn „stunden“ 3 h wäre statt 3,5: Aufhören" in told
    assert not ENGLISH.search(told), told


def test_how_it_is_scored_is_told_in_german(path: Path) -> None:
    told = run("explain", f"{path}")
    assert "Stimme voll und ganz zu" in told
    assert "1,5" in told
    assert not ENGLISH.search(told), told


def test_a_site_in_german_has_assessments_in_german(path: Path) -> None:
    path.write_text(TEXT.format(language=""), encoding="utf-8")
    settings = path.parent / "mkdocs.yml"
    settings.write_text("site_name: Wir\ntheme: {name: material, language: de}\n")
    assert "Stimme voll und ganz zu" in run("explain", f"{path}")
    settings.write_text("site_name: Us\n")
    assert "Strongly agree" in run("explain", f"{path}")


def test_an_explanation_has_the_words_of_its_language() -> None:
    compiled = compile_text(GERMAN, "woche.md", "woche")
    told = explain(compiled, load_catalogue("de"))
    assert told.scales[0].title == "Zustimmung"
    assert told.scales[0].options[0] == ("Stimme überhaupt nicht zu", "1")
