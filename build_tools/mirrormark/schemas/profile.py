"""The schemas of profiles: their front matter, their compiled form, and what reading them gives."""

from typing import Any

from mirrormark.parse.profile import KEYS, USE_KEYS
from mirrormark.schemas.compiled import COMPILED, TEXT
from mirrormark.schemas.front_matter import DAY, NAME, QUESTION, SOME_TEXT, mapping_of
from mirrormark.schemas.front_matter import TEXT as YAML_TEXT
from mirrormark.schemas.parts import DIALECT, ID, VERSION, described, exactly, list_of, maybe
from mirrormark.schemas.result import RESULT
from mirrormark.schemas.rules import PROFILE_RULE_DEFINITIONS, RULE_DEFINITIONS
from mirrormark_engine import SCHEMA_VERSION

__all__ = ["COMPILED_PROFILE", "PROFILE_FRONT_MATTER", "PROFILE_RESULT"]

ABOUT = ("$schema", "title", "$defs")
"""What a schema says of itself, which has no place inside another one."""

USE = mapping_of(
    USE_KEYS,
    {
        "since": (
            "Answers from before this day are old; the page says so.",
            {"type": "string", "pattern": DAY},
        )
    },
)

PROFILE_FRONT_MATTER: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "Front matter of a Mirrormark profile",
    **mapping_of(
        KEYS,
        {
            "title": ("The profile's name.", SOME_TEXT),
            "question": QUESTION,
            "summary": ("One or two sentences, for cards and for search engines.", YAML_TEXT),
            "uses": (
                "The assessments that it reads, in the order in which things come first.",
                {
                    "anyOf": [
                        {
                            "type": "object",
                            "propertyNames": NAME,
                            "additionalProperties": {"anyOf": [USE, {"type": "null"}]},
                            "minProperties": 1,
                        },
                        {"type": "array", "items": NAME, "minItems": 1, "uniqueItems": True},
                    ]
                },
            ),
        },
        required=["title", "uses"],
    ),
}

DATE: dict[str, Any] = {"type": "string", "pattern": DAY}
RULED = {
    "id": ID,
    "title": TEXT,
    "when": maybe({"$ref": "#/$defs/profile-rule"}),
    "because": described("The rule in words; empty without one.", TEXT),
}

COMPILED_PROFILE: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "Compiled form of a Mirrormark profile",
    **exactly(
        {
            "schema_version": {"const": SCHEMA_VERSION},
            "id": described("The name of the file.", ID),
            "title": TEXT,
            "content_version": VERSION,
            "uses": list_of(
                exactly(
                    {
                        "id": ID,
                        "since": described("Answers from before it are old.", maybe(DATE)),
                        "compiled": {k: v for k, v in COMPILED.items() if k not in ABOUT},
                    }
                )
            ),
            "outcomes": list_of(
                exactly({**RULED, "rests_on": described("The names in the rule.", list_of(ID))})
            ),
            "advice": list_of(
                exactly(
                    {**RULED, "outcomes": described("Those it fits; empty for all.", list_of(ID))}
                )
            ),
        }
    ),
    "$defs": {**RULE_DEFINITIONS, **PROFILE_RULE_DEFINITIONS},
}

PROFILE_RESULT: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "What a Mirrormark profile says",
    **exactly(
        {
            "schema_version": {"const": SCHEMA_VERSION},
            "profile": described("The id of the profile.", ID),
            "content_version": VERSION,
            "state": {"enum": ["scored", "incomplete"]},
            "outcome": described("Null where no rule holds.", maybe(ID)),
            "advice": list_of(ID),
            "results": list_of(
                exactly(
                    {
                        "assessment": ID,
                        "state": {"enum": ["missing", "incomplete", "old", "current"]},
                        "day": described("When answers were last changed.", maybe(DATE)),
                        "result": described(
                            "Null without answers.",
                            maybe({k: v for k, v in RESULT.items() if k not in ABOUT}),
                        ),
                    }
                )
            ),
            "open": described(
                "Assessments that lack what rules before the one that holds ask for.", list_of(ID)
            ),
        }
    ),
}
