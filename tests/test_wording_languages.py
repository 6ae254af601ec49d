"""Rules of wording run where they know the words: by `language`, or by the words of the file."""

import pytest

from mirrormark.diagnostics.advisories import ADVISORIES, find_advisories
from mirrormark.diagnostics.advisories.advise_language import find_language
from mirrormark.language.parse import parse_assessment

STATEMENTS = {
    "de": (
        "All die Synergien sind uns klar oder werden es noch.",
        "Wir haben no-go-Listen, aber nie eine neue.",
        "Unsere Stakeholder sind excellent und werden gehört.",
        "Man plant nicht ohne Stakeholders.",
    ),
    "fr": (
        "On dit non, or le but est clair pour nous.",
        "Les deliverables sont excellents et connus de tous.",
        "La direction ne dit jamais pourquoi all in est son but.",
        "Nos stakeholders ont du temps.",
    ),
    "nl": (
        "Er is nooit tijd voor all het werk dat wij doen.",
        "Het plan is excellent of wordt dat nog.",
        "De stakeholders zijn niet altijd bij ons.",
        "Wij hebben nooit all hands zonder plan.",
    ),
    "en": (
        "We don't leverage what we know.",
        "Surely our plans are known to all.",
        "Nobody is unaware of the goals that we have.",
        "Stakeholders always get an answer from us.",
    ),
}
OTHERS = ["de", "fr", "nl"]
OF_ENGLISH = {rule.name for rule in ADVISORIES if "en" in rule.languages}
LONG = " ".join(["Wir", *["planen"] * 25])


def read(statements, language=""):
    said = f"language: {language}\n" if language else ""
    items = "".join(f"- {words} {{#i{n}}}\n" for n, words in enumerate(statements))
    text = (
        f"---\n# mirrormark: look for double-barrelled\ntitle: T\n{said}scale: s\n"
        "scales: {s: [A, B, C]}\ndimensions: {d: {title: D}}\n---\n\n## D {#d}\n\n"
        f"{items}\n"
        "# Outcomes\n\n## O {#o otherwise}\n"
    )
    assessment, problems = parse_assessment(text, "a.md", "a")
    assert problems == []
    return assessment, text


def rules_for(statements, language=""):
    return {each.name for each in find_advisories(*read(statements, language))}


def test_the_table_says_whose_words_each_rule_knows():
    assert {
        *("double-barrelled", "negated", "doubly-negated", "absolute", "leading", "jargon"),
        *("reading-grade", "hard-item"),
    } == OF_ENGLISH
    assert {tag for rule in ADVISORIES for tag in rule.languages} == {"en"}


@pytest.mark.parametrize("language", OTHERS)
def test_the_traps_are_some(language):
    assert rules_for(STATEMENTS[language], "en") & OF_ENGLISH


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("says_so", [True, False])
def test_no_rule_of_english_runs_on_another_language(language, says_so):
    said = language if says_so else ""
    assert not rules_for(STATEMENTS[language], said) & OF_ENGLISH
    for words in STATEMENTS[language]:
        assert not rules_for([words], said) & OF_ENGLISH, words


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN-us", ""])
def test_they_run_on_english(tag):
    assert rules_for(STATEMENTS["en"], tag) >= {"negated", "doubly-negated", "absolute", "jargon"}
    assert find_language(read(STATEMENTS["en"], tag)[0]) == "en"


@pytest.mark.parametrize("language", OTHERS)
def test_what_an_author_says_goes_before_the_words(language):
    assert not rules_for(STATEMENTS["en"], language) & OF_ENGLISH
    assert find_language(read(STATEMENTS["en"], f"{language}-XX")[0]) == language


@pytest.mark.parametrize("language", OTHERS)
def test_a_mixed_file_is_in_the_language_of_most_of_it(language):
    mostly_english = [*STATEMENTS["en"], *STATEMENTS["en"], STATEMENTS[language][0]]
    mostly_another = [*STATEMENTS[language], *STATEMENTS[language], STATEMENTS["en"][0]]
    assert rules_for(mostly_english) & OF_ENGLISH
    assert not rules_for(mostly_another) & OF_ENGLISH
    assert not rules_for(mostly_english, language) & OF_ENGLISH
    assert rules_for(mostly_another, "en") & OF_ENGLISH


def test_what_needs_no_words_runs_in_every_language():
    assert "long" in rules_for([LONG], "de")
    assert "long" in rules_for([LONG])


def test_few_foreign_words_make_no_other_language():
    assert find_language(read(["The café owners trust Zoë."])[0]) == "en"
    assert find_language(read(["Prices of Les Misérables rise."])[0]) == "en"
    assert find_language(read(["Sales of Müller rise."])[0]) == "en"
