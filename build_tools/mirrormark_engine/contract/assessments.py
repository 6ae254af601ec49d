"""The compiled form of an assessment."""

from typing import Annotated, Literal, NotRequired, TypedDict

from mirrormark_engine.contract.items import Item, Section
from mirrormark_engine.contract.rules import Rule
from mirrormark_engine.contract.schema import Row, Schema
from mirrormark_engine.contract.values import (
    Id,
    Mode,
    Percent,
    Positive,
    Ratio,
    Urgency,
    Version,
)


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


class Notice(TypedDict):
    """What is shown wherever its rule holds, whatever else comes of a response."""

    id: Id
    """Its name."""
    title: str
    """Its title in words."""
    when: Rule
    """When it is shown."""
    urgency: Urgency
    """How much it asks for the reader's eye."""


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


class PairedDimensions(TypedDict):
    """Two dimensions that are one thing, seen from two sides."""

    title: str
    """What both are, in words."""
    first: Id
    """The dimension of the first side."""
    second: Id
    """The dimension of the second."""


class PairsChart(TypedDict):
    """Pairs of dimensions, to see the gap between two sides."""

    kind: Literal["pairs"]
    """Tells the charts apart."""
    sides: Annotated[list[str], Schema(minItems=2, maxItems=2)]
    """Whose scores the first ones are, and whose the second ones, in words."""
    rows: list[PairedDimensions]
    """In the author's order; no dimension is in two of them."""


type Chart = Annotated[
    PlaneChart | ApartChart | SharesChart | PairsChart,
    Schema(description="A picture that is asked for."),
]


class CompiledAssessment(TypedDict):
    """One assessment, as the engine and the page get it."""

    schema_version: Literal[5]
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
    notices: NotRequired[list[Notice]]
    """What is shown whatever the outcome, in order; only there where there is any."""
    pairs: list[Pair]
    """What should go together."""
    focus: Focus | None
    """What hurts most is looked for among these; null where it isn't."""
    charts: list[Chart]
    """The author's pictures of a result."""
