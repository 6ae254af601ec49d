"""The page's script takes from any text what Python takes, or refuses it for the same reasons."""

import json
import subprocess
from pathlib import Path

from mirrormark.bundle.tools import find_tool
from mirrormark.responses import ResponseFileError, write_file, write_lines, write_link, write_table
from mirrormark_engine import Prepared
from tests.responses.damage import damage
from tests.responses.judging import READERS
from tests.responses.making import draw_answers

HERE = Path(__file__).parent
VALID = HERE.parent / "cases" / "valid"
MANY = 1_500


def read_in_python(form, text):
    try:
        found = READERS[form](text)
    except ResponseFileError as error:
        return sorted([fault.name, fault.at] for fault in error.faults)
    return [write_file(found), write_lines(found), write_table(found)]


def have_the_script(script, given):
    done = subprocess.run(
        [find_tool("node"), HERE / script],
        input=json.dumps(given),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def compare(numbers):
    texts = [damage(number) for number in numbers]
    read = have_the_script("read_all.mjs", texts)
    both = zip(numbers, texts, read, strict=True)
    return [number for number, text, found in both if found != read_in_python(*text)]


def test_both_take_the_same():
    assert compare(range(MANY)) == []


def test_both_write_the_same_links():
    paths = sorted(VALID.glob("*.json"))
    compiled = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    prepared = [Prepared(data) for data in compiled]
    answers = [[draw_answers(each, number) for number in range(50)] for each in prepared]
    links = have_the_script("link_all.mjs", list(zip(compiled, answers, strict=True)))
    assert links == [
        [[write_link(each, one), one] for one in drawn]
        for each, drawn in zip(prepared, answers, strict=True)
    ]
