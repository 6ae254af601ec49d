"""Comments to Mirrormark in the text of a file: where they are, and what they say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mirrormark.language.parse.read_remarks import REMARK

__all__ = ["Remark", "find_front_end", "find_remarks"]

REMARK_IN_YAML = re.compile(r"(?:^|(?<=\s))#[ \t]*mirrormark[: \t](?P<said>.*)$")


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment."""

    said: str
    """What stands behind `mirrormark`."""
    line: int
    """Its first line, counted from 1."""
    column: int
    """Where it begins in that line, counted from 1."""
    last_line: int
    """Its last line."""
    is_alone: bool
    """Whether it has lines of its own; indented below an entry, it belongs to the entry."""


def find_front_end(lines: list[str]) -> int:
    """Return the line of the `---` that ends the front matter, 0 without one."""
    if lines[0].rstrip() != "---":
        return 0
    return next((n for n, line in enumerate(lines[1:], start=2) if line.rstrip() == "---"), 0)


def find_remarks(lines: list[str], front_end: int) -> Iterator[Remark]:
    """Yield the comments of YAML in the front matter, and those of HTML below it."""
    for number, line in enumerate(lines[:front_end], start=1):
        match = REMARK_IN_YAML.search(line)
        if match:
            is_alone = not line[: match.start()].strip()
            yield Remark(match["said"].strip(), number, match.start() + 1, number, is_alone)
    body = "\n".join(lines[front_end:])
    for match in REMARK.finditer(body):
        number = front_end + 1 + body.count("\n", 0, match.start())
        column = match.start() - body.rfind("\n", 0, match.start())
        rest = body[match.end() :].split("\n", 1)[0]
        yield Remark(
            said=match["said"].strip(),
            line=number,
            column=column,
            last_line=number + match[0].count("\n"),
            is_alone=column == 1 and not rest.strip(),
        )
