"""The contract is written once: what is made of it says the same."""

import subprocess
import sys
from pathlib import Path

import pytest

from mirrormark.model import DOESNT_APPLY, DONT_KNOW, KINDS
from mirrormark.parse.dimensions import MODES
from mirrormark.rules import COMPARISONS
from mirrormark.schemas import SCHEMAS

ROOT = Path(__file__).parent.parent
MADE = ("compiled", "result", "compiled-profile", "profile-result")
TYPES = SCHEMAS["compiled"]["$defs"]


def walk(schema):
    if isinstance(schema, dict):
        yield schema
        for each in schema.values():
            yield from walk(each)
    if isinstance(schema, list):
        for each in schema:
            yield from walk(each)


def test_nothing_is_stale():
    command = [sys.executable, ROOT / "build_tools/dev/contract", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", MADE)
def test_objects_have_the_fields_that_are_named_and_no_others(name):
    objects = [each for each in walk(SCHEMAS[name]) if isinstance(each.get("properties"), dict)]
    assert len(objects) > 5
    assert all(each["additionalProperties"] is False for each in objects)


@pytest.mark.parametrize("name", MADE)
def test_every_type_and_field_is_described(name):
    described = [SCHEMAS[name]["properties"].values(), SCHEMAS[name]["$defs"].values()]
    described += [each.get("properties", {}).values() for each in SCHEMAS[name]["$defs"].values()]
    assert all(each["description"] for fields in described for each in fields)


def test_the_contract_has_the_words_of_the_generator():
    assert TYPES["Kind"]["enum"] == [*KINDS]
    assert TYPES["Mode"]["enum"] == [*MODES]
    assert TYPES["State"]["enum"] == [DOESNT_APPLY, DONT_KNOW]
    assert set(TYPES["Sign"]["enum"]) == set(COMPARISONS)
