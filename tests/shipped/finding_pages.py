"""Reads the pages about findings: their examples, as the whole files that they are pieces of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.sites import ROOT

__all__ = ["FOLDER", "File", "Page", "read_base", "read_example", "read_page"]

FOLDER = ROOT / "docs" / "findings"
FENCE = re.compile(
    r'^(?P<mark>`{3,})(?P<language>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)\n(?P=mark)$',
    re.MULTILINE | re.DOTALL,
)
KEY = re.compile(r"^(?=[^\s#])", re.MULTILINE)
CHAPTER = re.compile(r"^(?=# )", re.MULTILINE)
SECTION = "## Your work {#work}\n\n"


@dataclass(frozen=True)
class File:
    """A whole file."""

    name: str
    text: str


@dataclass(frozen=True)
class Page:
    """A page about one finding."""

    settings: Mapping[str, Any]
    """Its front matter."""
    heading: str
    title: str
    """What the finding is, in bold."""
    parts: Mapping[str, str]
    """What stands below each heading."""


def read_page(path: Path) -> Page:
    """Cut a page at its headings, those within examples aside."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    blank = FENCE.sub(lambda fence: re.sub(r"[^\n]", " ", fence[0]), body)
    starts = [*re.finditer(r"^#+ (.+)$", blank, re.MULTILINE)]
    ends = [*(each.start() for each in starts[1:]), len(body)]
    parts = {
        each[1]: body[each.end() : end].strip() for each, end in zip(starts, ends, strict=True)
    }
    heading = starts[0][1]
    bold = re.match(r"\*\*(.+)\.\*\*\n", parts[heading])
    return Page(yaml.safe_load(front), heading, bold[1] if bold else "", parts)


def read_base() -> File:
    """Return the file that examples are pieces of."""
    return read_example(read_page(FOLDER / "index.md").parts["The file behind the examples"])


def read_example(part: str, base: File | None = None) -> File:
    """Return the file that an example is, or is a piece of."""
    text = base.text if base else ""
    for fence in FENCE.finditer(part):
        if fence["title"]:
            return File(fence["title"], fence["text"] + "\n")
        replace = _replace_keys if fence["language"] == "yaml" else _replace_chapters
        text = replace(text, fence["text"])
    assert base is not None
    return File(base.name, text)


def _replace_keys(text: str, piece: str) -> str:
    """Put keys into a front matter, each in the place of the one of its name."""
    _, front, body = text.split("---\n", 2)
    keys = {each.partition(":")[0]: each.rstrip() for each in KEY.split(front) if each.strip()}
    keys |= {each.partition(":")[0]: each.rstrip() for each in KEY.split(piece) if each.strip()}
    return "---\n".join(["", "\n".join(keys.values()) + "\n", body])


def _replace_chapters(text: str, piece: str) -> str:
    """Put sections, or chapters, in the place of those of a file."""
    _, front, body = text.split("---\n", 2)
    sections, *others = _cut(body)
    new, *chapters = _cut(piece)
    if new.strip():
        sections = f"{'' if new.startswith(('## ', '* ')) else SECTION}{new}"
    found = {each.partition("\n")[0]: each for each in (*others, *chapters)}
    return "---\n".join(
        ["", front, "\n" + "\n\n".join(map(str.strip, [sections, *found.values()]))]
    )


def _cut(body: str) -> list[str]:
    """Return the sections, empty where there are none, and each chapter."""
    parts = [""]
    fence = ""
    for line in body.split("\n"):
        mark = re.match(r"`{3,}", line)
        fence = (mark[0] if mark and not fence else fence) if not (mark and fence) else ""
        if line.startswith("# ") and not fence:
            parts.append("")
        parts[-1] += f"{line}\n"
    return parts
