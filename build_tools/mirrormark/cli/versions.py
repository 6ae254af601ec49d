"""`mirrormark versions`: which versions of an assessment are kept, so that links to them open."""

from datetime import datetime
from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.shared import format_option, read_assessments, read_kept_versions
from mirrormark.cli.terminal import Refusal, print_blocks, print_json, say
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.kept_versions import (
    Kept,
    add_version,
    describe_versions,
    find_edits,
    take_version,
    write_versions,
)
from mirrormark.diagnostics.sources import name_beside, write_beside

__all__ = ["versions"]


@click.command(
    epilog=show_examples(
        "mirrormark versions assessments/clarity.md --keep",
        "mirrormark versions assessments/clarity.md",
        "mirrormark versions assessments/clarity.md --keep --earlier old/clarity.md"
        " --date 2026-03-01",
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--keep", is_flag=True, help="Keep the version of now, beside FILE.")
@click.option(
    "--earlier",
    type=click.Path(path_type=Path),
    help="With '--keep': keep this earlier text of FILE instead.",
)
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    help="With '--keep': from when on there is that version.  [default: see above]",
)
@format_option
def versions(
    file: Path, form: str, *, keep: bool, earlier: Path | None, date: datetime | None
) -> None:
    """List the versions that are kept of the assessment FILE, and what is different now.

    With '--keep' the version of now is added to the file 'NAME.versions.json'. It has the questions
    of each version, so that a link that was made before an edit opens after it, and readers hear
    which questions have changed since they answered. Keep each version that you publish, and put
    that file under version control with the assessment. Without '--date' its date is the last one
    in 'history', or today where an earlier version has that already.

    Exits with 1 where the assessment or what was kept has mistakes.
    """
    if not keep and (earlier or date):
        raise click.UsageError("'--earlier' and '--date' say what '--keep' is to keep.")
    [compiled] = read_assessments(file)
    kept = read_kept_versions(file, compiled)
    if keep:
        new = _take(file, compiled, kept, earlier, date)
        kept = _keep(file, compiled, kept, new)
    now = take_version(compiled, "")
    if form == "json":
        print_json([{**find_edits(each, now)} for each in kept])
    else:
        print_blocks(describe_versions(kept, now))


def _take(
    file: Path,
    compiled: CompiledAssessment,
    kept: list[Kept],
    earlier: Path | None,
    date: datetime | None,
) -> Kept:
    """Return the version that is to be kept."""
    if earlier is None:
        return take_version(compiled, f"{date.date()}" if date else _date(compiled, kept))
    if date is None:
        raise click.UsageError("Say with '--date' from when on there was the earlier version.")
    if earlier.stem != file.stem:
        raise Refusal(f"{earlier} is another assessment: an earlier text has the same name.")
    [before] = read_assessments(earlier)
    return take_version(before, f"{date.date()}")


def _date(compiled: CompiledAssessment, kept: list[Kept]) -> str:
    told = max((f"{each.date}" for each in compiled.authored.history), default="")
    is_new = told and all(each.date < told for each in kept)
    return told if is_new else f"{datetime.now().date()}"  # noqa: DTZ005 (their day, as authors write it)


def _keep(file: Path, compiled: CompiledAssessment, kept: list[Kept], new: Kept) -> list[Kept]:
    found = add_version(kept, new)
    beside = name_beside(file, "versions")
    if len(found) == len(kept):
        say(f"{beside} has this version already.", err=True)
        return found
    try:
        written = write_beside(file, "versions", write_versions(compiled.document.id, found))
    except OSError as error:
        raise Refusal(f"{beside} can't be written: {error.strerror}.") from error
    say(f"Wrote {written}.", err=True)
    return found
