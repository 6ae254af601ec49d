"""Which form a text of responses has, and what stands in it."""

import re
from collections.abc import Mapping

from mirrormark.language.schemas.canonical import JsonError, load_json
from mirrormark.responses.response_file import FORMAT, read_file, read_lines
from mirrormark.responses.response_rows import read_table
from mirrormark_engine import contract

__all__ = ["read_any_form"]

TABLE = re.compile('\ufeff?"?(?:id|assessment|content_version|item:[a-z0-9-]+)"?[,;\t\r\n]')
LINES = (".jsonl", ".ndjson")


def read_any_form(
    text: str, name: str, given: Mapping[str, str]
) -> list[contract.KeptResponse] | None:
    """Read a file of responses, JSON Lines or a table of them.

    Args:
        text: What stands in the file.
        name: Of the file; it tells what the text doesn't.
        given: What a table may leave out, see `read_table`.

    Returns:
        The responses; None where it is something else, such as the answers of one person.

    Raises:
        ResponseFileError: Something is wrong with it; all of that is in it.
    """
    if name.endswith(".csv") or TABLE.match(text):
        return read_table(text, given)
    if name.endswith(LINES) or (f'"{FORMAT}"' in text and _is_lines(text)):
        return read_lines(text)
    return read_file(text) if f'"{FORMAT}"' in text or ".responses." in name else None


def _is_lines(text: str) -> bool:
    first = text.removeprefix("\ufeff").lstrip().partition("\n")[0]
    try:
        data = load_json(first)
    except JsonError:
        return False
    return isinstance(data, dict) and "id" in data
