"""What a page and its worker tell each other. It is all that the page knows of the worker."""

from typing import Annotated, Literal, NotRequired, TypedDict

from mirrormark_engine.contract import Count, Positive, Schema

__all__ = ["FromWorker", "ToWorker"]

type Bytes = Annotated[
    bytes, Schema(description="A file, gzipped, as the page has fetched and checked it.")
]
type ToWorker = Annotated[
    BootMessage | OpenMessage | ScoreMessage, Schema(description="What a page asks its worker.")
]
type FromWorker = Annotated[
    Done | Failed, Schema(description="What a worker answers, once to each message.")
]
type Reason = Annotated[
    Literal[
        "missing",
        "refused",
        "unavailable",
        "intercepted",
        "unreachable",
        "damaged",
        "stalled",
        "broken",
        "slow",
        "memory",
        "unsupported",
        "crashed",
        "answers",
    ],
    Schema(description="Why there is no reply of the engine, or why it is a refusal."),
]


class Files(TypedDict):
    """What to boot from: WebAssembly, and a picture of the memory, or library and engine."""

    python: Bytes
    """The interpreter."""
    memory: NotRequired[Bytes]
    """A picture of its memory, with all of the others in it."""
    library: NotRequired[Bytes]
    """Python's standard library."""
    engine: NotRequired[Bytes]
    """The engine's wheel."""


class BootMessage(TypedDict):
    """Starts Python."""

    id: Positive
    """Comes back with the answer."""
    type: Literal["boot"]
    """Tells the messages apart."""
    files: Files
    """What to start from."""


class OpenMessage(TypedDict):
    """Opens an assessment or a profile. What is asked after it is about this one."""

    id: Positive
    """Comes back with the answer."""
    type: Literal["open"]
    """Tells the messages apart."""
    compiled: str
    """Its compiled form, as JSON text."""


class ScoreMessage(TypedDict):
    """Asks for a result."""

    id: Positive
    """Comes back with the answer."""
    type: Literal["score"]
    """Tells the messages apart."""
    request: str
    """A Request or a ProfileRequest, as JSON text."""


class Done(TypedDict):
    """What was asked is done."""

    id: Positive
    """That of the message."""
    ok: Literal[True]
    """Tells the answers apart."""
    value: str
    """To a score message a Reply, as JSON text; else empty."""


class Fault(TypedDict):
    """Why something can't be done, in the worker or before it was asked."""

    reason: Reason
    """For programs."""
    file: NotRequired[str]
    """The name of the file that it is about."""
    address: NotRequired[str]
    """Where the file was asked for."""
    status: NotRequired[Count]
    """That of HTTP; 0 for a way to another site; left out where no whole answer came."""
    minutes: NotRequired[Annotated[float, Schema(minimum=0)]]
    """How long a silence was."""
    message: NotRequired[str]
    """A sentence of the engine."""
    cause: NotRequired[str]
    """What was thrown, for whoever looks for a fault and not for readers."""


class Failed(TypedDict):
    """What was asked can't be done."""

    id: Positive
    """That of the message."""
    ok: Literal[False]
    """Tells the answers apart."""
    error: Fault
    """Why."""
