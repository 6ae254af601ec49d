"""What several commands do alike: read files, and refuse them."""

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from mirrormark.cli.site_around import SiteAround
from mirrormark.cli.terminal import say
from mirrormark.diagnostics.compile import CompiledAssessment, tell_in
from mirrormark.diagnostics.kept_versions import Kept, read_versions
from mirrormark.diagnostics.sources import (
    USUAL_FOLDER,
    compile_files,
    find_files,
    name_beside,
    read_beside,
)
from mirrormark.model.problems import AssessmentError
from mirrormark.wording.catalogue import choose_language

__all__ = ["collect_files", "format_option", "read_assessments", "read_kept_versions", "refuse"]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="What to print.",
)


def collect_files(paths: Sequence[Path]) -> list[Path]:
    """Return files, and those of folders; without any, those of the usual folder.

    Raises UsageError where there is none.
    """
    found = [
        file
        for path in paths or [Path(USUAL_FOLDER)]
        for file in (find_files(path) if path.is_dir() or not paths else [path])
    ]
    if not found:
        mend = "Name a file or a folder with some, or begin one with 'mirrormark new our-team'."
        raise click.UsageError(f"There is no assessment here. {mend}")
    return found


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


def read_kept_versions(file: Path, compiled: CompiledAssessment) -> list[Kept]:
    """Read the versions that are kept of an assessment; where they can't be read, end with 1."""
    text = read_beside(file, "versions")
    if text is None:
        return []
    try:
        return read_versions(text, f"{name_beside(file, 'versions')}", compiled.document.id)
    except AssessmentError as error:
        refuse(error)


def refuse(error: AssessmentError) -> NoReturn:
    """Print mistakes and end with 1."""
    for problem in error.problems:
        say(problem, err=True)
    raise SystemExit(1) from None
