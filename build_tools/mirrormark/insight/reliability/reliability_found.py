"""How reliable an assessment has been with its respondents, as JSON data."""

from typing import TypedDict

__all__ = ["Estimate", "MeasuredItem", "MeasuredOutcome", "MeasuredScale", "Measures"]


class Estimate(TypedDict):
    """A figure, and where it lies with 95 % confidence; None where that can't be told."""

    value: float
    low: float | None
    high: float | None


class MeasuredOutcome(TypedDict):
    """How often an outcome came."""

    id: str | None
    """None for no diagnosis."""
    count: int
    share: Estimate


class MeasuredScale(TypedDict):
    """How reliable the score of a dimension is; None where that can't be told."""

    id: str
    items: int
    """How many feed it, by themselves or by its parts."""
    scored: int
    """How many responses have a score."""
    mean: float | None
    spread: float | None
    """The standard deviation of the score."""
    alpha: Estimate | None
    """Cronbach's; of a mean of parts, the stratified one."""
    omega: Estimate | None
    """McDonald's, with one factor; None for what has parts."""
    error: Estimate | None
    """The standard error of measurement, in points of the score."""


class MeasuredItem(TypedDict):
    """How an item that is scored goes together with the rest of its dimension."""

    id: str
    dimension: str
    asked: int
    """How many responses it was asked in."""
    missing: int
    """How many of these have no answer to it, or one such as *don't know*."""
    correlation: Estimate | None
    """With the sum of the other items of its dimension."""
    weak: bool
    """Whether it pulls against its scale, or adds nothing to it."""


class Measures(TypedDict):
    """What responses show."""

    assessment: str
    content_version: str
    responses: int
    resamples: int
    """How often responses were drawn anew, for intervals that have no formula; 0 where these would
    have taken too long, so that there are none."""
    seed: int
    """Of these draws."""
    outcomes: list[MeasuredOutcome]
    dimensions: list[MeasuredScale]
    items: list[MeasuredItem]
