"""SARIF 2.1.0, the format in which tools report what they have found in files.

It has what GitHub's code scanning asks for, see "SARIF support for code scanning" in GitHub's docs.
"""

import os
from pathlib import Path
from typing import TypedDict
from urllib.parse import quote

import mirrormark
from mirrormark.cli.shown import Finding, Report
from mirrormark.diagnostics.advisories import ADVISORIES
from mirrormark.model.controls import show_controls
from mirrormark.model.finding_kinds import FINDINGS, FindingKind, FindingName

__all__ = ["as_sarif"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "SRCROOT"
"""Paths are relative to the folder in which the command runs, wherever that is."""

type Json = dict[str, object]


class Message(TypedDict):
    """Words, as SARIF has them."""

    text: str


def as_sarif(report: Report) -> Json:
    """Return a log with one run; of all rules it has those that something breaks."""
    names = [name for name in FINDINGS if name in {each.name for each in report.findings}]
    driver = {
        "name": "Mirrormark",
        "semanticVersion": mirrormark.__version__,
        "rules": [_describe(FINDINGS[name], report.help_of(name)) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": _text("Where the files were checked.")}},
        "results": [_tell(finding, names) for finding in report.findings],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _describe(kind: FindingKind, address: str | None) -> Json:
    reason = next((rule.reason for rule in ADVISORIES if rule.name == kind.name), "")
    title = f"{kind.title}."
    found: Json = {
        "id": kind.name,
        "shortDescription": _text(title),
        "fullDescription": _text(reason or title),
        "help": _text(f"{title} {reason} {address or ''}".strip()),
        "defaultConfiguration": {"level": _level(is_error=not kind.is_advisory)},
    }
    return {**found, "helpUri": address} if address else found


def _tell(finding: Finding, names: list[FindingName]) -> Json:
    region = {
        "startLine": finding.place.line,
        "startColumn": finding.place.column,
        "endLine": finding.place.line,
        "endColumn": finding.end_column,
    }
    where = {"artifactLocation": _locate(finding.place.path), "region": region}
    return {
        "ruleId": finding.name,
        "ruleIndex": names.index(finding.name),
        "level": _level(is_error=finding.is_error),
        "message": _text(finding.message),
        "locations": [{"physicalLocation": where}],
    }


def _level(*, is_error: bool) -> str:
    return "error" if is_error else "warning"


def _locate(path: str) -> Json:
    """Return where a file is; one beside the folder in which the command runs has a whole URI."""
    if Path(path).is_absolute() or ".." in Path(path).parts:
        return {"uri": Path(os.path.normpath(Path(path).absolute())).as_uri()}
    return {"uri": quote(os.fsencode(path)), "uriBaseId": ROOT}


def _text(text: str) -> Message:
    return Message(text=show_controls(text))
