"""`mirrormark score`: the result of one response."""

from pathlib import Path

import click

from mirrormark.cli.examples import show_examples
from mirrormark.cli.shared import format_option, read_answers, read_assessments, refuse
from mirrormark.cli.terminal import Refusal, print_blocks, print_json
from mirrormark.diagnostics.compile import CompiledAssessment
from mirrormark.diagnostics.responses import as_sent
from mirrormark.insight.results import describe_result
from mirrormark.model.problems import AssessmentError, find_nearest
from mirrormark.wording.catalogue import load_catalogue
from mirrormark_engine import EngineError, contract
from mirrormark_engine import score as score_answers

__all__ = ["score"]


@click.command(
    epilog=show_examples(
        "mirrormark score assessments/clarity.md answers.yaml",
        "mirrormark score assessments/clarity.md --example 'A good quarter' --why",
        "mirrormark score assessments/clarity.md - --format json < answers.json",
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("answers", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--example", metavar="NAME", help="Score an example of the file instead of ANSWERS.")
@click.option("--why", is_flag=True, help="Say what the result rests on, and what would change it.")
@format_option
def score(file: Path, answers: Path | None, example: str | None, form: str, *, why: bool) -> None:
    """Score ANSWERS to the assessment FILE, and print the result.

    ANSWERS is a YAML or JSON file, or '-' for the standard input: the id of each item and its
    answer, as in the examples of an assessment. What is left out is blank.

    Exits with 1 where the assessment or the answers have mistakes.
    """
    if (answers is None) == (example is None):
        raise click.UsageError("Name a file with answers, or an example by '--example NAME'.")
    [compiled] = read_assessments(file)
    try:
        given = (
            read_answers(answers, compiled) if answers else _find_example(f"{example}", compiled)
        )
        result = score_answers(compiled.data, given, why=why)
    except AssessmentError as error:
        refuse(error)
    except EngineError as error:
        raise Refusal(f"{error}") from error
    if form == "json":
        print_json(result)
    else:
        catalogue = load_catalogue(compiled.document.lent_in)
        print_blocks(describe_result(compiled, given, result, catalogue))


def _find_example(name: str, compiled: CompiledAssessment) -> contract.Answers:
    examples = {example.name: example for example in compiled.document.examples}
    if name in examples:
        return as_sent(examples[name].answers)
    nearest = find_nearest(name, examples)
    known = ", ".join(f"'{each}'" for each in examples) or "none"
    mend = f"Did you mean '{nearest}'?" if nearest else f"The examples are: {known}."
    raise Refusal(f"There is no example '{name}'. {mend}")
