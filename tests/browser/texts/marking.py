"""Texts that would run if any page took them for HTML, in every place where an author writes."""

import json
import re

__all__ = ["PLACE", "fill", "mark"]

PLACE = re.compile(r"@([a-z-]+)@")
TRAP = (
    "\"'></template></title></select><img src=x onerror=\"ran('{0}')\"><script>ran('{0}')</script>"
)


def mark(place: str) -> str:
    """Return the words of a place, which end in `R&D`."""
    return f"{place} {TRAP.format(place)} R&D"


def fill(text: str) -> str:
    """Return a file with words in all of its places: quoted in YAML, as code in Markdown."""
    return "\n".join(_fill_line(line) for line in text.split("\n"))


def _fill_line(line: str) -> str:
    if "`@" in line:
        return PLACE.sub(lambda place: mark(place[1]), line)
    if '"@' in line:  # an attribute, which has no way to hold its own quotes
        return PLACE.sub(lambda place: mark(place[1]).replace('"', ""), line)
    return PLACE.sub(lambda place: json.dumps(mark(place[1])), line)
