"""The contract's types for TypeScript, from their JSON Schemas."""

import json
from collections.abc import Mapping

from pydantic.json_schema import JsonSchemaValue

__all__ = ["declare"]

HEAD = """\
// What generator, engine, page and worker exchange. Made by `make contract`; not to be edited.
"""
NAMES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}


def declare(definitions: Mapping[str, JsonSchemaValue]) -> str:
    """Return a file of declarations, one for each of the types."""
    return "\n".join([HEAD, *(_declare(name, schema) for name, schema in definitions.items())])


def _declare(name: str, schema: JsonSchemaValue) -> str:
    comment = f"/** {schema['description']} */\n"
    if "properties" not in schema:
        return f"{comment}export type {name} = {_write(schema)};\n"
    fields = [
        f"  /** {each['description']} */\n  {_name(key, schema)}: {_write(each)};\n"
        for key, each in schema["properties"].items()
    ]
    return f"{comment}export interface {name} {{\n{''.join(fields)}}}\n"


def _name(key: str, schema: JsonSchemaValue) -> str:
    return key if key in schema["required"] else f"{key}?"


def _write(schema: JsonSchemaValue) -> str:
    """Return a type as TypeScript has it."""
    match schema:
        case {"$ref": str(ref)}:
            text = ref.rpartition("/")[2]
        case {"const": value}:
            text = json.dumps(value)
        case {"enum": list(values)}:
            text = " | ".join(map(json.dumps, values))
        case {"anyOf": list(choices)}:
            text = " | ".join(map(_write, choices))
        case {"prefixItems": list(cells)}:
            text = f"[{', '.join(map(_write, cells))}]"
        case {"type": "array", "items": each}:
            text = _write_list(each)
        case {"type": "object", "additionalProperties": each}:
            text = f"Record<string, {_write(each)}>"
        case {"format": "binary"}:
            text = "ArrayBuffer"
        case {"type": str(name)}:
            text = NAMES[name]
        case _:
            raise ValueError(f"nothing says how TypeScript writes {json.dumps(schema)}")
    return text


def _write_list(schema: JsonSchemaValue) -> str:
    """Return a list of these as TypeScript has it, which binds closer than `|`."""
    each = _write(schema)
    return f"({each})[]" if " | " in each else f"{each}[]"
