"""`mirrormark diff`: what an edit means."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.shared import format_option, read_assessments
from mirrormark.cli.terminal import print_blocks, print_json
from mirrormark.insight.differences import compare, describe_differences

__all__ = ["diff"]


@click.command(
    epilog=show_examples(
        "mirrormark diff old/clarity.md assessments/clarity.md",
        "mirrormark diff old.md new.md --format json",
    )
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@format_option
def diff(old: Path, new: Path, form: str) -> None:
    """Say what an edit from the file OLD to the file NEW means.

    What was added, removed, reworded and scored otherwise; what becomes of saved answers; and how
    many of 10,000 simulated responses to OLD, and of its examples, change outcome.
    """
    before, after = read_assessments(old, new)
    comparison = compare(before, after)
    if form == "json":
        print_json(comparison)
    else:
        print_blocks(describe_differences(comparison))
