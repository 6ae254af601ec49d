"""What the generator's kinds of items say has to agree with the engine, and with each other."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark.insight.explanation.explanation_words import Words
from mirrormark.kinds import KINDS, LISTED, TYPES, USUAL
from mirrormark.language.parse import parse_assessment
from mirrormark.language.parse.braces import KNOWN
from mirrormark.model import Feed
from mirrormark.model.limits import LIMITS
from mirrormark.model.problems import AssessmentError
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine import Prepared, score
from mirrormark_engine.kinds import KINDS as OF_ENGINE
from mirrormark_engine.search.choices import earnable

CASES = Path(__file__).parent / "cases" / "valid"
GUIDE = Path(__file__).parent.parent / "docs" / "authors.md"
ALL_KINDS = Path(__file__).parent / "browser" / "kinds.md"
FILES = [ALL_KINDS, *sorted(CASES.glob("*.md"))]
ELSEWHERE = [(name, each) for each, kind in KINDS.items() for name in kind.elsewhere]
QUESTION = """---
title: One
dimensions:
  need:
---

## One

### How much? {{#much {attributes}}}

- Little (1)
- Much (2)

# Outcomes

## Any {{#any otherwise}}

Well.
"""


def items_of(path):
    return Prepared(compile_text(path.read_text("utf-8"), path.name, path.stem).data).items.values()


def problems_of(attributes):
    with pytest.raises(AssessmentError) as caught:
        compile_text(QUESTION.format(attributes=attributes), "f.md", "f")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("name", KINDS)
def test_both_sides_agree_on_whether_answers_matter(name):
    assert KINDS[name].counts == OF_ENGINE[name].counts


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_range_ends_where_answers_do(path):
    """What an item earns begins at 0 and ends at its span, which are worked out beforehand."""
    feeds = [feed for item in items_of(path) for feed in item.feeds]
    assert feeds
    for feed in feeds:
        marks = earnable(feed)
        assert (min(marks), max(marks)) == (0, feed.span), feed.item.id


def test_every_kind_has_a_range_to_try():
    scored = {item.kind.name for path in FILES for item in items_of(path) if item.feeds}
    assert scored == {name for name, kind in KINDS.items() if kind.counts}


def test_what_other_formats_call_a_kind_is_no_other_kind():
    names = [name for name, _ in ELSEWHERE]
    assert len(names) > len(KINDS)
    assert len(set(names)) == len(names)
    assert not set(names) & set(KINDS)


@pytest.mark.parametrize(("name", "meant"), ELSEWHERE)
def test_the_name_of_another_format_is_understood(name, meant):
    said = name.capitalize()
    message = f"f.md:9:42: there is no type '{said}'. Did you mean '{meant}'? [bad-value]"
    assert message in problems_of(f"dimension=need type={said}")


def test_a_question_can_be_all_but_what_a_list_holds():
    assert {LISTED, *TYPES} == set(KINDS)
    assert USUAL in TYPES
    assert not KINDS[LISTED].has_list


@pytest.mark.parametrize("name", TYPES)
def test_a_question_can_have_what_its_kind_can_have(name):
    assert set(KINDS[name].attributes) <= set(KNOWN["question"])


@pytest.mark.parametrize(
    ("name", "scale", "key"),
    [
        ("statement", "agreement-7", "Agreeing {}s the score"),
        ("statement", "frequency", "Further up the scale {}s the score"),
        ("choice", None, "More points {} the score"),
        ("multiple", None, "More points {} the score"),
        ("number", None, "A larger number {}s the score"),
        ("ranking", None, "More points {} the score"),
        ("allocation", None, "More points {} the score"),
    ],
)
def test_a_reversed_item_is_told_from_others(name, scale, key):
    assessment, _ = parse_assessment(ALL_KINDS.read_text("utf-8"), "kinds.md", "kinds")
    item = replace(next(each for each in assessment.items if each.kind == name), scale=scale)
    for is_reverse, verb in ((False, "raise"), (True, "lower")):
        feed = Feed("need", Decimal(1), reverse=is_reverse)
        said = KINDS[name].say_key(item, feed, Words(load_catalogue()))
        assert said == key.format(verb)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_messages_have_words_for_a_kind_and_a_limit(kind):
    assert kind.in_words
    assert kind.limit in LIMITS


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_a_kind_is_goes_together(kind):
    assert kind.is_chosen or not kind.is_single
    assert kind.is_single or not kind.has_scale
    assert not (kind.has_scale and kind.has_list)
    assert kind.has_parts or not kind.is_shared_out
    assert kind.counts or not (kind.is_chosen or kind.has_parts)


@pytest.fixture(name="ranking")
def fixture_ranking():
    """The ranking that the guide for authors has for an example."""
    texts = GUIDE.read_text("utf-8").split("```")
    (item,) = [text for text in texts if text.startswith("markdown\n### ") and "=ranking}" in text]
    whole = QUESTION.format(attributes="")
    question = whole[whole.index("###") : whole.index("# Outcomes")]
    text = whole.replace(question, item.removeprefix("markdown\n") + "\n")
    return compile_text(text, "f.md", "f").data


@pytest.mark.parametrize(
    ("order", "points", "expected"),
    [
        (["finished", "nights", "begun"], 8, 100),
        (["finished", "begun", "nights"], 7, 75),
        (["nights", "begun", "finished"], 5, 25),
        (["begun", "nights", "finished"], 4, 0),
    ],
)
def test_the_ranking_in_the_guide_is_scored_as_it_says(ranking, order, points, expected):
    item = ranking["items"][0]
    assert (item["lowest"], item["highest"]) == (4, 8)
    assert 100 * (points - 4) / (8 - 4) == expected
    assert score(ranking, {item["id"]: order})["dimensions"][0]["score"] == expected
