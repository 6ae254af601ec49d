"""`mirrormark simulate`: how made-up respondents fare."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.shared import format_option, read_assessments
from mirrormark.cli.terminal import Refusal, print_blocks, print_json, say
from mirrormark.diagnostics.simulated import write_simulated
from mirrormark.diagnostics.sources import name_beside, write_beside
from mirrormark.insight.simulation import describe_simulation
from mirrormark.insight.simulation import simulate as simulate_responses
from mirrormark.insight.simulation.simulation_found import Model

__all__ = ["simulate"]


@click.command(
    epilog=show_examples(
        "mirrormark simulate assessments/clarity.md",
        "mirrormark simulate assessments/clarity.md --model even",
        "mirrormark simulate assessments/clarity.md --keep",
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
@click.option("--keep", is_flag=True, help="Write it beside FILE, for 'How this is scored'.")
@format_option
def simulate(file: Path, count: int, seed: int, model: Model, form: str, *, keep: bool) -> None:
    """Show how made-up respondents spread over the outcomes of FILE, and how sure these are.

    They are like people: their answers hang together, some say yes to much, some leave blanks, and
    nobody answers quite the same twice. With '--model even' they choose evenly among all answers.
    Patterned ones, who all agree, say, come beside them. The same seed gives the same responses.

    With '--keep' the file 'NAME.simulated.json' holds what was found of people, and the page "How
    this is scored" shows it for as long as questions and rules stay the same.
    """
    if keep and model != "people":
        raise click.UsageError("What '--keep' writes is about people: leave '--model' out.")
    [compiled] = read_assessments(file)
    simulation = simulate_responses(compiled.data, count, seed, model)
    if keep:
        _keep(file, write_simulated(compiled, simulation))
    if form == "json":
        print_json(simulation)
    else:
        print_blocks(describe_simulation(compiled.data, simulation))


def _keep(file: Path, text: str) -> None:
    try:
        say(f"Wrote {write_beside(file, 'simulated', text)}.", err=True)
    except OSError as error:
        beside = name_beside(file, "simulated")
        raise Refusal(f"{beside} can't be written: {error.strerror}.") from error
