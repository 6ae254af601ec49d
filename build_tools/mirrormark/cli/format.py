"""`mirrormark format`: files in order, which mean what they did."""

import difflib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.shared import collect_files, find_alike
from mirrormark.cli.site_around import SiteAround
from mirrormark.cli.terminal import print_exactly, say
from mirrormark.diagnostics.compile import decode
from mirrormark.diagnostics.formatted import ChangedMeaningError, Formatted, format_text
from mirrormark.diagnostics.sources import (
    USUAL_FOLDER,
    Source,
    compile_beside,
    read_source,
    write_beside,
    write_source,
)
from mirrormark.language.parse import holds_profile
from mirrormark.language.rendering import Render
from mirrormark.model.problems import AssessmentError

__all__ = ["format"]

STDIN = Path("-")
UNNAMED = Path(USUAL_FOLDER, "stdin.md")
"""Beside what others a text from the standard input lies, if nobody says so."""


@click.command(
    epilog=show_examples(
        "mirrormark format",
        "mirrormark format assessments/clarity.md --diff",
        "mirrormark format --check",
        "mirrormark format - < assessments/clarity.md",
    )
)
@click.argument("paths", metavar="[FILES]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.option(
    "--stdin-filename",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="With '-': which file that is, so that its site's Markdown is known.",
)
def format(  # noqa: A001 (each command is a function of its name)
    paths: tuple[Path, ...], *, check: bool, diff: bool, stdin_filename: Path | None
) -> None:
    """Put files or folders in order; without any, the folder `assessments`.

    Ids are written out. Keys, and what stands in braces, come in one order and with one kind of
    quotes; lists, headings and empty lines look the same everywhere. Your words, your line breaks,
    comments and code stay. Nothing is written that would mean something else.

    A file with mistakes stays as it is. '-' reads the standard input and prints it in order.

    Exits with 1 where a file has mistakes, or with '--check' would change; with 2 where there is
    nothing to put in order.
    """
    is_stdin = STDIN in paths
    if is_stdin and len(paths) > 1:
        raise click.UsageError("'-' stands alone.")
    if stdin_filename and not is_stdin:
        raise click.UsageError("'--stdin-filename' says which file '-' is.")
    files = [stdin_filename or UNNAMED] if is_stdin else collect_files(paths)
    render = SiteAround(files).read_markdown()
    looked_at = [_look_at(path, render, is_stdin=is_stdin) for path in files]
    changed = [each for each in looked_at if each.is_changed]
    if diff:
        print_exactly("".join(map(_write_diff, changed)))
    if is_stdin and not (check or diff):
        print_exactly("".join(each.formatted.text for each in looked_at if each.formatted))
    elif not is_stdin:
        _end(looked_at, changed, is_trial=check or diff)
    if any(each.formatted is None for each in looked_at) or (check and changed):
        raise SystemExit(1)


@dataclass(frozen=True, slots=True)
class _LookedAt:
    """A file, and what it would be in order."""

    source: Source | None
    """None where it can't be read."""
    formatted: Formatted | None
    """None where it stays as it is, since nobody knows what it means."""
    versions: str | None = None
    """What is to stand in the file of kept versions; None where nothing is to be written."""

    @property
    def is_changed(self) -> bool:
        return bool(self.source and self.formatted and self.formatted.text != self.source.text)


def _look_at(path: Path, render: Render, *, is_stdin: bool) -> _LookedAt:
    """Put a file in order, and say what is in the way of that."""
    source = None
    try:
        source = _read_stdin(path) if is_stdin else read_source(path, Path.cwd())
        beside = compile_beside(path, Path.cwd(), render) if holds_profile(source.text) else {}
        formatted = format_text(source.text, source.name, source.id, render, beside)
        # A file whose versions are damaged stays as it is, too.
        before, after = formatted.before, formatted.after
        versions = None if is_stdin else find_alike(source, before, after)
    except AssessmentError as error:
        for problem in error.problems:
            say(problem, err=True)
        return _LookedAt(source, None)
    except ChangedMeaningError as error:
        said = "in order it would mean something else, so it stays as it is"
        say(f"{path}: {said}. The mistake is Mirrormark's: please report it. ({error})", err=True)
        return _LookedAt(source, None)
    return _LookedAt(source, formatted, versions)


def _read_stdin(path: Path) -> Source:
    name = "stdin" if path == UNNAMED else f"{path}"
    return Source(path, name, decode(sys.stdin.buffer.read(), name))


def _end(looked_at: Sequence[_LookedAt], changed: Iterable[_LookedAt], *, is_trial: bool) -> None:
    """Write what has changed, and say what was done."""
    for each in changed:
        assert each.source is not None
        assert each.formatted is not None
        if not is_trial:
            if not _is_still(each.source):
                moved = "was changed meanwhile, so it stays as it is. Put it in order again"
                say(f"{each.source.name}: {moved}.", err=True)
                raise SystemExit(1)
            # First the version: one too many does no harm.
            if each.versions:
                write_beside(each.source.path, "versions", each.versions)
            write_source(each.source, each.formatted.text)
        say(f"{each.source.name}: {'would be' if is_trial else 'was'} put in order.", err=is_trial)
    counts = [len([*changed]), sum(each.formatted is None for each in looked_at)]
    words = ["to put in order" if is_trial else "put in order", "left alone"]
    parts = [f"{count} {said}" for count, said in zip(counts, words, strict=True) if count]
    many = f"{len(looked_at)} file{'' if len(looked_at) == 1 else 's'}"
    say(f"{many}: {', '.join(parts) or 'all in order'}.", err=is_trial)


def _is_still(source: Source) -> bool:
    """Whether a file still says what was read: whoever saved it meanwhile loses nothing."""
    try:
        return read_source(source.path, Path.cwd()).text == source.text
    except AssessmentError:
        return False


def _write_diff(each: _LookedAt) -> str:
    assert each.source is not None
    assert each.formatted is not None
    before, after = (_cut(text) for text in (each.source.text, each.formatted.text))
    name = each.source.name
    return "".join(difflib.unified_diff(before, after, name, f"{name}, in order"))


def _cut(text: str) -> list[str]:
    """Return lines as differences have them."""
    *lines, last = text.split("\n")
    ending = [f"{last}\n\\ No newline at end of file\n"] if last else []
    return [*(f"{line}\n" for line in lines), *ending]
