"""In which order keys stand: those of the front matter, of examples, and of lists in braces."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mirrormark.language.parse.braces import KNOWN
from mirrormark.language.parse.read_bands import BAND_KEYS
from mirrormark.language.parse.read_dimensions import (
    DIMENSION_KEYS,
    PERCENTILE_KEYS,
    REFERENCE_KEYS,
)
from mirrormark.language.parse.read_front_matter import FOCUS_KEYS, KEYS
from mirrormark.language.parse.read_pairs import KEYS as PAIR_KEYS
from mirrormark.language.parse.read_profile import KEYS as PROFILE_KEYS
from mirrormark.language.parse.read_profile import USE_KEYS
from mirrormark.language.parse.read_telling import CHANGE_KEYS, CHART_KEYS

__all__ = ["EXAMPLE", "FRONT_MATTER", "PROFILE", "KeyOrder", "order_attributes"]


@dataclass(frozen=True, slots=True)
class KeyOrder:
    """The order of the keys of a mapping, and of what is in it. A list hands it to its entries."""

    keys: Sequence[str] = ()
    """First these; all others behind them, as the author has them."""
    below: "Mapping[str, KeyOrder]" = field(default_factory=dict)
    """That of the mapping at a key."""
    of_each: "KeyOrder | None" = None
    """That of the mapping at any key, where names are the author's."""

    def at(self, key: str) -> "KeyOrder":
        """Return the order of what stands at a key."""
        return self.below.get(key) or self.of_each or AS_IT_IS


AS_IT_IS = KeyOrder()

DIMENSION = KeyOrder(
    DIMENSION_KEYS,
    {
        "bands": KeyOrder(of_each=KeyOrder(BAND_KEYS)),
        "reference": KeyOrder(REFERENCE_KEYS),
        "percentiles": KeyOrder(PERCENTILE_KEYS),
    },
)
FRONT_MATTER = KeyOrder(
    KEYS,
    {
        "dimensions": KeyOrder(of_each=DIMENSION),
        "focus": KeyOrder(FOCUS_KEYS),
        "pairs": KeyOrder(PAIR_KEYS),
        "chart": KeyOrder(CHART_KEYS),
        "history": KeyOrder(CHANGE_KEYS),
    },
)
PROFILE = KeyOrder(PROFILE_KEYS, {"uses": KeyOrder(of_each=KeyOrder(USE_KEYS))})
EXAMPLE = KeyOrder(("name", "answers", "results", "expect"))

ATTRIBUTES = (
    *("type", "scale", "min", "max", "step", "total", "unit"),
    *("dimension", "weight", "reverse", "unscored", "none", "noise", "allow"),
    *("when", "urgency", "for", "otherwise"),
)
"""What it is, how it is scored, and when it is asked or holds, as in the docs' examples."""


def order_attributes(kind: str) -> list[str]:
    """Return the names that the list of a ``kind`` of thing can have, in their order."""
    return sorted(KNOWN[kind], key=ATTRIBUTES.index)
