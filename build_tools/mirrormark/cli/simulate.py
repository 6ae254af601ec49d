"""`mirrormark simulate`: how made-up respondents fare."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.shared import format_option, read_assessments
from mirrormark.cli.terminal import print_blocks, print_json
from mirrormark.insight.simulation import describe_simulation
from mirrormark.insight.simulation import simulate as simulate_responses
from mirrormark.insight.simulation.simulation_found import Model

__all__ = ["simulate"]


@click.command(
    epilog=show_examples(
        "mirrormark simulate assessments/clarity.md",
        "mirrormark simulate assessments/clarity.md --model even",
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
@click.option(
    "--model",
    type=click.Choice(["people", "even"]),
    default="people",
    show_default=True,
    help="What respondents are like.",
)
@format_option
def simulate(file: Path, count: int, seed: int, model: Model, form: str) -> None:
    """Show how made-up respondents spread over the outcomes of FILE, and how sure these are.

    They are like people: their answers hang together, some say yes to much, some leave blanks, and
    nobody answers quite the same twice. With '--model even' they choose evenly among all answers.
    Patterned ones, who all agree, say, come beside them. The same seed gives the same responses.
    """
    [compiled] = read_assessments(file)
    simulation = simulate_responses(compiled.data, count, seed, model)
    if form == "json":
        print_json(simulation)
    else:
        print_blocks(describe_simulation(compiled.data, simulation))
