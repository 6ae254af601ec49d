"""The names of findings: one for each kind, and none is ever taken back."""

import re
from pathlib import Path
from typing import get_args

from mirrormark.diagnostics.advisories import ADVISORIES
from mirrormark.model import Place
from mirrormark.model.finding_kinds import FINDINGS, FindingName
from mirrormark.model.problems import Problem

KNOWN = Path(__file__).parent / "cases" / "finding-names.txt"
"""All names that there have been, one a line. Add to it; what is in it stays."""
CODE = Path(__file__).parent.parent / "build_tools" / "mirrormark"


def test_the_table_has_each_name_once_that_types_know():
    assert [*FINDINGS] == [*get_args(FindingName.__value__)]


def test_no_name_is_taken_back_or_forgotten_in_the_list():
    assert [*FINDINGS] == KNOWN.read_text(encoding="utf-8").splitlines()


def test_names_are_words_that_can_be_said_and_looked_up():
    for kind in FINDINGS.values():
        assert re.fullmatch(r"[a-z]+(?:-[a-z0-9]+)*", kind.name)
        assert re.fullmatch(r"(?:[A-Z]|').*[^.]", kind.title)
    assert len({kind.title for kind in FINDINGS.values()}) == len(FINDINGS)


def test_advisories_are_those_that_have_a_rule():
    advisories = {kind.name for kind in FINDINGS.values() if kind.is_advisory}
    others = {"outdated-simulation", "unkept-version", "unproven"}
    assert advisories == {*(rule.name for rule in ADVISORIES), *others}


def test_every_name_is_given_to_something():
    sources = [path for path in CODE.rglob("*.py") if path.parent.name != "finding_kinds"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert [name for name in FINDINGS if f'"{name}"' not in code] == []


def test_a_message_ends_in_its_name():
    problem = Problem("no-words", Place("a.md", 3, 5), "this option has no words", "Write some.")
    assert str(problem) == "a.md:3:5: this option has no words. Write some. [no-words]"
