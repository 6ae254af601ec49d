"""What an explanation is made of. Plain data in the words of readers, for a page or a terminal.

Numbers that words were made from stand beside them where a program may want them.
"""

from dataclasses import dataclass
from fractions import Fraction

from mirrormark.insight.explanation.picture import Plane

__all__ = [
    "Answers",
    "Band",
    "Count",
    "Dated",
    "Diagnosis",
    "Example",
    "Explanation",
    "Measured",
    "OtherExample",
    "Pair",
    "Percentiles",
    "Question",
    "Scale",
    "Score",
    "Step",
    "Sum",
]


@dataclass(frozen=True, slots=True)
class Scale:
    """A named list of response options."""

    name: str
    """As authors write it."""
    title: str
    """As readers see it."""
    options: tuple[tuple[str, str], ...]
    """Label and points of each, as the author gave them."""


@dataclass(frozen=True, slots=True)
class Question:
    """An item, and what it counts."""

    id: str
    number: int
    """Where it stands among all, counted from 1."""
    text: str
    answered_on: str
    """A scale, or what is chosen or entered."""
    options: tuple[tuple[str, str], ...]
    """Label and points (empty where there are none); empty for a scale, which is told once."""
    key: str
    """Which answers raise the score; empty where it isn't scored."""
    is_reverse: bool
    weight: str
    """Empty where it isn't scored."""
    share: Fraction | None
    """The part of its dimension that it decides, if all are answered; None where none is fixed."""
    share_in_words: str
    """As a percentage; empty without a share."""
    condition: str
    """When it is asked; empty where always."""
    beside: str
    """What else may be answered, such as *don't know*; may be empty."""
    noise: str
    """How much its answers move on answering again; empty where as much as usual."""


@dataclass(frozen=True, slots=True)
class Band:
    """A named range of scores."""

    id: str
    title: str
    scores: str
    """The range in words."""
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Percentiles:
    """How the scores of others are spread."""

    rows: tuple[tuple[str, str], ...]
    """The percentage of others, and the score that they lie below."""
    source: str
    """Where it comes from, with its date."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A dimension."""

    id: str
    title: str
    summary: str
    how: str
    """How its score comes about."""
    bands: tuple[Band, ...]
    references: tuple[str, ...]
    """Each with its value, its source and its date."""
    percentiles: Percentiles | None
    questions: tuple[Question, ...]
    """Those that feed it."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """An outcome."""

    id: str
    number: int
    """When its rule is tried, counted from 1."""
    title: str
    rule: str
    """A sentence."""
    rests_on: str
    """The dimensions that decide on it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of advice, or a notice."""

    id: str
    title: str
    rule: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions whose answers should go together."""

    questions: tuple[str, ...]
    rule: str
    """When the reader is asked."""
    asked: str
    """What the reader is asked."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of an example to the questions of one dimension."""

    title: str
    groups: tuple[tuple[str, str], ...]
    """An answer, and the questions that were answered so."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A score, worked out step by step."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...]
    """Empty where nothing is added up."""
    steps: tuple[str, ...]
    """What is done with the rows, each a sentence or a formula."""


@dataclass(frozen=True, slots=True)
class Score:
    """A score of an example."""

    title: str
    score: str
    band: str
    """Empty without bands."""


@dataclass(frozen=True, slots=True)
class Example:
    """A response and all that comes of it."""

    name: str
    answers: tuple[Answers, ...]
    sum: Sum | None
    """None where nothing has a score."""
    scores: tuple[Score, ...]
    outcome: str
    """The title of the diagnosis, or that there is none."""
    why: str
    """Its rule as a sentence; empty without a diagnosis."""
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherExample:
    """A response and its result in one line."""

    name: str
    scores: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A change that the author tells of."""

    date: str
    """As 2026-11-22."""
    day: str
    """In words."""
    text: str


@dataclass(frozen=True, slots=True)
class Figures:
    """A table."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first cell of each says what it is of."""
    about: str
    """How to read it; empty where that is plain."""


@dataclass(frozen=True, slots=True)
class TriedOut:
    """What came of made-up people."""

    about: tuple[str, ...]
    """Paragraphs: who they are, and that they are nobody."""
    tables: tuple[Figures, ...]
    to_find_out: str
    """How to measure it with people."""


@dataclass(frozen=True, slots=True)
class Count:
    """How much there is of an assessment."""

    questions: int
    scored: int
    dimensions: int
    outcomes: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one assessment is scored."""

    id: str
    title: str
    content_version: str
    count: Count
    overview: tuple[str, ...]
    """Paragraphs."""
    scales: tuple[Scale, ...]
    """Those that questions use."""
    dimensions: tuple[Measured, ...]
    unscored: tuple[Question, ...]
    about_diagnoses: tuple[str, ...]
    """Sentences: how to read the rules; empty where there are none."""
    diagnoses: tuple[Diagnosis, ...]
    advice: tuple[Step, ...]
    notices: tuple[Step, ...]
    pairs: tuple[Pair, ...]
    focus: str
    """What the result names as lowest; empty where nothing."""
    plane: Plane | None
    """None where no plane would say anything."""
    about_plane: tuple[str, ...]
    """Sentences: how to read it and what it leaves out, or why there is none."""
    about_examples: str
    """Where they come from."""
    examples: tuple[Example, ...]
    """A few, in full."""
    other_examples: tuple[OtherExample, ...]
    history: tuple[Dated, ...]
    """Newest first; empty where the author keeps none."""
    tried_out: TriedOut | None = None
    """None where nothing was simulated of this very version, or nobody kept it."""
