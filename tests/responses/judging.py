"""What has to be true of whatever is read: it is told, or it comes back whole."""

import json

from jsonschema import Draft202012Validator

from mirrormark.language.schemas import SCHEMAS
from mirrormark.responses import (
    ResponseFileError,
    read_file,
    read_lines,
    read_table,
    write_file,
    write_lines,
    write_table,
)

__all__ = ["READERS", "judge"]

OF_SHAPE = {"missing-field", "unknown-field", "wrong-type", "wrong-value"}
"""What a JSON Schema says, too."""

READERS = {"json": read_file, "jsonl": read_lines, "csv": read_table}
VALIDATOR = Draft202012Validator(SCHEMAS["responses"])


def judge(form, text):
    """Read a text; return how it went. Raises AssertionError where it went wrong."""
    try:
        found = READERS[form](text)
    except ResponseFileError as error:
        return check_faults(error.faults, form, text)
    held = {"format": "mirrormark-responses", "version": 1, "responses": found}
    assert VALIDATOR.is_valid(held)
    written = write_file(found)
    assert read_file(written) == found
    assert read_lines(write_lines(found)) == found
    assert write_file(read_table(write_table(found))) == written
    return "fine"


def check_faults(faults, form, text):
    assert faults
    assert all(len(f"{fault}") < 500 for fault in faults)
    if form == "json" and faults[0].name in OF_SHAPE:
        assert not VALIDATOR.is_valid(json.loads(text.removeprefix("\ufeff")))
    return faults[0].name
