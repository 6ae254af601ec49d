"""The data that a page carries for its script."""

from collections.abc import Mapping
from typing import Annotated, Literal, NotRequired, TypedDict

from mirrormark.contract.versions import Earlier
from mirrormark_engine.contract import (
    CompiledAssessment,
    CompiledProfile,
    Count,
    Id,
    Percent,
    Positive,
    Row,
    Schema,
    Version,
)

__all__ = [
    "Area",
    "AssessmentPage",
    "Author",
    "ListedAssessment",
    "Point",
    "ProfilePage",
    "ResultsPage",
    "Strings",
    "UsedPage",
]

type Strings = Annotated[
    str, Schema(description="Strings of the interface, in the syntax of Project Fluent.")
]
type Point = Annotated[
    list[float], Row(Percent, Percent), Schema(description="Two scores: to the right, and up.")
]


class Author(TypedDict):
    """How a page's script tells an author's words from ours, which are in another language."""

    language: str
    """What the author writes in: a language tag."""
    lent: list[str]
    """Labels of scales that are in our words all the same."""


class Area(TypedDict):
    """An area of the plane of outcomes."""

    number: Positive
    """What it is called in the picture."""
    title: str
    """The diagnoses in one line, and what decides between them."""
    outcomes: list[Id]
    """The diagnoses."""
    tint: Count
    """0 for the undecided zone, or one of a few."""
    shapes: list[Annotated[list[Point], Schema(minItems=3)]]
    """The corners of each of its parts."""
    at: Point
    """Where its number has the most room."""


class AssessmentPage(TypedDict):
    """What the page of an assessment carries."""

    compiled: CompiledAssessment
    """The assessment."""
    areas: list[Area]
    """Of its plane of outcomes; empty without one."""
    rules: Mapping[Id, str]
    """The rule of each outcome in words; none of `otherwise`."""
    claims: Mapping[Id, list[str]]
    """The claims of each of these rules in words, in reading order."""
    language: str
    """What the strings are in: a language tag."""
    direction: Literal["ltr", "rtl"]
    """How that language is written."""
    author: Author | None
    """What the author's words are in; null where they are in the same language."""
    strings: Strings
    """What of the interface the script needs."""
    earlier: NotRequired[Earlier]
    """What is known of earlier versions; left out where none were kept."""


class UsedPage(TypedDict):
    """Where an assessment is that a profile reads."""

    id: Id
    """Which assessment."""
    title: str
    """Its title in words."""
    duration: str
    """How long it takes, in words; may be empty."""
    url: str
    """The address of its page, from the profile's."""
    language: str | None
    """What its author's words are in; null where the strings are in the same language."""


class ProfilePage(TypedDict):
    """What the page of a profile carries."""

    compiled: CompiledProfile
    """The profile, with the assessments that it reads."""
    uses: list[UsedPage]
    """Their pages, in its order."""
    language: str
    """What the strings are in: a language tag."""
    direction: Literal["ltr", "rtl"]
    """How that language is written."""
    author: Author | None
    """What the author's words are in; null where they are in the same language."""
    strings: Strings
    """What of the interface the script needs."""


class ListedAssessment(TypedDict):
    """An assessment of the site, as the page with a reader's results has it."""

    compiled: CompiledAssessment
    """The assessment."""
    url: str
    """The address of its page, from the page with the results."""
    same: NotRequired[list[Version]]
    """Earlier texts that mean the same as that of now; left out without any."""
    language: str | None
    """What its author's words are in; null where the strings are in the same language."""


class ResultsPage(TypedDict):
    """What the page carries that lists all that a browser keeps of a reader's answers."""

    assessments: list[ListedAssessment]
    """All assessments of the site, in its order."""
    language: str
    """What the strings are in: a language tag."""
    direction: Literal["ltr", "rtl"]
    """How that language is written."""
    strings: Strings
    """What of the interface the script needs."""
