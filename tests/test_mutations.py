"""Damages real files at random: the author gets messages, never a traceback."""

import json
import random
from pathlib import Path

import pytest

from mirrormark.compile import compile_text
from mirrormark.problems import AssessmentError
from mirrormark_engine import score

ROOT = Path(__file__).parent.parent
SOURCES = [
    *sorted((ROOT / "assessments").glob("*.md")),
    *sorted((ROOT / "tests" / "cases" / "valid").glob("*.md")),
]
ROUNDS = 20
MUTATIONS_EACH = 100
SIGNS = [
    *"#-*{}[]()\"'`:=|>&!@%~\\\t\n \r01.,;<",
    *("{#x}", "---\n", "\n# Outcomes\n", "\n## x\n", "\n### x\n", "\n- x\n", '{when="', "(1)"),
    *("\u201c", "\u2028", "\x00", "\x85", "\ufeff", "é", "日", "```\n", "<!--", "    ", "- - - x"),
]


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
        return compile_text(text, path.name, path.stem).data, []
    except AssessmentError as error:
        return None, error.problems


@pytest.mark.parametrize("number", range(ROUNDS))
def test_damaged_files_compile_or_say_where_they_are_wrong(number):
    chance = random.Random(number)  # noqa: S311 (nothing secret here)
    refused = 0
    for _ in range(MUTATIONS_EACH):
        path = chance.choice(SOURCES)
        text = mutate(path.read_text(encoding="utf-8-sig"), chance)
        compiled, problems = compile_or_complain(text, path)
        if compiled:
            assert score(json.loads(json.dumps(compiled, allow_nan=False)), {})["answered"] == 0
            continue
        refused += 1
        last_line = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        assert problems
        for problem in problems:
            assert 1 <= problem.place.line <= last_line, problem
            assert "\n" not in str(problem)
            assert problem.mend.endswith((".", "?")), problem
    assert 0 < refused < MUTATIONS_EACH, "the damage is too small, or too great, to find anything"
