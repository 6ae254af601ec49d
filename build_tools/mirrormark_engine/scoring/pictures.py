"""What each picture of a result shows, and its finding: what there is to see, in one sentence.

The words of a finding are the page's. Here is which sentence it is (`says`), and what it names.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice, takewhile
from math import floor
from typing import TYPE_CHECKING, NamedTuple, Protocol

from mirrormark_engine.exact import as_json
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.gaps import KnowsGaps, draw_gaps
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.scores import Score

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["Felt", "Sure", "list_pictures"]

MOST_NAMED = 4
"""Items that pull as much; who reads of so many needs no more."""
TENTHS = 10

type Scores = Mapping[str, Score]


class Felt(NamedTuple):
    """What one item does to its dimension."""

    item: str
    dimension: str
    effect: Fraction
    """In points."""


class Sure(KnowsGaps, Protocol):
    """Knows what scores and answers may become when the same is asked again."""

    def are_apart(self, name: str, other: str) -> bool:
        """Whether two dimensions differ by more than chance."""

    def correlate(self, name: str, other: str) -> Fraction | None:
        """Return how far two dimensions move together, from -1 to 1; None if that isn't known."""


def list_pictures(
    prepared: Prepared,
    shown: Mapping[str, Answer],
    scores: Scores,
    felt: Sequence[Felt],
    sure: Sure,
) -> "list[contract.Picture]":
    """Return the author's pictures, that of all scores, and one of the effects on each dimension.

    Each has a ``kind`` and a ``finding``. A picture with nothing in it is left out. ``felt`` goes
    by dimension, the largest first.
    """
    drawn = [_draw(chart, shown, scores, sure) for chart in prepared.data["charts"]]
    return [
        *(picture for picture in drawn if picture),
        {"kind": "scores", "finding": _find_ends(list(prepared.dimensions), scores, sure)},
        *_draw_effects(prepared, felt),
    ]


def _draw(
    chart: "contract.Chart", shown: Mapping[str, Answer], scores: Scores, sure: Sure
) -> "contract.Picture | None":
    if chart["kind"] == "plane":
        together = sure.correlate(chart["x"], chart["y"])
        return {
            **chart,
            "together": None if together is None else float(together),
            "finding": _place([scores[chart["x"]], scores[chart["y"]]]),
        }
    if chart["kind"] == "apart":
        return {**chart, "finding": _find_ends(chart["dimensions"], scores, sure)}
    if chart["kind"] == "pairs":
        return draw_gaps(chart, scores, sure)
    return _draw_shares(chart, shown[chart["item"]].shares)


def _place(axes: list[Score]) -> "contract.PlaceFinding":
    if any(axis.score is None for axis in axes):
        return {"says": "unplaced"}
    is_sure = all(axis.low == axis.high for axis in axes)
    return {"says": "placed" if is_sure else "placed-about"}


def _draw_shares(
    chart: "contract.SharesChart", shares: Mapping[str, Fraction]
) -> "contract.SharesPicture | None":
    if not shares:
        return None
    most = max(shares.values())
    parts = [part for part, share in shares.items() if share == most]
    return {
        **chart,
        "shares": [{"part": part, "share": as_json(share)} for part, share in shares.items()],
        "finding": {
            "says": "level" if len(parts) == len(shares) else "most",
            "parts": parts,
            "share": as_json(most),
        },
    }


def _draw_effects(prepared: Prepared, felt: Sequence[Felt]) -> "Iterator[contract.EffectsPicture]":
    for dimension in prepared.dimensions:
        here = [each for each in felt if each.dimension == dimension]
        if not here:
            continue
        ups = _list_most([each for each in here if each.effect > 0])
        downs = _list_most([each for each in reversed(here) if each.effect < 0])
        finding: contract.EffectsFinding = {
            "says": ("both" if downs else "up") if ups else "down" if downs else "level",
            "up": ups,
            "down": downs,
        }
        yield {"kind": "effects", "dimension": dimension, "finding": finding}


def _list_most(ranked: Sequence[Felt]) -> list[str]:
    """Return the first item, and those after it of which the picture says that they pull as much.

    It is no guess what an answer does to its score, so no error is allowed for.
    """
    alike = takewhile(lambda each: _as_shown(each) == _as_shown(ranked[0]), ranked)
    return [each.item for each in islice(alike, MOST_NAMED)]


def _as_shown(felt: Felt) -> int:
    """Return how much an item pulls, in tenths of a point, as the picture writes it."""
    return floor(abs(felt.effect) * TENTHS + Fraction(1, 2))


def _find_ends(names: list[str], scores: Scores, sure: Sure) -> "contract.EndsFinding":
    """Name the highest and the lowest of some dimensions, as far as they have scores.

    With each is named what can't be told apart from it, but for what could be either. Scores are
    shown rounded down, and so compared: what reads alike is not apart.
    """
    known = {name: floor(score) for name in names if (score := scores[name].score) is not None}
    if len(known) < 2:
        return {"says": "one" if known else "none", "highest": [*known], "lowest": [*known]}
    rising = sorted(known, key=lambda name: scores[name].score or 0)
    falling = sorted(known, key=lambda name: -(scores[name].score or 0))
    lowest, highest = rising[0], falling[0]

    def are_alike(name: str, other: str) -> bool:
        return known[name] == known[other] or not sure.are_apart(name, other)

    if are_alike(lowest, highest):
        return {"says": "level", "highest": [*known], "lowest": [*known]}
    high = [name for name in falling if are_alike(name, highest)]
    low = [name for name in rising if are_alike(name, lowest)]
    return {
        "says": "ends",
        "highest": [name for name in high if name not in low],
        "lowest": [name for name in low if name not in high],
    }
