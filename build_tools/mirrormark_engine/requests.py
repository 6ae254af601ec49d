"""How the page asks for a score: JSON text in, JSON text out, never an exception for bad input."""

import json
from typing import TYPE_CHECKING

from mirrormark_engine import EngineError, Prepared, score
from mirrormark_engine.comparing import compare_responses
from mirrormark_engine.profiles import PreparedProfile, read_profile

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypedDict

    from mirrormark_engine import contract

    class Asked(TypedDict, total=False):
        """What a request of any kind has, if it is one."""

        answers: contract.Answers
        why: bool
        responses: dict[str, contract.Response]
        then: contract.Answers
        now: contract.Answers

    type Value = contract.Result | contract.ThenAndNow | contract.ProfileResult
    type Opened = Callable[[Asked], Value]

__all__ = ["Desk"]

LARGEST_ASSESSMENT = 20_000_000
LARGEST_REQUEST = 1_000_000
"""Characters. 500 items take about a fortieth of either."""


class Desk:
    """Answers requests about one assessment, or one profile, which it reads only once."""

    def __init__(self, compiled: str) -> None:
        """Read a compiled assessment or profile. What is wrong with it, each request will say."""
        self._opened: Opened | EngineError
        try:
            self._opened = _open(compiled)
        except EngineError as error:
            self._opened = error

    def answer(self, request: str) -> str:
        """Answer a request ``{"answers": …, "why": true or false}`` with the result.

        One ``{"then": …, "now": …}`` is answered with what moved, as `compare_responses` says it.
        To a profile it is ``{"responses": …}``, as `read_profile` takes them. Returns
        ``{"ok": true, "value": …}`` or ``{"ok": false, "error": {"name", "message"}}``, with the
        names of EngineError.
        """
        try:
            return self._score(_read_request(request))
        except EngineError as error:
            failure: contract.Failure = {"name": error.name, "message": str(error)}
            reply: contract.Refusal = {"ok": False, "error": failure}
            return json.dumps(reply, ensure_ascii=False)

    def _score(self, asked: "Asked") -> str:
        if isinstance(self._opened, EngineError):
            raise self._opened
        try:
            reply: contract.Success = {"ok": True, "value": self._opened(asked)}
            return json.dumps(reply, ensure_ascii=False, allow_nan=False)
        except (EngineError, MemoryError):
            raise
        except Exception as error:
            raise _broken(error) from error


def _open_assessment(data: "contract.CompiledAssessment") -> "Opened":
    prepared = Prepared(data)

    def answer(asked: "Asked") -> "contract.Result | contract.ThenAndNow":
        if "then" in asked:
            _require("now", asked)
            return compare_responses(prepared, asked["then"], asked["now"])
        _require("answers", asked)
        return score(prepared, asked["answers"], why=asked.get("why") is True)

    return answer


def _open_profile(data: "contract.CompiledProfile") -> "Opened":
    prepared = PreparedProfile(data)

    def answer(asked: "Asked") -> "contract.ProfileResult":
        _require("responses", asked)
        return read_profile(prepared, asked["responses"])

    return answer


def _open(compiled: str) -> "Opened":
    """Return what answers requests. What the generator didn't write may be broken in any way."""
    if len(compiled) > LARGEST_ASSESSMENT:
        raise EngineError("too-large", "This assessment is too large to be one.")
    try:
        data = json.loads(compiled, parse_constant=_refuse_constant)
    except ValueError as error:
        raise EngineError("not-json", "The assessment is not JSON.") from error
    except RecursionError as error:
        raise _broken(error) from error
    try:
        # Forms of former versions have no shape; their version is refused all the same.
        is_profile = data.get("shape") == "profile"
        return _open_profile(data) if is_profile else _open_assessment(data)
    except (EngineError, MemoryError):
        raise
    except Exception as error:
        raise _broken(error) from error


def _read_request(request: str) -> "Asked":
    if len(request) > LARGEST_REQUEST:
        raise EngineError("too-large", "These answers are too large to be answers.")
    try:
        asked: Asked | None = json.loads(request)
    except (ValueError, RecursionError) as error:
        raise _misread() from error
    if not isinstance(asked, dict):
        raise _misread()
    return asked


def _require(name: str, asked: "Asked") -> None:
    if name not in asked:
        raise _misread()


def _misread() -> EngineError:
    return EngineError("not-json", "The request is not the JSON that scoring needs.")


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _broken(error: Exception) -> EngineError:
    message = f"This assessment is not one that Mirrormark compiled ({type(error).__name__})."
    return EngineError("broken-assessment", message)
