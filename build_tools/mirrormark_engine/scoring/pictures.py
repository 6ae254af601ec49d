"""What each picture of a result shows, and its finding: what there is to see, in one sentence.

The words of a finding are the page's. Here is which sentence it is (`says`), and what it names.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from mirrormark_engine.exact import as_json
from mirrormark_engine.scoring.answers import Answer
from mirrormark_engine.scoring.prepared import Prepared
from mirrormark_engine.scoring.scores import Score

if TYPE_CHECKING:
    from mirrormark_engine import contract

__all__ = ["list_pictures"]

type Scores = Mapping[str, Score]


def list_pictures(
    prepared: Prepared,
    shown: Mapping[str, Answer],
    scores: Scores,
    effects: "list[contract.Effect]",
) -> "list[contract.Picture]":
    """Return the author's pictures, that of all scores, and one of the effects on each dimension.

    Each has a ``kind`` and a ``finding``. A picture with nothing in it is left out.
    """
    drawn = [_draw(chart, shown, scores) for chart in prepared.data["charts"]]
    return [
        *(picture for picture in drawn if picture),
        {"kind": "scores", "finding": _find_ends(list(prepared.dimensions), scores)},
        *_draw_effects(prepared, effects),
    ]


def _draw(
    chart: "contract.Chart", shown: Mapping[str, Answer], scores: Scores
) -> "contract.Picture | None":
    if chart["kind"] == "plane":
        return {**chart, "finding": _place([scores[chart["x"]], scores[chart["y"]]])}
    if chart["kind"] == "apart":
        return {**chart, "finding": _find_ends(chart["dimensions"], scores)}
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


def _draw_effects(
    prepared: Prepared, effects: "list[contract.Effect]"
) -> "Iterator[contract.EffectsPicture]":
    for dimension in prepared.dimensions:
        felt = [each for each in effects if each["dimension"] == dimension]
        if not felt:
            continue
        up, down = felt[0], felt[-1]
        ups = [up["item"]] if up["effect"] > 0 else []
        downs = [down["item"]] if down["effect"] < 0 else []
        finding: contract.EffectsFinding = {
            "says": ("both" if downs else "up") if ups else "down" if downs else "level",
            "up": ups,
            "down": downs,
        }
        yield {"kind": "effects", "dimension": dimension, "finding": finding}


def _find_ends(names: list[str], scores: Scores) -> "contract.EndsFinding":
    """Name the highest and the lowest of some dimensions, as far as they have scores.

    Scores are shown rounded down, and so compared: what reads alike is named alike.
    """
    known = {name: floor(score) for name in names if (score := scores[name].score) is not None}
    if not known:
        return {"says": "none", "highest": [], "lowest": []}
    highest = _list_at(known, max(known.values()))
    lowest = _list_at(known, min(known.values()))
    return {
        "says": "one" if len(known) == 1 else "level" if highest == lowest else "ends",
        "highest": highest,
        "lowest": lowest,
    }


def _list_at(known: Mapping[str, int], bound: int) -> list[str]:
    return [name for name, score in known.items() if score == bound]
