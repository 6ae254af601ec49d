"""Responses as a table, one row each, for spreadsheets; and the way back, which loses nothing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from mirrormark.language.schemas.canonical import JsonError, load_json, write_json
from mirrormark.responses.cells import find_separator, read_cells, write_cells
from mirrormark.responses.faults import Fault, ResponseFileError
from mirrormark.responses.new_ids import draw_id
from mirrormark.responses.response_file import take_faults, take_responses, tidy
from mirrormark_engine import contract

__all__ = ["read_table", "write_table"]

PLAIN = (
    *("id", "assessment", "content_version", "name", "site", "language"),
    *("begun", "answered", "changed"),
)
GROUP, STATE, OUTCOME, CALL, PLAN, NUMBERS = "group", "state", "outcome", "call", "plan", "numbers"
NAMED = {"item": "answers", "text": "texts", "note": "notes"}
"""The columns of a field that has entries by item."""
SCORED = ("score", "low", "high", "band")
MEASURED = ("score:", "low:", "high:")
BY_NAME = (*NAMED, *SCORED)
"""Columns of which there is one for each item, or for each dimension."""
NUMERAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?", re.ASCII)
WITH_COMMA = re.compile(r"-?[0-9]+,[0-9]+([eE][+-]?[0-9]+)?", re.ASCII)
"""As spreadsheets of many countries write numbers, which separate cells by something else then."""
WRITTEN_AS_JSON = ("[", "{", '"')
"""How an answer begins that is a list, shares, or a text that would be taken for one of these."""


def write_table(responses: Iterable[contract.KeptResponse], items: Sequence[str] = ()) -> str:
    """Write responses as comma-separated values.

    Args:
        responses: As they were read, or made.
        items: In which order items stand; others come behind, by name.
    """
    rows = [_spread(tidy(each)) for each in responses]
    used = {name for row in rows for name in row}
    places = {name: place for place, name in enumerate(items)}

    def order(column: str) -> tuple[int, int, str]:
        kind, _, name = column.partition(":")
        return ORDER.index(kind), places.get(name, len(places)), column

    header = sorted(used | {"id", "assessment", "content_version"}, key=order)
    return write_cells([header, *([row.get(name, "") for name in header] for row in rows)])


ORDER = (*PLAIN, GROUP, *NAMED, STATE, OUTCOME, CALL, *SCORED, PLAN, NUMBERS)


def _spread(response: contract.KeptResponse) -> dict[str, str]:
    fields = cast("Mapping[str, object]", response)
    row = {name: f"{fields[name]}" for name in PLAIN if name in fields}
    for kind, field in NAMED.items():
        entries = cast("Mapping[str, contract.Answer]", fields.get(field, {}))
        write = _write_answer if kind == "item" else str
        row |= {f"{kind}:{name}": write(each) for name, each in entries.items()}
    numbers = [name for name, each in response["answers"].items() if isinstance(each, int | float)]
    if numbers:
        row[NUMBERS] = " ".join(sorted(numbers))
    if "rater" in response:
        row[GROUP] = response["rater"]["group"]
    if "plan" in response:
        row[PLAN] = write_json(response["plan"])
    if "result" in response:
        row |= _spread_result(response["result"])
    return row


def _write_answer(answer: contract.Answer) -> str:
    is_bare = isinstance(answer, str) and not answer.startswith(WRITTEN_AS_JSON)
    return f"{answer}" if is_bare else write_json(answer)


def _spread_result(result: contract.KeptResult) -> dict[str, str]:
    outcome = result["outcome"]
    row = {STATE: "incomplete"} if outcome is None else {STATE: "scored", OUTCOME: outcome}
    if "call" in result:
        row[CALL] = result["call"]
    for name, kept in result["scores"].items():
        cells = {"score": kept["score"], "low": kept["low"], "high": kept["high"]}
        row |= {f"{key}:{name}": write_json(n) for key, n in cells.items() if n is not None}
        if kept["band"] is not None:
            row[f"band:{name}"] = kept["band"]
    return row


def read_table(text: str, given: Mapping[str, str] | None = None) -> list[contract.KeptResponse]:
    """Read such a table.

    Args:
        text: What stands in the file. A spreadsheet may have saved it, with semicolons or tabs, and
            then with commas before decimals.
        given: What stands in columns with one value that are missing, or empty. Where it is given,
            a row without an id gets a new one.

    Raises:
        ResponseFileError: Something is wrong with it; all of that is in it.
    """
    rows = list(read_cells(text))
    if not rows:
        raise ResponseFileError([Fault("not-responses", "")])
    (line, header), *others = rows
    take_faults(_judge_header(header, line))
    is_apart = find_separator(text) != ","
    found = []
    for at, cells in others:
        row, place = _name_cells(cells, header, at), f"line {at}"
        known = {"id": draw_id(), **given} if given else {}
        found.append((_gather(_write_points(row) if is_apart else row, known, place), place))
    return take_responses(found)


def _judge_header(header: Sequence[str], line: int) -> Iterator[Fault]:
    if not any(name == "id" or name.startswith("item:") for name in header):
        yield Fault("not-responses", "")
        return
    times = Counter(header)
    for name in header:
        kind, colon, key = name.partition(":")
        is_known = kind in BY_NAME if colon else name in ORDER and name not in BY_NAME
        if not is_known or (colon and not key) or times[name] > 1:
            yield Fault("unknown-field", f"line {line}.{name}")


def _name_cells(cells: Sequence[str], header: Sequence[str], line: int) -> dict[str, str]:
    if any(cells[len(header) :]):
        raise ResponseFileError([Fault("not-csv", f"line {line}")])
    return {name: cell for name, cell in zip(header, cells, strict=False) if cell}


def _write_points(cells: Mapping[str, str]) -> dict[str, str]:
    """Write numbers with points where their decimals stand behind commas."""
    numbers = {f"item:{name}" for name in cells.get(NUMBERS, "").split(" ")}
    return {
        name: cell.replace(",", ".")
        if WITH_COMMA.fullmatch(cell) and (name in numbers or name.startswith(MEASURED))
        else cell
        for name, cell in cells.items()
    }


def _gather(cells: Mapping[str, str], given: Mapping[str, str], at: str) -> dict[str, object]:
    fields: dict[str, object] = {**given, **{n: cells[n] for n in PLAIN if n in cells}}
    numbers = cells.get(NUMBERS, "").split(" ")
    fields["answers"] = {
        name: _read_answer(cell, at, name, is_number=name in numbers)
        for name, cell in _pick(cells, "item")
    }
    for kind in ("text", "note"):
        if entries := dict(_pick(cells, kind)):
            fields[NAMED[kind]] = entries
    if GROUP in cells:
        fields["rater"] = {"group": cells[GROUP]}
    if PLAN in cells:
        fields["plan"] = _load(cells[PLAN], f"{at}.plan")
    if STATE in cells:
        fields["result"] = _gather_result(cells)
    return fields


def _pick(cells: Mapping[str, str], kind: str) -> Iterator[tuple[str, str]]:
    start = f"{kind}:"
    return ((name.removeprefix(start), cells[name]) for name in cells if name.startswith(start))


def _read_answer(cell: str, at: str, name: str, *, is_number: bool) -> object:
    if cell.startswith(WRITTEN_AS_JSON):
        return _load(cell, f"{at}.answers.{name}")
    return _read_number(cell) if is_number else cell


def _read_number(cell: str) -> object:
    return load_json(cell) if NUMERAL.fullmatch(cell) else cell


def _load(cell: str, at: str) -> object:
    try:
        return load_json(cell)
    except JsonError as error:
        raise ResponseFileError([Fault("not-json", at)]) from error


def _gather_result(cells: Mapping[str, str]) -> dict[str, object]:
    scored = {kind: dict(_pick(cells, kind)) for kind in SCORED}
    scores = {
        name: {
            **{kind: _read_cell(scored[kind].get(name)) for kind in ("score", "low", "high")},
            "band": scored["band"].get(name),
        }
        for name in dict.fromkeys(name for kind in SCORED for name in scored[kind])
    }
    call = {CALL: cells[CALL]} if CALL in cells else {}
    return {"outcome": cells.get(OUTCOME), "scores": scores, **call}


def _read_cell(cell: str | None) -> object:
    return None if cell is None else _read_number(cell)
