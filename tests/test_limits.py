"""What is far too large is refused, at its place and with its limit; what is at a limit passes."""

from pathlib import Path

import pytest

from mirrormark.diagnostics.checks.sizes import find_excess, find_long_text
from mirrormark.diagnostics.checks.texts import find_long_texts
from mirrormark.diagnostics.compile import compile_text
from mirrormark.language.parse import parse_assessment
from mirrormark.model.limits import LIMITS, most
from mirrormark.model.problems import AssessmentError
from mirrormark.model.rules import read_rule
from tests import sizes

GUIDE = Path(__file__).parent.parent / "docs" / "authors.md"
WRITERS = {
    "items": sizes.write_statements,
    "dimensions": sizes.write_dimensions,
    "bands": sizes.write_bands,
    "outcomes": sizes.write_outcomes,
    "claims-of-rule": sizes.write_claims,
    "parts": sizes.write_parts,
    "options": lambda count: sizes.write_points(*map(str, range(count))),
    "ticked": lambda count: sizes.write_points(*map(str, range(count)), kind="multiple"),
    "ranked": lambda count: sizes.write_points(*map(str, range(count)), kind="ranking"),
    "points": lambda points: sizes.write_points("0", str(points)),
    "decimals": lambda count: sizes.write_points("0", f"0.{'0' * (count - 1)}1"),
    "weight": lambda weight: sizes.write_weights("1", str(weight)),
    "advice": sizes.write_advice,
    "notices": sizes.write_notices,
    "examples": sizes.write_examples,
    "claims": sizes.write_rules,
    "nested": sizes.write_nested,
    "marks": lambda count: sizes.write_texts("&", count),
    "paragraph": lambda count: sizes.write_texts("[", count),
    "links": lambda count: sizes.write_texts("[\n\n", count),
    "notes": lambda count: sizes.write_texts("[^1]\n\n", count),
}
"""By limit, what writes a file with so much of it."""
ELSEWHERE = {
    "characters": "test_a_file_that_is_too_long_is_not_even_read",
    "lines": "test_a_file_that_is_too_long_is_not_even_read",
    "words": "test_a_rule_of_too_many_words_is_not_even_read",
    "brackets": "tests/cases/invalid",
    "steps": "tests/cases/invalid",
    "total": "tests/cases/invalid",
    "number": "test_two_numbers_beyond_all_answers_are_refused",
}


def excess_of(text):
    assessment, _ = parse_assessment(text, "large.md", "large")
    return [*find_excess(assessment), *find_long_texts(assessment)]


def test_each_limit_is_tried():
    assert WRITERS.keys() | ELSEWHERE.keys() == LIMITS.keys()


@pytest.mark.parametrize("name", WRITERS)
def test_what_is_at_a_limit_passes_and_more_is_refused_once(name):
    assert excess_of(WRITERS[name](most(name))()) == []
    [problem] = excess_of(WRITERS[name](most(name) + 1)())
    assert problem.place.line > 1
    assert f"{most(name):,}" in f"{problem.what} {problem.mend}"
    assert problem.mend.endswith(".")


def test_nothing_else_is_said_of_a_file_that_is_too_large():
    text = sizes.write_statements(most("items") + 1)().replace("focus is high", "nowhere is high")
    with pytest.raises(AssessmentError) as raised:
        compile_text(text, "large.md", "large")
    assert len(raised.value.problems) == 1


def test_a_file_that_is_too_long_is_not_even_read():
    assert not list(find_long_text("x" * most("characters"), "long.md"))
    with pytest.raises(AssessmentError, match="1,000,000 are the most"):
        compile_text("x" * (most("characters") + 1), "long.md", "long")
    assert not list(find_long_text("\n" * (most("lines") - 1), "long.md"))
    with pytest.raises(AssessmentError, match="20,001 lines, and 20,000 are the most"):
        compile_text("\n" * most("lines"), "long.md", "long")


def test_a_rule_of_too_many_words_is_not_even_read():
    claims = most("words") // 4
    assert not read_rule(" or ".join(["need > 0"] * claims), {}).slips
    reading = read_rule(" or ".join(["need = 0"] * (claims + 1)), {})
    assert reading.rule is None
    [slip] = reading.slips
    assert f"{most('words'):,} are the most" in slip.what


def test_two_numbers_beyond_all_answers_are_refused():
    with pytest.raises(AssessmentError, match="compares two numbers"):
        compile_text(sizes.SIZES["huge numbers on both sides"](), "huge.md", "huge")


def test_the_guide_has_the_table_of_limits():
    guide = GUIDE.read_text(encoding="utf-8")
    for limit in LIMITS.values():
        assert f"| {limit.what} | {limit.most:,} | {limit.why} |" in guide
