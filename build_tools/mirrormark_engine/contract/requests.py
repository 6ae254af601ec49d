"""What a page asks of the engine, and what that replies."""

from typing import Annotated, Literal, NotRequired, TypedDict

from mirrormark_engine.contract.answers import Answers
from mirrormark_engine.contract.comparisons import ThenAndNow
from mirrormark_engine.contract.profiles import ProfileResult, Response
from mirrormark_engine.contract.results import Result
from mirrormark_engine.contract.schema import Schema


class Request(TypedDict):
    """Asks for the result of one response."""

    answers: Answers
    """What is scored."""
    why: NotRequired[bool]
    """Whether the result shall say why."""


class CompareRequest(TypedDict):
    """Asks what moved from one response to a later one."""

    then: Answers
    """The earlier one. What the assessment doesn't take of it is left out."""
    now: Answers
    """The later one, likewise."""


class ProfileRequest(TypedDict):
    """Asks what several responses say together."""

    responses: dict[str, Response]
    """By assessment."""


type ErrorName = Annotated[
    Literal[
        "not-json",
        "too-large",
        "wrong-type",
        "unknown-item",
        "unknown-option",
        "out-of-range",
        "broken-assessment",
        "unsupported-schema",
    ],
    Schema(description="Why scoring was refused."),
]


class Failure(TypedDict):
    """Why there is no result."""

    name: ErrorName
    """For programs."""
    message: str
    """A sentence for people."""


class Success(TypedDict):
    """A reply with a result."""

    ok: Literal[True]
    """Tells the replies apart."""
    value: Result | ProfileResult | ThenAndNow
    """What was asked for."""


class Refusal(TypedDict):
    """A reply without a result."""

    ok: Literal[False]
    """Tells the replies apart."""
    error: Failure
    """Why there is none."""


type Reply = Annotated[Success | Refusal, Schema(description="What a request is answered with.")]
