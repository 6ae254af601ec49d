"""The contract is written once: what is made of it says the same."""

import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mirrormark.kinds import KINDS
from mirrormark.language.parse.read_dimensions import MODES
from mirrormark.language.schemas import OF_CONTRACT, SCHEMAS
from mirrormark.model import DOESNT_APPLY, DONT_KNOW
from mirrormark.model.rules import COMPARISONS

ROOT = Path(__file__).parent.parent
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


@pytest.mark.parametrize("name", OF_CONTRACT)
def test_objects_have_the_fields_that_are_named_and_no_others(name):
    objects = [each for each in walk(SCHEMAS[name]) if isinstance(each.get("properties"), dict)]
    assert objects or name == "answers"
    assert all(each["additionalProperties"] is False for each in objects)


@pytest.mark.parametrize("name", OF_CONTRACT)
def test_every_type_and_field_is_described(name):
    described = [SCHEMAS[name].get("properties", {}).values(), SCHEMAS[name]["$defs"].values()]
    described += [each.get("properties", {}).values() for each in SCHEMAS[name]["$defs"].values()]
    assert all(each["description"] for fields in described for each in fields)


def test_the_contract_has_the_words_of_the_generator():
    assert TYPES["Kind"]["enum"] == [*KINDS]
    assert TYPES["Mode"]["enum"] == [*MODES]
    assert TYPES["State"]["enum"] == [DOESNT_APPLY, DONT_KNOW]
    assert set(TYPES["Sign"]["enum"]) == set(COMPARISONS)


def test_the_engine_runs_without_the_contract():
    code = "import sys, mirrormark_engine.requests; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "mirrormark_engine.requests" in done.stdout.split()
    assert "mirrormark_engine.contract" not in done.stdout.split()


BAND = {"type": "band", "dimension": "need", "band": "high"}
CHOSEN = {"type": "chosen", "item": "item", "option": "option"}
NEED = {"type": "score", "dimension": "need"}
ANSWER = {"type": "answer", "item": "item"}
SHARE = {"type": "share", "item": "item", "part": "part"}
OVER = {"type": "compare", "sign": ">=", "left": NEED, "right": 60}


@pytest.mark.parametrize(
    ("rule", "is_one"),
    [
        (BAND, True),
        (CHOSEN, True),
        (OVER, True),
        (OVER | {"sign": "<", "left": ANSWER, "right": SHARE}, True),
        ({"type": "not", "rule": BAND}, True),
        ({"type": "and", "rules": [BAND, {"type": "or", "rules": [BAND, OVER]}, CHOSEN]}, True),
        ({}, False),
        (["is", "need", "high"], False),
        ({"type": "and", "rules": [BAND]}, False),
        ({"type": "and", "rule": BAND}, False),
        ({"type": "not", "rule": [BAND]}, False),
        ({"type": "not", "rule": NEED}, False),
        ({"type": "band", "dimension": "need"}, False),
        (BAND | {"band": ""}, False),
        (BAND | {"band": 1}, False),
        (BAND | {"type": "chosen"}, False),
        (CHOSEN | {"dimension": "need"}, False),
        ({"type": "missing", "assessment": "assessment"}, False),
        (OVER | {"sign": "=>"}, False),
        (OVER | {"right": None}, False),
        (OVER | {"left": "need"}, False),
        (OVER | {"left": ANSWER | {"part": "part"}}, False),
        (OVER | {"left": SHARE | {"type": "answer"}}, False),
        (OVER | {"left": BAND}, False),
    ],
    ids=str,
)
def test_a_rule_is_what_it_is_made_of(rule, is_one):
    schema = {"$ref": "#/$defs/Rule", "$defs": TYPES}
    assert Draft202012Validator(schema).is_valid(rule) is is_one
