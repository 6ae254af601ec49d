"""`mirrormark check`: what is wrong with assessments, and what could be better."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.formats import FORMATS
from mirrormark.cli.shared import collect_files, find_alike
from mirrormark.cli.shown import Finding, Report
from mirrormark.cli.site_around import SiteAround
from mirrormark.cli.terminal import say
from mirrormark.diagnostics.compile import version_of
from mirrormark.diagnostics.pipeline import Findings, Pipeline, StopAt
from mirrormark.diagnostics.sources import read_source, write_beside, write_source
from mirrormark.language.parse.lines import split_lines
from mirrormark.language.write import write_ids
from mirrormark.model.problems import AssessmentError

__all__ = ["check"]


@click.command(
    epilog=show_examples(
        "mirrormark check",
        "mirrormark check assessments/clarity.md --strict",
        "mirrormark check --fix",
        "mirrormark check --format github",
    )
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="text for people, json for editors, github for annotations, sarif for code scanning.",
)
@click.option("--fix", is_flag=True, help="Write ids into the files where they are derived.")
@click.option("--strict", is_flag=True, help="Exit with 1 where there is an advisory, too.")
def check(paths: tuple[Path, ...], form: str, *, fix: bool, strict: bool) -> None:
    """Check files or folders with assessments and profiles; without any, the folder `assessments`.

    A profile is checked with the assessments that lie beside it.

    Errors have to be mended. Advisories are about wording and balance, and may stay.

    Exits with 1 where there is an error, with 2 where there is nothing to check.
    """
    files = collect_files(paths)
    site = SiteAround(files)
    render, pipeline = site.read_markdown(), Pipeline(site.proofs)
    found = pipeline.look_at(files, Path.cwd(), render)
    if fix and _fix(found):
        # What is mended is looked at anew: the lines may have moved.
        found = pipeline.look_at(files, Path.cwd(), render)
    FORMATS[form](Report(list(_list(found)), len(files), site.find_page))
    if found.stops(StopAt.ADVISORIES if strict else StopAt.ERRORS):
        raise SystemExit(1)


def _fix(found: Findings) -> bool:
    """Write derived ids into the files; return whether there were any."""
    has_written = False
    for path, review in found.reviews.items():
        if not review.compiled:
            continue  # only a file without errors is mended
        source = read_source(path, Path.cwd())
        text, written = write_ids(source.text, review.compiled.authored)
        if written:
            before, after = review.compiled.data["content_version"], version_of(text)
            with suppress(AssessmentError):  # they are damaged, which is told below
                if versions := find_alike(source, before, after):
                    write_beside(path, "versions", versions)
            write_source(source, text)
            count = f"{len(written)} id{'' if len(written) == 1 else 's'}"
            say(f"{source.name}: wrote {count}: {', '.join(written)}.", err=True)
            has_written = True
    return has_written


def _list(found: Findings) -> Iterator[Finding]:
    for path, review in found.reviews.items():
        lines = split_lines(found.texts.get(path, ""))
        yield from (Finding.of(problem, lines) for problem in review.errors)
        yield from (Finding.of(advisory, lines) for advisory in review.advisories)
