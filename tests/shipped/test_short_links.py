"""Answers to each assessment that is published fit into a short link, and into a QR code."""

import re
from pathlib import Path

import pytest

from mirrormark.diagnostics.sources import compile_files
from mirrormark.responses import read_link, write_link
from mirrormark_engine import Prepared
from tests.responses.making import draw_answers
from tests.responses.test_both import have_the_script
from tests.sites import ROOT

FOLDER = ROOT / "assessments"
PATHS = [
    path
    for path in sorted(FOLDER.glob("*.md"))
    if "\nuses:" not in path.read_text(encoding="utf-8")
]
LONGEST = 120
"""Signs behind the address."""
CODES = Path(__file__).parent / "read_codes.mjs"
HOME = "https://a-longer-owner.github.io/mirrormark/assessments"
WIDEST = 57
"""Squares a side, the margin included: more than 4 pixels each on a phone of 320."""


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


def test_another_program_reads_the_code_of_each():
    given = []
    for path in PATHS:
        [compiled] = compile_files([path], ROOT)
        prepared = Prepared(compiled.data)
        drawn = [draw_answers(prepared, number) for number in range(3)]
        given.append([compiled.data, f"{HOME}/{path.stem}/", drawn])
    codes = have_the_script(CODES, given)
    assert len(codes) == 3 * len(PATHS)
    assert [each["read"] for each in codes] == [each["link"] for each in codes]
    assert max(each["size"] + 8 for each in codes) <= WIDEST
