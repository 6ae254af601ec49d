"""What a result draws, and which sentence says what there is to see."""

from typing import Annotated, Literal, TypedDict

from mirrormark_engine.contract.schema import Schema
from mirrormark_engine.contract.values import Id


class PlaceFinding(TypedDict):
    """Where in a plane a response lies."""

    says: Literal["unplaced", "placed", "placed-about"]
    """Which sentence it is."""


class EndsFinding(TypedDict):
    """Which dimensions are highest and lowest."""

    says: Literal["none", "one", "level", "ends"]
    """Which sentence it is."""
    highest: list[Id]
    """The dimension with the highest score first, and what can't be told apart from it."""
    lowest: list[Id]
    """The one with the lowest, likewise, it first; what could be either is in neither of them."""


class GapsFinding(TypedDict):
    """Which pairs lie farthest apart."""

    says: Literal["none", "level", "near", "widest", "widest-sure"]
    """Which sentence it is. With the last one, a gap that may be chance reads wider."""
    widest: list[Id]
    """The first dimension of the widest pair, and of each that can't be told apart from it."""


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
    """The item that moves it up most, if any does, and up to 3 that do so as much, in tenths."""
    down: list[Id]
    """The item that moves it down most, likewise."""


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
    together: Annotated[float, Schema(minimum=-1, maximum=1)] | None
    """How far the two scores move together on answering again; null if that isn't known."""
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


class PairedScores(TypedDict):
    """One thing, seen from two sides."""

    title: str
    """What both are, in words."""
    first: Id
    """The dimension of the first side."""
    second: Id
    """The dimension of the second."""
    apart: bool
    """Whether the two scores differ by more than chance."""


class PairsPicture(TypedDict):
    """Pairs of dimensions, with what there is to see."""

    kind: Literal["pairs"]
    """Tells the pictures apart."""
    sides: Annotated[list[str], Schema(minItems=2, maxItems=2)]
    """Whose scores the first ones are, and whose the second ones, in words."""
    rows: list[PairedScores]
    """In the author's order."""
    finding: GapsFinding
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
    PlanePicture | ApartPicture | PairsPicture | SharesPicture | ScoresPicture | EffectsPicture,
    Schema(description="What is drawn, and which sentence says what there is to see."),
]
