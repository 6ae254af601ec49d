"""Pieces of which schemas are made."""

from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["DIALECT", "ID", "PERCENT", "VERSION", "described", "exactly", "list_of", "maybe"]

type Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID: Schema = {"type": "string", "minLength": 1}
PERCENT: Schema = {"type": "number", "minimum": 0, "maximum": 100}


def described(words: str, schema: Mapping[str, Any]) -> Schema:
    """Return a schema with a description, which editors show."""
    return {"description": words, **schema}


VERSION = described(
    "The beginning of the text's SHA-256.", {"type": "string", "pattern": "^[0-9a-f]{12}$"}
)


def exactly(properties: Mapping[str, Any], optional: Iterable[str] = ()) -> Schema:
    """Return the schema of an object with these properties and no others."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def list_of(schema: Mapping[str, Any]) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": dict(schema)}


def maybe(schema: Mapping[str, Any]) -> Schema:
    """Return the schema of what may be null."""
    return {"anyOf": [dict(schema), {"type": "null"}]}
