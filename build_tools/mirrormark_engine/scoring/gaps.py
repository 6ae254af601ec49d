"""How far two sides lie apart on several things, and where farthest."""

from collections.abc import Mapping
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, NamedTuple, Protocol

from mirrormark_engine.scoring.scores import Score

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Gap", "KnowsGaps", "draw_gaps"]


class Gap(NamedTuple):
    """Two scores of which the first one is no lower."""

    higher: str
    lower: str
    width: Fraction


class KnowsGaps(Protocol):
    """Knows what gaps may become when the same is asked again."""

    def is_gap(self, gap: Gap) -> bool:
        """Whether two scores lie farther apart than chance would put them 8 times in 10."""

    def are_gaps_apart(self, one: Gap, other: Gap) -> bool:
        """Whether one gap can be told to be wider than another."""


def draw_gaps(
    chart: "contract.PairsChart", scores: Mapping[str, Score], sure: KnowsGaps
) -> "contract.PairsPicture":
    """Say of each pair whether it is apart, and which are farthest.

    Scores are shown rounded down, and so compared: what reads alike is not apart.
    """
    gaps = {row["first"]: gap for row in chart["rows"] if (gap := _find_gap(row, scores))}
    shown = {
        first: floor(scores[gap.higher].score or 0) - floor(scores[gap.lower].score or 0)
        for first, gap in gaps.items()
    }
    apart = {first for first, gap in gaps.items() if shown[first] and sure.is_gap(gap)}
    return {
        "kind": "pairs",
        "sides": chart["sides"],
        "rows": [{**row, "apart": row["first"] in apart} for row in chart["rows"]],
        "finding": _find_widest(gaps, shown, apart, sure),
    }


def _find_gap(row: "contract.PairedDimensions", scores: Mapping[str, Score]) -> Gap | None:
    first, second = row["first"], row["second"]
    one, two = scores[first].score, scores[second].score
    if one is None or two is None:
        return None
    return Gap(first, second, one - two) if one >= two else Gap(second, first, two - one)


def _find_widest(
    gaps: Mapping[str, Gap], shown: Mapping[str, int], apart: set[str], sure: KnowsGaps
) -> "contract.GapsFinding":
    """Name the widest gap; and with it what can't be told apart from it, where it is no chance."""
    if not any(shown.values()):
        return {"says": "level" if shown else "none", "widest": []}
    # The one that reads widest comes first, and of those that read alike the one that is.
    falling = sorted(gaps, key=lambda name: (-shown[name], -gaps[name].width))
    ranked = [name for name in falling if name in apart]
    if not ranked:
        return {"says": "near", "widest": falling[:1]}
    widest = ranked[0]
    alike = [
        name
        for name in ranked
        if shown[name] == shown[widest] or not sure.are_gaps_apart(gaps[widest], gaps[name])
    ]
    is_widest = shown[widest] == shown[falling[0]]
    return {"says": "widest" if is_widest else "widest-sure", "widest": alike}
