"""What is kept of one version of an assessment."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mirrormark.contract.versions import KeptItem
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.kept_versions.fingerprints import find_fingerprint
from mirrormark.diagnostics.kept_versions.layouts import lay_out
from mirrormark.language.schemas.canonical import write_json
from mirrormark.model import Assessment, Item
from mirrormark.model.scales import is_lent, options_of

__all__ = ["Kept", "add_version", "keep_alike", "take_version"]

HASH = 8
"""Digits: of the few versions of one question no two have the same."""
MARKS = re.compile(r"[*_`\\]")
"""Who sets a word in bold doesn't ask anything else."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A version, with all its items."""

    content_version: str
    """Which text."""
    date: str
    """From when on, such as `2026-11-22`."""
    items: tuple[KeptItem, ...]
    """In order."""
    same_as: str = ""
    """Which earlier text means the same, and is only written in another way; empty if none."""

    def fingerprint(self, assessment_id: str) -> str:
        """Return by what links to this version say so."""
        return find_fingerprint(
            assessment_id, [(each["id"], each["answered"]) for each in self.items]
        )


def take_version(compiled: CompiledAssessment, date: str) -> Kept:
    """Return what is kept of an assessment as it is.

    Args:
        compiled: The assessment.
        date: From when on there is this text, such as `2026-11-22`.
    """
    authored = compiled.authored
    items = tuple(
        KeptItem(
            id=data["id"],
            text=data["text"],
            words=_hash_words(item, authored),
            answered=lay_out(data),
        )
        for item, data in zip(authored.items, compiled.data["items"], strict=True)
    )
    return Kept(compiled.data["content_version"], date, items)


def add_version(versions: Sequence[Kept], version: Kept) -> list[Kept]:
    """Return versions and one more, the earliest first; one that is there already stays."""
    if any(each.content_version == version.content_version for each in versions):
        return [*versions]
    return sorted([*versions, version], key=lambda each: each.date)


def keep_alike(versions: Sequence[Kept], then: str, now: str) -> list[Kept]:
    """Return versions and one more, whose text means the same as one of them.

    Args:
        versions: Those that were kept.
        then: The content version of a text that may be among them.
        now: That of the same text, written in another way.

    Returns:
        Versions with that of now, as old as the one that it is like; what was kept before, where
        nobody has kept that.
    """
    known = [each.content_version for each in versions]
    if then == now or then not in known:
        return [*versions]
    if now not in known:
        alike = versions[known.index(then)]
        return add_version(versions, replace(alike, content_version=now, same_as=then))
    first, later = sorted((then, now), key=known.index)
    return [
        replace(each, same_as=first) if each.content_version == later and not each.same_as else each
        for each in versions
    ]


def _hash_words(item: Item, assessment: Assessment) -> str:
    """Take what the author wrote: what a site makes of its Markdown is no edit."""
    scale = item.scale if is_lent(item, assessment) else None
    labels = [] if scale else [each.label for each in options_of(item, assessment)]
    unit = item.quantity.unit if item.quantity else ""
    words = [item.text, item.help.text if item.help else "", unit, *labels]
    said = write_json([scale, [" ".join(MARKS.sub("", each).split()) for each in words]])
    return hashlib.sha256(said.encode()).hexdigest()[:HASH]
