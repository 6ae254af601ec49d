"""The compiled form of a profile, and what it says of several responses."""

from typing import Annotated, Literal, TypedDict

from mirrormark_engine.contract.answers import Answers
from mirrormark_engine.contract.assessments import CompiledAssessment
from mirrormark_engine.contract.results import Result
from mirrormark_engine.contract.rules import InBand, ScoreOf
from mirrormark_engine.contract.schema import Schema
from mirrormark_engine.contract.values import Day, Id, Sign, Version

type Name = Annotated[
    Id, Schema(description="An assessment, or a dimension of it: `clarity.goals`.")
]
type ProfileRule = Annotated[
    ProfileJoined | ProfileNegated | ProfileClaim,
    Schema(description="When something holds: a tree of claims about assessments."),
]
type ProfileClaim = Annotated[
    ScoreComparison | InBand | InOutcome | Missing,
    Schema(description="The smallest rule of a profile."),
]
type Score = Annotated[float | ScoreOf, Schema(description="A number, or a dimension's score.")]


class ProfileJoined(TypedDict):
    """Two rules or more, joined."""

    type: Literal["and", "or"]
    """Tells the rules apart, and says whether all must hold, or one."""
    rules: Annotated[list[ProfileRule], Schema(minItems=2)]
    """What is joined, in the author's order."""


class ProfileNegated(TypedDict):
    """What must not hold."""

    type: Literal["not"]
    """Tells the rules apart."""
    rule: ProfileRule
    """What must not hold."""


class ScoreComparison(TypedDict):
    """How two scores compare."""

    type: Literal["compare"]
    """Tells the rules apart."""
    sign: Sign
    """How they must compare."""
    left: Score
    """What stands before the sign."""
    right: Score
    """What stands behind it."""


class InOutcome(TypedDict):
    """Which diagnosis an assessment came to."""

    type: Literal["outcome"]
    """Tells the rules apart."""
    assessment: Id
    """Which assessment."""
    outcome: Id
    """The outcome that it must have."""


class Missing(TypedDict):
    """An assessment without a diagnosis."""

    type: Literal["missing"]
    """Tells the rules apart."""
    assessment: Id
    """Which."""


class Use(TypedDict):
    """An assessment that a profile reads."""

    id: Id
    """Which."""
    since: Day | None
    """Answers from before it are old; null where none are."""
    compiled: CompiledAssessment
    """Its compiled form."""


class ProfileOutcome(TypedDict):
    """What comes first. Rules that can't be told are passed over."""

    id: Id
    """Its name."""
    title: str
    """Its title in words."""
    when: ProfileRule | None
    """When it holds; null for `otherwise`."""
    rests_on: list[Name]
    """The names in its rule."""


class ProfileAdvice(TypedDict):
    """What to do next."""

    id: Id
    """Its name."""
    title: str
    """Its title in words."""
    when: ProfileRule | None
    """When it is given; null where it depends on the outcome alone."""
    outcomes: list[Id]
    """The outcomes that it fits; empty for all."""


class CompiledProfile(TypedDict):
    """One profile, as the engine and the page get it."""

    schema_version: Literal[5]
    """The engine refuses any other."""
    shape: Literal["profile"]
    """Tells the documents apart."""
    id: Id
    """The name of the file."""
    title: str
    """Its title in words."""
    content_version: Version
    """Another one for each text."""
    uses: list[Use]
    """The assessments that it reads, in the order in which things come first."""
    outcomes: list[ProfileOutcome]
    """What can come first, in the order in which they are tried."""
    advice: list[ProfileAdvice]
    """What it advises, in order."""


class Response(TypedDict):
    """What a reader has answered in one assessment."""

    answers: Answers
    """Those that the assessment doesn't take are left out."""
    day: Day
    """When they were last changed."""


class Unread(TypedDict):
    """An assessment without answers."""

    assessment: Id
    """Which."""
    state: Literal["missing"]
    """Tells the results apart."""
    day: None
    """There is none."""
    result: None
    """There is none."""


class Read(TypedDict):
    """An assessment with answers."""

    assessment: Id
    """Which."""
    state: Literal["incomplete", "old", "current"]
    """Without a diagnosis; from before `since`; neither."""
    day: Day
    """When answers were last changed."""
    result: Result
    """What they give now."""


type ResultOfUse = Annotated[
    Unread | Read, Schema(description="What a profile knows of one assessment.")
]


class ProfileResult(TypedDict):
    """What several responses say together."""

    schema_version: Literal[4]
    """Another one for each form that results have had."""
    profile: Id
    """Its name."""
    content_version: Version
    """That of the compiled form."""
    state: Literal["scored", "incomplete"]
    """Whether there is an outcome."""
    outcome: Id | None
    """What comes first; null where no rule holds."""
    advice: list[Id]
    """What is advised, in order."""
    results: list[ResultOfUse]
    """One for each assessment that the profile uses, in its order."""
    open: list[Id]
    """Assessments that lack what rules before the one that holds ask for."""
