"""Examples in the author's own format: each expects what was worked out by hand."""

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.examples import find_failing_examples
from mirrormark.diagnostics.sources import find_assessments
from tests.sites import ASSESSMENTS, ROOT

ASSESSMENTS_OF_SITE = find_assessments(ASSESSMENTS)
CASES = sorted((ROOT / "tests/cases/examples").glob("*.md"))


def read(path):
    return compile_text(path.read_text(encoding="utf-8"), path.name, path.stem)


def test_there_are_examples_to_run():
    assert len(CASES) >= 6
    assert all(len(read(path).document.examples) >= 2 for path in CASES)


@pytest.mark.parametrize("path", [*CASES, *ASSESSMENTS_OF_SITE], ids=lambda path: path.stem)
def test_every_example_has_the_result_that_it_expects(path):
    assert [str(problem) for problem in find_failing_examples(read(path))] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("usability: 55", "usability: 54", "has usability 55, not 54"),
        ("usability: 55", "usability: 55.1", "has usability 55, not 55.1"),
        ("usability: 55", "usability: poor", "has usability 'fair', not 'poor'"),
        ("usability: 55", "usability: none", "has usability 'fair', not 'none'"),
        ("outcome: not-yet", "outcome: none", "has outcome 'not-yet', not 'none'"),
        ("outcome: not-yet", "outcome: usable", "has outcome 'not-yet', not 'usable'"),
        ("outcome: not-yet", "state: incomplete", "has state 'scored', not 'incomplete'"),
        ("call: firm", "call: open", "has call 'firm', not 'open'"),
    ],
)
def test_a_wrong_expectation_is_found_where_it_stands(old, new, said):
    text = (ROOT / "tests/cases/examples/sus.md").read_text(encoding="utf-8")
    changed = text.replace(old, new)
    (problem,) = find_failing_examples(compile_text(changed, "sus.md", "sus"))
    assert said in problem.what
    line = changed.split("\n")[problem.place.line - 1]
    assert new.split(":")[0] in line


def test_wrong_advice_is_found():
    text = (ROOT / "tests/cases/examples/kinds.md").read_text(encoding="utf-8")
    changed = text.replace("advice: []", "advice: [more]")
    (problem,) = find_failing_examples(compile_text(changed, "kinds.md", "kinds"))
    assert problem.what == "example 'Board and plan' has advice [], not [more]"
