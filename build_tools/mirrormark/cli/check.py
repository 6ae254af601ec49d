"""`mirrormark check`: what is wrong with assessments, and what could be better."""

from collections.abc import Iterable
from pathlib import Path

import click

from mirrormark.cli.findings import FORMATS, Finding
from mirrormark.cli.shared import find_markdown
from mirrormark.cli.terminal import say
from mirrormark.mending import write_ids
from mirrormark.parse import is_profile
from mirrormark.problems import AssessmentError
from mirrormark.rendering import Render
from mirrormark.review import ProfileReview, Review, review_profile, review_text
from mirrormark.sources import (
    Source,
    compile_beside,
    find_files,
    read_source,
    write_source,
)

__all__ = ["check"]


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="text for people, json for editors, github for annotations in Actions.",
)
@click.option("--fix", is_flag=True, help="Write ids into the files where they are derived.")
def check(paths: tuple[Path, ...], form: str, *, fix: bool) -> None:
    """Check files or folders with assessments and profiles; without any, the folder `assessments`.

    A profile is checked with the assessments that lie beside it.

    Errors have to be mended. Advisories are about wording and balance, and may stay.

    Exits with 1 where there is an error, with 2 where there is nothing to check.
    """
    files = _collect(paths) if paths else find_files(Path("assessments"))
    if not files:
        raise click.UsageError("There is no assessment here. Name a file or a folder with some.")
    findings: list[Finding] = []
    render = find_markdown(files)
    for path in files:
        try:
            source = read_source(path, Path.cwd())
        except AssessmentError as error:
            findings += [Finding.of_problem(problem) for problem in error.problems]
            continue
        if is_profile(source.text):
            beside = compile_beside(path.parent, Path.cwd(), render)
            found = review_profile(source.text, source.name, source.id, beside, render)
            findings += _list(found)
            continue
        review = review_text(source.text, source.name, source.id, render)
        if fix and review.compiled:
            source, review = _fix(source, review, render)
        findings += _list(review)
    FORMATS[form](findings, len(files))
    if any(finding.is_error for finding in findings):
        raise SystemExit(1)


def _fix(source: Source, review: Review, render: Render) -> tuple[Source, Review]:
    """Write derived ids into a file. It is then reviewed anew: the lines may have moved."""
    assert review.compiled is not None, "only a file without errors is mended"
    text, written = write_ids(source.text, review.compiled.authored)
    if not written:
        return source, review
    mended = write_source(source, text)
    count = f"{len(written)} id{'' if len(written) == 1 else 's'}"
    say(f"{source.name}: wrote {count}: {', '.join(written)}.", err=True)
    return mended, review_text(mended.text, mended.name, mended.id, render)


def _list(review: Review | ProfileReview) -> Iterable[Finding]:
    yield from (Finding.of_problem(problem) for problem in review.errors)
    yield from (Finding.of_advisory(advisory) for advisory in review.advisories)


def _collect(paths: tuple[Path, ...]) -> list[Path]:
    return [file for path in paths for file in (find_files(path) if path.is_dir() else [path])]
