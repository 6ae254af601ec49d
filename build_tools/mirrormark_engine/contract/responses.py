"""The file of responses: what leaves a page to be read again, by anybody, in years."""

from collections.abc import Mapping
from typing import Annotated, Literal, NotRequired, TypedDict

from mirrormark_engine.contract.answers import Answer
from mirrormark_engine.contract.results import Call
from mirrormark_engine.contract.schema import Schema
from mirrormark_engine.contract.values import Day, Id, Percent, Version

type ResponseId = Annotated[
    str,
    Schema(
        pattern="^[0-9A-Za-z_-]{8,64}$",
        description="Drawn at random, once. Two responses with the same are one.",
    ),
]
type StepId = Annotated[
    str,
    Schema(
        pattern="^[0-9A-Za-z_-]{8,64}$",
        description="Drawn at random, once, and kept where a step is taken over from last time.",
    ),
]
type AuthoredId = Annotated[
    str,
    Schema(
        pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        maxLength=200,
        description="An id that an author gave, or that was made of words.",
    ),
]
type Moment = Annotated[
    str,
    Schema(
        pattern="^[12][0-9]{3}-[0-9]{2}-[0-9]{2}"
        "(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
        description="A time with its zone, such as 2026-11-22T09:30:00+01:00, or a day alone.",
    ),
]
type LanguageTag = Annotated[
    str,
    Schema(
        pattern="^[A-Za-z]{2,8}(-[0-9A-Za-z]{1,8})*$",
        maxLength=200,
        description="By BCP 47, such as de-CH.",
    ),
]
type Address = Annotated[
    str,
    Schema(
        pattern="^https?://[!-~]+$",
        maxLength=2000,
        description="Of a site, such as https://example.org/mirrors/.",
    ),
]
type OwnWords = Annotated[
    str, Schema(maxLength=100_000, description="The reader's own; never scored, never a rule's.")
]


class KeptScore(TypedDict):
    """What was said of one dimension."""

    score: Percent | None
    """Null with too few answers."""
    low: Percent
    """With everything missing at its lowest."""
    high: Percent
    """With everything missing at its highest."""
    band: Id | None
    """The one that the score lay in; null without a score or without bands."""


class KeptResult(TypedDict):
    """What was said when it was answered: to be compared with, never to be believed."""

    outcome: Id | None
    """Null where the answers were too few for one."""
    call: NotRequired[Call]
    """How sure the outcome was, where that was said."""
    scores: Mapping[AuthoredId, KeptScore]
    """By dimension."""


class PlannedStep(TypedDict):
    """Something that the reader means to do."""

    id: NotRequired[StepId]
    """Which: a calendar that gets the step again changes what it has."""
    advice: Id | None
    """A piece of the assessment's advice; null for a step of the reader's own."""
    words: OwnWords
    """What, in the reader's own words; may be empty beside a piece of advice."""
    owner: NotRequired[OwnWords]
    """Who does it."""
    due: NotRequired[Day]
    """By when."""
    sign: NotRequired[OwnWords]
    """By what it will be known to have worked."""
    again: NotRequired[Day]
    """When to look again."""
    done: bool
    """Whether it is."""


class Rater(TypedDict):
    """Who gave it, as far as a round tells that: never a name."""

    group: AuthoredId
    """Such as `self` or `team`."""


class KeptResponse(TypedDict):
    """One response to one assessment, with what its reader has put beside it."""

    id: ResponseId
    """Which."""
    assessment: AuthoredId
    """To what."""
    content_version: Version
    """To which text of it."""
    name: NotRequired[OwnWords]
    """What the reader calls it."""
    site: NotRequired[Address]
    """Where it was answered."""
    language: NotRequired[LanguageTag]
    """In which language."""
    begun: NotRequired[Moment]
    """When it was begun."""
    answered: NotRequired[Moment]
    """When an answer was last changed; what is beside the answers may have changed since."""
    changed: NotRequired[Moment]
    """When it was last changed. Of two with one id, the later counts."""
    answers: Mapping[AuthoredId, Answer | None]
    """By item, without free text. One that was left blank is left out, or null."""
    texts: NotRequired[Mapping[AuthoredId, OwnWords]]
    """Answers in free text, by item: apart, so that they can be left out."""
    notes: NotRequired[Mapping[AuthoredId, OwnWords]]
    """What the reader has put beside an answer, by item."""
    result: NotRequired[KeptResult]
    """What was said then."""
    plan: NotRequired[Annotated[list[PlannedStep], Schema(maxItems=1000)]]
    """What the reader means to do, in order."""
    rater: NotRequired[Rater]
    """Only in a round."""


class ResponseFile(TypedDict):
    """Responses, to one assessment or to several."""

    format: Literal["mirrormark-responses"]
    """Tells it from other files."""
    version: Literal[1]
    """Another one for each form that it has had."""
    responses: list[KeptResponse]
    """In any order."""
