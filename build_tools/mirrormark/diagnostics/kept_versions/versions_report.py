"""The versions that are kept, in words for their author."""

from collections.abc import Iterator, Sequence

from mirrormark.contract.versions import EarlierText
from mirrormark.diagnostics.kept_versions.edits import find_edits
from mirrormark.diagnostics.kept_versions.taken import Kept
from mirrormark.wording.tables import Block, align

__all__ = ["describe_versions"]

NONE = "No version is kept. '--keep' keeps the one of now."
UNKEPT = "The version of now isn't among them. '--keep' keeps it."


def describe_versions(versions: Sequence[Kept], now: Kept) -> list[Block]:
    """Return which versions are kept, and for each what has changed since, the latest first."""
    blocks = [
        Block(f"{each.date}  {each.content_version}", tuple(_say(each, now)))
        for each in reversed(versions)
    ]
    if not blocks:
        return [Block("", (NONE,))]
    is_kept = any(each.content_version == now.content_version for each in versions)
    return blocks if is_kept else [Block("", (UNKEPT,)), *blocks]


def _say(then: Kept, now: Kept) -> Iterator[str]:
    if then.content_version == now.content_version:
        yield "This is the version of now."
        return
    rows = [*_list_edits(find_edits(then, now))]
    yield from align(rows)
    if not rows:
        yield "The questions are those of now."


def _list_edits(edits: EarlierText) -> Iterator[tuple[str, str]]:
    named = {
        "reworded since": edits["reworded"],
        "new since": edits["added"],
        "gone since": [each["id"] for each in edits["gone"]],
    }
    for what, names in named.items():
        if names:
            yield what, ", ".join(names)
