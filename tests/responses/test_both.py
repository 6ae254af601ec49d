"""The page's script takes from any text what Python takes, or refuses it for the same reasons."""

import json
import subprocess
from pathlib import Path

from mirrormark.bundle.tools import find_tool
from mirrormark.responses import ResponseFileError, write_file, write_lines, write_table
from tests.responses.damage import damage
from tests.responses.judging import READERS

SCRIPT = Path(__file__).parent / "read_all.mjs"
MANY = 1_500


def read_in_python(form, text):
    try:
        found = READERS[form](text)
    except ResponseFileError as error:
        return sorted([fault.name, fault.at] for fault in error.faults)
    return [write_file(found), write_lines(found), write_table(found)]


def read_in_the_script(texts):
    command = [find_tool("node"), SCRIPT]
    given = json.dumps(texts)
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def compare(numbers):
    texts = [damage(number) for number in numbers]
    read = read_in_the_script(texts)
    both = zip(numbers, texts, read, strict=True)
    return [number for number, text, found in both if found != read_in_python(*text)]


def test_both_take_the_same():
    assert compare(range(MANY)) == []
