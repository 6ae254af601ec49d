"""The file of responses, and JSON Lines of them: text to data and back, always the same bytes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from mirrormark.language.schemas.canonical import JsonError, load_json, write_json
from mirrormark.language.schemas.moments import seconds_of
from mirrormark.language.schemas.shape import find_unfit
from mirrormark.responses.faults import Fault, ResponseFileError
from mirrormark_engine import contract

__all__ = [
    "FORMAT",
    "VERSION",
    "join_responses",
    "read_file",
    "read_lines",
    "take_responses",
    "tidy",
    "write_file",
    "write_lines",
]

FORMAT = "mirrormark-responses"
VERSION = 1
MOST_FAULTS = 100
"""Of one file; who has more has them all for one reason."""
EMPTY: tuple[object, ...] = (None, "", [], {})
"""What no answer is, however it is spelt."""


def read_file(text: str) -> list[contract.KeptResponse]:
    """Read a file of responses.

    Raises:
        ResponseFileError: Something is wrong with it; all of that is in it.
    """
    data = _load(text, "")
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ResponseFileError([Fault("not-responses", "")])
    _refuse_version(data, "")
    take_faults(_find_faults(data))
    return [tidy(each) for each in cast("contract.ResponseFile", data)["responses"]]


def read_lines(text: str) -> list[contract.KeptResponse]:
    """Read JSON Lines of responses. Raises ResponseFileError as `read_file` does."""
    faults: list[Fault] = []
    found: list[contract.KeptResponse] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if line.strip(" \t\r") and len(faults) < MOST_FAULTS:
            try:
                found.append(_read_line(line, f"line {number}"))
            except ResponseFileError as error:
                faults += error.faults
    take_faults(iter(faults))
    return found


def _read_line(line: str, at: str) -> contract.KeptResponse:
    data = _load(line, at)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ResponseFileError([Fault("not-responses", at)])
    _refuse_version(data, at)
    fields = {key: each for key, each in data.items() if key not in ("format", "version")}
    return take_responses([(fields, at)])[0]


def take_responses(found: Iterable[tuple[object, str]]) -> list[contract.KeptResponse]:
    """Take data for responses, each with its place. Raises ResponseFileError as `read_file`."""
    responses = list(found)
    take_faults(fault for data, at in responses for fault in _find_faults(data, "KeptResponse", at))
    return [tidy(cast("contract.KeptResponse", data)) for data, _ in responses]


def take_faults(faults: Iterator[Fault]) -> None:
    """Raise ResponseFileError where there are any."""
    first = [fault for fault, _ in zip(faults, range(MOST_FAULTS), strict=False)]
    if first:
        raise ResponseFileError(first)


def _find_faults(data: object, type_name: str | None = None, at: str = "") -> Iterator[Fault]:
    return (Fault(each.name, each.at) for each in find_unfit(data, "responses", type_name, at))


def _load(text: str, at: str) -> object:
    try:
        return load_json(text)
    except JsonError as error:
        raise ResponseFileError([Fault("not-json", at, f"{error}")]) from error


def _refuse_version(data: Mapping[str, object], at: str) -> None:
    version = data.get("version")
    if isinstance(version, bool) or version != VERSION:
        raise ResponseFileError([Fault("unknown-version", at)])


def tidy(response: contract.KeptResponse) -> contract.KeptResponse:
    """Return a response without what says nothing: blanks, and fields with nothing in them."""
    fields: dict[str, object] = dict(response)
    for name in ("answers", "texts", "notes"):
        if name in fields:
            entries = cast("Mapping[str, object]", fields[name])
            fields[name] = {key: each for key, each in entries.items() if each not in EMPTY}
    kept = {key: each for key, each in fields.items() if key == "answers" or each not in EMPTY}
    return cast("contract.KeptResponse", kept)


def write_file(responses: Iterable[contract.KeptResponse]) -> str:
    """Write responses that were read, or made as the contract says."""
    listed = [tidy(each) for each in responses]
    return f"{write_json({'format': FORMAT, 'version': VERSION, 'responses': listed})}\n"


def write_lines(responses: Iterable[contract.KeptResponse]) -> str:
    """Write the same as JSON Lines."""
    about = {"format": FORMAT, "version": VERSION}
    return "".join(f"{write_json({**tidy(each), **about})}\n" for each in responses)


def join_responses(responses: Iterable[contract.KeptResponse]) -> list[contract.KeptResponse]:
    """Return each response once: of those with one id the one that was changed last.

    Raises:
        ResponseFileError: Some with one id differ, and nothing says which of them is the latest.
    """
    by_id: dict[str, list[contract.KeptResponse]] = {}
    for response in responses:
        by_id.setdefault(response["id"], []).append(response)
    latest = {name: _find_latest(same) for name, same in by_id.items()}
    take_faults(Fault("same-id", name) for name, found in latest.items() if found is None)
    return [found for found in latest.values() if found is not None]


def _find_latest(same: Sequence[contract.KeptResponse]) -> contract.KeptResponse | None:
    """Look at all before anything is refused, so that nothing hangs on their order."""
    if _are_alike(same):
        return same[0]
    if len({each["assessment"] for each in same}) > 1:
        return None
    times = [seconds_of(each["changed"]) for each in same if "changed" in each]
    if len(times) < len(same):
        return None
    last = max(times)
    latest = [each for each, time in zip(same, times, strict=True) if time == last]
    return latest[0] if _are_alike(latest) else None


def _are_alike(responses: Sequence[contract.KeptResponse]) -> bool:
    return all(each == responses[0] for each in responses)
