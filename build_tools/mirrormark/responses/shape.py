"""Whether data has the shape that a JSON Schema of the contract asks for.

It knows what the schema of responses is written in, and no more.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any  # of JSON Schemas, which are data of any shape

from mirrormark.language.schemas import SCHEMAS
from mirrormark.responses.faults import Fault, FaultName
from mirrormark.responses.moments import is_moment

__all__ = ["LARGEST", "find_faults", "is_whole_text"]

LARGEST = 2**53 - 1
"""Of numbers; browsers can't hold larger ones for certain."""
SURROGATES = re.compile("[\ud800-\udfff]")

type Schema = Mapping[str, Any]
type Found = Iterator[Fault]

SCHEMA: Schema = SCHEMAS["responses"]


def find_faults(value: object, type_name: str = "ResponseFile", at: str = "") -> Found:
    """Yield what keeps data from being of a type of the contract.

    Args:
        value: Data, as JSON gives it.
        type_name: The type.
        at: Where the data stands, for the places of faults.
    """
    whole = SCHEMA if type_name == "ResponseFile" else SCHEMA["$defs"][type_name]
    return _look(value, whole, at)


def is_whole_text(text: str) -> bool:
    """Return whether a text can be written as UTF-8."""
    return SURROGATES.search(text) is None


def _look(value: object, schema: Schema, at: str) -> Found:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        yield from _look(value, SCHEMA["$defs"][name], at)
        if name in EXTRA and isinstance(value, str) and not EXTRA[name](value):
            yield Fault("bad-time", at)
    elif "anyOf" in schema:
        yield from _choose(value, schema["anyOf"], at)
    elif _is_type(value, schema):
        yield from _look_by_type(value, schema, at)
    else:
        yield Fault("wrong-type", at)


def _look_by_type(value: object, schema: Schema, at: str) -> Found:
    if isinstance(value, dict):
        yield from _look_into(value, schema, at)
    elif isinstance(value, list):
        if len(value) > schema.get("maxItems", math.inf):
            yield Fault("wrong-value", at)
        for number, each in enumerate(value):
            yield from _look(each, schema["items"], f"{at}[{number}]")
    else:
        fault = None
        if isinstance(value, str):
            fault = _judge_text(value, schema)
        elif isinstance(value, int | float):
            fault = _judge_number(value, schema)
        if fault:
            yield Fault(fault, at)


def _choose(value: object, schemas: list[Schema], at: str) -> Found:
    """Look by the one that is of the value's type: no two of a choice are of one."""
    resolved = [SCHEMA["$defs"][_name(each)] if "$ref" in each else each for each in schemas]
    for meant, schema in zip(resolved, schemas, strict=True):
        if "anyOf" in meant:
            found = list(_choose(value, meant["anyOf"], at))
            if not any(fault == Fault("wrong-type", at) for fault in found):
                yield from found
                return
        elif _is_type(value, meant):
            yield from _look(value, schema, at)
            return
    yield Fault("wrong-type", at)


def _name(schema: Schema) -> str:
    name: str = schema["$ref"].rpartition("/")[2]
    return name


def _is_type(value: object, schema: Schema) -> bool:
    wanted = schema["type"]
    if isinstance(value, bool) or value is None:
        return bool(wanted == ("null" if value is None else "boolean"))
    if wanted == "integer":
        return isinstance(value, int | float) and value % 1 == 0
    return isinstance(value, TYPES.get(wanted, ()))


TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "array": (list,),
    "object": (dict,),
}


def _judge_text(text: str, schema: Schema) -> FaultName | None:
    if not is_whole_text(text):
        return "bad-text"
    if "const" in schema or "enum" in schema:
        known = schema.get("enum", [schema.get("const")])
        return None if text in known else "wrong-value"
    fits = schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", math.inf)
    if fits and "pattern" in schema:
        fits = _compile(schema["pattern"]).fullmatch(text) is not None
    return None if fits else "wrong-value"


@lru_cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.removeprefix("^").removesuffix("$"), re.ASCII)


def _judge_number(number: float, schema: Schema) -> FaultName | None:
    if not math.isfinite(number) or abs(number) > LARGEST:
        return "bad-number"
    if "const" in schema and number != schema["const"]:
        return "wrong-value"
    fits = schema.get("minimum", -math.inf) <= number <= schema.get("maximum", math.inf)
    return None if fits else "wrong-value"


def _look_into(value: dict[str, object], schema: Schema, at: str) -> Found:
    fields: Mapping[str, Schema] = schema.get("properties", {})
    others = schema["additionalProperties"]
    for name in schema.get("required", ()):
        if name not in value:
            yield Fault("missing-field", _join(at, name))
    for name, each in value.items():
        place = _join(at, name)
        if not is_whole_text(name):
            yield Fault("bad-text", at)
        elif name in fields:
            yield from _look(each, fields[name], place)
        elif others is False:
            yield Fault("unknown-field", place)
        elif "propertyNames" in schema and any(_look(name, schema["propertyNames"], at)):
            yield Fault("wrong-value", place)
        else:
            yield from _look(each, others, place)


def _join(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


EXTRA: Mapping[str, Callable[[str], bool]] = {"Moment": is_moment, "Day": is_moment}
"""What a schema can't say of a type."""
