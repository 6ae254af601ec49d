"""The schema of the front matter, with descriptions for editors."""

from collections.abc import Iterable, Mapping

from mirrormark.language.parse.ids import GOOD_ID
from mirrormark.language.parse.read_bands import BAND_KEYS
from mirrormark.language.parse.read_dimensions import (
    DIMENSION_KEYS,
    MODES,
    PERCENTILE_KEYS,
    REFERENCE_KEYS,
)
from mirrormark.language.parse.read_front_matter import FOCUS_KEYS, KEYS, LANGUAGE
from mirrormark.language.parse.read_pairs import KEYS as PAIR_KEYS
from mirrormark.language.parse.read_states import NOTHING
from mirrormark.language.parse.read_telling import AXES, CHANGE_KEYS, CHART_KEYS
from mirrormark.model import STATES
from mirrormark.model.rules import KEYWORDS
from mirrormark.model.scales import BUILT_IN_SCALES

__all__ = [
    "DAY",
    "DIALECT",
    "FRONT_MATTER",
    "LANGUAGE_OF_FILE",
    "NAME",
    "QUESTION",
    "SOME_TEXT",
    "TEXT",
    "Schema",
    "mapping_of",
]

type Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# YAML takes `2024` for a number and `no` for a truth value; the parser takes all of them for text.
SCALAR = ["string", "number", "boolean"]
TEXT: Schema = {"type": [*SCALAR, "null"]}
SOME_TEXT: Schema = {"type": SCALAR, "minLength": 1}
DAY = r"^\d{4}-\d{2}-\d{2}$"
NUMBER: Schema = {"type": ["number", "string"], "pattern": r"^-?\d*\.?\d+$"}
SCORE: Schema = {**NUMBER, "minimum": 0, "maximum": 100}
FRACTION: Schema = {
    "type": ["number", "string"],
    "minimum": 0,
    "maximum": 1,
    "pattern": r"^\d{1,9}(/\d{1,9}|\.\d{1,9})?$",
}
NAME: Schema = {"pattern": f"^{GOOD_ID.pattern}$", "not": {"enum": [*KEYWORDS]}}
NAMES: Schema = {"type": "array", "items": SOME_TEXT, "minItems": 1, "uniqueItems": True}
WEIGHTS: Schema = {
    "type": "object",
    "additionalProperties": {**NUMBER, "exclusiveMinimum": 0},
    "minProperties": 1,
}


def mapping_of(
    keys: Iterable[str], descriptions: Mapping[str, tuple[str, Schema]], **more: object
) -> Schema:
    """Return the schema of a mapping that the parser reads by these ``keys``."""
    properties = {key: _describe(*descriptions[key]) for key in keys}
    return {"type": "object", "properties": properties, "additionalProperties": False, **more}


def _describe(words: str, schema: Schema) -> Schema:
    """Return a schema with a description, which editors show."""
    return {"description": words, **schema}


REFERENCE = mapping_of(
    REFERENCE_KEYS,
    {
        "title": ("Whose score it is.", SOME_TEXT),
        "value": ("The score, 0 to 100.", SCORE),
        "source": ("Who measured it, and where it is published.", SOME_TEXT),
        "date": ("When it was measured or published, a year at least.", SOME_TEXT),
    },
    required=[*REFERENCE_KEYS],
)
PERCENTILES = mapping_of(
    PERCENTILE_KEYS,
    {
        "table": (
            "Percent: score. So many per cent of others score below that score. Both rise.",
            {"type": "object", "additionalProperties": SCORE, "minProperties": 1},
        ),
        "source": ("Who measured it, and where it is published.", SOME_TEXT),
        "date": ("When it was measured or published, a year at least.", SOME_TEXT),
    },
    required=[*PERCENTILE_KEYS],
)
LANGUAGE_OF_FILE = (
    "The code of the language that it is written in, such as fr.",
    {**TEXT, "pattern": f"^({LANGUAGE.pattern})?$"},
)
BAND = mapping_of(
    BAND_KEYS,
    {
        "from": ("The score where it starts, 0 to 100.", SCORE),
        "title": ("What readers see. Without it, the name is used.", SOME_TEXT),
    },
    required=["from"],
)
DIMENSION = mapping_of(
    DIMENSION_KEYS,
    {
        "title": ("What readers see. Without it, the name is used.", TEXT),
        "summary": ("One sentence: what it measures.", TEXT),
        "symptom": ("One sentence: what a low score looks like. The focus names it by that.", TEXT),
        "bands": (
            "Named ranges, each with the score where it starts: the first at 0, the rest rising.",
            {
                "type": ["object", "null"],
                "additionalProperties": {"anyOf": [SCORE, BAND]},
                "propertyNames": NAME,
            },
        ),
        "score": (
            "How items make the score: their mean (usual), their sum in points, or the weakest.",
            {"enum": [*MODES, None]},
        ),
        "mean of": (
            "The dimensions of which it is the mean: a list, or a mapping with weights.",
            {"anyOf": [NAMES, WEIGHTS]},
        ),
        "weakest of": ("The dimensions of which it is the lowest.", NAMES),
        "reference": (
            "Scores to compare with, each with its source and date.",
            {"anyOf": [REFERENCE, {"type": "array", "items": REFERENCE}, {"type": "null"}]},
        ),
        "percentiles": ("How the scores of others are spread.", PERCENTILES),
    },
    type=["object", "null"],
    allOf=[
        {"not": {"type": "object", "required": keys}}
        for keys in (["mean of", "weakest of"], ["mean of", "score"], ["weakest of", "score"])
    ],
)
FOCUS = mapping_of(
    FOCUS_KEYS,
    {
        "title": ("The words above it, such as 'What hurts most'.", SOME_TEXT),
        "lowest of": ("The dimensions of which the lowest is named.", NAMES),
        "below": ("Only a score below this is worth naming; 100 without it.", NUMBER),
    },
    required=["title", "lowest of"],
)
PAIR = mapping_of(
    PAIR_KEYS,
    {
        "same": ("Ids of two items that should be answered alike.", {**NAMES, "maxItems": 2}),
        "opposite": ("Ids of two items that contradict each other.", {**NAMES, "maxItems": 2}),
        "ask": ("What the reader is asked where the two answers don't go together.", SOME_TEXT),
        "apart": (
            "From this part of the scale on, answers are too far apart; 3/4 without it.",
            {**FRACTION, "exclusiveMinimum": 0},
        ),
    },
    required=["ask"],
    oneOf=[{"required": ["same"]}, {"required": ["opposite"]}],
)
OTHER_PICTURES = [{"required": [key]} for key in (*AXES, "apart", "shares")]
PAIR_OF_DIMENSIONS: Schema = {**NAMES, "minItems": 2, "maxItems": 2}
CHART = mapping_of(
    CHART_KEYS,
    {
        "x": ("The dimension that runs from left to right.", SOME_TEXT),
        "y": ("The dimension that runs from bottom to top.", SOME_TEXT),
        "apart": ("Dimensions that are shown each on its own.", {**NAMES, "minItems": 2}),
        "shares": ("The allocation of which the shares are shown.", SOME_TEXT),
        "pairs": (
            "Pairs of dimensions that are one thing, seen from two sides; words for each, if any.",
            {
                "anyOf": [
                    {"type": "array", "items": PAIR_OF_DIMENSIONS, "minItems": 1},
                    {
                        "type": "object",
                        "additionalProperties": PAIR_OF_DIMENSIONS,
                        "minProperties": 1,
                    },
                ]
            },
        ),
        "sides": (
            "Whose scores these are: two names. Without it, the titles of the dimensions say it.",
            {**NAMES, "minItems": 2, "maxItems": 2},
        ),
    },
    oneOf=[
        {"required": [*AXES], "maxProperties": 2},
        {"required": ["apart"], "maxProperties": 1},
        {"required": ["shares"], "maxProperties": 1},
        {"required": ["pairs"], "not": {"anyOf": OTHER_PICTURES}},
    ],
)
CHANGE = mapping_of(
    CHANGE_KEYS,
    {
        "date": ("The day of the change, such as 2026-11-22.", {"type": "string", "pattern": DAY}),
        "change": ("What is different, in a sentence.", SOME_TEXT),
    },
    required=[*CHANGE_KEYS],
)
ALLOWED = [*STATES.values(), NOTHING]
SCALE_NAMES = [*BUILT_IN_SCALES]

QUESTION = ("What readers ask themselves when they choose it: the heading of its card.", TEXT)

FRONT_MATTER: Schema = {
    "$schema": DIALECT,
    "title": "Front matter of a Mirrormark assessment",
    **mapping_of(
        KEYS,
        {
            "title": ("The name of the assessment.", SOME_TEXT),
            "question": QUESTION,
            "summary": ("One sentence, for the card on the home page.", TEXT),
            "minutes": (
                "How long it takes, a whole number.",
                {"type": ["integer", "string", "null"], "minimum": 1, "pattern": r"^\d+$"},
            ),
            "language": LANGUAGE_OF_FILE,
            "scale": (
                f"The scale of statements that name none: {', '.join(SCALE_NAMES)}, or your own.",
                {"anyOf": [{"enum": SCALE_NAMES}, TEXT]},
            ),
            "scales": (
                "Scales of your own: options, lowest first. All can have points, as 'Never (0)'.",
                {"type": ["object", "null"], "additionalProperties": {**NAMES, "minItems": 2}},
            ),
            "noise": (
                "How many times as often as usual answers on a scale differ when asked again.",
                {
                    "type": ["object", "null"],
                    "additionalProperties": {**NUMBER, "minimum": 0.1, "maximum": 10},
                },
            ),
            "allow": (
                f"What can be answered beside the options: {', '.join(ALLOWED)}.",
                {"anyOf": [{**NAMES, "items": {"anyOf": [{"enum": ALLOWED}, SOME_TEXT]}}, TEXT]},
            ),
            "dimensions": (
                "What is measured, each by the name that items and rules call it.",
                {
                    "type": "object",
                    "additionalProperties": DIMENSION,
                    "propertyNames": NAME,
                    "minProperties": 1,
                },
            ),
            "missing": (
                "How many answers a score needs.",
                mapping_of(
                    ("at least",),
                    {"at least": ("The part of a dimension's items; 2/3 without it.", FRACTION)},
                    type=["object", "null"],
                ),
            ),
            "focus": ("Names the lowest of some dimensions in the result.", FOCUS),
            "pairs": (
                "Items whose answers should go together.",
                {"anyOf": [{"type": "array", "items": PAIR}, PAIR, {"type": "null"}]},
            ),
            "chart": (
                "Pictures of the result; without it, a plane of what the rules name most.",
                {"anyOf": [{"type": "array", "items": CHART}, CHART, {"type": "null"}]},
            ),
            "history": (
                "What changed from version to version, for readers.",
                {"anyOf": [{"type": "array", "items": CHANGE}, CHANGE, {"type": "null"}]},
            ),
        },
        required=["title", "dimensions"],
    ),
}
