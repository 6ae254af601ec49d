"""Scoring for Mirrormark assessments: pure functions over plain JSON data.

Standard library only, and nothing of the generator: the compiled assessment is the contract. The
same files run in CPython and, packed as a wheel, in the reader's browser.
"""

from typing import Any

from mirrormark_engine.answers import choose_options
from mirrormark_engine.errors import EngineError
from mirrormark_engine.scoring import choose_outcome, find_focus, score_dimensions

__all__ = ["SCHEMA_VERSION", "EngineError", "score"]

SCHEMA_VERSION = 1
"""The version of the compiled form that this engine reads, and of the result that it writes."""


def score(compiled: dict[str, Any], answers: dict[str, Any]) -> dict[str, Any]:
    """Score one response.

    ``compiled`` is a compiled assessment; ``answers`` maps item ids to option ids. The result has
    ``state`` (``scored``, or ``incomplete`` when answers are too few for an outcome), ``outcome``
    (its id or None), ``dimensions``, ``focus`` (ids), ``answered`` and ``items`` (counts).
    Raises EngineError; for a compiled form of another version with ``unsupported-schema``.
    """
    if compiled.get("schema_version") != SCHEMA_VERSION:
        raise EngineError("unsupported-schema", f"This engine reads version {SCHEMA_VERSION}.")
    chosen = choose_options(compiled["items"], answers)
    dimensions = score_dimensions(compiled, chosen)
    outcome = choose_outcome(compiled, dimensions)
    return {
        "schema_version": SCHEMA_VERSION,
        "assessment": compiled["id"],
        "content_version": compiled["content_version"],
        "state": "incomplete" if outcome is None else "scored",
        "outcome": outcome,
        "dimensions": dimensions,
        "focus": find_focus(compiled, dimensions),
        "answered": len(chosen),
        "items": len(compiled["items"]),
    }
