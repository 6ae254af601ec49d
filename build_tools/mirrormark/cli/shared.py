"""What several commands do alike: read files, and refuse them."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from mirrormark.cli.site_around import SiteAround
from mirrormark.cli.terminal import Refusal, say
from mirrormark.diagnostics.compile import CompiledAssessment, decode, tell_in
from mirrormark.diagnostics.responses import read_response
from mirrormark.diagnostics.sources import compile_files
from mirrormark.model.problems import AssessmentError
from mirrormark.wording.catalogue import choose_language
from mirrormark_engine import contract

__all__ = ["format_option", "read_answers", "read_assessments", "refuse"]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="What to print.",
)


def read_assessments(*paths: Path) -> list[CompiledAssessment]:
    """Compile files, with our words in the language that their pages have.

    Where they have mistakes, print these and end with 1.
    """
    site = SiteAround(paths)
    try:
        found = compile_files(paths, Path.cwd(), site.read_markdown())
    except AssessmentError as error:
        refuse(error)
    language = site.read_language()
    return [tell_in(each, choose_language(each.document.language, language)) for each in found]


def read_answers(path: Path, compiled: CompiledAssessment) -> contract.Answers:
    """Read the answers in a file, or those on the standard input for '-'.

    Raises AssessmentError where they have mistakes, and Refusal where they can't be read.
    """
    name = "answers" if path == Path("-") else f"{path}"
    try:
        data = sys.stdin.buffer.read() if path == Path("-") else path.read_bytes()
        return read_response(decode(data, name), name, compiled.document)
    except OSError as error:
        raise Refusal(f"{name} can't be read: {error.strerror}.") from error


def refuse(error: AssessmentError) -> NoReturn:
    """Print mistakes and end with 1."""
    for problem in error.problems:
        say(problem, err=True)
    raise SystemExit(1) from None
