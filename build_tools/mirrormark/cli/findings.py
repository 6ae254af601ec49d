"""What `check` has found, for people, for editors and for GitHub Actions."""

import json
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from mirrormark.advisories import Advisory
from mirrormark.cli.terminal import print_json, say
from mirrormark.finding_kinds import FindingName
from mirrormark.model import Place
from mirrormark.problems import Problem
from mirrormark_engine import contract

__all__ = ["FORMATS", "Finding"]

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem or an advisory."""

    place: Place
    """Where it is."""
    message: str
    """What is the matter and how to mend it."""
    name: FindingName
    """The kind of it."""
    is_error: bool
    """Whether it has to be mended."""
    example: contract.Answers | None = None
    """A response that shows it, where one was found."""

    @classmethod
    def of_problem(cls, problem: Problem) -> "Finding":
        """Make a finding of an error."""
        message = f"{problem.what}. {problem.mend}"
        return cls(problem.place, message, problem.name, is_error=True, example=problem.example)

    @classmethod
    def of_advisory(cls, advisory: Advisory) -> "Finding":
        """Make a finding of an advisory."""
        message = f"{advisory.what}. {advisory.mend}"
        return cls(advisory.place, message, advisory.rule, is_error=False)


def _print_text(findings: Sequence[Finding], files: int) -> None:
    errors = [finding for finding in findings if finding.is_error]
    advisories = [finding for finding in findings if not finding.is_error]
    for finding in errors:
        say(finding.place, bold=True, nl=False, err=True)
        say(f": {finding.message} ", nl=False, err=True)
        say(f"[{finding.name}]", fg="red", err=True)
        if finding.example:
            said = ", ".join(f"{name}: {_say(raw)}" for name, raw in finding.example.items())
            say(_indent(f"For example: {said}"), dim=True, err=True)
    if errors and advisories:
        say(err=True)
    for finding in advisories:
        say(finding.place, bold=True, nl=False, err=True)
        say(f": {finding.message} ", nl=False, err=True)
        say(f"[{finding.name}]", fg="yellow", err=True)
    parts = [_count(len(errors), "problem") if errors else "no problems"]
    if advisories:
        parts.append(_count(len(advisories), "advisory", "advisories"))
    colour = "red" if errors else "green"
    summary = f"{_count(files, 'assessment')}: {', '.join(parts)}."
    say(summary, fg=colour, err=bool(errors))


def _print_json(findings: Sequence[Finding], files: int) -> None:  # noqa: ARG001 (one signature)
    print_json(
        [
            {
                "path": finding.place.path,
                "line": finding.place.line,
                "column": finding.place.column,
                "severity": "error" if finding.is_error else "advisory",
                "name": finding.name,
                "message": finding.message,
                "example": finding.example,
            }
            for finding in findings
        ]
    )


def _print_github(findings: Sequence[Finding], files: int) -> None:  # noqa: ARG001 (one signature)
    """Print workflow commands, see "Workflow commands for GitHub Actions" in GitHub's docs."""
    for finding in findings:
        kind = "error" if finding.is_error else "warning"
        file = _escape(finding.place.path).replace(":", "%3A").replace(",", "%2C")
        place = f"file={file},line={finding.place.line},col={finding.place.column}"
        say(f"::{kind} {place},title={finding.name}::{_escape(finding.message)}")


FORMATS: Mapping[str, Callable[[Sequence[Finding], int], None]] = {
    "text": _print_text,
    "json": _print_json,
    "github": _print_github,
}


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _indent(text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent="    ", subsequent_indent="    ")


def _say(raw: contract.Answer | None) -> str:
    return raw if isinstance(raw, str) else json.dumps(raw, ensure_ascii=False)
