"""Whether data has the shape that a JSON Schema of the contract asks for.

It knows what these schemas are written in, and no more.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal  # Any: JSON Schemas are data of any shape

from mirrormark.language.schemas import SCHEMAS
from mirrormark.language.schemas.moments import is_moment

__all__ = ["LARGEST", "Unfit", "UnfitName", "find_unfit", "is_whole_text"]

LARGEST = 2**53 - 1
"""Of numbers; browsers can't hold larger ones for certain."""
SURROGATES = re.compile("[\ud800-\udfff]")

type Schema = Mapping[str, Any]
type UnfitName = Literal[
    "unknown-field",
    "missing-field",
    "wrong-type",
    "wrong-value",
    "bad-number",
    "bad-text",
    "bad-time",
]


@dataclass(frozen=True, slots=True)
class Unfit:
    """One thing that keeps data from being of a shape."""

    name: UnfitName
    """Which kind of thing."""
    at: str
    """Where in the data, such as `responses[2].answers.flat`; empty for all of it."""


type Found = Iterator[Unfit]


def find_unfit(value: object, schema: str, type_name: str | None = None, at: str = "") -> Found:
    """Yield what keeps data from being of a type of the contract.

    Args:
        value: Data, as JSON gives it.
        schema: The name of a schema in `SCHEMAS`.
        type_name: One of its types; without it, what the schema is about.
        at: Where the data stands.
    """
    whole: Schema = SCHEMAS[schema]
    types: Mapping[str, Schema] = whole["$defs"]
    return _Shape(types).look(value, types[type_name] if type_name else whole, at)


def is_whole_text(text: str) -> bool:
    """Return whether a text can be written as UTF-8."""
    return SURROGATES.search(text) is None


@dataclass(frozen=True, slots=True)
class _Shape:
    """Looks at data by the types of one schema."""

    types: Mapping[str, Schema]

    def look(self, value: object, schema: Schema, at: str) -> Found:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            yield from self.look(value, self.types[name], at)
            if name in EXTRA and isinstance(value, str) and not EXTRA[name](value):
                yield Unfit("bad-time", at)
        elif "anyOf" in schema:
            yield from self._choose(value, schema["anyOf"], at)
        elif _is_type(value, schema):
            yield from self._look_by_type(value, schema, at)
        else:
            yield Unfit("wrong-type", at)

    def _look_by_type(self, value: object, schema: Schema, at: str) -> Found:
        if isinstance(value, dict):
            yield from self._look_into(value, schema, at)
        elif isinstance(value, list):
            if len(value) > schema.get("maxItems", math.inf):
                yield Unfit("wrong-value", at)
            for number, each in enumerate(value):
                yield from self.look(each, schema["items"], f"{at}[{number}]")
        else:
            fault = None
            if isinstance(value, str):
                fault = _judge_text(value, schema)
            elif isinstance(value, int | float):
                fault = _judge_number(value, schema)
            if fault:
                yield Unfit(fault, at)

    def _choose(self, value: object, schemas: list[Schema], at: str) -> Found:
        """Look by the one that is of the value's type: no two of a choice are of one."""
        resolved = [self.types[_name(each)] if "$ref" in each else each for each in schemas]
        for meant, schema in zip(resolved, schemas, strict=True):
            if "anyOf" in meant:
                found = list(self._choose(value, meant["anyOf"], at))
                if not any(fault == Unfit("wrong-type", at) for fault in found):
                    yield from found
                    return
            elif _is_type(value, meant):
                yield from self.look(value, schema, at)
                return
        yield Unfit("wrong-type", at)

    def _look_into(self, value: dict[str, object], schema: Schema, at: str) -> Found:
        fields: Mapping[str, Schema] = schema.get("properties", {})
        others = schema["additionalProperties"]
        for name in schema.get("required", ()):
            if name not in value:
                yield Unfit("missing-field", _join(at, name))
        for name, each in value.items():
            place = _join(at, name)
            if not is_whole_text(name):
                yield Unfit("bad-text", at)
            elif name in fields:
                yield from self.look(each, fields[name], place)
            elif others is False:
                yield Unfit("unknown-field", place)
            elif "propertyNames" in schema and any(self.look(name, schema["propertyNames"], at)):
                yield Unfit("wrong-value", place)
            else:
                yield from self.look(each, others, place)


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


def _judge_text(text: str, schema: Schema) -> UnfitName | None:
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


def _judge_number(number: float, schema: Schema) -> UnfitName | None:
    if not math.isfinite(number) or abs(number) > LARGEST:
        return "bad-number"
    if "const" in schema and number != schema["const"]:
        return "wrong-value"
    fits = schema.get("minimum", -math.inf) <= number <= schema.get("maximum", math.inf)
    above = number > schema.get("exclusiveMinimum", -math.inf)
    return None if fits and above else "wrong-value"


def _join(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


EXTRA: Mapping[str, Callable[[str], bool]] = {"Moment": is_moment, "Day": is_moment}
"""What a schema can't say of a type."""
