"""How the page asks for a score: JSON text in, JSON text out, never an exception for bad input."""

import json
from typing import Any

from mirrormark_engine import EngineError, score

__all__ = ["answer_request"]

LARGEST_REQUEST = 2_000_000
"""Characters. An assessment of 500 items needs about a tenth of this."""


def answer_request(request: str) -> str:
    """Score a request ``{"compiled": …, "answers": …}``.

    Returns ``{"ok": true, "value": RESULT}`` or ``{"ok": false, "error": {"name", "message"}}``,
    with the names of EngineError.
    """
    try:
        return _score(_read_request(request))
    except EngineError as error:
        reply = {"ok": False, "error": {"name": error.name, "message": str(error)}}
        return json.dumps(reply, ensure_ascii=False)


def _read_request(request: str) -> dict[str, Any]:
    if len(request) > LARGEST_REQUEST:
        raise EngineError("too-large", "These answers are too large to be answers.")
    try:
        data = json.loads(request)
        return {"compiled": data["compiled"], "answers": data["answers"]}
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise EngineError("not-json", "The request is not the JSON that scoring needs.") from error


def _score(data: dict[str, Any]) -> str:
    """Return the reply. What the generator didn't write may be broken in any way at all."""
    try:
        reply = {"ok": True, "value": score(**data)}
        return json.dumps(reply, ensure_ascii=False, allow_nan=False)
    except EngineError:
        raise
    except Exception as error:
        message = f"This assessment is not one that Mirrormark compiled ({type(error).__name__})."
        raise EngineError("broken-assessment", message) from error
