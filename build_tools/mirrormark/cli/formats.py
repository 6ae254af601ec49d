"""What `check` has found, for people, for editors, and for what reads reports of tools."""

import json
import textwrap
from collections.abc import Callable, Mapping, Sequence

from mirrormark.cli.sarif import as_sarif
from mirrormark.cli.shown import Finding, Report
from mirrormark.cli.terminal import print_json, say
from mirrormark.model.problems import on_one_line
from mirrormark_engine import contract

__all__ = ["FORMATS"]

WIDTH = 100


def _print_text(report: Report) -> None:
    errors = [finding for finding in report.findings if finding.is_error]
    advisories = [finding for finding in report.findings if not finding.is_error]
    _print_lines(errors, "red")
    if errors and advisories:
        say(err=True)
    _print_lines(advisories, "yellow")
    parts = [_count(len(errors), "problem") if errors else "no problems"]
    if advisories:
        parts.append(_count(len(advisories), "advisory", "advisories"))
    colour = "red" if errors else "green"
    summary = f"{_count(report.files, 'assessment')}: {', '.join(parts)}."
    say(summary, fg=colour, err=bool(errors))


def _print_lines(findings: Sequence[Finding], colour: str) -> None:
    for finding in findings:
        say(on_one_line(f"{finding.place}"), bold=True, nl=False, err=True)
        say(on_one_line(f": {finding.message} "), nl=False, err=True)
        say(f"[{finding.name}]", fg=colour, err=True)
        if finding.example:
            said = ", ".join(f"{name}: {_say(raw)}" for name, raw in finding.example.items())
            say(_indent(f"For example: {said}"), dim=True, err=True)


def _print_json(report: Report) -> None:
    print_json(
        [
            {
                "path": finding.place.path,
                "line": finding.place.line,
                "column": finding.place.column,
                "end_column": finding.end_column,
                "severity": "error" if finding.is_error else "advisory",
                "name": finding.name,
                "message": finding.message,
                "help": report.help_of(finding.name),
                "example": finding.example,
            }
            for finding in report.findings
        ]
    )


def _print_github(report: Report) -> None:
    """Print workflow commands, see "Workflow commands for GitHub Actions" in GitHub's docs."""
    for finding in report.findings:
        kind = "error" if finding.is_error else "warning"
        properties = {
            "file": finding.place.path,
            "line": finding.place.line,
            "col": finding.place.column,
            "endColumn": finding.end_column,
            "title": finding.name,
        }
        said = ",".join(f"{key}={_escape_property(f'{each}')}" for key, each in properties.items())
        say(f"::{kind} {said}::{_escape(finding.message)}")


def _print_sarif(report: Report) -> None:
    print_json(as_sarif(report))


FORMATS: Mapping[str, Callable[[Report], None]] = {
    "text": _print_text,
    "json": _print_json,
    "github": _print_github,
    "sarif": _print_sarif,
}


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _indent(text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent="    ", subsequent_indent="    ")


def _say(raw: contract.Answer | None) -> str:
    return raw if isinstance(raw, str) else json.dumps(raw, ensure_ascii=False)
