"""What the page's script makes of texts and responses, asked of Node, beside what Python does."""

import json
import subprocess
from pathlib import Path

from mirrormark.bundle.tools import find_tool
from mirrormark.responses import ResponseFileError, write_file, write_lines, write_table
from tests.responses.damage import damage
from tests.responses.judging import READERS

__all__ = ["COMPILED", "find_differing", "have_the_script", "told_or"]

HERE = Path(__file__).parent
COMPILED = [
    json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((HERE.parent / "cases" / "valid").glob("*.json"))
]
"""Assessments with items of every kind."""


def have_the_script(script, given):
    """Return what a script prints that is given data, both as JSON."""
    done = subprocess.run(
        [find_tool("node"), HERE / script],
        input=json.dumps(given),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def told_or(read, *arguments):
    """Return what is read, or the names of what is wrong."""
    try:
        return read(*arguments)
    except ResponseFileError as error:
        return [fault.name for fault in error.faults]


def read_in_python(form, text):
    try:
        found = READERS[form](text)
    except ResponseFileError as error:
        return sorted([fault.name, fault.at] for fault in error.faults)
    return [write_file(found), write_lines(found), write_table(found)]


def find_differing(numbers):
    """Return those of some damaged files of which both don't take the same."""
    texts = [damage(number) for number in numbers]
    read = have_the_script("read_all.mjs", texts)
    both = zip(numbers, texts, read, strict=True)
    return [number for number, text, found in both if found != read_in_python(*text)]
