"""The schema of a compiled rule."""

from typing import Any

from mirrormark.rules import COMPARISONS
from mirrormark.schemas.parts import ID

__all__ = ["PROFILE_RULE_DEFINITIONS", "RULE_DEFINITIONS"]


def _row(*cells: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a list with exactly these cells."""
    return {"type": "array", "prefixItems": [*cells], "items": False, "minItems": len(cells)}


RULE = {"$ref": "#/$defs/rule"}
PROFILE_RULE = {"$ref": "#/$defs/profile-rule"}
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

NAME = {"description": "An assessment, or a dimension of it: `clarity.goals`.", **ID}
SCORE = {"anyOf": [{"type": "number"}, NAME]}

PROFILE_RULE_DEFINITIONS: dict[str, Any] = {
    "profile-rule": {
        "description": "A tree of claims about assessments; see docs/design.md.",
        "oneOf": [
            {
                "type": "array",
                "prefixItems": [{"enum": ["and", "or"]}],
                "items": PROFILE_RULE,
                "minItems": 3,
            },
            _row({"const": "not"}, PROFILE_RULE),
            {"description": "Outcome, or band.", **_row({"const": "is"}, NAME, ID)},
            {"description": "Without a diagnosis.", **_row({"const": "missing"}, ID)},
            _row({"enum": [*COMPARISONS]}, SCORE, SCORE),
        ],
    },
}
