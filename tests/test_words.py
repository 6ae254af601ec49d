"""Rules in the words that readers see."""

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark.insight.rules_in_words import rule_in_words
from mirrormark.language.parse.ids import make_id
from mirrormark.model.problems import find_nearest, list_known, suggest
from mirrormark.model.rules import parse_rule
from mirrormark.wording.catalogue import load_catalogue

ASSESSMENT = compile_text(
    """---
title: Words
scale: agreement
dimensions:
  need: {title: Need for change, bands: {low: 0, very-high: 60}}
  mandate: {title: Mandate}
---

## All

- One. {dimension=need}
- Two. {dimension=mandate}

# Outcomes

## Any {otherwise}
""",
    "words.md",
    "words",
).document


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("need >= 60", "Need for change is 60 or more"),
        ("need > 60", "Need for change is above 60"),
        ("need <= 60", "Need for change is 60 or less"),
        ("need < 60", "Need for change is below 60"),
        ("need == 60", "Need for change is exactly 60"),
        ("need != 60", "Need for change is not 60"),
        ("60 >= need", "Need for change is 60 or less"),
        ("60 > need", "Need for change is below 60"),
        ("60 <= need", "Need for change is 60 or more"),
        ("60 < need", "Need for change is above 60"),
        ("60 == need", "Need for change is exactly 60"),
        ("60 != need", "Need for change is not 60"),
        ("need >= 99.99999", "Need for change is 99.99999 or more"),
        ("need > mandate", "Need for change is above Mandate"),
        ("need is very-high", "Need for change is “Very high”"),
        ("need is not low", "Need for change is not “Low”"),
        (
            "not (need is low or mandate < 5)",
            "not (Need for change is “Low” or Mandate is below 5)",
        ),
        (
            "need is low or mandate < 5 and mandate > 1",
            "Need for change is “Low” or (Mandate is below 5 and Mandate is above 1)",
        ),
        ("40 <= need < 60", "Need for change is 40 or more and Need for change is below 60"),
    ],
)
def test_a_rule_reads(rule, words):
    assert rule_in_words(parse_rule(rule), ASSESSMENT, load_catalogue()) == words


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("We don't, we won\u2019t", "we-dont-we-wont"),
        ("3 of 4 people", "of-4-people"),
        ("one two three four five six seven", "one-two-three-four-five-six"),
        ("Größe, naïveté & Ærø", "grosse-naivete-r"),
        ("\uff26\uff35\uff2c\uff2c width", "full-width"),
        ("KPI を設定する", "kpi"),
        ("目標", "item-c92c0b98"),
        ("**目標**。", "item-c92c0b98"),
        ("目標が", "item-4fe8106f"),
        ("42", "item-73475cb4"),
        ("", "item-e3b0c442"),
    ],
)
def test_an_id_is_made_of_the_first_words(text, made):
    assert make_id(text, "item") == made


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("titel", "title"),
        ("sum", "summary"),
        ("su", None),
        ("colour", None),
        ("", None),
        ("TITLE", "title"),
    ],
)
def test_a_near_name_is_found(name, nearest):
    assert find_nearest(name, ["title", "summary", "scale", "scales"]) == nearest


def test_a_stem_of_two_names_is_settled_by_likeness():
    assert find_nearest("scal", ["scale", "scales"]) == "scale"


def test_what_there_is_instead():
    assert suggest("ned", ["need"], "Other.") == "Did you mean 'need'?"
    assert suggest("xyz", ["need"], "Other.") == "Other."
    assert list_known("scales", ["one", "two"]) == "The scales are 'one', 'two'."
    assert list_known("scales", []) == "There are no scales yet."
