"""A file, opened: the fields of its front matter, and the parts of its body."""

import re
from dataclasses import dataclass

from mirrormark.language.parse.blocks import Part, cut_into_parts
from mirrormark.language.parse.fields import Fields
from mirrormark.language.parse.lines import split_lines
from mirrormark.language.parse.located import Located, load_yaml
from mirrormark.language.parse.read_remarks import blank_remarks
from mirrormark.model import Place
from mirrormark.model.problems import Problem

__all__ = ["Opened", "front_matter_of", "open_text"]

FENCE = "---"
FIELD = re.compile(r"[a-z][a-z ]*:(\s|$)")


@dataclass(frozen=True, slots=True)
class Opened:
    """What is in a file."""

    fields: Fields
    """Those of the front matter."""
    lines: list[str]
    """All of them, without the remarks that are for nobody but the author."""
    parts: list[Part]
    """The introduction, then one for each heading."""


def open_text(text: str, path: str, problems: list[Problem]) -> Opened:
    """Read the front matter, and cut the rest into parts. Adds to ``problems``."""
    lines = split_lines(text)
    fields, end = _read_front_matter(lines, path, problems)
    lines[end:] = blank_remarks(lines[end:])
    parts, unclosed = cut_into_parts(lines, end + 1, path)
    for line in unclosed:
        opening = lines[line - 1]
        said = opening.strip()[:20]
        what = f"'{said}' is never closed and swallows what follows"
        place = Place(path, line, len(opening) - len(opening.lstrip()) + 1).over(len(said))
        problems.append(Problem("unclosed-block", place, what, "Close it, or remove it."))
    return Opened(fields, lines, parts)


def _find_fences(lines: list[str]) -> tuple[int, int]:
    """Return the first line with something in it, and that of the closing fence (0 for none)."""
    start = next((n for n, line in enumerate(lines, 1) if line.strip()), 1)
    end = next((n for n, line in enumerate(lines, 1) if n > start and line.rstrip() == FENCE), 0)
    return start, end


def front_matter_of(text: str) -> list[str]:
    """Return the lines of the front matter; where it is never closed, those up to a heading."""
    lines = split_lines(text)
    start, end = _find_fences(lines)
    if not end:
        end = next((n for n, line in enumerate(lines, 1) if line.startswith("#")), len(lines) + 1)
    return lines[start - 1 : end - 1]


def _read_front_matter(lines: list[str], path: str, problems: list[Problem]) -> tuple[Fields, int]:
    """Read the YAML between the first two `---` lines; also return where it ends."""
    top = Place(path, 1)
    start, end = _find_fences(lines)
    located: Located | None = None
    is_opened = lines[start - 1].rstrip() == FENCE
    if not is_opened:
        mend = "Start the file with a line '---', then 'title: …', then another line '---'."
        problems.append(Problem("no-front-matter", top, "there is no front matter", mend))
        if not FIELD.match(lines[start - 1]):
            end = 0
    elif start > 1:
        what = f"the front matter starts at line {start}, not at the first"
        problems.append(Problem("no-front-matter", top, what, "Remove the empty lines before it."))
    if end:
        first = start + 1 if is_opened else start
        yaml = "\n".join(lines[first - 1 : end - 1])
        located = load_yaml(yaml, Place(path, first), problems)
    elif is_opened:
        mend = "Add a line '---' after the last field."
        problems.append(
            Problem("no-front-matter", Place(path, start), "the front matter is never closed", mend)
        )
    place = located.place if located else top
    return Fields(located, "the front matter", place, problems), end
