"""What a comparison of two versions finds, as JSON data."""

from typing import TypedDict

from mirrormark_engine import contract

__all__ = [
    "ChangeData",
    "ComparedExample",
    "Comparison",
    "Move",
    "Partly",
    "Renamed",
    "Saved",
    "Simulated",
    "Version",
]


class Version(TypedDict):
    """Which version it is."""

    id: str
    title: str
    content_version: str


class ChangeData(TypedDict):
    """One change, see `Change`."""

    area: str
    change: str
    id: str
    before: str | None
    after: str | None


class Partly(TypedDict):
    """Answers to an item that the new version doesn't take."""

    item: str
    answers: list[contract.Answer]


class Renamed(TypedDict):
    """A lost item, and a new one that reads like it."""

    old: str
    new: str


class Saved(TypedDict):
    """What becomes of the answers that readers have saved."""

    lost: list[str]
    """Items."""
    partly: list[Partly]
    reread: list[str]
    """Items and options, as `item.option`, whose answers stand, though their words have changed."""
    renamed: list[Renamed]


Move = TypedDict("Move", {"from": str | None, "to": str | None, "count": int})
Move.__doc__ = "From which outcome to which, and how often."


class Simulated(TypedDict):
    """What becomes of the outcomes of made-up respondents."""

    responses: int
    seed: int
    changed: int
    moves: list[Move]


ComparedExample = TypedDict("ComparedExample", {"name": str, "from": str | None, "to": str | None})
ComparedExample.__doc__ = "An example of the old version, and its outcomes by both."


class Comparison(TypedDict):
    """All that was found."""

    old: Version
    new: Version
    changes: list[ChangeData]
    saved_answers: Saved
    simulated: Simulated
    examples: list[ComparedExample]
