"""Reads pages for hosts as somebody who follows them: section by section, block by block."""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.shipped.conftest import IS_OURS
from tests.sites import ROOT

__all__ = ["Block", "Story", "list_pages", "read_stories"]

LINE = re.compile(r"^(?P<fence>```)(?P<language>\w*)$|^#+ (?P<title>.+)$")
TOLD_ID = re.compile(r"\s*\{#([\w-]+)\}$")


@dataclass(frozen=True)
class Block:
    """What stands between two fences, and in which language."""

    language: str
    text: str


@dataclass(frozen=True)
class Story:
    """All blocks below one heading, in their order."""

    page: str
    section: str
    blocks: tuple[Block, ...]

    def __str__(self) -> str:
        return f"{self.page}#{self.section}"


def list_pages() -> list[Path]:
    """Return what hosts read; nothing in a fork with texts of its own."""
    docs = ROOT / "docs"
    if not (IS_OURS and (docs / "hosting.md").is_file()):
        return []
    return [ROOT / "README.md", docs / "hosting.md", *sorted(docs.glob("hosting/*.md"))]


def read_stories(text: str, page: str) -> list[Story]:
    """Return the sections of a page that have blocks. Titles in blocks are comments."""
    stories: list[Story] = []
    section, blocks, inside = "", [], None
    for line in text.splitlines():
        found = LINE.match(line)
        if inside is not None:
            if line == "```":
                blocks.append(Block(inside[0], "\n".join(inside[1:])))
                inside = None
            else:
                inside.append(line)
        elif found and found["fence"]:
            inside = [found["language"]]
        elif found:
            stories.append(Story(page, section, tuple(blocks)))
            section, blocks = _find_id(found["title"]), []
    assert inside is None, f"{page}: a block has no end"
    stories.append(Story(page, section, tuple(blocks)))
    return [story for story in stories if story.blocks]


def _find_id(title: str) -> str:
    if told := TOLD_ID.search(title):
        return told[1]
    return re.sub(r"[^\w]+", "-", title.lower()).strip("-")
