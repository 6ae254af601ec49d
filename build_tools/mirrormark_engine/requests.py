"""How the page asks for a score: JSON text in, JSON text out, never an exception for bad input."""

import json
from typing import TYPE_CHECKING

from mirrormark_engine import EngineError, Prepared, score
from mirrormark_engine.profiles import PreparedProfile, read_profile

if TYPE_CHECKING:
    from typing import TypedDict

    from mirrormark_engine import contract

    class _Asked(TypedDict, total=False):
        """What a `Request` or a `ProfileRequest` has, if it is one."""

        answers: contract.Answers
        why: bool
        responses: dict[str, contract.Response]


__all__ = ["Desk"]

LARGEST_ASSESSMENT = 20_000_000
LARGEST_REQUEST = 1_000_000
"""Characters. 500 items take about a fortieth of either."""


class Desk:
    """Answers requests about one assessment, or one profile, which it reads only once."""

    def __init__(self, compiled: str) -> None:
        """Read a compiled assessment or profile. What is wrong with it, each request will say."""
        self._opened: Prepared | PreparedProfile | EngineError
        try:
            self._opened = _prepare(compiled)
        except EngineError as error:
            self._opened = error

    def answer(self, request: str) -> str:
        """Score a request ``{"answers": …, "why": true or false}``.

        To a profile it is ``{"responses": …}``, as `read_profile` takes them. Returns
        ``{"ok": true, "value": RESULT}`` or ``{"ok": false, "error": {"name", "message"}}``, with
        the names of EngineError.
        """
        try:
            return self._score(_read_request(request))
        except EngineError as error:
            failure: contract.Failure = {"name": error.name, "message": str(error)}
            reply: contract.Refusal = {"ok": False, "error": failure}
            return json.dumps(reply, ensure_ascii=False)

    def _score(self, data: "_Asked") -> str:
        if isinstance(self._opened, EngineError):
            raise self._opened
        try:
            value = (
                read_profile(self._opened, data["responses"])
                if isinstance(self._opened, PreparedProfile)
                else score(self._opened, data["answers"], why=data["why"])
            )
            reply: contract.Success = {"ok": True, "value": value}
            return json.dumps(reply, ensure_ascii=False, allow_nan=False)
        except (EngineError, MemoryError):
            raise
        except Exception as error:
            raise _broken(error) from error


def _prepare(compiled: str) -> Prepared | PreparedProfile:
    """Return what was opened. What the generator didn't write may be broken in any way at all."""
    if len(compiled) > LARGEST_ASSESSMENT:
        raise EngineError("too-large", "This assessment is too large to be one.")
    try:
        data = json.loads(compiled, parse_constant=_refuse_constant)
    except ValueError as error:
        raise EngineError("not-json", "The assessment is not JSON.") from error
    except RecursionError as error:
        raise _broken(error) from error
    try:
        return PreparedProfile(data) if "uses" in data else Prepared(data)
    except (EngineError, MemoryError):
        raise
    except Exception as error:
        raise _broken(error) from error


def _read_request(request: str) -> "_Asked":
    if len(request) > LARGEST_REQUEST:
        raise EngineError("too-large", "These answers are too large to be answers.")
    try:
        data = json.loads(request)
        if "responses" in data:
            return {"responses": data["responses"]}
        return {"answers": data["answers"], "why": data.get("why") is True}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise EngineError("not-json", "The request is not the JSON that scoring needs.") from error


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _broken(error: Exception) -> EngineError:
    message = f"This assessment is not one that Mirrormark compiled ({type(error).__name__})."
    return EngineError("broken-assessment", message)
