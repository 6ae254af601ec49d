"""`mirrormark simulate`: how made-up respondents fare."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.shared import format_option, read_assessments
from mirrormark.cli.terminal import print_blocks, print_json
from mirrormark.insight.simulation import describe_simulation
from mirrormark.insight.simulation import simulate as simulate_responses

__all__ = ["simulate"]


@click.command(
    epilog=show_examples(
        "mirrormark simulate assessments/clarity.md",
        "mirrormark simulate assessments/clarity.md -n 500 --seed 7 --format json",
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-n",
    "count",
    type=click.IntRange(min=1),
    default=10_000,
    show_default=True,
    help="How many responses.",
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help="Another one gives other responses."
)
@format_option
def simulate(file: Path, count: int, seed: int, form: str) -> None:
    """Show how random and patterned respondents spread over the outcomes of FILE.

    Random ones choose evenly among all answers; patterned ones all agree, say. The same seed gives
    the same responses.
    """
    [compiled] = read_assessments(file)
    simulation = simulate_responses(compiled.data, count, seed)
    if form == "json":
        print_json(simulation)
    else:
        print_blocks(describe_simulation(compiled.data, simulation))
