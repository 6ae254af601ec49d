"""`mirrormark reliability`: what responses show of an assessment."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.handed_in import read_handed_in
from mirrormark.cli.shared import format_option, read_assessments
from mirrormark.cli.terminal import Refusal, print_blocks, print_json
from mirrormark.insight.reliability.measures import measure
from mirrormark.insight.reliability.reliability_report import describe_measures
from mirrormark_engine import EngineError

__all__ = ["reliability"]


@click.command(
    epilog=show_examples(
        "mirrormark reliability assessments/clarity.md team.responses.json",
        "mirrormark reliability assessments/clarity.md answers/*.yaml --format json",
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument(
    "responses", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True)
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help="Another gives other intervals."
)
@format_option
def reliability(file: Path, responses: tuple[Path, ...], seed: int, form: str) -> None:
    """Show how reliable the assessment FILE has been with those who gave RESPONSES.

    RESPONSES are files, as 'mirrormark score' takes them.

    Exits with 1 where the assessment or the answers have mistakes.
    """
    [compiled] = read_assessments(file)
    read = read_handed_in(responses, compiled)
    try:
        measures = measure(compiled.data, [each.answers for each in read], seed)
    except EngineError as error:
        raise Refusal(f"{error}") from error
    if form == "json":
        print_json(measures)
    else:
        print_blocks(describe_measures(compiled.data, measures))
