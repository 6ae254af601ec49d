"""Responses that are handed to a command: files of many, tables, or the answers of one person."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mirrormark.cli.terminal import Refusal, say
from mirrormark.diagnostics.compile import CompiledAssessment, decode
from mirrormark.diagnostics.responses import read_response
from mirrormark.model.problems import AssessmentError, Problem, on_one_line
from mirrormark.responses import ResponseFileError, fit, join_responses, read_any_form
from mirrormark_engine import Prepared, contract

__all__ = ["HandedIn", "read_handed_in"]


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The answers of one person."""

    name: str
    """What lists call them: the id of the response, or the file."""
    answers: Mapping[str, contract.Answer]
    """As the engine takes them."""
    response: contract.KeptResponse | None = None
    """What it was read from; None where that was a file of answers alone."""


def read_handed_in(paths: Sequence[Path], compiled: CompiledAssessment) -> list[HandedIn]:
    """Read all responses to an assessment that files hold, '-' for the standard input.

    A response that is there twice is read once. Those to other assessments, and answers to earlier
    texts that don't fit any more, are left out, which is said. Where anything is wrong, all of that
    is printed, and the command ends with 1.
    """
    reading = _Reading(compiled)
    found = [each for path in paths for each in reading.read(path)]
    kept = reading.join(each for each in found if not isinstance(each, HandedIn))
    fitted = {name: reading.fit(each) for name, each in kept.items()}
    reading.end()
    plain = {each.name: each for each in found if isinstance(each, HandedIn)}
    names = dict.fromkeys(each.name if isinstance(each, HandedIn) else each["id"] for each in found)
    every = {**plain, **fitted}
    if not any(every.values()):
        raise Refusal(f"There are no responses to '{compiled.document.id}'.")
    return [each for name in names if (each := every.get(name)) is not None]


class _Reading:
    """Gathers what is wrong with all of them."""

    def __init__(self, compiled: CompiledAssessment) -> None:
        self._document = compiled.document
        self._prepared = Prepared(compiled.data)
        self._wrong: list[Problem | str] = []
        self._others = 0
        self._sources: dict[str, str] = {}

    def read(self, path: Path) -> Sequence[HandedIn | contract.KeptResponse]:
        """Read a file."""
        name = "answers" if path == Path("-") else f"{path}"
        data = self._prepared.data
        given = {"assessment": data["id"], "content_version": data["content_version"]}
        try:
            text = decode(_read_bytes(path, name), name)
            found = read_any_form(text, name, given)
            if found is None:
                return [HandedIn(name, read_response(text, name, self._document))]
        except AssessmentError as error:
            self._wrong += error.problems
            return []
        except ResponseFileError as error:
            self._tell(name, error)
            return []
        self._sources |= dict.fromkeys((each["id"] for each in found), name)
        return found

    def join(self, found: Iterable[contract.KeptResponse]) -> dict[str, contract.KeptResponse]:
        """Take each response to this assessment once."""
        mine = []
        for each in found:
            if each["assessment"] == self._document.id:
                mine.append(each)
            else:
                self._others += 1
        try:
            return {each["id"]: each for each in join_responses(mine)}
        except ResponseFileError as error:
            self._tell("responses", error)
            return {}

    def fit(self, response: contract.KeptResponse) -> HandedIn | None:
        """Take what the assessment takes."""
        name = response["id"]
        try:
            fitted = fit(self._prepared, response)
        except ResponseFileError as error:
            self._tell(self._sources[name], error)
            return None
        if fitted.left_out:
            items = ", ".join(fitted.left_out)
            said = f"answered an earlier text; left out, as it doesn't fit any more: {items}."
            say(on_one_line(f"{self._sources[name]}: {name}: {said}"), err=True)
        return HandedIn(name, fitted.answers, response)

    def end(self) -> None:
        """End the command where anything was wrong; say what was left out."""
        for each in self._wrong:
            say(each, err=True)
        if self._wrong:
            raise SystemExit(1)
        if self._others:
            many = "1 response" if self._others == 1 else f"{self._others} responses"
            say(f"Left out: {many} to other assessments than '{self._document.id}'.", err=True)

    def _tell(self, name: str, error: ResponseFileError) -> None:
        self._wrong += [on_one_line(f"{name}: {fault}") for fault in error.faults]


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == Path("-") else path.read_bytes()
    except OSError as error:
        raise Refusal(f"{name} can't be read: {error.strerror}.") from error
