"""The schema of the compiled form, the contract between generator, engine and page."""

from typing import Any

from mirrormark.model import DOESNT_APPLY, DONT_KNOW, KINDS
from mirrormark.parse.dimensions import MODES
from mirrormark.schemas.parts import (
    DIALECT,
    ID,
    PERCENT,
    VERSION,
    described,
    exactly,
    list_of,
    maybe,
)
from mirrormark.schemas.rules import RULE_DEFINITIONS
from mirrormark_engine import SCHEMA_VERSION

__all__ = ["COMPILED"]

TEXT: dict[str, Any] = {"type": "string"}
WHOLE: dict[str, Any] = {"type": "integer"}
COUNT: dict[str, Any] = {"type": "integer", "minimum": 1}
FRACTION: dict[str, Any] = {
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, COUNT],
    "items": False,
    "minItems": 2,
}
RULE = maybe({"$ref": "#/$defs/rule"})

OPTION = exactly(
    {
        "id": ID,
        "label": described("In plain words.", TEXT),
        "points": described("Times points_scale; null where it has none.", maybe(WHOLE)),
        "none": described("Of a multiple choice: excludes all others.", {"const": True}),
    },
    optional=["none"],
)
QUANTITY = exactly(
    {
        "lowest": {"type": "number"},
        "highest": described("The total of an allocation.", {"type": "number"}),
        "step": {"type": "number", "exclusiveMinimum": 0},
        "unit": TEXT,
    }
)
ITEM = exactly(
    {
        "id": ID,
        "kind": {"enum": [*KINDS]},
        "text": described("In plain words.", TEXT),
        "dimension": described("The one that it feeds; null if it isn't scored.", maybe(ID)),
        "weight": described("In proportion to those of other items.", COUNT),
        "reverse": {"type": "boolean"},
        "lowest": described("The fewest points of an answer, times points_scale.", WHOLE),
        "highest": described("The most points of an answer, times points_scale.", WHOLE),
        "options": described("Or the parts of an allocation.", list_of(OPTION)),
        "quantity": described("Of a number and an allocation.", maybe(QUANTITY)),
        "allow": list_of({"enum": [DOESNT_APPLY, DONT_KNOW]}),
        "when": described("It is asked while this holds; null for always.", RULE),
    }
)
DIMENSION = exactly(
    {
        "id": ID,
        "title": TEXT,
        "summary": TEXT,
        "symptom": TEXT,
        "mode": described("Of its items, or of its parts.", {"enum": [*MODES]}),
        "parts": described(
            "The dimensions that it is derived from.", list_of(exactly({"id": ID, "weight": COUNT}))
        ),
        "bands": list_of(exactly({"id": ID, "title": TEXT, "from": PERCENT})),
        "references": list_of(
            exactly({"title": TEXT, "value": PERCENT, "source": TEXT, "date": TEXT})
        ),
        "percentiles": maybe(
            exactly(
                {
                    "table": described(
                        "Rows of a percent and a score.",
                        list_of({**list_of(PERCENT), "minItems": 2, "maxItems": 2}),
                    ),
                    "source": TEXT,
                    "date": TEXT,
                }
            )
        ),
    }
)
OUTCOME = exactly(
    {
        "id": ID,
        "title": TEXT,
        "when": described("Null for 'otherwise'.", RULE),
        "because": described("The rule in words; empty for 'otherwise'.", TEXT),
        "rests_on": described("The dimensions that its rule names.", list_of(ID)),
    }
)
ADVICE = exactly(
    {
        "id": ID,
        "title": TEXT,
        "when": described("Null where it depends on the outcome alone.", RULE),
        "because": described("The rule in words; empty without one.", TEXT),
        "outcomes": described("Those that it fits; empty for all.", list_of(ID)),
    }
)
PAIR = exactly(
    {
        "items": {**list_of(ID), "minItems": 2, "maxItems": 2},
        "opposite": {"type": "boolean"},
        "apart": described("A part of the scale, as numerator and denominator.", FRACTION),
        "question": TEXT,
    }
)
CHART: dict[str, Any] = {
    "description": "A picture of the result: of two dimensions, of several apart, of shares.",
    "oneOf": [
        exactly({"kind": {"const": "plane"}, "x": ID, "y": ID}),
        exactly({"kind": {"const": "apart"}, "dimensions": list_of(ID)}),
        exactly({"kind": {"const": "shares"}, "item": ID}),
    ],
}
FOCUS = exactly({"title": TEXT, "among": list_of(ID), "below": {"type": "number"}})

COMPILED: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "Compiled form of a Mirrormark assessment",
    **exactly(
        {
            "schema_version": {"const": SCHEMA_VERSION},
            "id": described("The name of the file.", ID),
            "title": TEXT,
            "content_version": VERSION,
            "at_least": described(
                "The part of a dimension's items that must be answered.", FRACTION
            ),
            "points_scale": described("What points were multiplied by to be whole.", COUNT),
            "sections": list_of(exactly({"id": ID, "title": TEXT, "items": list_of(ID)})),
            "items": list_of(ITEM),
            "dimensions": list_of(DIMENSION),
            "outcomes": list_of(OUTCOME),
            "advice": list_of(ADVICE),
            "pairs": list_of(PAIR),
            "focus": maybe(FOCUS),
            "charts": list_of(CHART),
        }
    ),
    "$defs": RULE_DEFINITIONS,
}
