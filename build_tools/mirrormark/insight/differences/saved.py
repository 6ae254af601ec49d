"""What becomes of the answers that readers have saved, when the file behind them is edited.

A browser keeps answers by the ids of items and options, and leaves out what the new file doesn't
know.
"""

import difflib
from collections.abc import Iterator

from mirrormark.insight.differences.differences_found import Partly, Renamed, Saved
from mirrormark.kinds import KINDS
from mirrormark_engine import EngineError, Prepared, contract
from mirrormark_engine.kinds import Item
from mirrormark_engine.scoring.answers import read_answer

__all__ = ["find_saved", "keep"]

SAME_WORDS = 0.6
"""From here on, 0 to 1, two texts read alike."""


def keep(prepared: Prepared, answers: contract.Answers) -> contract.Answers:
    """Return those of the answers that an assessment can take."""
    return {
        item_id: raw
        for item_id, raw in answers.items()
        if item_id in prepared.items and _is_taken(prepared.items[item_id], raw, prepared)
    }


def find_saved(old: Prepared, new: Prepared) -> Saved:
    """Return what the new version makes of answers to the old one."""
    lost = [name for name in old.items if name not in new.items]
    partly: list[Partly] = []
    for name, item in old.items.items():
        if name in new.items:
            refused, is_all = _find_refused(old, item, new)
            if is_all:
                lost.append(name)
            elif refused:
                partly.append({"item": name, "answers": refused})
    kept = [item for name, item in old.items.items() if name not in lost]
    return {
        "lost": lost,
        "partly": partly,
        "reread": [name for item in kept for name in _find_reread(item, new.items[item.id])],
        "renamed": list(_find_renamed(old, new)),
    }


def _find_refused(old: Prepared, item: Item, new: Prepared) -> tuple[list[contract.Answer], bool]:
    """Return the answers to an item that the new one refuses, and whether it refuses all."""
    raws = [*KINDS[item.kind.name].list_samples(item, old.scale), *item.allow]
    refused = [raw for raw in raws if not _is_taken(new.items[item.id], raw, new)]
    return refused, len(refused) == len(raws)


def _is_taken(item: Item, raw: contract.Answer | None, prepared: Prepared) -> bool:
    try:
        read_answer(item, raw, prepared.scale)
    except EngineError:
        return False
    return True


def _find_reread(old: Item, new: Item) -> list[str]:
    if old.data["text"] != new.data["text"]:
        return [old.id]
    changed = [
        key
        for key, option in old.options.items()
        if key in new.options
        and (old.data["scale"], option["label"]) != (new.data["scale"], new.options[key]["label"])
    ]
    if changed and KINDS[old.kind.name].has_scale:
        return [old.id]
    return [f"{old.id}.{key}" for key in changed]


def _find_renamed(old: Prepared, new: Prepared) -> Iterator[Renamed]:
    """Yield lost items with the new ones that read like them, each at most once."""
    added = {name: item.data["text"] for name, item in new.items.items() if name not in old.items}
    for name, item in old.items.items():
        if name in new.items:
            continue
        likeness = {
            other: difflib.SequenceMatcher(None, item.data["text"], text).ratio()
            for other, text in added.items()
        }
        nearest = max(likeness, key=lambda other: likeness[other], default=None)
        if nearest is not None and likeness[nearest] >= SAME_WORDS:
            del added[nearest]
            yield {"old": name, "new": nearest}
