"""Comma-separated values: rows of cells to text and back, so that no cell acts in a spreadsheet."""

import re
from collections.abc import Iterable, Iterator, Sequence

from mirrormark.responses.faults import Fault, ResponseFileError

__all__ = ["find_separator", "read_cells", "write_cells"]

ACTING = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""How a cell begins that a spreadsheet may take for a formula, or that was neutralised."""
HARMLESS = re.compile(r"-?[0-9]+(\.[0-9]+)?")
QUOTED = re.compile('[",;\t\r\n]|^ | $')
FIRST_NAME = re.compile(r'\ufeff?(?:[^",;\t\r\n]*|"[^"]*")([,;\t])')
"""What separates cells: a comma, or what a spreadsheet has made of it."""


def write_cells(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as RFC 4180 has them, with the mark by which spreadsheets know UTF-8."""
    lines = [",".join(map(_write, row)) for row in rows]
    return "\ufeff" + "".join(f"{line}\r\n" for line in lines)


def _write(cell: str) -> str:
    if ACTING.match(cell) and not HARMLESS.fullmatch(cell):
        cell = f"'{cell}"
    doubled = cell.replace('"', '""')
    return f'"{doubled}"' if QUOTED.search(cell) else cell


def find_separator(text: str) -> str:
    """Return what separates the cells of such a text."""
    found = FIRST_NAME.match(text)
    return found[1] if found else ","


def read_cells(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of such a text, each with the number of the line that it begins in.

    Raises:
        ResponseFileError: A cell that begins with a quotation mark doesn't end with one.
    """
    separator = find_separator(text)
    plain = re.compile(f"[^{separator}\r\n]*")
    end = re.compile(r"\r\n|\r|\n|\Z")
    at, line = len("\ufeff") if text.startswith("\ufeff") else 0, 1
    while at < len(text):
        row: list[str] = []
        begun = line
        while True:
            if text.startswith('"', at):
                cell, at = _read_quoted(text, at, begun)
                line += len(re.findall("\r\n|\r|\n", cell))
            else:
                match = plain.match(text, at)
                assert match is not None, "it takes nothing, too"
                cell, at = match[0], match.end()
            row.append(cell[1:] if cell.startswith("'") and ACTING.match(cell) else cell)
            if not text.startswith(separator, at):
                break
            at += len(separator)
        ending = end.match(text, at)
        if ending is None:
            raise ResponseFileError([Fault("not-csv", f"line {begun}")])
        at, line = ending.end(), line + 1
        if any(row):
            yield begun, row


def _read_quoted(text: str, at: int, line: int) -> tuple[str, int]:
    """Look for marks alone: a pattern for all of a cell costs memory for each of its signs."""
    end = text.find('"', at + 1)
    while text.startswith('""', end):
        end = text.find('"', end + 2)
    if end < 0:
        raise ResponseFileError([Fault("not-csv", f"line {line}")])
    return text[at + 1 : end].replace('""', '"'), end + 1
