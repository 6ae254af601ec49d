"""Text of the changelog in, text out. Its form is that of Keep a Changelog."""

import datetime as dt
import re

from refusal import RefusalError

__all__ = ["date_changelog", "find_part"]

HEADING = re.compile(
    r"^## \[(?P<name>[^\]]+)\](?: - (?P<date>\d{4}-\d\d-\d\d))?[ ]*\n", re.MULTILINE
)
UNRELEASED = "Unreleased"


def find_part(text: str, name: str) -> tuple[str, str]:
    """Return the date of a version, empty without one, and what stands below its heading.

    Raises RefusalError where the changelog has no such heading.
    """
    headings = [*HEADING.finditer(text)]
    ends = [*(heading.start() for heading in headings), len(text)][1:]
    for heading, end in zip(headings, ends, strict=True):
        if heading["name"] == name:
            return heading["date"] or "", text[heading.end() : end].strip()
    raise RefusalError(f"CHANGELOG.md has no heading '## [{name}]'.")


def date_changelog(text: str, version: str, day: dt.date) -> str:
    """Return the changelog with what is unreleased as the part of ``version``.

    Raises RefusalError where nothing is unreleased, or the version has a part already.
    """
    if any(heading["name"] == version for heading in HEADING.finditer(text)):
        raise RefusalError(f"CHANGELOG.md has a part for {version} already; take a newer version.")
    _, part = find_part(text, UNRELEASED)
    if not re.search(r"^[-*] \S", part, re.MULTILINE):
        raise RefusalError(
            f"CHANGELOG.md lists nothing below '## [{UNRELEASED}]'; add a line there."
        )
    heading = f"## [{UNRELEASED}]\n"
    return text.replace(heading, f"{heading}\n## [{version}] - {day.isoformat()}\n", 1)
