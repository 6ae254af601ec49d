"""`mirrormark explain`: how an assessment is scored."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.shared import read_assessments
from mirrormark.cli.terminal import print_blocks, print_json
from mirrormark.diagnostics.simulated import read_simulated
from mirrormark.diagnostics.sources import read_beside
from mirrormark.insight.explanation import explain as explain_assessment
from mirrormark.insight.explanation.explanation_report import as_data, describe_explanation
from mirrormark.wording.catalogue import load_catalogue

__all__ = ["explain"]


@click.command(
    epilog=show_examples(
        "mirrormark explain assessments/clarity.md",
        "mirrormark explain assessments/clarity.md --format json",
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to print.",
)
def explain(file: Path, form: str) -> None:
    """Say in words how the assessment FILE is scored.

    Dimensions, questions with their weights, bands, rules, worked examples: the same as on the page
    "How this is scored" of the site.

    Exits with 1 where the assessment has mistakes.
    """
    [compiled] = read_assessments(file)
    catalogue = load_catalogue(compiled.document.lent_in)
    kept = read_beside(file, "simulated")
    simulated = None if kept is None else read_simulated(kept, compiled)
    explanation = explain_assessment(compiled, catalogue, simulated)
    if form == "json":
        print_json(as_data(explanation))
    else:
        print_blocks(describe_explanation(explanation, catalogue))
