"""What an assessment is, once its text has been read. Data only; each thing knows its place."""

from mirrormark.model.assessment import Assessment
from mirrormark.model.findings import Advice, Answer, Example, Expected, Notice, Outcome, Pair
from mirrormark.model.items import (
    DOESNT_APPLY,
    DONT_KNOW,
    STATES,
    Feed,
    Item,
    Quantity,
    ResponseOption,
    Scale,
    Section,
)
from mirrormark.model.measures import Band, Dimension, Focus, Part, Percentiles, Reference
from mirrormark.model.places import Place, Prose
from mirrormark.model.profile import Profile, Use
from mirrormark.model.telling import Apart, Change, Chart, Gap, Gaps, Plane, Shares
from mirrormark.model.titles import title_of

__all__ = [
    "DOESNT_APPLY",
    "DONT_KNOW",
    "STATES",
    "Advice",
    "Answer",
    "Apart",
    "Assessment",
    "Band",
    "Change",
    "Chart",
    "Dimension",
    "Document",
    "Example",
    "Expected",
    "Feed",
    "Focus",
    "Gap",
    "Gaps",
    "Item",
    "Notice",
    "Outcome",
    "Pair",
    "Part",
    "Percentiles",
    "Place",
    "Plane",
    "Profile",
    "Prose",
    "Quantity",
    "Reference",
    "ResponseOption",
    "Scale",
    "Section",
    "Shares",
    "Use",
    "title_of",
]

type Document = Assessment | Profile
"""What a file can be; its `shape` says which."""
