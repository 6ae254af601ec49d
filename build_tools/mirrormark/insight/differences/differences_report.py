"""Differences in words."""

from collections.abc import Iterator

from mirrormark.insight.differences.differences_found import (
    ChangeData,
    ComparedExample,
    Comparison,
    Saved,
    Simulated,
)
from mirrormark.wording.tables import Block, align, indent, per_cent
from mirrormark_engine import contract

__all__ = ["describe_differences"]

HEADINGS = {
    "assessment": "The whole",
    "scales": "Scales",
    "sections": "Sections",
    "items": "Items",
    "dimensions": "Dimensions",
    "outcomes": "Outcomes",
    "advice": "Advice",
    "notices": "Notices",
    "examples": "Worked examples",
}
TOO_LONG = ("other text", "other introduction", "other help", "other history")
MOST_NAMED = 3
"""So many things that changed alike are named; of more, the number is told."""
WIDEST_LINE = 100
NO_OUTCOME = "no diagnosis"


def describe_differences(comparison: Comparison) -> list[Block]:
    """Return what `compare` found, as an author would read it."""
    changes = comparison["changes"]
    blocks = [
        Block(heading, tuple(_list_changes([each for each in changes if each["area"] == area])))
        for area, heading in HEADINGS.items()
    ]
    if not changes:
        blocks.append(Block("", ("The two versions say the same.",)))
    blocks += [
        Block("Saved answers", tuple(_say_saved(comparison["saved_answers"]))),
        Block("Simulated responses", tuple(_say_simulated(comparison["simulated"]))),
        Block("Examples", tuple(_say_examples(comparison["examples"]))),
    ]
    return [block for block in blocks if block.lines]


def _list_changes(changes: list[ChangeData]) -> list[str]:
    """Return a line for each change; things that changed alike share one."""
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for change in changes:
        alike.setdefault((change["change"], _say_detail(change)), []).append(change["id"])
    starts = align((what, _name_some(ids)) for (what, _), ids in alike.items())
    widest = max((len(start) for start in starts), default=0)
    lines = []
    for start, (_, detail) in zip(starts, alike, strict=True):
        line = f"{start.ljust(widest)}  {' '.join(detail)}".rstrip()
        lines += [line] if len(line) <= WIDEST_LINE else [start, *indent(detail)]
    return lines


def _say_detail(change: ChangeData) -> tuple[str, ...]:
    before, after = change["before"], change["after"]
    if change["change"] in TOO_LONG:
        # An editor shows them side by side.
        words = {(True, False): "removed", (False, True): "added"}
        return (words.get((before is not None, after is not None), ""),)
    if change["change"] in ("added", "removed", "option added", "option removed"):
        return (after or before or "",)
    return (before or "none", f"→ {after or 'none'}")


def _name_some(ids: list[str]) -> str:
    more = len(ids) - MOST_NAMED
    return ", ".join(ids[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _say_saved(saved: Saved) -> Iterator[str]:
    if saved["lost"]:
        yield f"Lost: all answers to {', '.join(saved['lost'])}."
    for partly in saved["partly"]:
        answers = _name_some([_say_answer(answer) for answer in partly["answers"]])
        yield f"Lost in part: {partly['item']} where it was {answers}."
    if saved["reread"]:
        yield f"Kept, though their words have changed: {_name_some(saved['reread'])}."
    for each in saved["renamed"]:
        yield (
            f"'{each['new']}' reads like '{each['old']}': write {{#{each['old']}}} to keep answers."
        )
    if not any(saved.values()):
        yield "All are kept."


def _say_answer(answer: contract.Answer) -> str:
    if isinstance(answer, dict):
        return " and ".join(f"{part} {share}" for part, share in answer.items())
    return ", ".join(answer) if isinstance(answer, list) else f"{answer}"


def _say_simulated(simulated: Simulated) -> list[str]:
    total, changed = simulated["responses"], simulated["changed"]
    first = f"{changed:,} of {total:,} ({per_cent(changed, total)}) change outcome."
    rows = [
        (_name(move["from"]), "→", _name(move["to"]), f"{move['count']:,}")
        for move in simulated["moves"]
    ]
    return [first, *align(rows, right=(3,))]


def _say_examples(examples: list[ComparedExample]) -> list[str]:
    if not examples:
        return []
    changed = [each for each in examples if each["from"] != each["to"]]
    rows = [(each["name"], _name(each["from"]), "→", _name(each["to"])) for each in changed]
    first = f"{len(changed)} of {len(examples)} change outcome."
    return [first, *align(rows)]


def _name(outcome: str | None) -> str:
    return outcome or NO_OUTCOME
