"""The contract's types as tables of a page, from their JSON Schemas.

Between `<!-- contract NAME -->` and `<!-- /contract -->` stand the type of that name and those that
it needs, without what an earlier part of the page has.
"""

import json
import re
from collections.abc import Iterator, Mapping

from pydantic.json_schema import JsonSchemaValue

__all__ = ["fill"]

PART = re.compile(r"(<!-- contract (\w+) -->\n).*?(<!-- /contract -->)", re.DOTALL)
NAMES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
}


def fill(page: str, definitions: Mapping[str, JsonSchemaValue]) -> str:
    """Return a page with its parts written anew."""
    told: set[str] = set()

    def fill_part(part: re.Match[str]) -> str:
        needed = set(_walk(part[2], definitions)) - told
        told.update(needed)
        names = sorted(needed, key=list(definitions).index)
        names.sort(key=lambda name: name != part[2])
        tables = "\n".join(_tell(name, definitions[name]) for name in names)
        return f"{part[1]}\n{tables}\n{part[3]}"

    filled = PART.sub(fill_part, page)
    if untold := definitions.keys() - told:
        raise ValueError(f"no part of the page has {', '.join(sorted(untold))}")
    return filled


def _walk(name: str, definitions: Mapping[str, JsonSchemaValue]) -> Iterator[str]:
    """Yield a type and those that it needs."""
    found, open_names = {name}, [name]
    while open_names:
        yield (current := open_names.pop())
        refs = re.findall(r'"#/\$defs/(\w+)"', json.dumps(definitions[current]))
        open_names += [each for each in dict.fromkeys(refs) if each not in found]
        found.update(refs)


def _tell(name: str, schema: JsonSchemaValue) -> str:
    if "properties" not in schema:
        return f"### {name}\n\n{schema['description']} In JSON: {_write(schema)}.\n"
    rows = [
        f"| `{key}` | {_write(each)}{_say_missing(key, schema)} | {each['description']} |"
        for key, each in schema["properties"].items()
    ]
    head = "| Field | Type | Meaning |\n| --- | --- | --- |"
    return "\n".join([f"### {name}\n\n{schema['description']}\n", head, *rows, ""])


def _say_missing(key: str, schema: JsonSchemaValue) -> str:
    return "" if key in schema["required"] else ", or left out"


def _write(schema: JsonSchemaValue) -> str:
    """Return a type in words."""
    match schema:
        case {"$ref": str(ref)}:
            name = ref.rpartition("/")[2]
            text = f"[{name}](#{name.lower()})"
        case {"const": value}:
            text = f"`{json.dumps(value)}`"
        case {"enum": list(values)}:
            text = _join([f"`{json.dumps(value)}`" for value in values])
        case {"anyOf": list(choices)}:
            text = _join([*map(_write, choices)])
        case {"prefixItems": list(cells)}:
            text = f"\\[{', '.join(map(_write, cells))}\\]"
        case {"type": "array", "items": each}:
            text = f"list of {_write(each)}{_limit(schema)}"
        case {"type": "object", "additionalProperties": each}:
            text = f"mapping of names to {_write(each)}"
        case {"format": "binary"}:
            text = "bytes"
        case {"type": str(name)}:
            text = f"{NAMES[name]}{_limit(schema)}"
        case _:
            raise ValueError(f"no words for {json.dumps(schema)}")
    return text


def _join(choices: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(choices[:-1]), choices[-1])))


def _limit(schema: JsonSchemaValue) -> str:
    """Return what a value has to be besides, in words."""
    match schema:
        case {"minimum": low, "maximum": high} | {"minItems": low, "maxItems": high}:
            return f", {low} to {high}"
        case {"minimum": low}:
            return f", {low} or more"
        case {"exclusiveMinimum": low}:
            return f", more than {low}"
        case {"minLength": 1}:
            return ", not empty"
        case {"pattern": pattern}:
            return f", `{pattern}`"
    return ""
