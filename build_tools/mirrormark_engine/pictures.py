"""What each picture of a result shows, and its finding: what there is to see, in one sentence.

The words of a finding are the page's. Here is which sentence it is (`says`), and what it names.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import floor
from typing import Any

from mirrormark_engine.answers import Answer
from mirrormark_engine.prepared import Prepared, as_json
from mirrormark_engine.scoring import Score

__all__ = ["list_pictures"]

type Scores = Mapping[str, Score]
type Picture = dict[str, Any]


def list_pictures(
    prepared: Prepared,
    shown: Mapping[str, Answer],
    scores: Scores,
    effects: list[dict[str, Any]],
) -> list[Picture]:
    """Return the author's pictures, that of all scores, and one of the effects on each dimension.

    Each has a ``kind`` and a ``finding``. A picture with nothing in it is left out.
    """
    drawn = [_draw(chart, shown, scores) for chart in prepared.data["charts"]]
    return [
        *(picture for picture in drawn if picture),
        {"kind": "scores", "finding": _find_ends(list(prepared.dimensions), scores)},
        *_draw_effects(prepared, effects),
    ]


def _draw(chart: dict[str, Any], shown: Mapping[str, Answer], scores: Scores) -> Picture | None:
    if chart["kind"] == "plane":
        return {**chart, "finding": {"says": _place([scores[chart["x"]], scores[chart["y"]]])}}
    if chart["kind"] == "apart":
        return {**chart, "finding": _find_ends(chart["dimensions"], scores)}
    return _draw_shares(chart, shown[chart["item"]].shares)


def _place(axes: list[Score]) -> str:
    if any(axis.score is None for axis in axes):
        return "unplaced"
    return "placed" if all(axis.low == axis.high for axis in axes) else "placed-about"


def _draw_shares(chart: dict[str, Any], shares: Mapping[str, Fraction]) -> Picture | None:
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


def _draw_effects(prepared: Prepared, effects: list[dict[str, Any]]) -> Iterator[Picture]:
    for dimension in prepared.dimensions:
        felt = [each for each in effects if each["dimension"] == dimension]
        if not felt:
            continue
        up, down = felt[0], felt[-1]
        ups = [up["item"]] if up["effect"] > 0 else []
        downs = [down["item"]] if down["effect"] < 0 else []
        kinds = {(True, True): "both", (True, False): "up", (False, True): "down"}
        says = kinds.get((bool(ups), bool(downs)), "level")
        finding = {"says": says, "up": ups, "down": downs}
        yield {"kind": "effects", "dimension": dimension, "finding": finding}


def _find_ends(names: list[str], scores: Scores) -> dict[str, Any]:
    """Name the highest and the lowest of some dimensions, as far as they have scores.

    Scores are shown rounded down, and so compared: what reads alike is named alike.
    """
    known = {name: floor(score) for name in names if (score := scores[name].score) is not None}
    if not known:
        return {"says": "none", "highest": [], "lowest": []}
    ends: dict[str, list[str]] = {
        end: _list_at(known, choose(known.values()))
        for end, choose in (("highest", max), ("lowest", min))
    }
    is_level = ends["highest"] == ends["lowest"]
    says = "one" if len(known) == 1 else "level" if is_level else "ends"
    return {"says": says, **ends}


def _list_at(known: Mapping[str, int], bound: int) -> list[str]:
    return [name for name, score in known.items() if score == bound]
