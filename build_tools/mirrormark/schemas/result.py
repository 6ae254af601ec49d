"""The schema of a result, as scoring gives it."""

from typing import Any

from mirrormark.schemas.parts import DIALECT, ID, PERCENT, described, exactly, list_of, maybe
from mirrormark_engine import SCHEMA_VERSION

__all__ = ["RESULT"]

COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}

ANSWER: dict[str, Any] = {
    "description": "An option or text, options, a number, or the parts of an allocation.",
    "anyOf": [
        {"type": "string"},
        {"type": "number"},
        list_of(ID),
        {"type": "object", "additionalProperties": {"type": "number"}},
    ],
}
DIMENSION = exactly(
    {
        "id": ID,
        "score": described("Null with too few answers.", maybe(PERCENT)),
        "low": described("With everything missing at its lowest.", PERCENT),
        "high": described("With everything missing at its highest.", PERCENT),
        "band": maybe(ID),
        "percentile": described("So many per cent of others score below.", maybe(PERCENT)),
        "answered": COUNT,
        "items": described("Those that are shown and apply.", COUNT),
    }
)
ENDS = exactly(
    {
        "says": {"enum": ["none", "one", "level", "ends"]},
        "highest": list_of(ID),
        "lowest": list_of(ID),
    }
)
PICTURE: dict[str, Any] = {
    "description": "What is drawn, and which sentence says what there is to see.",
    "oneOf": [
        exactly(
            {
                "kind": {"const": "plane"},
                "x": ID,
                "y": ID,
                "finding": exactly({"says": {"enum": ["unplaced", "placed", "placed-about"]}}),
            }
        ),
        exactly({"kind": {"const": "apart"}, "dimensions": list_of(ID), "finding": ENDS}),
        exactly(
            {
                "kind": {"const": "shares"},
                "item": ID,
                "shares": list_of(exactly({"part": ID, "share": {"type": "number"}})),
                "finding": exactly(
                    {
                        "says": {"enum": ["level", "most"]},
                        "parts": list_of(ID),
                        "share": {"type": "number"},
                    }
                ),
            }
        ),
        exactly({"kind": {"const": "scores"}, "finding": ENDS}),
        exactly(
            {
                "kind": {"const": "effects"},
                "dimension": ID,
                "finding": exactly(
                    {
                        "says": {"enum": ["level", "up", "down", "both"]},
                        "up": list_of(ID),
                        "down": list_of(ID),
                    }
                ),
            }
        ),
    ],
}
WHY = exactly(
    {
        "effects": described(
            "By how much each item moves its dimension from where its middle would leave it.",
            list_of(exactly({"item": ID, "dimension": ID, "effect": {"type": "number"}})),
        ),
        "missing": described("Items without an answer that could change something.", list_of(ID)),
        "possible": described(
            "The outcomes that are possible once what is missing is answered.", list_of(ID)
        ),
        "more_possible": described(
            "Only there where not every way of answering what is missing could be tried, so that "
            "others may be possible.",
            {"const": True},
        ),
        "call": described(
            "Whether one other answer would change the outcome.", {"enum": ["firm", "close", None]}
        ),
        "flips": described(
            "For each other outcome that was found, the least changes that lead to it. Null stands "
            "for no outcome: more would have to be answered first.",
            list_of(
                exactly(
                    {
                        "outcome": maybe(ID),
                        "changes": {
                            **list_of(exactly({"item": ID, "answer": ANSWER})),
                            "minItems": 1,
                            "maxItems": 2,
                        },
                    }
                )
            ),
        ),
        "searched": described(
            "All changes of so many answers were tried, unless fewer led elsewhere.",
            {"enum": [0, 1, 2]},
        ),
        "pairs": described("Which of the author's pairs don't go together.", list_of(COUNT)),
        "pictures": described("In the order in which they are shown.", list_of(PICTURE)),
    },
    optional=["more_possible"],
)

RESULT: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "Result of a Mirrormark assessment",
    **exactly(
        {
            "schema_version": {"const": SCHEMA_VERSION},
            "assessment": described("The id of the assessment.", ID),
            "content_version": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
            "state": {"enum": ["scored", "incomplete"]},
            "outcome": described("Null where the answers are too few for one.", maybe(ID)),
            "dimensions": list_of(DIMENSION),
            "focus": described("The lowest dimensions, where they are worth naming.", list_of(ID)),
            "advice": list_of(ID),
            "answered": COUNT,
            "items": described("Those that are shown, without free text.", COUNT),
            "hidden": described("Items whose condition doesn't hold.", list_of(ID)),
            "why": described("Only if asked for.", WHY),
        },
        optional=["why"],
    ),
}
