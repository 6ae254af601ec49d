"""What several commands do alike: read files, and refuse them."""

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from mirrormark.cli.site_around import SiteAround
from mirrormark.cli.terminal import say
from mirrormark.diagnostics.compile import CompiledAssessment, tell_in
from mirrormark.diagnostics.kept_versions import Kept, keep_alike, read_versions, write_versions
from mirrormark.diagnostics.sources import (
    USUAL_FOLDER,
    Source,
    compile_files,
    find_files,
    name_beside,
    read_beside,
)
from mirrormark.model.problems import AssessmentError
from mirrormark.wording.catalogue import choose_language

__all__ = [
    "collect_files",
    "find_alike",
    "format_option",
    "read_assessments",
    "read_kept_versions",
    "refuse",
]

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


def find_alike(source: Source, before: str, after: str) -> str | None:
    """Return what is to stand in the file of kept versions when only the writing has changed.

    A version that was kept stays kept, though its text has another name now.

    Args:
        source: The file.
        before: Its content version.
        after: The one that it gets.

    Returns:
        The text of that file; None where nothing is to be written.

    Raises:
        AssessmentError: It is damaged.
    """
    text = read_beside(source.path, "versions")
    if text is None:
        return None
    versions = read_versions(text, f"{name_beside(source.path, 'versions')}", source.id)
    kept = keep_alike(versions, before, after)
    return write_versions(source.id, kept) if kept != versions else None


def refuse(error: AssessmentError) -> NoReturn:
    """Print mistakes and end with 1."""
    for problem in error.problems:
        say(problem, err=True)
    raise SystemExit(1) from None
