"""What a simulation finds, as JSON data."""

from typing import Literal, TypedDict

from mirrormark_engine import contract

__all__ = [
    "Checked",
    "Count",
    "Model",
    "Pattern",
    "PatternScore",
    "People",
    "Reliability",
    "Simulation",
    "Spread",
    "Sureness",
    "Tenth",
    "Told",
    "Weak",
]

type Model = Literal["people", "even"]
"""What made-up respondents are like: people, or all answers alike to them."""


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


class PatternScore(TypedDict):
    """What a patterned respondent scores; None without a score."""

    id: str
    score: float | None


class Pattern(TypedDict):
    """What comes of one who answers by a pattern."""

    name: str
    outcome: str | None
    dimensions: list[PatternScore]


class Sureness(TypedDict):
    """How sure an outcome is."""

    id: str | None
    """None for all outcomes together."""
    count: int
    """How many got it."""
    would: int
    """How many of these would get it from their true scores: its classification."""
    twice: int
    """How many of these got a diagnosis at a second sitting, this one or another."""
    again: int
    """How many of these got it again at a second sitting: its retest agreement."""


class Checked(TypedDict):
    """How likely some outcomes are to come again by their answers alone, and whether they did."""

    count: int
    chance: float | None
    """How likely it is on average; None without any."""
    twice: int
    """How many got a diagnosis at a second sitting."""
    again: int
    """How many got the same one."""


class Told(Checked):
    """Of which readers are told the same word."""

    call: contract.Call
    """Whether the same one is likely to come again: in 17 of 20 cases, in 3 of 5, or in fewer."""


class Tenth(Checked):
    """Of which readers are told the same chance."""

    tenths: int
    """In how many of ten cases, as the page rounds it; 0 and 10 are for less than 1 in 20, and
    more than 19."""


class Reliability(TypedDict):
    """How reliable the score of a dimension is; None where that can't be told."""

    id: str
    items: int
    """How many feed it, by themselves or by its parts."""
    alpha: float | None
    """Cronbach's; of a mean of parts, the stratified one."""
    omega: float | None
    """McDonald's, with one factor; None for what has parts."""
    error: float | None
    """The standard error of measurement, in points of the score."""


class Weak(TypedDict):
    """An item that pulls against its scale, or adds nothing to it."""

    id: str
    dimension: str
    correlation: float
    """With the sum of the other items of its dimension."""


class People(TypedDict):
    """What only respondents show who are like people."""

    parameters: dict[str, float]
    """Of the model, by name."""
    overall: Sureness
    outcomes: list[Sureness]
    told: list[Told]
    """Of the first 2,000."""
    tenths: list[Tenth]
    """The same, by what readers are told; from 0 to 10."""
    untold: int
    """Of these, how many outcomes it was too much work for."""
    dimensions: list[Reliability]
    weak: list[Weak]


class Simulation(TypedDict):
    """What came of many respondents."""

    assessment: str
    content_version: str
    model: Model
    responses: int
    seed: int
    outcomes: list[Count]
    without_outcome: int
    never: list[str]
    """The outcomes that didn't come."""
    dimensions: list[Spread]
    patterns: list[Pattern]
    people: People | None
    """None where all answers were alike."""
