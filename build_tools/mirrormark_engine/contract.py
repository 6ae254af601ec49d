"""What generator, engine and page exchange: compiled forms, answers, results, requests, replies.

Written once, here. `make contract` makes of it the JSON Schemas that `mirrormark schema` prints,
the types that the page's script is checked against, and the tables in `docs/contract.md`. The
words below a type or a field are its description in all of these.

These are types and nothing else. The engine imports them for type checkers alone, and the bundle
has no such file.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, NotRequired, TypedDict


class Schema:
    """What JSON Schema says of a value beyond its type in Python."""

    def __init__(self, **keywords: object) -> None:
        self.keywords = keywords


class Row:
    """What the cells of a list are, one by one."""

    def __init__(self, *cells: object) -> None:
        self.cells = cells


# Values

type Id = Annotated[str, Schema(minLength=1, description="What something is called by others.")]
type Version = Annotated[
    str, Schema(pattern="^[0-9a-f]{12}$", description="The beginning of the text's SHA-256.")
]
type Day = Annotated[str, Schema(pattern=r"^\d{4}-\d{2}-\d{2}$", description="Such as 2026-11-22.")]
type Percent = Annotated[
    float, Schema(minimum=0, maximum=100, description="A score, or a part of a hundred.")
]
type Count = Annotated[int, Schema(minimum=0, description="How many, or which, counted from 0.")]
type Positive = Annotated[int, Schema(minimum=1, description="A whole number from 1.")]
type Ratio = Annotated[
    list[int], Row(Count, Positive), Schema(description="Numerator and denominator.")
]
type Kind = Annotated[
    Literal["statement", "choice", "multiple", "number", "allocation", "ranking", "text"],
    Schema(description="How an item is answered."),
]
type Mode = Annotated[
    Literal["mean", "sum", "weakest"], Schema(description="How several scores make one.")
]
type State = Annotated[
    Literal["doesnt-apply", "dont-know"], Schema(description="What stands in an answer's place.")
]
type Sign = Annotated[
    Literal[">=", ">", "<=", "<", "==", "!="], Schema(description="How two numbers compare.")
]

# Rules

type Rule = Annotated[
    Joined | Negated | Claim, Schema(description="When something holds: a tree of claims.")
]
type Claim = Annotated[Comparison | InBand | Chosen, Schema(description="The smallest rule.")]
type Operand = Annotated[
    float | ScoreOf | AnswerTo | ShareOf,
    Schema(description="A number, the score of a dimension, or the answer to an item."),
]


class Joined(TypedDict):
    """Two rules or more, joined."""

    type: Literal["and", "or"]
    """Tells the rules apart, and says whether all must hold, or one."""
    rules: Annotated[list[Rule], Schema(minItems=2)]
    """What is joined, in the author's order."""


class Negated(TypedDict):
    """What must not hold."""

    type: Literal["not"]
    """Tells the rules apart."""
    rule: Rule
    """What must not hold."""


class Comparison(TypedDict):
    """How two numbers compare."""

    type: Literal["compare"]
    """Tells the rules apart."""
    sign: Sign
    """How they must compare."""
    left: Operand
    """What stands before the sign."""
    right: Operand
    """What stands behind it."""


class InBand(TypedDict):
    """In which band a score is."""

    type: Literal["band"]
    """Tells the rules apart."""
    dimension: Id
    """Whose score; in a profile, of which assessment: `clarity.goals`."""
    band: Id
    """The band that it must be in."""


class Chosen(TypedDict):
    """Which option was chosen, alone or among others."""

    type: Literal["chosen"]
    """Tells the rules apart."""
    item: Id
    """Of which item."""
    option: Id
    """The option that must be chosen."""


class ScoreOf(TypedDict):
    """The score of a dimension."""

    type: Literal["score"]
    """Tells the operands apart."""
    dimension: Id
    """Which; in a profile, of which assessment: `clarity.goals`."""


class AnswerTo(TypedDict):
    """What an item was answered with: the number, or the points of what was chosen."""

    type: Literal["answer"]
    """Tells the operands apart."""
    item: Id
    """Which."""


class ShareOf(TypedDict):
    """What a part of an allocation got, or the place of an option in a ranking, from 1."""

    type: Literal["share"]
    """Tells the operands apart."""
    item: Id
    """Which allocation, or ranking."""
    part: Id
    """Which part of it."""


# The compiled form


class Section(TypedDict):
    """A page of an assessment."""

    id: Id
    """Its name."""
    title: str
    """Its title in words."""
    items: list[Id]
    """What it asks, in order."""


class Option(TypedDict):
    """One thing that a reader can choose, or one part of an allocation."""

    id: Id
    """Its name."""
    label: str | None
    """What it says, in plain words; null on a built-in scale, which each language has words for."""
    points: int | None
    """Times `points_scale`; null where it has none."""
    none: NotRequired[Literal[True]]
    """Of a multiple choice: excludes all others."""


class Quantity(TypedDict):
    """Which numbers can be given, as the author wrote them."""

    lowest: float
    """The least."""
    highest: float
    """The most; of an allocation, the total."""
    step: Annotated[float, Schema(exclusiveMinimum=0)]
    """The distance between two of them."""
    unit: str
    """What is counted; may be empty."""


class Item(TypedDict):
    """One thing to answer."""

    id: Id
    """Its name."""
    kind: Kind
    """How it is answered."""
    text: str
    """The question, in plain words."""
    dimension: Id | None
    """The one that it feeds; null if it isn't scored."""
    weight: Positive
    """In proportion to those of other items."""
    reverse: bool
    """Whether much of it is little of the dimension."""
    lowest: int
    """The fewest points of an answer, times `points_scale`."""
    highest: int
    """The most points of an answer, times `points_scale`."""
    scale: Id | None
    """The built-in scale that has its options; null where these are the author's."""
    options: list[Option]
    """What can be chosen, or the parts of an allocation."""
    quantity: Quantity | None
    """Of a number and an allocation; else null."""
    allow: list[State]
    """What can be said in the place of an answer."""
    when: Rule | None
    """It is asked while this holds, its section's condition and its own; null for always."""


class Part(TypedDict):
    """A dimension that another one is derived from."""

    id: Id
    """Which."""
    weight: Positive
    """In proportion to those of the other parts."""


Band = TypedDict(
    "Band",
    {
        "id": Annotated[Id, Schema(description="Its name.")],
        "title": Annotated[
            str, Schema(description="Its title in words: the author's, or made of its name.")
        ],
        "from": Annotated[Percent, Schema(description="The lowest score in it.")],
    },
)
Band.__doc__ = "A named range of a dimension."


class Reference(TypedDict):
    """A score of others, to compare with."""

    title: str
    """Whose it is."""
    value: Percent
    """The score."""
    source: str
    """Who measured it, and where it is published."""
    date: str
    """When it was measured or published, a year at least."""


class Percentiles(TypedDict):
    """How many others score below a score."""

    table: list[Annotated[list[float], Row(Percent, Percent)]]
    """Rows of a percent and a score."""
    source: str
    """Who measured it, and where it is published."""
    date: str
    """When it was measured or published, a year at least."""


class Dimension(TypedDict):
    """What is measured, scored 0 to 100."""

    id: Id
    """Its name."""
    title: str
    """Its title in words."""
    summary: str
    """What it is; may be empty."""
    symptom: str
    """How it shows where it is low; may be empty."""
    mode: Mode
    """How its score is made: of its items, or of its parts."""
    parts: list[Part]
    """The dimensions that it is derived from; empty for one that items feed."""
    bands: list[Band]
    """Rising; may be empty."""
    references: list[Reference]
    """May be empty."""
    percentiles: Percentiles | None
    """Null where there are none."""


class Outcome(TypedDict):
    """A diagnosis. The first whose rule holds is that of a response."""

    id: Id
    """Its name."""
    title: str
    """Its title in words."""
    when: Rule | None
    """When it holds; null for `otherwise`."""
    rests_on: list[Id]
    """The dimensions that its rule names; for `otherwise`, those of all rules."""


class Advice(TypedDict):
    """What to do next."""

    id: Id
    """Its name."""
    title: str
    """Its title in words."""
    when: Rule | None
    """When it is given; null where it depends on the outcome alone."""
    outcomes: list[Id]
    """The outcomes that it fits; empty for all."""


class Pair(TypedDict):
    """Two items whose answers should go together."""

    items: Annotated[list[Id], Row(Id, Id)]
    """Which two."""
    opposite: bool
    """Whether they should be each other's opposite."""
    apart: Ratio
    """From how far apart they don't go together, as a part of the scale."""
    question: str
    """What the reader is asked then."""


class Focus(TypedDict):
    """The dimensions of which a result names the lowest."""

    title: str
    """What the lowest are called."""
    among: list[Id]
    """Which are looked at."""
    below: float
    """Only scores below it are named."""


class PlaneChart(TypedDict):
    """Two dimensions, at right angles."""

    kind: Literal["plane"]
    """Tells the charts apart."""
    x: Id
    """The dimension from left to right."""
    y: Id
    """The dimension upwards."""


class ApartChart(TypedDict):
    """Several dimensions, to see how far they are apart."""

    kind: Literal["apart"]
    """Tells the charts apart."""
    dimensions: list[Id]
    """Which, in order."""


class SharesChart(TypedDict):
    """The shares of an allocation."""

    kind: Literal["shares"]
    """Tells the charts apart."""
    item: Id
    """Which allocation."""


type Chart = Annotated[
    PlaneChart | ApartChart | SharesChart, Schema(description="A picture that is asked for.")
]


class CompiledAssessment(TypedDict):
    """One assessment, as the engine and the page get it."""

    schema_version: Literal[4]
    """The engine refuses any other."""
    shape: Literal["assessment"]
    """Tells the documents apart."""
    id: Id
    """The name of the file."""
    title: str
    """Its title in words."""
    content_version: Version
    """Another one for each text."""
    at_least: Ratio
    """The part of a dimension's items that must be answered for a score."""
    points_scale: Positive
    """What points were multiplied by to be whole."""
    sections: list[Section]
    """Its pages, in order."""
    items: list[Item]
    """Everything it asks, in order."""
    dimensions: list[Dimension]
    """What it measures, in the author's order."""
    outcomes: list[Outcome]
    """Its diagnoses, in the order in which they are tried."""
    advice: list[Advice]
    """What it advises, in order."""
    pairs: list[Pair]
    """What should go together."""
    focus: Focus | None
    """What hurts most is looked for among these; null where it isn't."""
    charts: list[Chart]
    """The author's pictures of a result."""


# Answers and results

type Answer = Annotated[
    str | float | list[Id] | dict[str, float],
    Schema(
        description="An option, free text, `doesnt-apply` or `dont-know`; a number; options, in "
        "the order of a ranking; or the shares of an allocation by part. An option whose id is a "
        "number may be given as that."
    ),
]
type Answers = Annotated[
    Mapping[str, Answer | None], Schema(description="By item; null for one that was left blank.")
]


class DimensionResult(TypedDict):
    """What is known of one dimension."""

    id: Id
    """Which."""
    score: Percent | None
    """Null with too few answers."""
    low: Percent
    """With everything missing at its lowest."""
    high: Percent
    """With everything missing at its highest."""
    band: Id | None
    """The one that the score lies in; null without a score or without bands."""
    percentile: Percent | None
    """So many per cent of others score below; null where that isn't known."""
    answered: Count
    """How many of its items count."""
    items: Count
    """How many could: those that are shown and apply."""


class Effect(TypedDict):
    """What one item does to its dimension."""

    item: Id
    """Which item."""
    dimension: Id
    """Which dimension."""
    effect: float
    """The score less what it would be with this item at its middle."""


class Change(TypedDict):
    """Another answer to one item."""

    item: Id
    """Which item."""
    answer: Answer
    """What it would be."""


class Flip(TypedDict):
    """The least changes of answers that lead to another outcome."""

    outcome: Id | None
    """Which; null for none: more would have to be answered first."""
    changes: Annotated[list[Change], Schema(minItems=1, maxItems=2)]
    """All of them together."""


class PlaceFinding(TypedDict):
    """Where in a plane a response lies."""

    says: Literal["unplaced", "placed", "placed-about"]
    """Which sentence it is."""


class EndsFinding(TypedDict):
    """Which dimensions are highest and lowest."""

    says: Literal["none", "one", "level", "ends"]
    """Which sentence it is."""
    highest: list[Id]
    """The dimensions with the highest score."""
    lowest: list[Id]
    """The dimensions with the lowest score."""


class SharesFinding(TypedDict):
    """Which parts got most."""

    says: Literal["level", "most"]
    """Which sentence it is."""
    parts: list[Id]
    """Those with the largest share."""
    share: float
    """That share."""


class EffectsFinding(TypedDict):
    """Which items move a dimension most."""

    says: Literal["level", "up", "down", "both"]
    """Which sentence it is."""
    up: list[Id]
    """The item that moves it up most, if any does."""
    down: list[Id]
    """The item that moves it down most, if any does."""


class Share(TypedDict):
    """What one part of an allocation got."""

    part: Id
    """Which part."""
    share: float
    """How much, in the author's numbers."""


class PlanePicture(TypedDict):
    """Two dimensions, with what there is to see."""

    kind: Literal["plane"]
    """Tells the pictures apart."""
    x: Id
    """The dimension from left to right."""
    y: Id
    """The dimension upwards."""
    finding: PlaceFinding
    """What there is to see."""


class ApartPicture(TypedDict):
    """Several dimensions, with what there is to see."""

    kind: Literal["apart"]
    """Tells the pictures apart."""
    dimensions: list[Id]
    """Which, in order."""
    finding: EndsFinding
    """What there is to see."""


class SharesPicture(TypedDict):
    """The shares of an allocation, with what there is to see."""

    kind: Literal["shares"]
    """Tells the pictures apart."""
    item: Id
    """Which allocation."""
    shares: list[Share]
    """What is drawn."""
    finding: SharesFinding
    """What there is to see."""


class ScoresPicture(TypedDict):
    """The scores of all dimensions."""

    kind: Literal["scores"]
    """Tells the pictures apart."""
    finding: EndsFinding
    """What there is to see."""


class EffectsPicture(TypedDict):
    """The effects of items on one dimension."""

    kind: Literal["effects"]
    """Tells the pictures apart."""
    dimension: Id
    """Which dimension."""
    finding: EffectsFinding
    """What there is to see."""


type Picture = Annotated[
    PlanePicture | ApartPicture | SharesPicture | ScoresPicture | EffectsPicture,
    Schema(description="What is drawn, and which sentence says what there is to see."),
]


class Why(TypedDict):
    """Why a result is what it is, and how far it can be relied on."""

    effects: list[Effect]
    """By dimension, the largest first."""
    missing: list[Id]
    """Items without an answer that feed a dimension, or that a rule names."""
    possible: list[Id]
    """The outcomes that are possible once what is missing is answered."""
    more_possible: NotRequired[Literal[True]]
    """Only there where not every way of answering what is missing could be tried."""
    call: Literal["firm", "close"] | None
    """Whether one other answer would change the outcome; null without one."""
    flips: list[Flip]
    """For each other outcome that was found, the least changes that lead to it."""
    searched: Literal[0, 1, 2]
    """All changes of so many answers were tried, unless fewer led elsewhere."""
    pairs: list[Count]
    """Which of the author's pairs don't go together, by their places in the compiled form."""
    pictures: list[Picture]
    """In the order in which they are shown: the author's, all scores, effects by dimension."""


class Result(TypedDict):
    """What scoring one response gives."""

    schema_version: Literal[2]
    """Another one for each form that results have had."""
    assessment: Id
    """Its name."""
    content_version: Version
    """That of the compiled form."""
    state: Literal["scored", "incomplete"]
    """Whether there is an outcome."""
    outcome: Id | None
    """Null where the answers are too few for one."""
    dimensions: list[DimensionResult]
    """In the author's order."""
    focus: list[Id]
    """The lowest dimensions, where they are worth naming."""
    advice: list[Id]
    """What is advised, in order."""
    answered: Count
    """How many items were answered, without free text."""
    items: Count
    """How many are shown, without free text."""
    hidden: list[Id]
    """Items whose condition doesn't hold."""
    why: NotRequired[Why]
    """Only if asked for."""


# Profiles

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

    schema_version: Literal[4]
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

    schema_version: Literal[2]
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


# Requests and replies


class Request(TypedDict):
    """Asks for the result of one response."""

    answers: Answers
    """What is scored."""
    why: NotRequired[bool]
    """Whether the result shall say why."""


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
    value: Result | ProfileResult
    """What was asked for."""


class Refusal(TypedDict):
    """A reply without a result."""

    ok: Literal[False]
    """Tells the replies apart."""
    error: Failure
    """Why there is none."""


type Reply = Annotated[Success | Refusal, Schema(description="What a request is answered with.")]
