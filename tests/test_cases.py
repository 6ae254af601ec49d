"""Runs the case files: what an author writes, and what has to become of it."""

import functools
import json
from decimal import Decimal
from pathlib import Path

import pytest

from mirrormark.diagnostics.checks import OF_ANY, OF_ANY_RULES, OF_ASSESSMENTS
from mirrormark.diagnostics.compile import compile_text, decode
from mirrormark.diagnostics.examples import find_failing_examples
from mirrormark.language.parse import parse_assessment
from mirrormark.model import DONT_KNOW, Prose
from mirrormark.model.problems import AssessmentError
from mirrormark_engine import EngineError, score

CASES = Path(__file__).parent / "cases"
GUIDE = Path(__file__).parent.parent / "docs" / "authors.md"
VALID = sorted((CASES / "valid").glob("*.md"))
# Tools that read Markdown stumble over a file that is no text, so that one has another ending.
INVALID = sorted(
    path
    for path in (CASES / "invalid").iterdir()
    if path.suffix in (".md", ".bytes") and not path.name.endswith(".mended.md")
)
SCORING = sorted((CASES / "scoring").glob("*.json"))
FEWEST = {"valid": 20, "invalid": 120, "scoring": 25}


def name_of(path):
    return path.stem


def compile_file(path):
    name = f"{path.stem}.md"
    return compile_text(decode(path.read_bytes(), name), name, path.stem)


def test_every_folder_has_its_cases_in_pairs():
    found = {"valid": len(VALID), "invalid": len(INVALID), "scoring": len(SCORING)}
    assert all(found[kind] >= fewest for kind, fewest in FEWEST.items()), found
    files = {
        path.relative_to(CASES).as_posix()
        for folder in FEWEST
        for path in (CASES / folder).iterdir()
    }
    paired = {f"valid/{path.stem}{end}" for path in VALID for end in (".md", ".json")}
    paired |= {f"invalid/{path.name}" for path in INVALID}
    paired |= {f"invalid/{path.stem}.problems" for path in INVALID}
    paired |= {
        f"invalid/{path.stem}.mended.md"
        for path in INVALID
        if path.with_suffix(".mended.md").exists()
    }
    paired |= {f"scoring/{path.name}" for path in SCORING}
    assert files == paired


def test_no_tool_has_mended_the_odd_bytes():
    assert (CASES / "valid" / "byte-order-mark.md").read_bytes().startswith(b"\xef\xbb\xbf---\n")
    for folder in ("valid", "invalid"):
        data = (CASES / folder / "crlf.md").read_bytes()
        assert data.count(b"\r\n") == data.count(b"\n") > 10
    assert b"K\xe4ufer" in (CASES / "invalid" / "not-utf8.bytes").read_bytes()


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_valid_file_compiles_to(path):
    data = dict(compile_file(path).data)
    assert len(data.pop("content_version")) == 12
    assert data == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", VALID, ids=name_of)
def test_examples_of_a_valid_file_come_out_as_they_say(path):
    assert list(find_failing_examples(compile_file(path))) == []


@pytest.mark.parametrize("path", INVALID, ids=name_of)
def test_invalid_file_is_refused_with(path):
    with pytest.raises(AssessmentError) as caught:
        compile_file(path)
    expected = path.with_suffix(".problems").read_text(encoding="utf-8")
    assert f"{caught.value}\n" == expected


@pytest.mark.parametrize("path", SCORING, ids=name_of)
def test_answers_score_as(path):
    case = json.loads(path.read_text(encoding="utf-8"))
    text = case["assessment"]
    if "\n" not in text:
        text = (CASES / "valid" / f"{text}.md").read_text(encoding="utf-8")
    compiled = compile_text(text, "assessment.md", "assessment").data
    if "expect_error" in case:
        with pytest.raises(EngineError) as caught:
            score(compiled, case["answers"])
        assert caught.value.name == case["expect_error"]
        return
    result = score(compiled, case["answers"])
    found = {
        "outcome": result["outcome"],
        "state": result["state"],
        "scores": {each["id"]: each["score"] for each in result["dimensions"]},
        "bands": {each["id"]: each["band"] for each in result["dimensions"]},
        "focus": result["focus"],
        **({"focus_level": True} if result["focus_level"] else {}),
    }
    assert found == case["expect"]


@functools.cache
def parse_invalid():
    texts = [(path.stem, path.read_bytes().decode("utf-8", "replace")) for path in INVALID]
    return [parse_assessment(text, f"{stem}.md", stem)[0] for stem, text in texts]


@pytest.mark.parametrize(
    "check", [*OF_ANY, *OF_ASSESSMENTS, *OF_ANY_RULES], ids=lambda check: check.__name__
)
def test_every_check_has_an_invalid_case(check):
    assert any(list(check(assessment)) for assessment in parse_invalid())


def test_prose_between_items_stays_where_it_was_written():
    path = CASES / "valid" / "prose-and-lists.md"
    (section,) = compile_file(path).document.sections
    prose = [part for part in section.content if isinstance(part, Prose)]
    lines = path.read_text(encoding="utf-8").split("\n")
    for part in prose:
        start = part.place.line - 1
        assert lines[start : start + len(part.text.split("\n"))] == part.text.split("\n")
    assert [part.text.split("\n")[0] for part in prose] == [
        '!!! note "An admonition"',
        "Between two lists stands prose.",
        "<!--",
        "| a | b |",
    ]


def test_help_stands_with_its_question_and_other_prose_after_it():
    (section,) = compile_file(CASES / "valid" / "choice-points.md").document.sections
    question, after, *_ = section.content
    assert question.help.text.startswith("Count only what you hold.\n\n* This list")
    assert after.text == "This stands after the options."


def test_an_example_is_read_as_its_items_are_answered():
    stuck, unknown, little = compile_file(CASES / "valid" / "examples.md").document.examples
    assert stuck.answers == {
        "flat": "5",
        "tools": ["1", "board"],
        "reports": Decimal(40),
        "week": {"coaching": Decimal(100)},
        "mirror": "don't know",
    }
    assert unknown.answers == dict.fromkeys(("flat", "tools", "week"), DONT_KNOW)
    assert (little.answers["tools"], little.answers["reports"]) == (["nothing"], Decimal("0.5"))
    expected = {each.name: each.value for each in (*stuck.expected, *unknown.expected)}
    assert expected == {
        "outcome": "none",
        "state": "incomplete",
        "advice": (),
        "call": "firm",
        "need": "none",
        "time": Decimal(100),
    }


def test_ids_of_the_author_are_told_from_derived_ones():
    for name, has_own_ids in (("derived-ids", {False}), ("advice", {True})):
        read = compile_file(CASES / "valid" / f"{name}.md").document
        things = (*read.sections, *read.items, *read.outcomes, *read.advice)
        assert {thing.has_own_id for thing in things} == has_own_ids
    text = (CASES / "valid" / "advice.md").read_text(encoding="utf-8")
    bare = compile_text(text.replace("#say ", "").replace("#much ", ""), "a.md", "a").document
    assert [advice.has_own_id for advice in bare.advice] == [True, False, True]
    assert [outcome.has_own_id for outcome in bare.outcomes] == [False, True]


def test_the_version_of_the_content_follows_its_text():
    text = (CASES / "valid" / "crlf.md").read_text(encoding="utf-8")
    versions = {
        compile_text(each, "a.md", "a").data["content_version"] for each in (text, text, text + " ")
    }
    assert len(versions) == 2


@pytest.fixture
def guide():
    return GUIDE.read_text(encoding="utf-8")


@pytest.fixture
def example(guide):
    return guide.split("```markdown\n", 1)[1].split("\n```\n", 1)[0]


def test_the_first_example_of_the_guide_is_an_assessment(example):
    compiled = compile_text(example, "docs/authors.md", "example")
    assert len(compiled.data["items"]) >= 4


def test_the_messages_in_the_guide_are_those_that_authors_get(guide, example):
    mistaken = example.replace("#stopped reverse", "#stopped revers").replace("is high", "is hihg")
    with pytest.raises(AssessmentError) as caught:
        compile_text(mistaken, "assessments/focus.md", "focus")
    assert f"```text\n{caught.value}\n1 assessment: 2 problems.\n```" in guide
