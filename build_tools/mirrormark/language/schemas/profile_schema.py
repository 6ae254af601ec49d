"""The schema of a profile's front matter."""

from mirrormark.language.parse.read_profile import KEYS, USE_KEYS
from mirrormark.language.schemas.front_matter_schema import (
    DAY,
    DIALECT,
    LANGUAGE_OF_FILE,
    NAME,
    QUESTION,
    SOME_TEXT,
    TEXT,
    Schema,
    mapping_of,
)

__all__ = ["PROFILE_FRONT_MATTER"]

USE = mapping_of(
    USE_KEYS,
    {
        "since": (
            "Answers from before this day are old; the page says so.",
            {"type": "string", "pattern": DAY},
        )
    },
)

PROFILE_FRONT_MATTER: Schema = {
    "$schema": DIALECT,
    "title": "Front matter of a Mirrormark profile",
    **mapping_of(
        KEYS,
        {
            "title": ("The profile's name.", SOME_TEXT),
            "question": QUESTION,
            "summary": ("One or two sentences, for cards and for search engines.", TEXT),
            "language": LANGUAGE_OF_FILE,
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
