"""The files in which a version stands: text in, text out."""

import datetime as dt
import re

from changelog import date_changelog
from refusal import RefusalError

__all__ = ["CHANGELOG", "CITATION", "SOURCE", "find_version", "write_version"]

SOURCE = "build_tools/mirrormark/__init__.py"
CHANGELOG = "CHANGELOG.md"
CITATION = "CITATION.cff"
IN_SOURCE = re.compile(r'^__version__ = "([^"\n]*)"$', re.MULTILINE)


def find_version(source: str) -> str:
    """Return the version that the text of `SOURCE` says.

    Raises RefusalError.
    """
    found = IN_SOURCE.findall(source)
    if len(found) != 1:
        raise RefusalError(f"{SOURCE} has to say its version in one line, '__version__ = \"…\"'.")
    (version,) = found
    return str(version)


def write_version(texts: dict[str, str], version: str, day: dt.date) -> dict[str, str]:
    """Return the files that change, by their paths, as they are when this version is released.

    ``texts`` are all files that are named above, as they are now.

    Raises RefusalError where one of them isn't as it has to be.
    """
    find_version(texts[SOURCE])
    cited = _write_line(texts[CITATION], "version", f'"{version}"')
    return {
        SOURCE: IN_SOURCE.sub(f'__version__ = "{version}"', texts[SOURCE]),
        CHANGELOG: date_changelog(texts[CHANGELOG], version, day),
        CITATION: _write_line(cited, "date-released", f'"{day.isoformat()}"'),
    }


def _write_line(text: str, key: str, value: str) -> str:
    """Return the YAML with this value at a key of the outermost level, at the end if it is new."""
    line = f"{key}: {value}"
    changed, count = re.subn(rf"^{key}: .*$", line, text, flags=re.MULTILINE)
    return changed if count else f"{text}{line}\n"
