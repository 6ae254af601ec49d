"""Answers to each assessment that is published fit into a short link."""

import re

import pytest

from mirrormark.diagnostics.sources import compile_files
from mirrormark.responses import read_link, write_link
from mirrormark_engine import Prepared
from tests.responses.making import draw_answers
from tests.sites import ROOT

FOLDER = ROOT / "assessments"
PATHS = [
    path
    for path in sorted(FOLDER.glob("*.md"))
    if "\nuses:" not in path.read_text(encoding="utf-8")
]
LONGEST = 120
"""Signs behind the address."""


def test_there_are_some():
    assert len(PATHS) > 4


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_link_is_short(path):
    [compiled] = compile_files([path], ROOT)
    prepared = Prepared(compiled.data)
    drawn = [draw_answers(prepared, number) for number in range(50)]
    links = [write_link(prepared, answers) for answers in drawn]
    assert [read_link(prepared, link).answers for link in links] == drawn
    assert len({len(link) for link in links}) == 1, "its length tells what was answered"
    assert len(links[0]) <= LONGEST
    assert re.fullmatch(r"#r=[0-9A-Za-z.]+[0-9A-Za-z]", links[0])
