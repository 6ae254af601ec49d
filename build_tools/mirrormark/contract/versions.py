"""Earlier versions of an assessment: the file that authors keep, and what a page needs of it."""

from typing import Annotated, Literal, NotRequired, TypedDict

from mirrormark_engine.contract import AuthoredId, Day, Id, Kind, Schema, State, Version

__all__ = [
    "Answered",
    "Earlier",
    "EarlierItem",
    "EarlierLayout",
    "EarlierText",
    "Fingerprint",
    "GoneItem",
    "KeptItem",
    "KeptVersion",
    "Steps",
    "VersionsFile",
    "WordsHash",
]

type Fingerprint = Annotated[
    str,
    Schema(
        pattern="^[0-9A-Za-z]{6}$",
        description="Of all that the numbers in a link depend on, as links have it.",
    ),
]
type WordsHash = Annotated[
    str,
    Schema(
        pattern="^[0-9a-f]{8}$",
        description="Of the words of a question, its options and its help.",
    ),
]


class Steps(TypedDict):
    """Which numbers could be given."""

    lowest: float
    """The least."""
    highest: float
    """The most; of an allocation, the total."""
    step: Annotated[float, Schema(exclusiveMinimum=0)]
    """The distance between two of them."""


class Answered(TypedDict):
    """How an item was answered: all that the numbers of its answers depend on."""

    kind: Kind
    """How it was asked."""
    options: NotRequired[list[Id]]
    """What could be chosen, or the parts of an allocation, in order; left out without any."""
    none: NotRequired[list[Id]]
    """Those of them that excluded all others."""
    quantity: NotRequired[Steps]
    """Of a number and an allocation."""
    allow: NotRequired[list[State]]
    """What could be said in the place of an answer, in order."""


class KeptItem(TypedDict):
    """An item as it was in a version."""

    id: AuthoredId
    """Its name."""
    text: str
    """The question, in plain words."""
    words: WordsHash
    """Tells whether it was reworded."""
    answered: Answered
    """How it was answered."""


class KeptVersion(TypedDict):
    """A text that the assessment has had."""

    content_version: Version
    """Which text."""
    date: Day
    """From when on."""
    fingerprint: Fingerprint
    """Of its items."""
    same_as: NotRequired[Version]
    """The one above that means the same, and is only written in another way."""
    items: NotRequired[list[AuthoredId | KeptItem]]
    """In order; by id alone where it is as last written above. Left out if all are as before."""


class VersionsFile(TypedDict):
    """What stands beside an assessment in NAME.versions.json."""

    format: Literal["mirrormark-versions"]
    """Tells it from other files."""
    version: Literal[1]
    """Another one for each form that it has had."""
    assessment: AuthoredId
    """Of which assessment."""
    versions: list[KeptVersion]
    """The earliest first."""


class EarlierItem(TypedDict):
    """An item that was answered in another way than now, or that is gone."""

    id: AuthoredId
    """Its name."""
    answered: Answered
    """How it was answered."""


class EarlierLayout(TypedDict):
    """How links were made that no longer fit the items of now."""

    fingerprint: Fingerprint
    """By which links say that they are of these."""
    items: list[AuthoredId | EarlierItem]
    """In order; by id alone where it is answered as now."""


class GoneItem(TypedDict):
    """An item that is asked no more."""

    id: AuthoredId
    """Its name."""
    text: str
    """What it asked, in plain words."""


class EarlierText(TypedDict):
    """What is different now from an earlier text."""

    content_version: Version
    """From which."""
    date: Day
    """From when on there was that one."""
    reworded: list[AuthoredId]
    """Items with other words now: the question's, its options' or its help's."""
    added: list[AuthoredId]
    """Items that it didn't have."""
    gone: list[GoneItem]
    """Items that only it had."""


class Earlier(TypedDict):
    """What a page knows of earlier versions."""

    layouts: list[EarlierLayout]
    """For links to them."""
    texts: list[EarlierText]
    """For responses to them, the earliest first."""
    same: NotRequired[list[Version]]
    """Texts that mean the same as that of now; left out without any."""
