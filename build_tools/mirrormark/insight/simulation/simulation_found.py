"""What a simulation finds, as JSON data."""

from typing import TypedDict

__all__ = ["CloseCalls", "Count", "Pattern", "PatternScore", "Simulation", "Spread"]


class Count(TypedDict):
    """How often an outcome came."""

    id: str
    count: int


class Spread(TypedDict):
    """How the scores of a dimension spread, as their mean and percentiles; None without any."""

    id: str
    scored: int
    mean: float | None
    p5: float | None
    p50: float | None
    p95: float | None


class CloseCalls(TypedDict):
    """How many of so many responses were close."""

    responses: int
    count: int


class PatternScore(TypedDict):
    """What a patterned respondent scores; None without a score."""

    id: str
    score: float | None


class Pattern(TypedDict):
    """What comes of one who answers by a pattern."""

    name: str
    outcome: str | None
    dimensions: list[PatternScore]


class Simulation(TypedDict):
    """What came of many respondents."""

    assessment: str
    content_version: str
    responses: int
    seed: int
    outcomes: list[Count]
    without_outcome: int
    never: list[str]
    """The outcomes that didn't come."""
    dimensions: list[Spread]
    close_calls: CloseCalls
    patterns: list[Pattern]
