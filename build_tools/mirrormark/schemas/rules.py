"""The schema of a compiled rule."""

from typing import Any

from mirrormark.rules import COMPARISONS
from mirrormark.schemas.parts import ID

__all__ = ["RULE_DEFINITIONS"]


def _row(*cells: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a list with exactly these cells."""
    return {"type": "array", "prefixItems": [*cells], "items": False, "minItems": len(cells)}


RULE = {"$ref": "#/$defs/rule"}
OPERAND = {"$ref": "#/$defs/operand"}

RULE_DEFINITIONS: dict[str, Any] = {
    "rule": {
        "description": "A tree of claims; see docs/design.md.",
        "oneOf": [
            {
                "type": "array",
                "prefixItems": [{"enum": ["and", "or"]}],
                "items": RULE,
                "minItems": 3,
            },
            _row({"const": "not"}, RULE),
            {"description": "Dimension, band.", **_row({"const": "is"}, ID, ID)},
            {"description": "Item, option.", **_row({"const": "chosen"}, ID, ID)},
            _row({"enum": [*COMPARISONS]}, OPERAND, OPERAND),
        ],
    },
    "operand": {
        "description": "A number, the id of a dimension, or the answer to an item.",
        "anyOf": [
            {"type": "number"},
            ID,
            _row({"const": "answer"}, ID),
            {"description": "A part of an allocation.", **_row({"const": "answer"}, ID, ID)},
        ],
    },
}
