"""Damages real files at random: the author gets messages, never a traceback."""

import json
import random

import pytest

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.examples import find_failing_examples
from mirrormark.diagnostics.review import review_text
from mirrormark.diagnostics.sources import find_assessments
from mirrormark.model.problems import AssessmentError
from mirrormark_engine import score
from mirrormark_engine.profiles import PreparedProfile, read_profile
from tests.beside import compile_beside
from tests.sites import ASSESSMENTS, ROOT

pytestmark = pytest.mark.slow

SOURCES = [
    *find_assessments(ASSESSMENTS),
    *sorted((ROOT / "tests" / "cases" / "valid").glob("*.md")),
]
PROFILE = ROOT / "tests/cases/profiles/valid/small.md"
BESIDE = compile_beside(ROOT / "tests/cases/profiles/beside", ROOT)
ROUNDS = 20
QUICK_ROUNDS = 4
MUTATIONS_EACH = 100
SIGNS = [
    *"#-*{}[]()\"'`:=|>&!@%~\\\t\n \r01.,;<",
    *("{#x}", "---\n", "\n# Outcomes\n", "\n## x\n", "\n### x\n", "\n- x\n", '{when="', "(1)"),
    *("\u201c", "\u2028", "\x00", "\x85", "\ufeff", "é", "日", "```\n", "<!--", "    ", "- - - x"),
    *("\n# Advice\n", "\n# Examples\n", "\n```yaml\nname: x\n```\n", "none", "don't know"),
    *(" unscored", " none", " otherwise", " allow=nothing", ' allow="don\'t know"', " for=x"),
    *(' when="flat >= 1"', ' when="need >= 60"', " type=multiple", " type=number"),
    *(" type=allocation", " type=text", " min=0", " max=9", " step=2", " total=100", " unit=%"),
    *("week.coaching", " is ", "mean of", "weakest of", "reference: ", "percentiles: "),
    *(
        "\uff5b",
        "\uff5d",
        "\uff03",
        "\uff1a",
        "\uff0c",
        "\uff08",
        "- [ ] ",
        "\n* x {#y}\n",
        "\n#### x\n",
    ),
    *("pairs:\n", "[flat]", "{1: 2}", "null", "flat", "need"),
]


SLOW = range(QUICK_ROUNDS, ROUNDS)
NUMBERS = [*range(QUICK_ROUNDS), *(pytest.param(each, marks=pytest.mark.wide) for each in SLOW)]


def mutate(text, chance):
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        column = chance.randint(0, len(lines[at]))
        match chance.randrange(6):
            case 0:
                del lines[at : at + chance.randint(1, 3)]
                lines = lines or [""]
            case 1:
                lines.insert(other, lines[at])
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = lines[at][:column] + chance.choice(SIGNS) + lines[at][column:]
            case 4:
                lines[at] = lines[at][:column] + lines[at][column + chance.randint(1, 9) :]
            case 5:
                lines[at:] = [lines[at][:column]]
        lines = "\n".join(lines).split("\n")
    return "\n".join(lines)


def compile_or_complain(text, path):
    try:
        return compile_text(text, path.name, path.stem), []
    except AssessmentError as error:
        return None, error.problems


def assert_are_of_use(problems, text):
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert 1 <= problem.place.line <= len(lines), problem
        end = len(lines[problem.place.line - 1]) + 1
        assert 1 <= problem.place.column <= (problem.place.stop or end) <= end, problem
        assert "\n" not in str(problem)
        assert problem.mend.endswith((".", "?")), problem


@pytest.mark.parametrize("number", NUMBERS)
def test_damaged_profiles_compile_or_say_where_they_are_wrong(number):
    chance = random.Random(number)  # noqa: S311 (nothing secret here)
    refused = 0
    for _ in range(MUTATIONS_EACH // 2):
        text = mutate(PROFILE.read_text(encoding="utf-8"), chance)
        review = review_text(text, "profile.md", "profile", beside=BESIDE)
        assert_are_of_use(list(review.errors), text)
        refused += bool(review.errors)
        if review.compiled:
            prepared = PreparedProfile(json.loads(json.dumps(review.compiled.data)))
            assert read_profile(prepared, {})["outcome"] is None
    assert 0 < refused < MUTATIONS_EACH // 2


@pytest.mark.parametrize("number", NUMBERS)
def test_damaged_files_compile_or_say_where_they_are_wrong(number):
    chance = random.Random(number)  # noqa: S311 (nothing secret here)
    refused = 0
    for _ in range(MUTATIONS_EACH):
        path = chance.choice(SOURCES)
        text = mutate(path.read_text(encoding="utf-8-sig"), chance)
        compiled, problems = compile_or_complain(text, path)
        if compiled:
            data = json.loads(json.dumps(compiled.data, allow_nan=False))
            assert score(data, {})["answered"] == 0
            assert_are_of_use(list(find_failing_examples(compiled)), text)
            continue
        refused += 1
        assert problems
        assert_are_of_use(problems, text)
    assert 0 < refused < MUTATIONS_EACH, "the damage is too small, or too great, to find anything"
