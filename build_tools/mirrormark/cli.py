"""The `mirrormark` command."""

from pathlib import Path

import click

from mirrormark import __version__
from mirrormark.bundle import BundleError, make_bundle
from mirrormark.problems import AssessmentError
from mirrormark.sources import compile_files, find_assessments

__all__ = ["main"]


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Check assessments, and make what the site needs to score them in the browser."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check(paths: tuple[Path, ...]) -> None:
    """Check assessment files or folders; without any, the folder `assessments`.

    Exits with 1 where there is a mistake, with 2 where there is nothing to check.
    """
    files = _collect(paths) if paths else find_assessments(Path("assessments"))
    if not files:
        raise click.UsageError("There is no assessment here. Name a file or a folder with some.")
    try:
        compiled = compile_files(files, Path.cwd())
    except AssessmentError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        count = len(error.problems)
        click.echo(f"{count} problem{'' if count == 1 else 's'}.", err=True)
        raise SystemExit(1) from None
    click.echo(f"{len(compiled)} assessment{'' if len(compiled) == 1 else 's'}, no problems.")


@main.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/bundle"),
    show_default=True,
    help="The folder to write; what it held is replaced.",
)
def bundle(out: Path) -> None:
    """Make the bundle: the Python runtime, the engine and the script of the page.

    Needs the network once, for the npm packages that the lock file pins.
    """
    try:
        manifest = make_bundle(out)
    except BundleError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{out}: {manifest['script']}, {manifest['runtime']}")


def _collect(paths: tuple[Path, ...]) -> list[Path]:
    return [
        file for path in paths for file in (find_assessments(path) if path.is_dir() else [path])
    ]
